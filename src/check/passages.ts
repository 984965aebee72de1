/** The passages of a document, from its blocks and what was recognised in them: one way for files of every kind. */
import { paragraphsOf } from '../document/blocks.ts';
import type { OfficeDocument, Paragraph, Table } from '../document/office-document.ts';
import type { Passage, PassageCell, PassageSlot, PassageType } from './checked-document.ts';
import type { Recognition } from './recognise-for-check.ts';

/** What a plan knows of its paragraphs beyond what anybody can see in them. */
export interface PlanMark {
  slots?: readonly PassageSlot[];
  /** Fields of the frontmatter. */
  path?: readonly PropertyKey[];
  /** A block is shown right behind it. */
  showsBlock?: true;
}

function typeOf(recognition: Recognition | undefined, path: readonly PropertyKey[] | undefined): PassageType {
  if (path) return path.length === 1 && path[0] === 'title' ? 'title' : 'field';
  const role = recognition?.role;
  if (role === 'title' || role === 'heading' || role === 'item') return role;
  return 'paragraph';
}

/** The lines of a paragraph that have words, without the blanks around them. */
function linesOf({ text }: Paragraph): { text: string; from: number }[] {
  if (!text.includes('\n')) {
    const words = text.trim();
    return words === '' ? [] : [{ text: words, from: text.length - text.trimStart().length }];
  }
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const from = at + line.length - line.trimStart().length;
    at += line.length + 1;
    return line.trim() === '' ? [] : [{ text: line.trim(), from }];
  });
}

const noSlots: readonly PassageSlot[] = [];
const noRecognition: Partial<Recognition> = {};

class Passages {
  readonly list: Passage[] = [];
  private heading: number | undefined;
  private readonly recognised: ReadonlyMap<Paragraph, Recognition>;
  private readonly marks: ReadonlyMap<Paragraph, PlanMark>;
  constructor(recognised: ReadonlyMap<Paragraph, Recognition>, marks: ReadonlyMap<Paragraph, PlanMark>) {
    this.recognised = recognised;
    this.marks = marks;
  }

  add(paragraph: Paragraph, cell?: PassageCell): void {
    const { slots = [], path, showsBlock } = this.marks.get(paragraph) ?? {};
    const recognition = cell ? undefined : this.recognised.get(paragraph);
    const type = cell && !path ? 'cell' : typeOf(recognition, path);
    for (const [index, line] of linesOf(paragraph).entries()) {
      const isHeading = type === 'heading' && index === 0;
      // below the first line of a heading or an item stands text
      const lineType = index > 0 && (type === 'heading' || type === 'item') ? 'paragraph' : type;
      const { role, mark, depth, kind, sure } = recognition ?? noRecognition;
      const above = this.heading;
      const isBelow = above !== undefined && !path && type !== 'title' && !isHeading;
      if (isHeading) this.heading = this.list.length;
      const passage: Passage = {
        type: lineType,
        text: line.text,
        from: line.from,
        paragraph,
        slots: slots.length > 0 ? slotsWithin(slots, line) : noSlots,
      };
      // set one by one, not spread: there may be half a million of them
      if (role) passage.role = role;
      if (cell) passage.cell = cell;
      if (mark && index === 0) passage.mark = mark;
      if (isHeading && depth) passage.depth = depth;
      if (isHeading && kind) passage.kind = kind;
      if (isHeading && sure) passage.sure = sure;
      if (path) passage.path = path;
      if (isBelow) passage.heading = above;
      if (showsBlock) passage.showsBlock = showsBlock;
      this.list.push(passage);
    }
  }

  addTable(table: Table): void {
    for (const [row, cells] of table.rows.entries())
      for (const { blocks, column } of cells)
        for (const paragraph of paragraphsOf(blocks)) this.add(paragraph, { table, row, column });
  }
}

function slotsWithin(
  slots: readonly PassageSlot[],
  { text, from }: { text: string; from: number },
): PassageSlot[] {
  return slots
    .filter(({ start, end }) => start < from + text.length && end > from)
    .map((slot) => ({
      ...slot,
      start: Math.max(0, slot.start - from),
      end: Math.min(text.length, slot.end - from),
    }));
}

export function passagesOf(
  { blocks }: OfficeDocument,
  recognised: ReadonlyMap<Paragraph, Recognition>,
  marks: ReadonlyMap<Paragraph, PlanMark> = new Map(),
): Passage[] {
  const passages = new Passages(recognised, marks);
  for (const block of blocks) {
    if (block.type === 'table') passages.addTable(block);
    else passages.add(block);
  }
  return passages.list;
}
