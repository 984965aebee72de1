import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { usedBlocks } from '../plan/plan.ts';
import { planMarkdown } from '../writers/markdown.ts';
import { composeParts } from './compose.ts';
import { addPart, type Draft, draftPlan, draftSlots, movePart, newDraft, readDraft } from './draft.ts';

const vocabulary = readVocabulary();
const draftOf = (outline: string): Draft => {
  const { value } = composeParts(vocabulary, { outline });
  if (!value) throw new Error(outline);
  return newDraft(value, { id: 'd1', name: '试写', now: '2026-11-22T00:00:00Z' });
};
const titles = (draft: Draft) => draftPlan(draft, vocabulary).sections.map(({ kind }) => kind);
const without = (draft: Draft, kind: string): Draft => ({
  ...draft,
  parts: draft.parts.map((part) => (part.kind === kind ? { ...part, included: false } : part)),
});

describe('a draft', () => {
  const draft = draftOf('annual-plan');

  test('is the template, without guidance, until something is changed', () => {
    const text = planMarkdown(draftPlan(draft, vocabulary), vocabulary);
    expect(text).toContain('【社区名称】');
    expect(text).not.toContain('写作提示');
  });

  test('leaves out a part that is not taken, its tables too, and keeps it for later', () => {
    const less = without(draft, 'goals');
    expect(titles(less)).not.toContain('goals');
    expect(usedBlocks(draftPlan(less, vocabulary))).not.toContain('targets');
    expect(less.parts.find(({ kind }) => kind === 'goals')?.section).toBeDefined();
  });

  test('a section that is added leaves the tables alone that were taken out with what is in them', () => {
    const rows = [{ name: '满意率', op: '≥' as const, value: 90 }];
    const out: Draft = {
      ...draft,
      parts: draft.parts.filter(({ kind }) => kind !== 'goals'),
      meta: { ...draft.meta, blocks: { ...draft.meta.blocks, targets: rows } },
    };
    const added = addPart(out, 'goals', vocabulary);
    expect(usedBlocks(draftPlan(added, vocabulary))).toContain('targets');
    expect(added.meta.blocks.targets).toEqual(rows);
  });

  test('moves parts, and stops at the ends', () => {
    const key = draft.parts.at(-1)?.key ?? '';
    expect(titles(movePart(draft, key, -1)).at(-2)).toBe('requirements');
    expect(movePart(draft, key, 5)).toEqual(draft);
    expect(movePart(draft, 'nothing', 1)).toEqual(draft);
  });

  test('takes another section, with its own key and blank tables', () => {
    const more = addPart(addPart(draft, 'steps', vocabulary), 'steps', vocabulary);
    expect(titles(more).slice(-2)).toEqual(['steps', 'steps']);
    expect(new Set(more.parts.map(({ key }) => key)).size).toBe(more.parts.length);
  });

  test('fills in what fits its slot, and keeps what does not for mending', () => {
    const filled = { ...draft, values: { community: '幸福社区', year: '27' } };
    const text = planMarkdown(draftPlan(filled, vocabulary), vocabulary);
    expect(text).toContain('幸福社区');
    expect(text).toContain('【年份】');
    expect(filled.values.year).toBe('27');
  });

  test('asks for each slot once, those of the title first', () => {
    const slots = draftSlots(draft, vocabulary);
    expect(slots.slice(0, 3)).toEqual(['community', 'year', 'campaign']);
    expect(new Set(slots).size).toBe(slots.length);
  });
});

describe('a draft file', () => {
  test.each(vocabulary.outlines.map(({ id }) => id))('of %s is read back as it was written', (outline) => {
    const draft = {
      ...draftOf(outline),
      values: { year: '不对' },
    };
    expect(readDraft(JSON.stringify(draft))).toEqual({ value: draft, findings: [] });
  });

  test('of an older version with cells kept apart has them in its table', () => {
    const head = ['项目', '金额（元）', '来源', '年度'];
    const cells = { budget: [[head, ['保洁', '若干', '', '']]] };
    const { value } = readDraft(JSON.stringify({ ...draftOf('annual-plan'), cells }));
    expect(value?.meta.blocks.budget).toEqual([{ item: '保洁', amount: '若干' }]);
    expect(value).not.toHaveProperty('cells');
  });

  test.each([
    ['{"format":"community-plan-', 'draft/damaged', '完整'],
    ['{}', 'draft/other-file', '草稿文件'],
    ['[1]', 'draft/other-file', '草稿文件'],
    [JSON.stringify({ ...draftOf('notice'), version: 99 }), 'draft/version', '第 99 版'],
    [JSON.stringify({ ...draftOf('notice'), parts: [{ key: 1 }] }), 'draft/damaged', 'parts'],
  ])('%.30s … is refused with what to do', (text, ruleId, words) => {
    const { value, findings } = readDraft(text);
    expect(value).toBeUndefined();
    expect(findings[0]).toMatchObject({ ruleId });
    expect(findings[0]?.message).toContain(words);
  });
});
