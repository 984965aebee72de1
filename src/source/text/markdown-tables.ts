/** Tables written in Markdown in a text: a line of cells, a line of dashes, and the lines of cells that follow. */
import type { Block, Paragraph, Run } from '../../document/office-document.ts';
import type { Place } from '../../terms/place.ts';
import { builtTable, type MetCell } from '../build-table.ts';

/** No table has longer lines; a longer one is prose with a bar in it. */
const longestRow = 4000;

interface MetText {
  text: string;
  /** Where it begins in its line. */
  at: number;
}

/** `| a | b |` → cells; a bar behind a backslash is text. Undefined where no bar stands in the line. */
function readRow(text: string): MetText[] | undefined {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed.length > longestRow || !trimmed.includes('|')) return undefined;
  const first = trimmed.startsWith('|') ? 1 : 0;
  const cells: MetText[] = [{ text: '', at: start + first }];
  for (let at = first; at < trimmed.length; at++) {
    const unit = trimmed.charAt(at);
    const cell = cells.at(-1);
    if (!cell) break;
    if (unit === '\\' && trimmed[at + 1] === '|') {
      cell.text += '|';
      at += 1;
    } else if (unit === '|') {
      if (at < trimmed.length - 1) cells.push({ text: '', at: start + at + 1 });
    } else cell.text += unit;
  }
  return cells.map(({ text: own, at }) => ({
    text: own.trim(),
    at: at + own.length - own.trimStart().length,
  }));
}

function isDelimiter(text: string): boolean {
  return readRow(text)?.every((cell) => /^:?-{1,200}:?$/.test(cell.text)) ?? false;
}

function placeIn(line: Paragraph, at: number): Place | undefined {
  let start = 0;
  for (const { text, place } of line.runs) {
    if (at < start + text.length)
      return place?.in === 'text' ? { in: 'text', offset: place.offset + at - start } : place;
    start += text.length;
  }
  return undefined;
}

function cellsOf(row: readonly MetText[], line: Paragraph, tableLine: number): MetCell[] {
  return row.map(({ text, at }) => {
    const place = placeIn(line, at);
    const runs: Run[] = text === '' ? [] : [{ text, ...(place && { place }) }];
    const paragraph: Paragraph = { type: 'paragraph', text, line: tableLine, runs, format: {} };
    return { blocks: [paragraph], columns: 1, rows: 1 };
  });
}

/** The lines with each table in place of its lines. */
export function withMarkdownTables(blocks: readonly Block[]): Block[] {
  const lines = blocks.filter((block) => block.type === 'paragraph');
  const result: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const delimiter = lines[at + 1];
    const head = delimiter && isDelimiter(delimiter.text) ? readRow(line.text) : undefined;
    if (!head || readRow(delimiter?.text ?? '')?.length !== head.length) {
      result.push(line);
      continue;
    }
    const rows = [cellsOf(head, line, line.line)];
    at += 1;
    for (let next = lines[at + 1]; next; next = lines[at + 1]) {
      const row = readRow(next.text);
      if (!row) break;
      rows.push(cellsOf(row, next, line.line));
      at += 1;
    }
    for (const block of builtTable(rows, line.line, lines[at]?.line)) result.push(block);
  }
  return result;
}
