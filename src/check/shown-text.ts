/**
 * A document as one plain text, and where each of its paragraphs begins there: what a pane shows and its marks count in.
 * A text and the source of a plan are shown as they are; of other files each paragraph is a line, each row of a table a
 * line with tabs, as Word itself pastes them.
 *
 *     const shown = shownText(document);
 *     shown.text.slice(shown.offset(paragraph, 0)) // begins with the paragraph
 */
import { paragraphsOf } from '../document/blocks.ts';
import type { OfficeDocument, Paragraph, Table } from '../document/office-document.ts';
import { runBefore } from './run-index.ts';

/** Stands between the lines of a cell, which a row of tabs has no room for. */
const cellBreak = '\u3000';

export interface ShownText {
  text: string;
  /** Offset in `text` of a character of a paragraph; of its end, too. */
  offset(paragraph: Paragraph, at: number): number;
}

/** A document as shown, block by block. */
export interface ShownDocument extends ShownText {
  document: OfficeDocument;
  /** Offset in `text` at which each block begins; a line break stands between two. */
  starts: readonly number[];
}

class Showing {
  text = '';
  readonly starts = new Map<Paragraph, number>();

  /** As many characters as the paragraph has, so that its start tells where each of them stands. */
  add(paragraph: Paragraph, inCell: boolean): void {
    this.starts.set(paragraph, this.text.length);
    this.text += inCell ? paragraph.text.replaceAll('\n', cellBreak).replaceAll('\t', ' ') : paragraph.text;
  }

  addTable({ rows, columns }: Table): void {
    for (const [index, row] of rows.entries()) {
      if (index > 0) this.text += '\n';
      let column = 0;
      for (const cell of row) {
        this.text += '\t'.repeat(Math.max(0, cell.column - column));
        column = Math.max(column, cell.column);
        for (const [order, paragraph] of [...paragraphsOf(cell.blocks)].entries()) {
          if (order > 0 && paragraph.text !== '' && !/[\t\n；。]$/.test(this.text)) this.text += cellBreak;
          this.add(paragraph, true);
        }
      }
      this.text += '\t'.repeat(Math.max(0, columns - 1 - column));
    }
  }
}

export function shownText(document: OfficeDocument): ShownDocument {
  const showing = new Showing();
  const starts: number[] = [];
  for (const [index, block] of document.blocks.entries()) {
    if (index > 0) showing.text += '\n';
    starts.push(showing.text.length);
    if (block.type === 'table') showing.addTable(block);
    else showing.add(block, false);
  }
  return {
    document,
    starts,
    text: showing.text,
    offset: (paragraph, at) => (showing.starts.get(paragraph) ?? 0) + at,
  };
}

/** Where the first words of a paragraph stand, for what a reader added to it and what stands nowhere. */
function firstPlace({ runs }: Paragraph): number {
  const place = runs.find((run) => run.place?.in === 'text')?.place;
  return place?.in === 'text' ? place.offset : 0;
}

/** A text that was typed, or the source of a plan: places in it are offsets already. */
export function sourceText(source: string): ShownText {
  return {
    text: source,
    offset(paragraph, at) {
      const found = runBefore(paragraph, at);
      if (found?.run.place?.in !== 'text') return firstPlace(paragraph);
      const { offset } = found.run.place;
      // a blank is one tag in the source, whatever it shows
      const longest = found.run.prompt ? 1 : found.run.text.length;
      const further = at - found.start;
      return offset + (found.run.prompt && further < found.run.text.length ? 0 : Math.min(further, longest));
    },
  };
}
