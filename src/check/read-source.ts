/** A plan source (MDX) → what the rules read. Takes whatever parses; faults of form are `parsePlan`'s business. */
import type { PhrasingContent, RootContent } from 'mdast';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type Frontmatter, periodSpan } from '../plan/frontmatter.ts';
import { splitFrontmatter } from '../plan/mdx/parse-frontmatter.ts';
import { readMarkdown } from '../plan/mdx/read-markdown.ts';
import { kindOfHeading } from '../plan/outline.ts';
import { knownValues, type Plan } from '../plan/plan.ts';
import { blankMark } from '../plan/slot.ts';
import { findOutline, findSlot, type Outline, type Vocabulary } from '../plan/vocabulary.ts';
import { isPlanDate } from '../terms/plan-date.ts';
import type { CheckedDocument, Facts, Passage, PassageSlot, PassageType } from './document.ts';
import { alignedSource } from './source-text.ts';

/** Fields that hold terms or addresses, no text of a writer. */
const terms = new Set(['outline', 'themes', 'state', 'kind', 'level', 'related', 'provenance', 'op', 'unit']);

function fieldPassages(source: string, yaml: string): Passage[] {
  const from = source.indexOf(yaml, 3);
  const passages: Passage[] = [];
  const visit = (node: Node | null | undefined, path: readonly PropertyKey[]): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (!terms.has(name)) visit(value as Node, [...path, name]);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visit(item as Node, [...path, index]);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range && !isPlanDate(node.value)) {
      const [start, end] = [from + node.range[0], from + node.range[1]];
      const { text, offsets } = alignedSource(node.value.trim(), source, start, end);
      const type = path.length === 1 && path[0] === 'title' ? 'title' : 'field';
      if (text) passages.push({ type, text, offsets: [...offsets, end], slots: [], path });
    }
  };
  visit(parseDocument(yaml).contents, []);
  return passages;
}

/** Puts one passage together from inline nodes. */
class PassageText {
  text = '';
  readonly offsets: number[] = [];
  readonly slots: PassageSlot[] = [];
  private readonly source: string;
  private readonly shift: number;
  private readonly vocabulary: Vocabulary;
  constructor(source: string, shift: number, vocabulary: Vocabulary) {
    this.source = source;
    this.shift = shift;
    this.vocabulary = vocabulary;
  }

  private range({ position }: PhrasingContent): [start: number, end: number] {
    return [(position?.start.offset ?? 0) + this.shift, (position?.end.offset ?? 0) + this.shift];
  }

  add(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      const [start, end] = this.range(node);
      if (node.type === 'text') this.addText(node.value, start, end);
      else if (node.type === 'mdxJsxTextElement' && node.name === 'Slot') this.addSlot(node, start, end);
      else if ('children' in node) this.add(node.children as PhrasingContent[]);
    }
  }

  private addText(value: string, start: number, end: number): void {
    const { text, offsets } = alignedSource(value.replace(/\r?\n/g, ' '), this.source, start, end);
    this.text += text;
    this.offsets.push(...offsets);
  }

  private addSlot(node: PhrasingContent & { name: string | null }, tagStart: number, tagEnd: number): void {
    if (node.type !== 'mdxJsxTextElement') return;
    const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'name');
    const name = typeof attribute?.value === 'string' ? attribute.value : '';
    const mark = blankMark(findSlot(this.vocabulary, name) ?? { label: name });
    const inner = node.children.find((child) => child.type === 'text');
    const blank = !inner || inner.value === mark;
    const start = this.text.length;
    if (inner) this.addText(inner.value, ...this.range(inner));
    else {
      this.text += mark;
      this.offsets.push(...Array.from(mark, () => tagStart));
    }
    this.slots.push({ name, start, end: this.text.length, blank });
    // what follows a blank tag begins behind it; so does the end of a passage that ends with it
    if (!inner && this.offsets.length > 0)
      this.offsets[this.offsets.length - 1] = Math.max(tagStart, tagEnd - 1);
  }

  passage(type: PassageType, end: number): Passage | undefined {
    if (this.text.trim() === '') return undefined;
    return { type, text: this.text, offsets: [...this.offsets, end], slots: this.slots };
  }
}

