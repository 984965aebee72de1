/** The shape of a table on paper: which columns are shown, how wide they are, which are centred. */
import type { BlockTable } from '../../plan/blocks/definition.ts';
import { textWidth } from './page.ts';
import { displayWidth } from './text-width.ts';

/** Columns that no row fills are left out, as on screen, unless the whole table is still blank. */
export function shownColumns({ columns, rows }: BlockTable): boolean[] {
  const spanned = rows.some((row) => row.length !== columns.length);
  const blank = rows.every((row) => row.every(({ text, fixed }) => fixed || text === ''));
  return columns.map((_, index) => spanned || blank || rows.some((row) => row[index]?.text !== ''));
}

/** A line of the table in twips, with the cell's margins: 12 pt a character, and LibreOffice parts digits from Chinese. */
function lineTwips(line: string): number {
  const seams = line.match(/\w(?=\p{Script=Han})|\p{Script=Han}(?=\w)/gu)?.length ?? 0;
  return displayWidth(line) * 240 + seams * 60 + cellPadding;
}

const shortLine = 7;
const cellPadding = 180;

/** Room for the label and for short entries (dates, posts) on one line, and for a few characters of sentences. */
function leastTwips(label: string, texts: readonly string[], characters: number): number {
  const lines = texts.flatMap((text) => text.split('\n'));
  const short = lines.filter((line) => displayWidth(line) <= shortLine);
  const sentence = short.length < lines.length ? ['字'.repeat(characters)] : [];
  return Math.max(...[label, ...short, ...sentence].map(lineTwips));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Widths where each has its least, at the cost of those that have more; undefined where that is not possible. */
function fitted(even: readonly number[], least: readonly number[], width: number): number[] | undefined {
  const wanted = even.map((one, index) => Math.max(one, least[index] ?? 0));
  const slack = wanted.map((one, index) => one - (least[index] ?? 0));
  const excess = sum(wanted) - width;
  if (excess > sum(slack)) return undefined;
  return wanted.map((one, index) => one - (excess > 0 ? (excess * (slack[index] ?? 0)) / sum(slack) : 0));
}

/**
 * Relative widths as twips that fill the line exactly. Columns too narrow for their short entries are widened
 * at the cost of the others, as far as sentences keep room for a few characters a line.
 */
export function columnTwips(
  widths: readonly number[],
  labels: readonly string[],
  texts: readonly (readonly string[])[],
  lineWidth: number = textWidth,
): number[] {
  const even = widths.map((width) => (width / sum(widths)) * lineWidth);
  const least = (characters: number) =>
    widths.map((_, index) => leastTwips(labels[index] ?? '', texts[index] ?? [], characters));
  const best = [6, 5, 4, 3]
    .map((characters) => fitted(even, least(characters), lineWidth))
    .find((found) => found !== undefined);
  const exact = best ?? even;
  const edges = exact.map((_, index) => Math.round(sum(exact.slice(0, index + 1))));
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

/** Relative widths of a free table by its longest texts, within bounds so that no column starves. */
export function widthsByText(labels: readonly string[], texts: readonly (readonly string[])[]): number[] {
  return labels.map((label, index) => {
    const lines = [label, ...(texts[index] ?? [])].flatMap((text) => text.split('\n'));
    const longest = Math.max(...lines.map(displayWidth));
    return Math.min(Math.max(longest, 3), 16) + 1;
  });
}

/** Short texts (dates, numbers, posts) stand centred, sentences from the left. */
export function isShort(texts: readonly string[]): boolean {
  return texts.every((text) => text.split('\n').every((line) => displayWidth(line) <= shortLine));
}

/** About how many lines the rows take: a blank one takes nearly two, for handwriting. */
export function bodyLines(texts: readonly (readonly string[])[], widths: readonly number[]): number {
  const rows = Math.max(...texts.map((column) => column.length), 0);
  const linesOf = (text: string, width: number) =>
    text.split('\n').reduce((lines, line) => lines + Math.ceil(lineTwips(line) / width), 0);
  const row = (at: number) =>
    Math.max(...texts.map((column, index) => (column[at] ? linesOf(column[at], widths[index] ?? 1) : 0)));
  return Array.from({ length: rows }, (_, at) => row(at) || 1.8).reduce((sum, lines) => sum + lines, 0);
}
