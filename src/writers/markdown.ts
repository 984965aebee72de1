/**
 * Plan → plain Markdown for people: headings numbered, slots as their value or 【label】, blocks as tables, guidance as
 * quotations. One way only; `print.ts` writes the source form that is read back. Whatever the words are, none of them
 * becomes markup: the text is a syntax tree until `markdown-text.ts` prints it.
 */
import type { Blockquote, Heading, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { blockTables } from '../plan/blocks/blocks.ts';
import type { BlockTable } from '../plan/blocks/definition.ts';
import { fullRows } from '../plan/blocks/table-columns.ts';
import { plainTitle, signoffBodies } from '../plan/frontmatter.ts';
import { planHeadings } from '../plan/headings.ts';
import type { Content, Inline } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { itemNumber } from '../terms/numbering.ts';
import { showDate } from '../terms/plan-date.ts';
import { inlineText, planView } from './inline-text.ts';
import { issueLines } from './issue-lines.ts';
import { type MarkdownRun, markdownText, phrasing } from './markdown-text.ts';

type Words = string | readonly MarkdownRun[];

const children = (words: Words): PhrasingContent[] =>
  phrasing(typeof words === 'string' ? [{ text: words }] : words, 'paragraph');
const paragraph = (words: Words): Paragraph => ({ type: 'paragraph', children: children(words) });

function heading(depth: number, words: Words): Heading {
  const runs = typeof words === 'string' ? [{ text: words }] : words;
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: phrasing(runs, 'heading'),
  };
}

const table = (rows: readonly (readonly Words[])[]): Table => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({
      type: 'tableCell',
      children: phrasing(typeof cell === 'string' ? [{ text: cell }] : cell, 'cell'),
    })),
  })),
});

function blockTable(block: BlockTable): RootContent[] {
  const rows = fullRows(block).map((row) => row.map((cell) => cell?.text ?? ''));
  return [paragraph([{ text: block.caption, strong: true }]), table([block.columns, ...rows])];
}

export function planMarkdown(plan: Plan, vocabulary: Vocabulary): string {
  const view = planView(plan, vocabulary);
  const words = (parts: readonly Inline[]): MarkdownRun[] =>
    parts.map((part) => ({ text: inlineText([part], view), strong: part.type === 'strong' }));
  const written = (content: Content, depth: number): RootContent[] => {
    switch (content.type) {
      case 'paragraph':
        return [paragraph(words(content.children))];
      case 'list':
        return content.items.map((item, index) =>
          paragraph([{ text: itemNumber(depth, index + 1) }, ...words(item)]),
        );
      case 'table':
        return [table(content.rows.map((row) => row.map(words)))];
      case 'block':
        return blockTables(content.block, plan.meta.blocks).flatMap(blockTable);
      case 'guidance': {
        const quotation: Blockquote = {
          type: 'blockquote',
          children: [paragraph(`写作提示：${content.text}`)],
        };
        return [quotation];
      }
    }
  };
  const { title, addressee, attachments, signoff, remark, issue } = plan.meta;
  const around = issue && issueLines(issue);
  const headings = planHeadings(plan);
  const sections = (attached: boolean) =>
    headings
      .filter((one) => one.attached === attached)
      .flatMap(({ section, number, path, level }) => [
        heading(path.length + 1, [{ text: number }, ...words(section.title)]),
        ...section.content.flatMap((content) => written(content, level)),
      ]);
  return markdownText([
    ...(around ? [...around.marks, ...around.head, around.number].map(paragraph) : []),
    heading(1, plainTitle(title)),
    ...(addressee.length > 0 ? [paragraph(`${addressee.join('、')}：`)] : []),
    ...plan.content.flatMap((content) => written(content, 0)),
    ...sections(false),
    ...attachments.map((name, index) => paragraph(`${index === 0 ? '附件：' : ''}${index + 1}.${name}`)),
    ...(signoff
      ? [...signoffBodies(signoff), signoff.date ? showDate(signoff.date) : '【成文日期】'].map(paragraph)
      : []),
    ...(remark ? [paragraph(`（${remark}）`)] : []),
    ...sections(true),
    ...(around?.imprint ?? []).map(paragraph),
  ]);
}
