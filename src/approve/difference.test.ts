import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { planPlainText } from '../writers/plain-text.ts';
import { planDifference } from './difference.ts';

const vocabulary = readVocabulary();
const source = readFileSync('content/samples/civilised-city-annual-plan.mdx', 'utf8');
const plan = parseSoundPlan(source, vocabulary);
const differing = (changed: string) =>
  planDifference(plan, parseSoundPlan(changed, vocabulary), vocabulary).filter(
    ({ change }) => change !== 'same',
  );

describe('the difference between two versions', () => {
  test('of a version and itself is none', () => expect(differing(source)).toEqual([]));

  test('shows the words that changed inside a paragraph, and nothing else', () => {
    const paragraph =
      /^(?!#|<|-|---)[^\n]*每月[^\n]*$/m.exec(source.slice(source.indexOf('\n---\n')))?.[0] ?? '';
    const found = differing(source.replace(paragraph, paragraph.replace('每月', '每两周')));
    expect(found.map(({ change }) => change)).toEqual(['changed']);
    expect(found[0]?.stretches.filter(({ change }) => change !== 'same')).toEqual([
      { change: 'removed', text: '月' },
      { change: 'added', text: '两周' },
    ]);
  });

  test('tells a paragraph that was put in, and one that was taken out', () => {
    const added = source.replace('## 指导思想\n', '## 指导思想\n\n夜间巡查由楼栋长轮流承担。\n');
    expect(differing(added)).toEqual([
      { change: 'added', stretches: [{ change: 'added', text: '夜间巡查由楼栋长轮流承担。' }] },
    ]);
    const lines = planDifference(parseSoundPlan(added, vocabulary), plan, vocabulary);
    expect(lines.filter(({ change }) => change === 'removed').length).toBe(1);
  });

  test('holds every line of the later version in order', () => {
    const changed = parseSoundPlan(source.replaceAll('每月', '每季度'), vocabulary);
    const after = planDifference(plan, changed, vocabulary)
      .filter(({ change }) => change !== 'removed')
      .map(({ stretches }) =>
        stretches
          .filter((one) => one.change !== 'removed')
          .map(({ text }) => text)
          .join(''),
      );
    const lines = planPlainText(changed, vocabulary)
      .split('\n')
      .map((line) => line.replace(/^\u3000+/, ''))
      .filter(Boolean);
    expect(after).toEqual(lines);
  });
});
