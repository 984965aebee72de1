import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { walkSections } from '../plan/outline.ts';
import { contentGaps, readHeading, readLines, writeLines } from './section-text.ts';

const vocabulary = readVocabulary();

test.each(findPlanFiles(['content/samples']))(
  'every section of %s is the same after a trip through its text box',
  (file) => {
    const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
    const check = (content: typeof plan.content) => {
      for (const { text } of contentGaps(content).gaps) {
        expect(readLines(writeLines(text, vocabulary), vocabulary)).toEqual(text);
      }
    };
    check(plan.content);
    walkSections(plan.sections, ({ content }) => check(content));
  },
);

test('a line is a paragraph, a numbered line an item, 【标签】 a slot, and markup stays text', () => {
  expect(readLines('第一段<b>\n\n1. 甲\n2. 乙【社区名称】\n**重**{x}', vocabulary)).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: '第一段<b>' }] },
    {
      type: 'list',
      items: [
        [{ type: 'text', value: '甲' }],
        [
          { type: 'text', value: '乙' },
          { type: 'slot', name: 'community' },
        ],
      ],
    },
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'text', value: '重' }] },
        { type: 'text', value: '{x}' },
      ],
    },
  ]);
});

test.each(['二、工作目标', '（一）工作目标', '3.工作目标', '（2）工作目标', ' 工作目标 '])(
  'the heading “%s” loses its number',
  (typed) => {
    expect(readHeading(typed, vocabulary)).toEqual([{ type: 'text', value: '工作目标' }]);
  },
);
