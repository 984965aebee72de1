// Whatever a file holds, reading it ends, tells what is wrong and where, and lets nothing through that could run.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../../files/find-plans.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { compilePlan } from '../../library/compiled-plan.ts';
import { hasErrors } from '../../terms/finding.ts';
import { malformedPlans } from '../../testing/malformed-plans.ts';
import { rounds } from '../../testing/rounds.ts';
import { parsePlan } from './parse.ts';
import { printPlan } from './print.ts';

const vocabulary = readVocabulary();
const sources = findPlanFiles(['content/samples']).map((file) => readFileSync(file, 'utf8'));
const broken = malformedPlans(sources, rounds(200, 2000), 20271125);
const results = broken.map((source) => ({ source, ...parsePlan(source, vocabulary) }));
const sound = results.flatMap(({ value, findings }) => (value && !hasErrors(findings) ? [value] : []));

describe('plans broken in every way', () => {
  test('are of both kinds: most have errors, some are sound', () => {
    expect(sound.length).toBeGreaterThan(broken.length / 30);
    expect(sound.length).toBeLessThan(broken.length * 0.66);
  });

  test('give a plan, or an error that says in Chinese what is wrong at a place in the file', () => {
    for (const { source, value, findings } of results) {
      if (!value) expect(hasErrors(findings), source).toBe(true);
      const lines = source.split(/\r\n|\n|\r/);
      for (const { line, column, message, ruleId } of findings) {
        expect(message, ruleId).toMatch(/\p{Script=Han}/u);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line, `${ruleId} ${message}`).toBeLessThanOrEqual(lines.length + 1);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }
  });

  test('where they are sound, print and read as the same plan', () => {
    for (const plan of sound) {
      const { value, findings } = parsePlan(printPlan(plan, vocabulary), vocabulary);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(value).toEqual(plan);
    }
  });

  test('where they are sound, show as markup only what pages know', () => {
    const known =
      /^(h[1-5]|p|section|div|span|strong|table|thead|tbody|tfoot|tr|th|td|caption|wbr|br|figure|figcaption|ol|ul|li|dl|dt|dd|svg|g|rect|line|text|title|desc|path|circle|time|colgroup|col)$/;
    for (const plan of sound) {
      const { html } = compilePlan('x', plan, vocabulary);
      for (const [, name = '', attributes = ''] of html.matchAll(/<([a-zA-Z][^\s/>]*)([^>]*)>/g)) {
        expect(name).toMatch(known);
        expect(attributes).not.toMatch(/(?:^|\s)(?:on\w+|src|href|srcdoc)=/i);
      }
    }
  });
});
