/** The text of a plan below its frontmatter, from the syntax tree: headings, paragraphs, items, tables, with slots, facts and places. */
import type { PhrasingContent, RootContent, TableCell } from 'mdast';
import type { Cell, Paragraph, Run, Table } from '../document/office-document.ts';
import { type FactView, factMark } from '../plan/fact.ts';
import { isLineEnd } from '../plan/mdx/parse-text.ts';
import { kindOfHeading } from '../plan/outline.ts';
import { blankMark } from '../plan/slot.ts';
import { findSlot, type Outline, type Vocabulary } from '../plan/vocabulary.ts';
import { alignedRuns } from './aligned-runs.ts';
import type { PassageSlot } from './checked-document.ts';
import type { PlanBlocks } from './plan-blocks.ts';
import type { Recognition } from './recognise-for-check.ts';

/** What the text below the frontmatter is read by. */
export interface BodySetting {
  /** How many characters of the source stand before the text. */
  shift: number;
  /** What the plan follows, if that is known. */
  outline: Outline | undefined;
  /** How facts are shown. */
  facts: FactView;
  vocabulary: Vocabulary;
}

type InlineTag = Extract<PhrasingContent, { type: 'mdxJsxTextElement' }>;

/** Puts one paragraph together from inline nodes. */
class InlineRuns {
  readonly runs: Run[] = [];
  readonly slots: PassageSlot[] = [];
  private length = 0;
  private readonly source: string;
  private readonly setting: BodySetting;
  constructor(source: string, setting: BodySetting) {
    this.source = source;
    this.setting = setting;
  }

  private range({ position }: PhrasingContent): [start: number, end: number] {
    const { shift } = this.setting;
    return [(position?.start.offset ?? 0) + shift, (position?.end.offset ?? 0) + shift];
  }

  add(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.addText(node.value, ...this.range(node));
      else if (node.type === 'mdxJsxTextElement' && node.name === 'Slot') this.addSlot(node);
      else if (node.type === 'mdxJsxTextElement' && node.name === 'Fact') this.addFact(node);
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

  /** An open fact shows its mark; the tags stand for what the mark has around the example. */
  private addFact(node: InlineTag): void {
    const inner = node.children.find((child) => child.type === 'text');
    if (!inner) return;
    if (this.setting.facts === 'example') {
      this.addText(inner.value, ...this.range(inner));
      return;
    }
    const [tagStart, tagEnd] = this.range(node);
    const [before, behind] = factMark('\n').split('\n');
    this.push([{ text: before ?? '', prompt: true, place: { in: 'text', offset: tagStart } }]);
    this.addText(inner.value, ...this.range(inner));
    this.push([{ text: behind ?? '', prompt: true, place: { in: 'text', offset: tagEnd - 1 } }]);
  }

  private addSlot(node: InlineTag): void {
    const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'name');
    const name = typeof attribute?.value === 'string' ? attribute.value : '';
    const mark = blankMark(findSlot(this.setting.vocabulary, name) ?? { label: name });
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
  private readonly setting: BodySetting;
  private last: Paragraph | undefined;
  private heading: Paragraph | undefined;
  constructor(into: PlanBlocks, setting: BodySetting) {
    this.into = into;
    this.setting = setting;
  }

  private read(node: Parent): Paragraph {
    const inline = new InlineRuns(this.into.source, this.setting);
    inline.add(node.children as PhrasingContent[]);
    const start = (node.position?.start.offset ?? 0) + this.setting.shift;
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
    const { vocabulary, outline } = this.setting;
    const kind = kindOfHeading(vocabulary, outline, headingTerm(heading.text, slots), depth);
    if (kind) this.into.recognised.set(heading, { role: 'heading', depth, sure: true, kind });
    this.heading = heading;
  }

  private addElement(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>): void {
    if (node.name === 'Section') {
      const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'kind');
      const known = this.heading && this.into.recognised.get(this.heading);
      if (this.heading && known && typeof attribute?.value === 'string')
        this.into.recognised.set(this.heading, { ...known, kind: attribute.value });
    } else if (node.name === 'Slot' || node.name === 'Fact') {
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
