/**
 * The shape of a table on paper, in Word and as a browser prints it: how wide its columns are, how large its type, what stands right, centred or left.
 * A word or a date is not broken over two lines where there is any way to avoid it.
 */
import { wordPieces } from '../terms/word-pieces.ts';
import { textWidth } from './docx/page.ts';
import { displayWidth, roomyWidth } from './docx/text-width.ts';

/** Cells of each column, from top to bottom. */
type Columns = readonly (readonly string[])[];

/** Margin of a cell, left and right, in twips. */
export const cellMargin = 80;
/** Twips per half point of type: one character is 10 for each. */
const perHalfPoint = 10;

/** A line that takes so much room, in characters, in twips, with the cell's margins. */
function lineTwips(room: number, size: number): number {
  return room * size * perHalfPoint + 2 * cellMargin + 20;
}

/** What the columns shall hold unbroken: the more, the better it looks. */
interface Wish {
  /** Lines up to this many characters wide stay on one line; of longer ones each word does. */
  whole: number;
  /** Whether dates stay on one line; otherwise they are parted after the year. */
  dates: boolean;
  /** Characters that sentences shall have on a line. */
  sentence: number;
}

const shortLine = 7;
const date = /^\d{4}年\d{1,2}月/;
/** A date and no more, 2027年9月1日—9月15日: a sentence may begin with one. */
const onlyDates = /^\d{4}年\d{1,2}月[\d年月日—至、]*$/;
const isShortDate = (line: string) => date.test(line) && displayWidth(line) <= shortLine + 2;

/** What is asked of a column again and again: for two sizes, on paper and on a phone, for one wish after the other. */
export interface MeasuredColumn {
  lines: readonly MeasuredLine[];
  /** Whether some line is a sentence. */
  isLong: boolean;
  /** No wider than its least: a date in a wider one would be parted between 1 and 日. With dates kept whole, and parted. */
  rigid: { dates: boolean; parted: boolean };
}

interface MeasuredLine {
  width: number;
  isShortDate: boolean;
  /** The room that it takes, in characters. */
  room: number;
  /** The same of its widest word. */
  widestWord: () => number;
}

function measuredLine(line: string): MeasuredLine {
  let widest: number | undefined;
  const widestWord = () => {
    widest ??= Math.max(0, ...wordPieces(line).map(roomyWidth));
    return widest;
  };
  return { width: displayWidth(line), isShortDate: isShortDate(line), room: roomyWidth(line), widestWord };
}

/** @param texts cells of the column, from top to bottom */
function measuredColumn(label: string, texts: readonly string[]): MeasuredColumn {
  const lines = texts.flatMap((text) => text.split('\n')).map(measuredLine);
  const dates = texts.filter((text) => onlyDates.test(text));
  return {
    lines: [measuredLine(label), ...lines],
    isLong: lines.some(({ width }) => width > shortLine),
    rigid: { dates: dates.some((text) => !isShortDate(text)), parted: dates.length > 0 },
  };
}

/** The columns of a table as `tableShape` asks for them. */
export function measuredColumns(labels: readonly string[], texts: Columns): MeasuredColumn[] {
  return labels.map((label, index) => measuredColumn(label, texts[index] ?? []));
}

function leastTwips(
  { lines, isLong }: MeasuredColumn,
  size: number,
  { whole, dates, sentence }: Wish,
): number {
  const stays = ({ isShortDate, width }: MeasuredLine) => (isShortDate ? dates : width <= whole);
  const rooms = lines.map((line) => (stays(line) ? line.room : line.widestWord()));
  return lineTwips(Math.max(...rooms, isLong ? sentence : 0), size);
}

const wishes: readonly Wish[] = [6, 5, 4].map((sentence) => ({ whole: shortLine, dates: true, sentence }));
/** For tables with many columns, in the smaller type. */
const modestWishes: readonly Wish[] = [
  ...wishes,
  ...[6, 5, 4].map((whole) => ({ whole, dates: true, sentence: 3 })),
  ...[6, 5, 4].map((whole) => ({ whole, dates: false, sentence: 3 })),
  { whole: 0, dates: false, sentence: 2 },
];

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * Widths where each has its least, at the cost of those that have more; undefined where that is not possible.
 * @param even widths that fill the line
 * @param rigid columns that are no wider than their least: a date in a wider one would be parted between 1 and 日
 */
