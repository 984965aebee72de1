/** The text of a plan below its frontmatter, from the syntax tree: headings, paragraphs, items, tables, with slots and places. */
import type { PhrasingContent, RootContent, TableCell } from 'mdast';
import type { Cell, Paragraph, Run, Table } from '../document/office-document.ts';
import { isLineEnd } from '../plan/mdx/parse-text.ts';
import { kindOfHeading } from '../plan/outline.ts';
import { blankMark } from '../plan/slot.ts';
import { findSlot, type Outline, type Vocabulary } from '../plan/vocabulary.ts';
import { alignedRuns } from './aligned-runs.ts';
import type { PassageSlot } from './checked-document.ts';
import type { PlanBlocks } from './plan-blocks.ts';
import type { Recognition } from './recognise-for-check.ts';

/** Puts one paragraph together from inline nodes. */
class InlineRuns {
  readonly runs: Run[] = [];
  readonly slots: PassageSlot[] = [];
  private length = 0;
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
      if (node.type === 'text') this.addText(node.value, ...this.range(node));
      else if (node.type === 'mdxJsxTextElement' && node.name === 'Slot') this.addSlot(node);
      else if ('children' in node) this.add(node.children as PhrasingContent[]);
    }
  }

  private push(runs: readonly Run[]): void {
    this.runs.push(...runs);
    for (const { text } of runs) this.length += text.length;
  }

  private addText(value: string, start: number, end: number): void {
    this.push(alignedRuns(value.replace(/\r?\n/g, ' '), this.source, start, end));
  }

  private addSlot(node: Extract<PhrasingContent, { type: 'mdxJsxTextElement' }>): void {
    const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'name');
    const name = typeof attribute?.value === 'string' ? attribute.value : '';
    const mark = blankMark(findSlot(this.vocabulary, name) ?? { label: name });
    const inner = node.children.find((child) => child.type === 'text');
    const start = this.length;
    if (inner) this.addText(inner.value, ...this.range(inner));
    else {
      // the tag stands for the whole mark: its first character for all but the last, its last one for that
      const [tagStart, tagEnd] = this.range(node);
      this.push([
        { text: mark.slice(0, -1), prompt: true, place: { in: 'text', offset: tagStart } },
        { text: mark.slice(-1), prompt: true, place: { in: 'text', offset: Math.max(tagStart, tagEnd - 1) } },
      ]);
    }
    this.slots.push({ name, start, end: this.length, blank: !inner || inner.value === mark });
  }
}

/** Heading text in which slots count by name, as section kinds are told. */
function headingTerm(text: string, slots: readonly PassageSlot[]): string {
  let term = '';
  let at = 0;
  for (const { name, start, end } of slots) {
    term += `${text.slice(at, start)}【${name}】`;
    at = end;
  }
  return term + text.slice(at);
}

type Parent = { children: readonly unknown[]; position?: RootContent['position'] };

/** The lines of a cell, which `<br />` parts, each a paragraph as in cells of Word. */
function cellLines({ children, position }: TableCell): Parent[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (isLineEnd(node)) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => {
    const place = line[0]?.position ?? position;
    return { children: line, ...(place && { position: place }) };
  });
}

/** Puts the blocks below the frontmatter in. */
export class PlanBody {
  private readonly into: PlanBlocks;
  private readonly shift: number;
  private readonly outline: Outline | undefined;
  private readonly vocabulary: Vocabulary;
  private last: Paragraph | undefined;
  private heading: Paragraph | undefined;
  constructor(into: PlanBlocks, shift: number, outline: Outline | undefined, vocabulary: Vocabulary) {
    this.into = into;
    this.shift = shift;
    this.outline = outline;
    this.vocabulary = vocabulary;
  }

  private read(node: Parent): Paragraph {
    const inline = new InlineRuns(this.into.source, this.shift, this.vocabulary);
    inline.add(node.children as PhrasingContent[]);
    const start = (node.position?.start.offset ?? 0) + this.shift;
    const mark = inline.slots.length > 0 ? { slots: inline.slots } : {};
    return this.into.paragraph(inline.runs, start, mark);
  }

  private push(node: Parent, recognition: Recognition): Paragraph | undefined {
    const paragraph = this.read(node);
    if (paragraph.text.trim() === '') return undefined;
    this.into.recognised.set(paragraph, recognition);
    this.into.blocks.push(paragraph);
    this.last = paragraph;
    return paragraph;
  }

  add(node: RootContent): void {
    if (node.type === 'heading') this.addHeading(node);
    else if (node.type === 'mdxJsxFlowElement') this.addElement(node);
    else if (node.type === 'paragraph') this.push(node, { role: 'body' });
    else if (node.type === 'list') {
      for (const item of node.children)
        for (const block of item.children) if (block.type === 'paragraph') this.push(block, { role: 'item' });
    } else if (node.type === 'table') this.addTable(node);
  }

  private addHeading(node: Extract<RootContent, { type: 'heading' }>): void {
    const depth = node.depth - 1;
    const heading = this.push(node, { role: 'heading', depth, sure: true });
    if (!heading) return;
    const { slots = [] } = this.into.marks.get(heading) ?? {};
    const kind = kindOfHeading(this.vocabulary, this.outline, headingTerm(heading.text, slots), depth);
    if (kind) this.into.recognised.set(heading, { role: 'heading', depth, sure: true, kind });
    this.heading = heading;
  }

  private addElement(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>): void {
    if (node.name === 'Section') {
      const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'kind');
      const known = this.heading && this.into.recognised.get(this.heading);
      if (this.heading && known && typeof attribute?.value === 'string')
        this.into.recognised.set(this.heading, { ...known, kind: attribute.value });
    } else if (node.name === 'Slot') {
      const slot = { ...node, type: 'mdxJsxTextElement' };
      this.push({ children: [slot], ...(node.position && { position: node.position }) }, { role: 'body' });
    } else if (node.children.length === 0 && this.last) this.into.mark(this.last, { showsBlock: true });
  }

  private addTable(node: Extract<RootContent, { type: 'table' }>): void {
    const rows = node.children.map((row) =>
      row.children.map((cell, column): Cell => {
        const blocks = cellLines(cell).map((line) => this.read(line));
        return { blocks, column, columns: 1, rows: 1 };
      }),
    );
    const line = rows[0]?.[0]?.blocks[0]?.line ?? 1;
    const table: Table = {
      type: 'table',
      line,
      rows,
      columns: Math.max(0, ...rows.map((row) => row.length)),
    };
    this.into.blocks.push(table);
  }
}
