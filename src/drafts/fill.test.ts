import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parsePlan, parseSoundPlan } from '../plan/mdx/parse.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { usedSlots } from '../plan/plan.ts';
import { planMarkdown } from '../writers/markdown.ts';
import { blankPlan, fillPlan, mapStrings } from './fill.ts';

const vocabulary = readVocabulary();

describe.each(findPlanFiles(['content/samples']))('%s', (file) => {
  const sample = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
  const template = blankPlan(sample, vocabulary);

  test('blanked, holds no example name or year any more', () => {
    const text = planMarkdown(template, vocabulary);
    for (const word of ['桃源社区', '青山街道', '桃源小学', '2027']) expect(text).not.toContain(word);
  });

  test('blanked, is a sound template', () => {
    const { value, findings } = parsePlan(printPlan(template, vocabulary), vocabulary);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value).toEqual(template);
    expect(value?.meta.state).toBe('template');
  });

  test('filled with other values, is a draft that names nobody else', () => {
    const others = { community: '幸福社区', street: '金沙街道', unit: '幸福小学', year: '2031' };
    const values = Object.fromEntries(usedSlots(sample).map((name) => [name, sample.values[name] ?? '']));
    const draft = fillPlan(template, { ...values, ...others }, vocabulary);
    expect(draft.meta.state).toBe('draft');
    expect(draft.short).toBeUndefined();
    expect(draft.meta.title).not.toMatch(/桃源|青山街道|【/);
    expect(planMarkdown(draft, vocabulary).replaceAll('【成文日期】', '')).not.toMatch(
      /【(社区名称|年份|街道名称)】/,
    );
  });

  test('filled in place with other values, changes name and year everywhere', () => {
    const draft = fillPlan(
      sample,
      { community: '幸福社区', street: '金沙街道', unit: '幸福小学' },
      vocabulary,
    );
    const { title, issuer, signoff } = draft.meta;
    expect(`${title}${issuer.name}${signoff?.org}`).not.toMatch(/桃源社区|青山街道|桃源小学/);
  });
});

test('a value that is changed inside data leaves the days as they are', () => {
  const data = { start: '2027-03', end: '2027-03-05', note: '2027年3月', tasks: ['2027-03', '迎接2027年'] };
  expect(mapStrings(data, (text) => text.replace('2027', '2028'))).toEqual({
    ...data,
    note: '2028年3月',
    tasks: ['2027-03', '迎接2028年'],
  });
});