function fitted(
  even: readonly number[],
  least: readonly number[],
  rigid: readonly boolean[],
): number[] | undefined {
  const lineWidth = sum(even);
  if (sum(least) > lineWidth) return undefined;
  const wanted = even.map((width, index) => (rigid[index] ? 0 : Math.max(0, width - (least[index] ?? 0))));
  const room = lineWidth - sum(least);
  // no column asks for more than its least: all are as much wider
  const share = (index: number) => (sum(wanted) > 0 ? (wanted[index] ?? 0) / sum(wanted) : 1 / least.length);
  return least.map((width, index) => width + room * share(index));
}

export interface TableShape {
  /** Twips, together exactly the width of the line. */
  widths: number[];
  /** Whether the smaller type is needed. */
  close: boolean;
}

/**
 * @param sizes usual and smaller type, in half points
 * @param lineWidth of the page, in twips
 */
export function tableShape(
  widths: readonly number[],
  columns: readonly MeasuredColumn[],
  sizes: { usual: number; close: number },
  lineWidth: number = textWidth,
): TableShape {
  const even = widths.map((width) => (width / sum(widths)) * lineWidth);
  const fits = (size: number, wish: Wish) => {
    const least = columns.map((column) => leastTwips(column, size, wish));
    const rigid = columns.map(({ rigid }) => (wish.dates ? rigid.dates : rigid.parted));
    return fitted(even, least, rigid);
  };
  /** By the first wish that can be granted: mostly the first of all, and trying one takes its time. */
  const best = (size: number, list: readonly Wish[]): number[] | undefined => {
    for (const wish of list) {
      const found = fits(size, wish);
      if (found) return found;
    }
    return undefined;
  };
  const usual = best(sizes.usual, wishes);
  const exact = usual ?? best(sizes.close, modestWishes) ?? even;
  const edges = exact.map((_, index) => Math.round(sum(exact.slice(0, index + 1))));
  return { widths: edges.map((edge, index) => edge - (edges[index - 1] ?? 0)), close: usual === undefined };
}

/** Whether a line of a cell is short enough to be kept whole, and has the room in a column so wide (twips). */
export function keepsWhole(line: string, width: number, size: number): boolean {
  return displayWidth(line) <= shortLine + 2 && lineTwips(roomyWidth(line), size) <= width;
}

/** Relative widths of a free table by its longest texts, within bounds so that no column starves. */
export function widthsByText(labels: readonly string[], texts: Columns): number[] {
  return labels.map((label, index) => {
    const lines = [label, ...(texts[index] ?? [])].flatMap((text) => text.split('\n'));
    const longest = Math.max(...lines.map(displayWidth));
    return Math.min(Math.max(longest, 3), 16) + 1;
  });
}

/**
 * Where the cells of a column stand: sentences left; posts and dates centred; amounts right, units under units.
 * `inset` is the room in twips right of amounts, which brings them under the middle of their head.
 */
export type Alignment = { side: 'left' | 'centre' } | { side: 'right'; inset: number };

const amount = /^[-−+]?\d[\d,]*(?:\.\d+)?(?:%|元|万元)?$/;
const year = /^(?:19|20)\d\d$/;

export function alignmentOf(texts: readonly string[], width: number, size: number): Alignment {
  const filled = texts.filter((text) => text !== '');
  if (
    filled.length > 1 &&
    filled.every((text) => amount.test(text)) &&
    !filled.every((text) => year.test(text))
  ) {
    const widest = Math.max(...filled.map((text) => lineTwips(roomyWidth(text), size)));
    return { side: 'right', inset: Math.max(0, Math.floor((width - widest) / 2)) };
  }
  const short = texts.every((text) => text.split('\n').every((line) => displayWidth(line) <= shortLine));
  return { side: short ? 'centre' : 'left' };
}

/** About how many lines each row takes: a blank one takes nearly two, for handwriting. */
export function rowLines(texts: Columns, widths: readonly number[], size: number): number[] {
  const rows = Math.max(0, ...texts.map((column) => column.length));
  const linesOf = (text: string, width: number) =>
    sum(text.split('\n').map((line) => Math.ceil(lineTwips(roomyWidth(line), size) / width)));
  const row = (at: number) =>
    Math.max(0, ...texts.map((column, index) => (column[at] ? linesOf(column[at], widths[index] ?? 1) : 0)));
  return Array.from({ length: rows }, (_, at) => row(at) || 1.8);
}
