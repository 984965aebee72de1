/** Source lines → clean lines, furniture of the page taken out, lines of cells made tables. */

import type { SourceDocument, SourceLine } from '../document/source-document.ts';
import type { Blanks } from './blanks.ts';
import { furnitureReason, isCollectionTitle } from './boilerplate.ts';
import { linkLists } from './link-lists.ts';
import { pageHeaders } from './page-headers.ts';
import type { CleanLine } from './paragraphs.ts';
import type { Removed } from './repairs.ts';
import { tidyCharacters } from './tidy-characters.ts';

/** Longer lines are text: only their length and end count for the lines around them. */
const longestFurniture = 400;

/** Cells of a line that stands in a table of plain text: at least two, parted by tabs, not indented like text. */
function cellsOf({ text }: SourceLine): string[] | undefined {
  if (!text.includes('\t') || text.startsWith('\u3000') || text.length > 20_000) return undefined;
  const cells = text.split('\t').map((cell) => cell.trim());
  return cells.length >= 2 && cells.some((cell) => cell !== '') ? cells : undefined;
}

/** Lines with tabs one after another, all with as many cells, become one table. */
function withTables(lines: readonly SourceLine[]): SourceLine[] {
  const out: SourceLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const first = line.table ? undefined : cellsOf(line);
    if (!first) {
      out.push(line);
      continue;
    }
    const rows = [first];
    for (let next = lines[at + rows.length]; next; next = lines[at + rows.length]) {
      const cells = next.table ? undefined : cellsOf(next);
      if (cells?.length !== first.length) break;
      rows.push(cells);
    }
    if (rows.length < 2) out.push(line);
    else {
      out.push({ text: '', line: line.line, table: rows });
      at += rows.length - 1;
    }
  }
  return out;
}

function cleanTable(
  rows: readonly (readonly string[])[],
  line: number,
  blanks: Blanks,
): Pick<CleanLine, 'table' | 'repairs' | 'removed'> {
  const repairs: CleanLine['repairs'] = {};
  const removed: Removed[] = [];
  const table = rows.map((row) =>
    row.map((cell) =>
      cell
        .split('\n')
        .map((text) => {
          const tidy = tidyCharacters(text, line);
          removed.push(...tidy.removed);
          return blanks.encode(tidy.text);
        })
        .join('\n'),
    ),
  );
  return { table, repairs, removed };
}

export interface Cleaned {
  lines: CleanLine[];
  /** Lines that are part of no plan. */
  dropped: Removed[];
}

/** Cleans every line by itself. */
export function cleanLines(source: SourceDocument, blanks: Blanks): Cleaned {
  const dropped: Removed[] = [];
  const raws = withTables(source.lines);
  const texts = raws.map(({ text }) =>
    text.length > longestFurniture ? text.slice(-longestFurniture) : text.trim(),
  );
  const headers = pageHeaders(texts);
  const links = linkLists(texts);
  const lines = raws.map((raw, index): CleanLine => {
    if (raw.table) {
      return {
        text: '',
        line: raw.line,
        indented: false,
        level: 0,
        ...cleanTable(raw.table, raw.line, blanks),
      } as CleanLine;
    }
    const tidy = tidyCharacters(raw.text, raw.line);
    const reason =
      furnitureReason(tidy.text) ??
      (isCollectionTitle(tidy.text) ? '汇编的总题' : undefined) ??
      (headers.has(index) ? '页眉或页脚' : links.has(index) ? '网站的相关链接' : undefined);
    if (reason) dropped.push({ line: raw.line, text: tidy.text, reason });
    return {
      text: reason ? '' : blanks.encode(tidy.text),
      line: raw.line,
      indented: tidy.indented,
      level: raw.styleLevel ?? tidy.markdownLevel,
      table: undefined,
      repairs: tidy.repairs,
      removed: tidy.removed,
    };
  });
  return { lines, dropped };
}
