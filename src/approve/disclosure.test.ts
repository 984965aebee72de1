import { expect, test } from 'vitest';
import { readDisclosure } from '../files/read-disclosure.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { type CountedPlan, disclosureCatalogue } from './disclosure.ts';
import { disclosureState } from './disclosure-state.ts';

const vocabulary = readVocabulary();
const disclosure = readDisclosure();

function counted(
  id: string,
  more: Partial<CountedPlan> = {},
  outline = 'annual-plan',
  year = 2027,
): CountedPlan {
  const source = `---\ntitle: 计划${id}\noutline: ${outline}\nissuer: { kind: 社区, name: 甲社区 }\nperiod: { year: ${year} }\nthemes: []\n---\n正文。\n`;
  return {
    id,
    title: `计划${id}`,
    publisher: '甲社区居民委员会',
    published: `${year}-02-10`,
    plan: parseSoundPlan(source, vocabulary),
    lastDay: year * 10_000 + 1231,
    ...more,
  };
}

const itemsOf = (plans: CountedPlan[], today: number) =>
  disclosureCatalogue(disclosure, plans, today)[0]?.items ?? [];

test('a year without its plan is overdue after the last day in time, and not on it', () => {
  const items = itemsOf([counted('a'), counted('b', {}, 'special-plan', 2026)], 20270401);
  const annual = items.filter(({ name }) => name === '年度工作计划');
  expect(annual.map(({ about, done }) => [about, done])).toEqual([
    ['2026年', false],
    ['2027年', true],
  ]);
  expect(annual[0]?.due).toBe(20260331);
  expect(disclosureState(false, 20260331, 20260331)).toBe('未到期');
  expect(disclosureState(false, 20260331, 20260401)).toBe('逾期');
  expect(disclosureState(true, 20260331, 20260401)).toBe('已公开');
});

test('the summary of a year is due in the next', () => {
  const [summary] = itemsOf([counted('a')], 20270401).filter(({ name }) => name === '年度工作总结');
  expect(summary).toMatchObject({ about: '2027年', due: 20280131, done: false });
});

test('a report is due half a year after publication or the last one, and the last soon after the plan’s end', () => {
  const due = (more: Partial<CountedPlan>) =>
    itemsOf([counted('a', more)], 20270401).find(({ name }) => name === '执行进展');
  expect(due({})).toMatchObject({ due: 20270810, done: false, about: '计划a' });
  expect(due({ progress: { updated: '2027-08-31', items: [] } })?.due).toBe(20280131);
  expect(due({ progress: { updated: '2027-12-31', items: [] } })?.done).toBe(true);
});

test('every unit has a catalogue of its own', () => {
  const other = counted('c', { publisher: '乙社区居民委员会' });
  const units = disclosureCatalogue(disclosure, [counted('a'), other], 20270401);
  expect(units.map(({ publisher }) => publisher)).toEqual(['甲社区居民委员会', '乙社区居民委员会']);
});

test('every outline that is named exists', () => {
  const known = vocabulary.outlines.map(({ id }) => id);
  for (const { outlines } of disclosure.yearly) for (const id of outlines) expect(known).toContain(id);
});
