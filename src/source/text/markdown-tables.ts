/** Tables written in Markdown: a line of cells, a line of dashes, and the lines of cells that follow. */
import type { SourceLine } from '../../document/source-document.ts';
import { tableLines } from '../table-rows.ts';

/** No table has longer lines; a longer one is prose with a bar in it. */
const longestRow = 4000;

/** `| a | b |` → cells; a bar behind a backslash is text. Undefined where no bar stands in the line. */
function readRow(text: string): string[] | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longestRow || !trimmed.includes('|')) return undefined;
  const cells = [''];
  for (let at = trimmed.startsWith('|') ? 1 : 0; at < trimmed.length; at++) {
    const unit = trimmed.charAt(at);
    if (unit === '\\' && trimmed[at + 1] === '|') {
      cells.push(`${cells.pop()}|`);
      at += 1;
    } else if (unit === '|') {
      if (at < trimmed.length - 1) cells.push('');
    } else cells.push(cells.pop() + unit);
  }
  return cells.map((cell) => cell.trim());
}

function isDelimiter(text: string): boolean {
  const cells = readRow(text);
  return cells?.every((cell) => /^:?-{1,200}:?$/.test(cell)) ?? false;
}

/** The lines with each table in place of its lines. */
export function withMarkdownTables(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const delimiter = lines[at + 1];
    const head = delimiter && isDelimiter(delimiter.text) ? readRow(line.text) : undefined;
    if (!head || readRow(delimiter?.text ?? '')?.length !== head.length) {
      result.push(line);
      continue;
    }
    const table = [head];
    at += 1;
    for (let row = readRow(lines[at + 1]?.text ?? ''); row; row = readRow(lines[at + 1]?.text ?? '')) {
      table.push(row);
      at += 1;
    }
    result.push(...tableLines(table, line.line));
  }
  return result;
}
