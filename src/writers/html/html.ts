/**
 * Plan → HTML (hast) for pages and previews: title, addressee, numbered headings with ids, text, tables, sign-off.
 */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { splitAttachments } from '../../plan/attachments.ts';
import { signoffBodies } from '../../plan/frontmatter.ts';
import { type Heading, planHeadings } from '../../plan/headings.ts';
import type { Content, Inline, Section } from '../../plan/outline.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { itemNumber } from '../../terms/numbering.ts';
import { showDate } from '../../terms/plan-date.ts';
import { inlineText } from '../inline-text.ts';
import { type IssueLines, issueLines } from '../issue-lines.ts';
import { widthsByText } from '../table-shape.ts';
import { blockElements } from './html-blocks.ts';
import { htmlTable } from './html-table.ts';
import { type HtmlContext, htmlContext, inlineElements, metaElements, slotElement } from './html-text.ts';

function contentElements(content: Content, depth: number, context: HtmlContext): ElementContent[] {
  switch (content.type) {
    case 'paragraph':
      return [h('p', inlineElements(content.children, context))];
    case 'list':
      return content.items.map((item, index) =>
        h('p', { className: ['item'] }, [itemNumber(depth, index + 1), ...inlineElements(item, context)]),
      );
    case 'table': {
      const [head = [], ...body] = content.rows;
      const cell = (parts: readonly Inline[]) => ({
        text: inlineText(parts, context),
        content: inlineElements(parts, context),
      });
      const labels = head.map((parts) => inlineText(parts, context));
      const rows = body.map((row) => head.map((_, column) => cell(row[column] ?? [])));
      const texts = head.map((_, column) => rows.map((row) => row[column]?.text ?? ''));
      const table = htmlTable({ widths: widthsByText(labels, texts), head: head.map(cell), rows });
      return [
        h('div', { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: '表格' }, [table]),
      ];
    }
    case 'block':
      return blockElements(content.block, context);
    case 'guidance':
      return [h('p', { className: ['guidance'] }, content.text)];
  }
}

type HeadingOf = ReadonlyMap<Section, Heading>;

/** A section with its subsections; heading levels begin at `<h2>`. */
function sectionElement(section: Section, headings: HeadingOf, context: HtmlContext): Element {
  const heading = headings.get(section);
  if (!heading) throw new Error('section is not part of the plan');
  const depth = heading.path.length;
  const title = h(`h${depth + 1}`, { id: heading.id }, [
    h('span', { className: ['number'] }, heading.number),
    ...inlineElements(section.title, context),
  ]);
  const dataAttached = (heading.attached && depth === 1) || undefined;
  return h('section', { dataKind: section.kind, dataDepth: depth, dataAttached }, [
    title,
    ...section.content.flatMap((content) => contentElements(content, heading.level, context)),
    ...section.sections.map((inner) => sectionElement(inner, headings, context)),
  ]);
}

/** Title broken by sense where the author marked it. */
function titleElements(context: HtmlContext): ElementContent[] {
  const lines = context.plan.meta.title.split('\\|');
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [h('wbr', { className: ['by-sense'] })]),
    ...metaElements(line, context),
  ]);
}

function signoffElements(context: HtmlContext): ElementContent[] {
  const { signoff, remark } = context.plan.meta;
  const note = remark
    ? [h('p', { className: ['remark'] }, ['（', ...metaElements(remark, context), '）'])]
    : [];
  if (!signoff) return note;
  const date = slotElement('成文日期', signoff.date && showDate(signoff.date));
  return [
    h('div', { className: ['signoff'] }, [
      ...signoffBodies(signoff).map((body) => h('p', metaElements(body, context))),
      h('p', [date]),
    ]),
    ...note,
  ];
}

/** Head of an issued document, shown quietly: it says what the paper has, and is no banner of the page. */
function issueHead({ marks, head, number }: IssueLines, context: HtmlContext): Element {
  const line = (className: string) => (text: string) => h('p', { className }, metaElements(text, context));
  return h('div', { className: ['issue-head'] }, [
    ...marks.map(line('issue-mark')),
    ...head.map(line('red-head')),
    line('document-number')(number),
  ]);
}

function imprintElement({ imprint }: IssueLines, context: HtmlContext): Element[] {
  if (imprint.length === 0) return [];
  const lines = imprint.map((text) => h('p', metaElements(text, context)));
  return [h('div', { className: ['imprint'] }, lines)];
}

/** The whole plan: its head where it is issued, then the title. */
export function planHtml(plan: Plan, vocabulary: Vocabulary): ElementContent[] {
  const context = htmlContext(plan, vocabulary);
  const headings = new Map(planHeadings(plan).map((heading) => [heading.section, heading]));
  const { addressee, attachments, issue } = plan.meta;
  const around = issue && issueLines(issue);
  const { text, attached } = splitAttachments(plan);
  const elements = (sections: readonly Section[]) =>
    sections.map((section) => sectionElement(section, headings, context));
  return [
    ...(around ? [issueHead(around, context)] : []),
    h('h1', titleElements(context)),
    ...(addressee.length > 0
      ? [
          h('p', { className: ['addressee'] }, [
            ...metaElements(addressee.join('、'), context),
            '：',
          ] as ElementContent[]),
        ]
      : []),
    ...plan.content.flatMap((content) => contentElements(content, 0, context)),
    ...elements(text),
    ...attachments.map((title, index) =>
      h('p', { className: ['attachment'] }, [
        index === 0 ? '附件：' : '',
        ...(attachments.length > 1 ? [`${index + 1}.`] : []),
        ...metaElements(title, context),
      ]),
    ),
    ...signoffElements(context),
    ...elements(attached),
    ...(around ? imprintElement(around, context) : []),
  ];
}

/** One section alone, for pages that set one section of many plans side by side. */
export function sectionHtml(plan: Plan, section: Section, vocabulary: Vocabulary): Element {
  const headings = new Map(planHeadings(plan).map((heading) => [heading.section, heading]));
  return sectionElement(section, headings, htmlContext(plan, vocabulary));
}

/** The text before the first heading alone. */
export function preambleHtml(plan: Plan, vocabulary: Vocabulary): ElementContent[] {
  return plan.content.flatMap((content) => contentElements(content, 0, htmlContext(plan, vocabulary)));
}
