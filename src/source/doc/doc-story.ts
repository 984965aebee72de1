/** A run of a Word 97–2003 document's text → lines: paragraphs end with a sign of their own, so do cells and rows. */
import type { SourceLine } from '../../document/source-document.ts';
import type { AutoNumbers, NumberList } from '../auto-numbers.ts';
import { tableLines } from '../table-rows.ts';
import { change, type Run, runAt } from './doc-properties.ts';
import type { DocStyle } from './doc-styles.ts';

export interface StoryContext {
  text: string;
  offsetOf(character: number): number;
  /** 1 for each character that is not text to a reader. */
  unseen: Uint8Array;
  paragraphs: readonly Run[];
  styles: readonly DocStyle[];
  lists: readonly NumberList[];
  numbers: AutoNumbers;
  /** How many paragraphs and tables were read. */
  place: number;
}

const cellEnd = 7;
const lineBreak = 11;
const pageBreak = 12;
const paragraphEnd = 13;
const signs: Readonly<Record<number, string>> = { 9: '\t', [lineBreak]: '\n', 30: '-' };

/** What is visible of a range; line breaks inside a paragraph as such. */
function visible({ text, unseen }: StoryContext, from: number, to: number): string {
  let result = '';
  for (let at = from; at < to; at++) {
    if (unseen[at] === 1) continue;
    const code = text.charCodeAt(at);
    result += code >= 32 ? text.charAt(at) : (signs[code] ?? '');
  }
  return result;
}

function changeOf(context: StoryContext, run: Run | undefined, code: number): number | undefined {
  return run?.changes.get(code) ?? context.styles[run?.style ?? 0]?.changes.get(code);
}

function numberOf(context: StoryContext, run: Run | undefined): string {
  const use = changeOf(context, run, change.list) ?? 0;
  const list = context.lists[use - 1];
  return list ? context.numbers.next(list, changeOf(context, run, change.listLevel) ?? 0) : '';
}

function headingOf(context: StoryContext, run: Run | undefined): number | undefined {
  const own = run?.changes.get(change.outlineLevel);
  if (own !== undefined) return own < 9 ? own + 1 : undefined;
  return context.styles[run?.style ?? 0]?.headingLevel;
}

/** The rows of a table as they grow. */
interface OpenTable {
  rows: string[][];
  row: string[];
  cell: string[];
}

function closeTable({ rows, row, cell }: OpenTable, place: number): SourceLine[] {
  const rest = cell.some((text) => text !== '') ? [...row, cell.join('\n')] : row;
  const all = rest.length > 0 ? [...rows, rest] : rows;
  return tableLines(all, place);
}

/** Reads the characters of a story. */
export function readStory(context: StoryContext, { from, to }: { from: number; to: number }): SourceLine[] {
  const lines: SourceLine[] = [];
  const end = Math.min(to, context.text.length);
  let table: OpenTable | undefined;
  let start = from;
  for (let at = from; at < end; at++) {
    const code = context.text.charCodeAt(at);
    const isLast = at === end - 1;
    if (code !== paragraphEnd && code !== cellEnd && code !== pageBreak && !isLast) continue;
    const isEnd = code === paragraphEnd || code === cellEnd || code === pageBreak;
    const run = runAt(context.paragraphs, context.offsetOf(at));
    const text = visible(context, start, isEnd ? at : at + 1);
    start = at + 1;
    const number = text.trim() === '' ? '' : numberOf(context, run);
    const inTable = changeOf(context, run, change.inTable) === 1;
    if (inTable) {
      table ??= { rows: [], row: [], cell: [] };
      if (run?.changes.get(change.rowEnd) === 1) {
        table.rows.push(table.row);
        table.row = [];
        table.cell = [];
      } else if (run?.changes.get(change.innerRowEnd) !== 1) {
        if (text.trim() !== '') table.cell.push((number + text).trim());
        if (code === cellEnd) {
          table.row.push(table.cell.join('\n'));
          table.cell = [];
        }
      }
      if (!isLast) continue;
    }
    if (table) {
      context.place += 1;
      for (const line of closeTable(table, context.place)) lines.push(line);
      table = undefined;
      if (inTable) continue;
    }
    context.place += 1;
    const level = headingOf(context, run);
    const [first = '', ...more] = text.split('\n');
    lines.push({
      text: number + first,
      line: context.place,
      ...(level !== undefined && text.trim() !== '' && { styleLevel: level }),
    });
    for (const line of more) lines.push({ text: line, line: context.place });
  }
  return lines;
}
