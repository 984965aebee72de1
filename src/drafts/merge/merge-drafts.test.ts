import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import { rounds } from '../../testing/rounds.ts';
import { type Draft, movePart, readDraft } from '../draft.ts';
import { planDraft } from '../plan-draft.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { mergeTexts } from './merge-texts.ts';
import { threeWay } from './three-way.ts';

const vocabulary = { ...readVocabulary(), skeletons: { outlines: {}, kinds: {} } };
const file = 'content/samples/civilised-city-annual-plan.mdx';
const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);

function sampleDraft(): Draft {
  const made = planDraft(plan, { id: 'd', now: '2027-01-01T00:00:00Z' }, vocabulary);
  // as it comes back from the storage
  const { value } = readDraft(JSON.stringify(made));
  if (!value) throw new Error('the sample makes no draft');
  return value;
}
const base = sampleDraft();

describe('one text changed on two sides', () => {
  test.each([
    ['每周清扫', '每周清扫楼道', '每周三清扫', '每周三清扫楼道'],
    ['清扫。', '清扫。甲', '清扫。乙', '清扫。甲乙'],
    ['清扫', '保洁', '清扫', '保洁'],
    ['完成90户', '完成95户', '完成80户', '完成95／80户'],
    ['甲乙丙', '乙丙', '甲乙', '乙'],
    ['', '甲', '甲', '甲'],
  ])('%s → %s and %s', (old, mine, theirs, merged) => {
    expect(mergeTexts(old, mine, theirs).text).toBe(merged);
  });

  test('keeps every letter that either side typed', () => {
    const text = fc.string({ unit: fc.constantFrom('每', '周', '月'), maxLength: 12 });
    const typed = (unit: string) => fc.tuple(fc.nat(), fc.string({ unit: fc.constant(unit), maxLength: 4 }));
    fc.assert(
      fc.property(text, typed('甲'), typed('乙'), (old, [at, words], [at2, words2]) => {
        const put = (place: number, word: string) =>
          old.slice(0, place % (old.length + 1)) + word + old.slice(place % (old.length + 1));
        const merged = mergeTexts(old, put(at, words), put(at2, words2)).text;
        for (const word of [words, words2]) expect(merged).toContain(word);
        expect(merged.replaceAll(/[甲乙]/g, '')).toBe(old);
      }),
    );
  });
});

test('lists: a row that was taken out comes back where it stood, and what was changed meanwhile stays', () => {
  const rows = ['甲', '乙', '丙'].map((task) => ({ task, lead: [] as string[] }));
  const without = rows.toSpliced(1, 1);
  const later = without.map((row) => ({ ...row, lead: ['书记'] }));
  expect(threeWay(without, later, rows).value).toEqual([
    { task: '甲', lead: ['书记'] },
    { task: '乙', lead: [] },
    { task: '丙', lead: ['书记'] },
  ]);
});

test('things with keys: one is moved, the other is changed, both add one under the same key', () => {
  const parts = ['a', 'b', 'c'].map((key) => ({ key, text: key }));
  const mine = [...parts.toSpliced(0, 1), { key: 'a', text: 'a' }, { key: 'p4', text: '甲' }];
  const theirs = [{ key: 'a', text: '改' }, ...parts.slice(1), { key: 'p4', text: '乙' }];
  const merged = threeWay(parts, mine, theirs).value as typeof parts;
  expect(merged.map(({ key }) => key).toSorted()).toEqual(['a', 'b', 'c', 'p4', 'p4x']);
  expect(merged.filter(({ key }) => key.length === 1).map(({ text }) => text)).toEqual(['b', 'c', '改']);
  expect(
    merged
      .filter(({ key }) => key.length > 1)
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(['乙', '甲']);
});

test('what cannot stand in one draft is not made one', () => {
  const year = (value: number) => ({
    ...base,
    meta: { ...base.meta, period: { ...base.meta.period, year: value } },
  });
  expect(mergeDrafts(year(2027), year(2028), year(2029))).toBeUndefined();
});

/** Every string in a draft that a person can type into. */
function texts(value: unknown, found: { value: string }[] = []): { value: string }[] {
  if (Array.isArray(value)) for (const one of value) texts(one, found);
  else if (typeof value === 'object' && value !== null) {
    const one = value as { type?: string; value?: string };
    if (one.type === 'text' && one.value !== undefined) found.push(one as { value: string });
    else for (const inner of Object.values(value)) texts(inner, found);
  }
  return found;
}

/** A draft after some work: words typed into texts and cells, a value filled in, rows added, sections moved and left out. */
function worked(steps: readonly (readonly [kind: number, place: number, word: string])[]): Draft {
  let draft = structuredClone(base);
  for (const [kind, place, word] of steps) {
    if (kind === 0) {
      const all = texts(draft.parts);
      const text = all[place % all.length];
      if (text) text.value += word;
    } else if (kind === 1) draft.values[`slot${place % 3}`] = (draft.values[`slot${place % 3}`] ?? '') + word;
    else if (kind === 2) draft = movePart(draft, draft.parts[place % draft.parts.length]?.key ?? '', 1);
    else if (kind === 3) {
      const rows = draft.meta.blocks.responsibilities ?? [];
      const row = rows[place % (rows.length + 1)];
      if (row) row.task += word;
      else rows.push({ task: word, lead: [], support: [] });
      draft.meta.blocks.responsibilities = rows;
    } else {
      const part = draft.parts[place % draft.parts.length];
      if (part) part.included = !part.included;
      draft.sampleTexts = [...(draft.sampleTexts ?? []), word];
    }
  }
  return draft;
}

test('two tabs that work on one draft lose no word, whatever each does', () => {
  const steps = (unit: string) =>
    fc.array(
      fc.tuple(fc.nat(4), fc.nat(200), fc.string({ unit: fc.constantFrom(unit, `${unit}甲`), minLength: 1 })),
      {
        maxLength: 8,
      },
    );
  const words = (draft: Draft, letter: string) =>
    [...JSON.stringify(draft)].filter((sign) => sign === letter).length;
  fc.assert(
    fc.property(steps('㐀'), steps('㐁'), (one, other) => {
      const [mine, theirs] = [worked(one), worked(other)];
      const merged = mergeDrafts(base, mine, theirs);
      if (!merged) throw new Error('not merged');
      expect(words(merged.draft, '㐀')).toBe(words(mine, '㐀'));
      expect(words(merged.draft, '㐁')).toBe(words(theirs, '㐁'));
      expect(merged.draft.parts.map(({ key }) => key).toSorted()).toEqual(
        base.parts.map(({ key }) => key).toSorted(),
      );
    }),
    { numRuns: rounds(60, 1000) },
  );
});

test('what one tab did alone is what comes out', () => {
  const mine = worked([
    [0, 7, '甲'],
    [2, 1, ''],
    [3, 1, '乙'],
  ]);
  for (const [first, second] of [
    [mine, base],
    [base, mine],
  ] as const)
    expect(mergeDrafts(base, first, second)?.draft).toEqual(mine);
});
