/** Tables of documents as rows of texts. */
import type { SourceLine } from '../document/source-document.ts';

/** True for a table of one cell a row and few rows: a frame around text, no table. */
function isFrame(rows: readonly (readonly string[])[]): boolean {
  return rows.every((row) => row.length <= 1);
}

/** A table inside a cell, or a frame, as lines of text; cells parted by a blank. */
export function asLines({ text, table }: SourceLine): string[] {
  if (!table) return [text];
  return table.flatMap((row) => {
    const filled = row.filter((cell) => cell !== '');
    return filled.length === 1 ? (filled[0]?.split('\n') ?? []) : [filled.join(' ').replaceAll('\n', '；')];
  });
}

/** Longer tables are cut: no plan has one, and whoever reads them takes a table at a time. */
const mostRows = 2000;

/** A table as lines of the document: the text of a frame, otherwise the rows. */
export function tableLines(rows: string[][], line: number): SourceLine[] {
  if (isFrame(rows)) return asLines({ text: '', line, table: rows }).map((text) => ({ text, line }));
  const lines: SourceLine[] = [];
  for (let at = 0; at < rows.length; at += mostRows)
    lines.push({ text: '', line, table: rows.slice(at, at + mostRows) });
  return lines;
}
