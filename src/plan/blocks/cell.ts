/** How values stand in table cells, and how they are read back: lists line by line, dates the official way. */
import { z } from 'zod';
import { isPlanDate, readAnyDate, showDate } from '../../terms/plan-date.ts';

/** One line of text; blank ('') in templates. */
export const line = z
  .string()
  .regex(/^[^\r\n]*$/, '只能写一行文字')
  .transform((text) => text.trim());

/** What people wrote where a figure, a date or one of a few words was meant: kept as it is, never blank. */
export const asWritten = line.refine((text) => text !== '', '不能为空');

/**
 * A figure, or the words that stand in its place (10次, 1.2万, 若干): a table takes what is written in it, and its block's
 * rules point out what is no figure. Text that is one (“90”) becomes it.
 */
export const figure = z.union(
  [
    z.number().nonnegative(),
    asWritten.transform((text): number | string => {
      const number = readNumber(text);
      return number === undefined || Number.isNaN(number) ? text : number;
    }),
  ],
  '应为不小于 0 的数字；写不成数字的照写文字',
);
export type Figure = number | string;

/** The figure to count with; undefined where there is none, or words stand in its place. */
export function asNumber(value: Figure | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Lines of text, none of them blank. */
export const lines = z.array(line.refine((text) => text !== '', '不能有空白项')).default([]);

export function showList(items: readonly string[]): string {
  return items.join('\n');
}

export function readList(cell: string): string[] {
  return cell
    .split('\n')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A number as people write it: no exponent, no grouping. Words that stand in its place are shown as they are. */
export function showNumber(value: Figure | undefined): string {
  return value === undefined ? '' : String(value);
}

/**
 * Undefined for a blank cell, NaN for text that is no number. Full-width digits and thousands commas are understood: they
 * are what people type.
 */
export function readNumber(cell: string): number | undefined {
  const text = cell
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  if (text === '') return undefined;
  // more digits than a number holds would come back as others
  return /^\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
}

/** 共4次, in a sentence; words that stand for the number as they are, once is not worth telling. */
export function showTimes(count: Figure | undefined): string | undefined {
  if (typeof count === 'string') return count;
  return count !== undefined && count > 1 ? `共${count}次` : undefined;
}

/** A figure, or the text of the cell where it is none; undefined for a blank cell. */
export function readFigure(cell: string): Figure | undefined {
  const number = readNumber(cell);
  return number === undefined || !Number.isNaN(number) ? number : oneLine(cell);
}

/** A cell as one line: what was broken into lines by hand joins. */
export function oneLine(cell: string): string {
  return cell
    .split('\n')
    .map((part) => part.trim())
    .join('');
}

/** A plan date, or a word such as 每月末 that stays as it is. */
export function showWhen(when: string | undefined): string {
  return when === undefined ? '' : showDate(when);
}

/** A plan date, in whatever form people type it; other words stay as they are. */
export function readWhen(cell: string): string | undefined {
  const text = oneLine(cell);
  return text === '' ? undefined : (readAnyDate(text) ?? text);
}

/** `2027-02`, `2027-11` → 2027年2月—11月: a year that stays the same is written once. One date where both are the same. */
export function showRange(start: string | undefined, end: string | undefined): string {
  if (start !== undefined && start === end) return showDate(start);
  // words in place of dates: 全年, 3月起
  if (start !== undefined && end === undefined && !isPlanDate(start)) return start;
  if (start === undefined && end === undefined) return '';
  const to = showWhen(end);
  const year = /^\d{4}年/.exec(showWhen(start))?.[0];
  return `${showWhen(start)}—${year && to.startsWith(year) ? to.slice(year.length) : to}`;
}

/** The reverse of `showRange`. Where a part is no plan date, the words of the cell stand as the start. */
export function readRange(cell: string): { start?: string; end?: string } {
  const text = oneLine(cell);
  if (text === '') return {};
  const [from = '', to = from, ...more] = text.split(/[—–~～-]+|至(?=\d)/);
  const dayOfDashes = readAnyDate(text);
  if (dayOfDashes) return { start: dayOfDashes, end: dayOfDashes };
  const year = /^\d{4}年/.exec(from)?.[0] ?? '';
  const start = readWhen(from);
  const end = readWhen(/^\d{1,2}月/.test(to) ? `${year}${to}` : to);
  const sound = (date: string | undefined) => date === undefined || isPlanDate(date);
  const isRange = more.length === 0 && sound(start) && sound(end);
  return isRange ? { ...(start && { start }), ...(end && { end }) } : { start: text };
}

/** One of `choices`, or undefined for anything else. */
export function readChoice<const T extends string>(cell: string, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === cell.trim());
}

/**
 * What a cell says whatever way it is written: full-width forms, spaces, line breaks, commas between words or thousands,
 * the form of a date and 每 before a rhythm (每年, 年) make no difference. Two cells that agree in it say the same.
 */
export function saidIn(cell: string): string {
  const text = oneLine(cell);
  return showDate(readAnyDate(text) ?? text)
    .normalize('NFKC')
    .replace(/[\s、,;]/g, '')
    .replace(/[—–~-]+/g, '—')
    .replace(/^每(?=(?:年|半年|季|季度|月|周|日)$)/, '');
}

/** Leaves out keys whose value is undefined, so that read data equals written data. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

/** Values that stand more than once, blanks aside. */
export function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => value !== '' && values.indexOf(value) !== index))];
}
