/**
 * Text as typed or pasted → an office document: a line is a paragraph, lines with tabs are the rows of a table, as
 * spreadsheets and Word paste them. No repair, no joining of lines: that is the import's work.
 */

import { plainParagraph } from '../document/blocks.ts';
import type { Block, Cell, OfficeDocument } from '../document/office-document.ts';

/** A line that is a row: tabs stand between words, not only before them. */
const isRow = (line: string) => line.trim().includes('\t');

function rowCells(line: string, number: number, offset: number): Cell[] {
  let at = offset;
  return line.split('\t').map((text, column) => {
    const paragraph = plainParagraph(text, number, { in: 'text', offset: at });
    at += text.length + 1;
    return { blocks: [paragraph], column, columns: 1, rows: 1 };
  });
}

/** @param source the text, lines as they are; places are offsets in it */
export function typedText(source: string, file = ''): OfficeDocument {
  const blocks: Block[] = [];
  let rows: Cell[][] = [];
  let first = 1;
  let offset = 0;
  const closeTable = (line: number): void => {
    if (rows.length === 0) return;
    const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
    blocks.push({ type: 'table', line: first, endLine: line, rows, columns });
    rows = [];
  };
  for (const [index, line] of source.split('\n').entries()) {
    const text = line.replace(/\r$/, '');
    if (isRow(text)) {
      if (rows.length === 0) first = index + 1;
      rows.push(rowCells(text, index + 1, offset));
    } else if (text.trim() !== '' || rows.length === 0) {
      closeTable(index);
      blocks.push(plainParagraph(text, index + 1, { in: 'text', offset }));
    }
    offset += line.length + 1;
  }
  closeTable(source.split('\n').length);
  return { file, format: 'text', blocks, notes: [], paragraphs: false };
}
