// Whatever a plan holds, its Markdown read as GitHub reads it shows the same words, cells and bold, and nothing else.

import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { plainTitle, signoffBodies } from '../plan/frontmatter.ts';
import { planHeadings } from '../plan/headings.ts';
import type { Content, Inline } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { itemNumber } from '../terms/numbering.ts';
import { showDate } from '../terms/plan-date.ts';
import { arbitraryPlan } from '../testing/arbitrary-plan.ts';
import { inlineText, planView, type TextView } from './inline-text.ts';
import { issueLines } from './issue-lines.ts';
import { planMarkdown } from './markdown.ts';
import { type MarkdownRun, markdownText, phrasing } from './markdown-text.ts';

const vocabulary = readVocabulary();
const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);

/** What a reader sees: bold between ⟦ and ⟧, cells between ⇥. */
function seen(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'strong':
      return `⟦${node.children.map(seen).join('')}⟧`;
    case 'break':
      return '\n';
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return node.children.map(seen).join('');
    case 'blockquote':
      return `> ${node.children.map(seen).join('\n\n')}`;
    case 'tableRow':
      return node.children.map(seen).join('⇥');
    case 'table':
      return node.children.map(seen).join('\n');
    default:
      if (node.type === 'html' && node.value === '<br>') return '\n';
      // an address is a link to itself in GFM, whatever is done: remark finds it in the words
      if (node.type === 'link' && node.url.endsWith(node.children.map(seen).join('')))
        return node.children.map(seen).join('');
      throw new Error(`words became markup: ${JSON.stringify(node)}`);
  }
}
const seenBlocks = (text: string): string[] =>
  parse(text).children.map(
    (node) => (node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : '') + seen(node),
  );

/** Bold that touches is one; blanks are not bold, and there are none at the ends of a line. */
const oneBold = (text: string) =>
  text
    .replaceAll('⟧⟦', '')
    .replace(
      /⟦(\s*)([^⟧]*?)(\s*)⟧/gu,
      (_, before, words, behind) => before + (words ? `⟦${words}⟧` : '') + behind,
    )
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/^[ \t\n]+|[ \t\n]+$/g, '');

describe('the Markdown of a plan', () => {
  const inline = (parts: readonly Inline[], view: TextView): string =>
    oneBold(inlineText(parts, view, (text) => `⟦${text}⟧`));

  function expected(plan: Plan): string[] {
    const { meta, content, sections } = plan;
    const view = planView(plan, vocabulary);
    const shown = (one: Content, depth: number): string[] => {
      if (one.type === 'paragraph') return [inline(one.children, view)];
      if (one.type === 'list')
        return one.items.map((item, index) => itemNumber(depth, index + 1) + inline(item, view));
      if (one.type === 'table')
        return [one.rows.map((row) => row.map((cell) => inline(cell, view)).join('⇥')).join('\n')];
      return one.type === 'guidance' ? [`> 写作提示：${one.text}`] : [];
    };
    const { issue, signoff } = meta;
    const around = issue && issueLines(issue);
    return [
      ...(around ? [...around.marks, ...around.head, around.number] : []),
      `# ${plainTitle(meta.title)}`,
      ...(meta.addressee.length > 0 ? [`${meta.addressee.join('、')}：`] : []),
      ...content.flatMap((one) => shown(one, 0)),
      ...planHeadings({ sections }).flatMap(({ section, number, path }) => [
        `${'#'.repeat(path.length + 1)} ${number}${inline(section.title, view)}`,
        ...section.content.flatMap((one) => shown(one, path.length)),
      ]),
      ...(signoff ? [...signoffBodies(signoff), signoff.date ? showDate(signoff.date) : '【成文日期】'] : []),
      ...(around?.imprint ?? []),
    ];
  }

  test('shows the words, cells and bold of every plan, and nothing becomes markup', () => {
    fc.assert(
      fc.property(arbitraryPlan(vocabulary), (plan) => {
        expect(seenBlocks(planMarkdown(plan, vocabulary))).toEqual(expected(plan));
      }),
      { numRuns: 300 },
    );
  });
});

describe('words printed as Markdown', () => {
  const sign = fc.constantFrom(...'*_`~|\\<>[]()!#&:.-+=@/ \t　“”，。：（）工作a1\n'.split(''));
  const words = fc.oneof(
    fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join('')),
    // what no text file holds is no text: control characters and halves of characters
    fc
      .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 8 })
      .filter((text) => !/[⟦⟧]/.test(text)),
    fc.constantFrom(
      '1. ',
      '- ',
      '+ ',
      '---',
      '===',
      '[^1]: a',
      '- [x] ',
      '~~a~~',
      '&amp;',
      '<b>',
      '| - |',
      '[a]: b',
    ),
  );
  const runs = fc.array(fc.record({ text: words, strong: fc.boolean() }), { minLength: 1, maxLength: 5 });
  const plain = (all: readonly MarkdownRun[]) => all.map(({ text }) => text).join('');
  const shown = (all: readonly MarkdownRun[], line: string) =>
    oneBold(all.map(({ text, strong }) => (strong ? `⟦${text}⟧` : text)).join('')).replaceAll('\n', line);

  test.each([
    ['paragraph', '\n'],
    ['heading', ' '],
    ['cell', '\n'],
  ] as const)('are the same words and the same bold in a %s', (where, line) => {
    fc.assert(
      fc.property(
        runs.filter((all) => plain(all).trim() !== ''),
        (all) => {
          const children = phrasing(all, where);
          const [block] = parse(
            where === 'cell'
              ? markdownText([
                  {
                    type: 'table',
                    children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
                  },
                ])
              : markdownText([
                  where === 'heading' ? { type: 'heading', depth: 2, children } : { type: where, children },
                ]),
          ).children;
          expect(block && seen(block)).toBe(shown(all, line));
        },
      ),
      { numRuns: 500 },
    );
  });
});
