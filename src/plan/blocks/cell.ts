/** How values stand in table cells, and how they are read back: lists line by line, dates the official way. */
import { z } from 'zod';
import { isPlanDate, readDate, showDate } from '../../terms/plan-date.ts';

/** One line of text; blank ('') in templates. */
export const line = z
  .string()
  .regex(/^[^\r\n]*$/, '只能写一行文字')
  .transform((text) => text.trim());

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

/** A number as people write it: no exponent, no grouping. */
export function showNumber(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/**
 * Undefined for a blank cell, NaN for text that is no number. Full-width digits, thousands commas, and a % or 元 behind
 * the figure are understood: they are what people type.
 */
export function readNumber(cell: string): number | undefined {
  const text = cell
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\d)[%元]$/, '');
  if (text === '') return undefined;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** A plan date, or a word such as 每月末 that stays as it is. */
export function showWhen(when: string | undefined): string {
  return when === undefined ? '' : showDate(when);
}

export function readWhen(cell: string): string | undefined {
  const text = cell.trim();
  return text === '' ? undefined : (readDate(text) ?? text);
}

/** `2027-02`, `2027-11` → 2027年2月—11月: a year that stays the same is written once. One date where both are the same. */
export function showRange(start: string | undefined, end: string | undefined): string {
  if (start !== undefined && start === end) return showDate(start);
  if (start === undefined && end === undefined) return '';
  const to = showWhen(end);
  const year = /^\d{4}年/.exec(showWhen(start))?.[0];
  return `${showWhen(start)}—${year && to.startsWith(year) ? to.slice(year.length) : to}`;
}

/** The reverse of `showRange`; undefined where a part is no plan date. */
export function readRange(cell: string): { start?: string; end?: string } | undefined {
  const text = cell.trim();
  if (text === '') return {};
  const [from = '', to = from] = text.split('—');
  const year = /^\d{4}年/.exec(from)?.[0] ?? '';
  const start = readWhen(from);
  const end = readWhen(/^\d{1,2}月/.test(to) ? `${year}${to}` : to);
  const sound = (date: string | undefined) => date === undefined || isPlanDate(date);
  return sound(start) && sound(end) ? { ...(start && { start }), ...(end && { end }) } : undefined;
}

/** One of `choices`, or undefined for anything else. */
export function readChoice<const T extends string>(cell: string, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === cell.trim());
}

/** Leaves out keys whose value is undefined, so that read data equals written data. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

/** Values that stand more than once, blanks aside. */
export function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => value !== '' && values.indexOf(value) !== index))];
}
