/** A document as it stands, before anything is made of it: paragraphs and tables in order, text in pieces. */
import type { ParagraphStyle } from '../../writers/docx/style-names.ts';

export interface Piece {
  text: string;
  /** The slot that the text stands in, whatever it says. */
  slot?: string | undefined;
  /** Tells one mention of a slot from the next: the style or the control that holds it. */
  mention?: string | undefined;
  /** The style that marks the text as a fact; tells one fact from the next. */
  fact?: string | undefined;
  bold?: boolean | undefined;
  /** Added by the program: a number, 附件：, a prompt. */
  mark?: boolean | undefined;
}

/** Text up to a line break. */
export type Line = Piece[];

export interface RawParagraph {
  type: 'paragraph';
  style: ParagraphStyle | undefined;
  lines: Line[];
  bookmarks: string[];
  /** Numbered by the word processor itself. */
  numbered: boolean;
  /** A tracked deletion takes its end away. */
  struck?: boolean;
  /** 1-based place among the paragraphs and tables of the document. */
  place: number;
}

export interface RawCell {
  paragraphs: RawParagraph[];
  /** True for the lower part of a cell that spans rows. */
  continues: boolean;
}

export interface RawTable {
  type: 'table';
  rows: RawCell[][];
  place: number;
}

export type RawBlock = RawParagraph | RawTable;

export function textOf(line: readonly Piece[]): string {
  return line.map(({ text }) => text).join('');
}

/** The paragraphs of blocks, those in cells, too. */
export function rawParagraphs(blocks: readonly RawBlock[]): RawParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block] : block.rows.flat().flatMap(({ paragraphs }) => paragraphs),
  );
}
