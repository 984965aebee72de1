import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { blockTypes } from '../../src/plan/block-type.ts';
import { parsePlan, parseSoundPlan } from '../../src/plan/mdx/parse.ts';
import { usedBlocks, usedSlots } from '../../src/plan/plan.ts';
import { planPlainText } from '../../src/writers/plain-text.ts';
import { readGrammar } from './grammar.ts';
import { hanCount } from './han-count.ts';
import { makePlan, planLength } from './make-plan.ts';
import { makePlans, usualSeed, writePlans } from './make-plans.ts';

const vocabulary = readVocabulary();
const grammar = readGrammar();
const sources = [...makePlans(60)].map(({ source }) => source);
const plans = sources.map((source) => parseSoundPlan(source, vocabulary));

test('every made-up plan reads without a finding', () => {
  const far = Array.from({ length: 20 }, (_, i) => makePlan(9_900 + i, usualSeed, grammar, vocabulary));
  for (const source of [...sources, ...far]) expect(parsePlan(source, vocabulary).findings).toEqual([]);
});

test('every plan is as long as it should be, to 5 %', () => {
  for (const plan of plans) {
    const length = hanCount(planPlainText(plan, vocabulary));
    expect(Math.abs(length - planLength) / planLength).toBeLessThan(0.05);
  }
});

test('the same seed gives the same plan, however many are made', () => {
  expect([...makePlans(3)].map(({ source }) => source)).toEqual(sources.slice(0, 3));
  expect(makePlan(60, usualSeed, readGrammar(), readVocabulary())).toBe(sources[59]);
  expect(makePlan(1, usualSeed + 1, grammar, vocabulary)).not.toBe(sources[0]);
});

test('plans differ as real ones do: outlines, issuers, themes, blocks, fill-ins, headings below headings', () => {
  const kinds = <T>(of: (plan: (typeof plans)[number]) => T) => new Set(plans.map(of)).size;
  expect(kinds(({ meta }) => meta.outline)).toBeGreaterThan(14);
  expect(kinds(({ meta }) => meta.issuer.kind)).toBeGreaterThan(8);
  expect(kinds(({ meta }) => meta.themes[0])).toBeGreaterThan(12);
  expect(new Set(plans.flatMap(usedBlocks))).toEqual(new Set(blockTypes));
  for (const plan of plans) {
    expect(usedSlots(plan).length).toBeGreaterThan(3);
    expect(plan.sections.length).toBeGreaterThan(0);
  }
  expect(
    plans.filter(({ sections }) => sections.some((section) => section.sections.length > 0)).length,
  ).toBeGreaterThan(40);
});

test('their language is broad: no two plans alike, many characters', () => {
  const texts = plans.map((plan) => planPlainText(plan, vocabulary));
  expect(new Set(texts.join('').match(/\p{Script=Han}/gu)).size).toBeGreaterThan(1500);
  const sentences = texts
    .flatMap((text) => text.split(/[。；\n]/))
    .filter((sentence) => hanCount(sentence) > 25);
  expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.97);
});

test('plans are written as files in order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'made-up-'));
  try {
    const files = writePlans(folder, 2);
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(sources.slice(0, 2));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
