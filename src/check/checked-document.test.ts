import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { arbitraryPlan } from '../testing/arbitrary-plan.ts';
import { rounds } from '../testing/rounds.ts';
import { readChecked } from './check-text.ts';
import { isProse, type Passage } from './checked-document.ts';
import { sourceText } from './shown-text.ts';

const vocabulary = readVocabulary();
const samples = findPlanFiles(['content/samples']).map((file) => [file, readFileSync(file, 'utf8')] as const);

/** Offset in the source of every character of a passage. */
function offsetsOf(source: string, { paragraph, from, text }: Passage): number[] {
  const { offset } = sourceText(source);
  return Array.from({ length: text.length }, (_, at) => offset(paragraph, from + at));
}

describe('a plan source as passages', () => {
  test.each(samples)('knows where each character of %s stands', (_, source) => {
    const { passages } = readChecked(source, { vocabulary }).document;
    expect(passages.filter(isProse).length).toBeGreaterThan(5);
    for (const passage of passages)
      expect(
        offsetsOf(source, passage)
          .map((at) => source[at])
          .join(''),
      ).toBe(passage.text);
  });

  test('has the lines of a cell as passages of their own, each at its place', () => {
    const [, sample = ''] = samples[0] ?? [];
    const source = `${sample}\n| 任务 |\n| --- |\n| 清理杂物<br />**更换**灯具 |\n`;
    const cells = readChecked(source, { vocabulary }).document.passages.filter(({ type }) => type === 'cell');
    const found = cells.map(({ text }) => text);
    expect(found.slice(-3)).toEqual(['任务', '清理杂物', '更换灯具']);
    const at = cells.at(-1);
    expect(at && offsetsOf(source, at)[0]).toBe(source.lastIndexOf('更换'));
  });

  test('has offsets that never go back, whatever the text holds', () => {
    fc.assert(
      fc.property(arbitraryPlan(vocabulary), (plan) => {
        const source = printPlan(plan, vocabulary);
        for (const passage of readChecked(source, { vocabulary }).document.passages) {
          const offsets = offsetsOf(source, passage);
          for (const [index, offset] of offsets.entries()) {
            expect(offset).toBeLessThanOrEqual(source.length);
            expect(offset).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
          }
        }
      }),
      { numRuns: rounds(60, 600) },
    );
  });
});

describe('plain text as passages', () => {
  const text =
    '桃源社区2027年工作计划\n\n为做好工作，制定本计划。\n一、工作目标\n　　（一）环境整洁\n每周检查一次。\n1. 清理楼道，每月一次。';

  test('tells title, headings, items and paragraphs', () => {
    const { passages, facts } = readChecked(text, { vocabulary }).document;
    expect(
      passages.map(({ type, depth, kind }) => [type, depth, kind].filter((part) => part !== undefined)),
    ).toEqual([['title'], ['paragraph'], ['heading', 1, 'goals'], ['heading', 2], ['paragraph'], ['item']]);
    expect(facts).toMatchObject({ years: [2027], issuerKind: '社区', names: ['桃源社区'] });
  });

  test('keeps places in lines that end as on Windows', () => {
    const windows = text.replaceAll('\n', '\r\n');
    const { passages } = readChecked(windows, { vocabulary }).document;
    expect(passages.length).toBe(6);
    for (const passage of passages) {
      const [first = 0] = offsetsOf(windows, passage);
      expect(windows.slice(first, first + passage.text.length)).toBe(passage.text);
    }
  });
});
