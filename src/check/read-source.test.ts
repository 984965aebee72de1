import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { arbitraryPlan } from '../testing/arbitrary-plan.ts';
import { isProse } from './document.ts';
import { readSource } from './read-source.ts';
import { readText } from './read-text.ts';

const vocabulary = readVocabulary();
const samples = findPlanFiles(['content/samples']).map((file) => [file, readFileSync(file, 'utf8')] as const);

describe('a plan source as passages', () => {
  test.each(samples)('knows where each character of %s stands', (_, source) => {
    const { passages } = readSource(source, parsePlan(source, vocabulary).value, vocabulary);
    expect(passages.filter(isProse).length).toBeGreaterThan(5);
    for (const { text, offsets } of passages) {
      expect(offsets.length).toBe(text.length + 1);
      const there = Array.from({ length: text.length }, (_, index) => source[offsets[index] ?? -1]).join('');
      expect(there).toBe(text);
    }
  });

  test('has offsets that never go back, whatever the text holds', () => {
    fc.assert(
      fc.property(arbitraryPlan(vocabulary), (plan) => {
        const source = printPlan(plan, vocabulary);
        for (const { text, offsets } of readSource(source, plan, vocabulary).passages) {
          expect(offsets.length).toBe(text.length + 1);
          for (const [index, offset] of offsets.entries()) {
            expect(offset).toBeLessThanOrEqual(source.length);
            expect(offset).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('plain text as passages', () => {
  const text =
    '桃源社区2027年工作计划\n\n为做好工作，制定本计划。\n一、工作目标\n　　（一）环境整洁\n每周检查一次。\n1. 清理楼道，每月一次。';

  test('tells title, headings, items and paragraphs', () => {
    const { passages, facts } = readText(text, vocabulary);
    expect(
      passages.map(({ type, depth, kind }) => [type, depth, kind].filter((part) => part !== undefined)),
    ).toEqual([['title'], ['paragraph'], ['heading', 1, 'goals'], ['heading', 2], ['paragraph'], ['item']]);
    expect(facts).toMatchObject({ years: [2027], issuerKind: '社区', names: ['桃源社区'] });
  });

  test('keeps places in lines that end as on Windows', () => {
    const { passages } = readText(text.replaceAll('\n', '\r\n'), vocabulary);
    for (const { text: shown, offsets } of passages)
      expect(text.replaceAll('\n', '\r\n').slice(offsets[0], offsets.at(-1))).toBe(shown);
  });
});