/** Heading text in which slots count by name, as section kinds are told. */
function headingTerm({ text, slots }: Passage): string {
  let term = '';
  let at = 0;
  for (const { name, start, end } of slots) {
    term += `${text.slice(at, start)}【${name}】`;
    at = end;
  }
  return term + text.slice(at);
}

function bodyPassages(
  source: string,
  body: string,
  outline: Outline | undefined,
  vocabulary: Vocabulary,
): Passage[] {
  const shift = source.length - body.length;
  const passages: Passage[] = [];
  let heading: number | undefined;
  const push = (type: PassageType, node: RootContent | PhrasingContent | { children: unknown[] }): void => {
    const text = new PassageText(source, shift, vocabulary);
    text.add((node as { children: PhrasingContent[] }).children);
    const end = ((node as RootContent).position?.end.offset ?? 0) + shift;
    const passage = text.passage(type, end);
    if (passage)
      passages.push({ ...passage, ...(heading !== undefined && type !== 'heading' && { heading }) });
  };
  for (const node of readMarkdown(body).children) {
    if (node.type === 'heading') {
      push('heading', node);
      const index = passages.length - 1;
      const passage = passages[index];
      if (passage?.type !== 'heading') continue;
      const depth = node.depth - 1;
      const kind = kindOfHeading(vocabulary, outline, headingTerm(passage), depth);
      passages[index] = { ...passage, depth, ...(kind && { kind }) };
      heading = index;
    } else if (node.type === 'mdxJsxFlowElement' && node.name === 'Section' && heading !== undefined) {
      const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'kind');
      const passage = passages[heading];
      if (passage && typeof attribute?.value === 'string')
        passages[heading] = { ...passage, kind: attribute.value };
    } else if (node.type === 'mdxJsxFlowElement' && node.name === 'Slot') {
      push('paragraph', { ...node, children: [{ ...node, type: 'mdxJsxTextElement' }] });
    } else if (node.type === 'paragraph') push('paragraph', node);
    else if (node.type === 'list') {
      for (const item of node.children)
        for (const block of item.children) if (block.type === 'paragraph') push('item', block);
    } else if (node.type === 'table') {
      for (const cell of node.children.flatMap((row) => row.children)) push('cell', cell as never);
    }
  }
  return passages;
}

/** Facts that a plan states in its frontmatter and slots. */
export function factsOf(plan: Plan, vocabulary: Vocabulary): Facts {
  const { meta } = plan;
  const values = Object.entries(knownValues(plan));
  const ofType = (type: string) =>
    values.filter(([name]) => findSlot(vocabulary, name)?.type === type).map(([, value]) => value);
  const period = periodSpan(meta.period);
  const spanned = period ? [Math.floor(period.first / 10_000), Math.floor(period.last / 10_000)] : [];
  const years = [...spanned, ...ofType('year').map(Number)].filter(Number.isInteger);
  const outline = findOutline(vocabulary, meta.outline);
  const names = [meta.issuer.name, ...ofType('org')].filter((name) => !name.includes('【'));
  return {
    ...(meta.state && { state: meta.state }),
    ...(outline && { outline }),
    years: [...new Set(years)],
    ...(period && { period }),
    issuerKind: meta.issuer.kind,
    names: [...new Set(names)],
    blocks: meta.blocks,
  };
}

/** Facts where no plan could be made of the source. */
export const noFacts: Facts = { years: [], names: [], blocks: {} as Frontmatter['blocks'] };

/**
 * @param plan what `parsePlan` made of the same source, if it made one
 * @returns no passages of the body where its Markdown cannot be read
 */
export function readSource(source: string, plan: Plan | undefined, vocabulary: Vocabulary): CheckedDocument {
  const parts = splitFrontmatter(source);
  const facts = plan ? factsOf(plan, vocabulary) : noFacts;
  if (!parts) return { source, passages: [], facts };
  const fields = fieldPassages(source, parts.yaml);
  let body: Passage[] = [];
  try {
    body = bodyPassages(source, parts.body, facts.outline, vocabulary);
  } catch {
    // malformed MDX: `parsePlan` has said so, with its place
  }
  const shifted = body.map((passage) =>
    passage.heading === undefined ? passage : { ...passage, heading: passage.heading + fields.length },
  );
  return { source, passages: [...fields, ...shifted], facts };
}
