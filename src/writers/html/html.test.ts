import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../../files/find-plans.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { planHeadings } from '../../plan/headings.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import { allContent, inlineRuns } from '../../plan/plan.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { rounds } from '../../testing/rounds.ts';
import { inlineText, planView } from '../inline-text.ts';
import { planHtml } from './html.ts';

const vocabulary = readVocabulary();
const known = new Set(
  'h1 h2 h3 h4 h5 p span strong div section table caption colgroup col thead tbody tr th td wbr br'.split(
    ' ',
  ),
);

function elements(node: Nodes): string[] {
  const inner = 'children' in node ? node.children.flatMap(elements) : [];
  return node.type === 'element' ? [node.tagName, ...inner] : inner;
}
/** What is read, a line end of a cell included. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
const parseHtml = (html: string) => unified().use(rehypeParse, { fragment: true }).parse(html);

describe('plan HTML', () => {
  test('holds the words of any plan as text, and no element that they could have made', () => {
    fc.assert(
      fc.property(arbitraryPlan(vocabulary), (plan) => {
        const tree = parseHtml(toHtml({ type: 'root', children: planHtml(plan, vocabulary) }));
        expect(elements(tree).filter((name) => !known.has(name))).toEqual([]);
        const text = textOf(tree);
        for (const run of allContent(plan).flatMap(inlineRuns)) {
          expect(text).toContain(inlineText(run, planView(plan, vocabulary)));
        }
      }),
      { numRuns: rounds(100, 2000) },
    );
  });

  test('numbers headings and gives each its own id, which does not change when sections move', () => {
    const [file = ''] = findPlanFiles(['content/samples']);
    const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
    const headings = planHeadings(plan);
    expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
    expect(headings[0]?.number).toBe('一、');
    const moved = { ...plan, sections: plan.sections.toReversed() };
    expect(new Set(planHeadings(moved).map(({ id }) => id))).toEqual(new Set(headings.map(({ id }) => id)));
    expect(planHeadings(moved)[0]?.number).toBe('一、');
  });

  test('marks every slot with its label', () => {
    const [file = ''] = findPlanFiles(['content/samples']);
    const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
    const html = toHtml({ type: 'root', children: planHtml(plan, vocabulary) });
    for (const [name, value] of Object.entries(plan.values)) {
      expect(html).toMatch(new RegExp(`data-slot="${name}"[^>]*>${value.replace(/[.%()]/g, '\\$&')}<`));
    }
  });
});
