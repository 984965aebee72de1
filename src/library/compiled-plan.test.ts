// A compiled plan shows what the plan shows: its HTML whole and by sections, its text as search reads it.

import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { planHeadings } from '../plan/headings.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { arbitraryPlan } from '../testing/arbitrary-plan.ts';
import { rounds } from '../testing/rounds.ts';
import { planHtml, preambleHtml, sectionHtml } from '../writers/html/html.ts';
import { withWordBreaks } from '../writers/word-breaks.ts';
import { compilePlan, sectionOf } from './compiled-plan.ts';

const vocabulary = readVocabulary();
const samples = globSync('content/samples/*.mdx').map((file) => ({
  id: basename(file, '.mdx'),
  plan: parseSoundPlan(readFileSync(file, 'utf8'), vocabulary),
}));
const withoutIds = (html: string) => html.replace(/<(h[2-5]) id="[^"]*"/g, '<$1');

const shown = (...children: ElementContent[]) => toHtml({ type: 'root', children: withWordBreaks(children) });

function expectCompiled(plan: Plan): void {
  const { html, page } = compilePlan('x', plan, vocabulary);
  const slice = (start: number, end: number) => html.slice(start, end);
  expect(html).toBe(shown(...planHtml(plan, vocabulary)));
  for (const { section, id } of planHeadings(plan))
    expect(sectionOf(page, id, slice)).toBe(withoutIds(shown(sectionHtml(plan, section, vocabulary))));
  const preamble = shown(...preambleHtml(plan, vocabulary));
  expect(sectionOf(page, undefined, slice)).toBe(preamble);
}

describe('a compiled plan', () => {
  test.each(samples)('$id: is the rendered plan, whole and section by section', ({ plan }) => {
    expectCompiled(plan);
  });

  test('is so for any plan, and survives being stored', () => {
    fc.assert(
      fc.property(arbitraryPlan(vocabulary), (plan) => {
        expectCompiled(plan);
        const compiled = compilePlan('x', plan, vocabulary);
        const { page, rows } = JSON.parse(JSON.stringify(compiled));
        expect({ page, rows }).toEqual({ page: compiled.page, rows: compiled.rows });
      }),
      { numRuns: rounds(60, 600), seed: 7 },
    );
  });

  test('reads for search as its page does: every character once, in order', () => {
    for (const { plan } of samples) {
      const { html, rows } = compilePlan('x', plan, vocabulary);
      const text = html
        .replace(/<[^>]*>/g, '')
        .replaceAll('&#x3C;', '<')
        .replaceAll('&#x26;', '&');
      expect(
        rows
          .map(([, heading, body]) => heading + body)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
    }
  });

  test('has a card that tells what lists show, without the text', () => {
    const plan = samples[0]?.plan as Plan;
    const { card } = compilePlan('x', plan, vocabulary);
    expect(card).toMatchObject({ id: 'x', preamble: plan.content.length > 0 });
    expect(card.sections.length).toBeGreaterThan(3);
    expect(JSON.stringify(card).length).toBeLessThan(2500);
    expect(card.meta).not.toHaveProperty('blocks');
  });
});
