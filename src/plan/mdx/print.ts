/**
 * Plan → MDX source, the exact reverse of parse: `parsePlan(printPlan(plan))` is the same plan again.
 */
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { Document, isScalar, isSeq, visit } from 'yaml';
import { blockTypes, componentName } from '../block-type.ts';
import { frontmatterSchema } from '../frontmatter.ts';
import { type Content, type Inline, kindOfHeading, type Section, titleText } from '../outline.ts';
import type { Plan, PlanBody } from '../plan.ts';
import { findOutline, type Vocabulary } from '../vocabulary.ts';
import { writeMarkdown } from './read-markdown.ts';

/** Defaults that frontmatter leaves out; parse puts them back. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, field]) => {
    if (field === undefined) return false;
    if (Array.isArray(field)) return field.length > 0;
    return true;
  });
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutDefaults(field)]));
}

/** The fields in a fixed order, so that one plan always prints as one text. */
function inOrder(data: object, names: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(data);
  return Object.fromEntries(entries.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}

function printFrontmatter(plan: Plan): string {
  const blocks = inOrder(plan.meta.blocks, blockTypes);
  const meta = withoutDefaults({
    ...inOrder(plan.meta, Object.keys(frontmatterSchema.shape)),
    blocks: Object.keys(blocks).length > 0 ? blocks : undefined,
  });
  const document = new Document(meta);
  visit(document, {
    // a row on one line reads like the table that it becomes
    Map: (_, node, path) => {
      if (isSeq(path.at(-1))) node.flow = true;
    },
    Seq: (_, node) => {
      if (node.items.every(isScalar)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function attribute(name: string, value: string) {
  return { type: 'mdxJsxAttribute' as const, name, value };
}

function printInline(part: Inline, values: Plan['values']): PhrasingContent {
  switch (part.type) {
    case 'text':
      return { type: 'text', value: part.value };
    case 'strong':
      return { type: 'strong', children: part.children.map((child) => printInline(child, values)) };
    case 'fact':
      return {
        type: 'mdxJsxTextElement',
        name: 'Fact',
        attributes: [],
        children: [{ type: 'text', value: part.example }],
      };
    case 'slot': {
      const value = values[part.name];
      return {
        type: 'mdxJsxTextElement',
        name: 'Slot',
        attributes: [attribute('name', part.name)],
        children: value === undefined ? [] : [{ type: 'text', value }],
      };
    }
  }
}

/** A cell: its lines are parted by tags, since a row of a table is one line of the source. */
function printCell(parts: readonly Inline[], values: Plan['values']): PhrasingContent[] {
  return parts.flatMap((part): PhrasingContent[] => {
    if (part.type !== 'text') return [printInline(part, values)];
    return part.value
      .split('\n')
      .flatMap((value, index): PhrasingContent[] => [
        ...(index > 0
          ? [{ type: 'mdxJsxTextElement' as const, name: 'br', attributes: [], children: [] }]
          : []),
        { type: 'text', value },
      ]);
  });
}

function printContent(content: Content, values: Plan['values']): RootContent {
  const inlines = (parts: readonly Inline[]) => parts.map((part) => printInline(part, values));
  switch (content.type) {
    case 'paragraph':
      return { type: 'paragraph', children: inlines(content.children) };
    case 'list':
      return {
        type: 'list',
        ordered: true,
        spread: false,
        children: content.items.map((item) => ({
          type: 'listItem',
          spread: false,
          children: [{ type: 'paragraph', children: inlines(item) }],
        })),
      };
    case 'table':
      return {
        type: 'table',
        children: content.rows.map((row) => ({
          type: 'tableRow',
          children: row.map((cell) => ({ type: 'tableCell', children: printCell(cell, values) })),
        })),
      };
    case 'block':
      return { type: 'mdxJsxFlowElement', name: componentName(content.block), attributes: [], children: [] };
    case 'guidance':
      return {
        type: 'mdxJsxFlowElement',
        name: 'Guidance',
        attributes: [],
        children: [{ type: 'paragraph', children: [{ type: 'text', value: content.text }] }],
      };
  }
}

/**
 * Prints a plan as MDX.
 * @param vocabulary to know which sections need their kind stated
 */
export function printPlan(plan: Plan, vocabulary: Vocabulary): string {
  const { short } = plan;
  const nodes = printBody(plan, plan, vocabulary);
  if (short) {
    const children = printBody(short, plan, vocabulary) as BlockContent[];
    nodes.push({ type: 'mdxJsxFlowElement', name: 'Short', attributes: [], children });
  }
  return `---\n${printFrontmatter(plan)}---\n\n${writeMarkdown({ type: 'root', children: nodes })}`;
}

function printBody(body: PlanBody, plan: Plan, vocabulary: Vocabulary): RootContent[] {
  const outline = findOutline(vocabulary, plan.meta.outline);
  const nodes: RootContent[] = body.content.map((content) => printContent(content, plan.values));
  const printSections = (sections: readonly Section[], depth: number): void => {
    for (const section of sections) {
      const children = section.title.map((part) => printInline(part, plan.values));
      nodes.push({ type: 'heading', depth: (depth + 1) as 2, children });
      if (
        section.kind &&
        kindOfHeading(vocabulary, outline, titleText(section.title), depth) !== section.kind
      ) {
        const kind = attribute('kind', section.kind);
        nodes.push({ type: 'mdxJsxFlowElement', name: 'Section', attributes: [kind], children: [] });
      }
      nodes.push(...section.content.map((content) => printContent(content, plan.values)));
      printSections(section.sections, depth + 1);
    }
  };
  printSections(body.sections, 1);
  return nodes;
}
