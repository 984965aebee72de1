import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../../files/find-plans.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { rounds } from '../../testing/rounds.ts';
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

  test.each(findPlanFiles(['content/samples']))('gives back %s', (file) => {
    const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
    const printed = printPlan(plan, vocabulary);
    expect(parseSoundPlan(printed, vocabulary)).toEqual(plan);
    expect(printPlan(parseSoundPlan(printed, vocabulary), vocabulary)).toBe(printed);
  });
});
