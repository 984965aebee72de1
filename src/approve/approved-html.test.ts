import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { planHtml } from '../writers/html/html.ts';
import { approvedHtml } from './approved-html.ts';

const vocabulary = readVocabulary();
const plan = parseSoundPlan(
  readFileSync('content/samples/waste-sorting-special-plan.mdx', 'utf8'),
  vocabulary,
);
const html = (of: typeof planHtml) => toHtml({ type: 'root', children: of(plan, vocabulary) });
const words = (text: string) => text.replace(/<[^>]*>/g, '');

test('an approved plan shows no marks of slots and every word of them', () => {
  expect(html(planHtml)).toContain('class="slot"');
  expect(html(approvedHtml)).not.toMatch(/slot|data-label/);
  expect(words(html(approvedHtml))).toBe(words(html(planHtml)));
});
