import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../../files/find-plans.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { rounds } from '../../testing/rounds.ts';
import { usedSlots } from '../plan.ts';
import { shortPlan } from '../short.ts';
import { parsePlan, parseSoundPlan } from './parse.ts';
import { printPlan } from './print.ts';

const vocabulary = readVocabulary();

describe('print, then parse', () => {
  test('gives back any plan that the model allows', () => {
    fc.assert(
      fc.property(arbitraryPlan(vocabulary), (plan) => {
        const source = printPlan(plan, vocabulary);
        const { value, findings } = parsePlan(source, vocabulary);
        expect(
          findings.filter(({ severity }) => severity === 'error'),
          source,
        ).toEqual([]);
        expect(value, source).toEqual(plan);
      }),
      { numRuns: rounds(100, 3000) },
    );
  });

  test('gives back the short version of a sample', () => {
    const [outline] = vocabulary.outlines;
    const one = { ...vocabulary, outlines: outline ? [outline] : [] };
    fc.assert(
      fc.property(arbitraryPlan(one), arbitraryPlan(one), (full, { content, sections, values }) => {
        const meta = { ...full.meta, state: 'sample' as const };
        // a slot has one value in both
        const filled = Object.keys(full.values).length > 0 || usedSlots(full).length === 0;
        const both = filled ? { ...values, ...full.values } : {};
        const plan = { ...full, meta, values: both, short: { content, sections } };
        const { value } = parsePlan(printPlan(plan, one), one);
        expect(value?.short).toEqual(plan.short);
        expect(value && shortPlan(value)?.meta.onePage).toBe(true);
      }),
      { numRuns: rounds(50, 1000) },
    );
  });

  test.each(findPlanFiles(['content/samples']))('gives back %s', (file) => {
    const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
    const printed = printPlan(plan, vocabulary);
    expect(parseSoundPlan(printed, vocabulary)).toEqual(plan);
    expect(printPlan(parseSoundPlan(printed, vocabulary), vocabulary)).toBe(printed);
  });
});
