/**
 * What a cell's number is shown as: a workbook keeps days and percentages as bare numbers, and only their format says so.
 * Formats 14 to 58 that are days by their number alone stand in ECMA-376 §18.8.30, those of Chinese systems among them.
 */
import { showDate } from '../../terms/plan-date.ts';

/** `day` a date, `time` a time of day without a date, `percent` a share. */
export type NumberShape = 'plain' | 'day' | 'time' | 'percent';

const builtIn = (id: number): NumberShape => {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || [32, 33, 34, 35, 55, 56].includes(id))
    return 'time';
  return (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
    ? 'day'
    : 'plain';
};

/** @param code the format as the workbook writes it (`yyyy"年"m"月"d"日"`); built-in formats have none */
export function numberShape(id: number, code: string | undefined): NumberShape {
  if (code === undefined) return builtIn(id);
  // words in quotes, escaped signs, colours and languages are no part of the pattern
  const pattern = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (/general/.test(pattern)) return 'plain';
  if (pattern.includes('%')) return 'percent';
  if (/[yd]/.test(pattern) || (/m/.test(pattern) && !/[hs]/.test(pattern))) return 'day';
  return /[hs]/.test(pattern) || /\[(?:h+|m+|s+)\]/i.test(code) ? 'time' : 'plain';
}

const dayLength = 86_400_000;

/** The last day that a workbook knows, 31 December 9999. */
const lastDay = 2_958_465;

/** Days are counted from the last day of 1899, or from 1904; the count of 1900 holds a 29 February that never was. */
function dayOf(serial: number, from1904: boolean): string | undefined {
  if (serial < 0 || serial > lastDay) return undefined;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return showDate(new Date(start + Math.floor(serial) * dayLength).toISOString().slice(0, 10));
}

function timeOf(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Figures as they are stored, without the tail of a binary fraction; numbers of cards are longer than a number holds. */
const figures = (text: string, number: number) =>
  /^-?\d+$/.test(text) ? text : String(Number(number.toPrecision(15)));

/** The text of a number cell: 46086 → 2026年3月5日, 0.91 → 91%, 3260 → 3260; what is no number stays. */
export function showNumber(text: string, shape: NumberShape, from1904: boolean): string {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return text;
  switch (shape) {
    case 'percent':
      return `${figures('', number * 100)}%`;
    case 'time':
      return timeOf(number);
    case 'day':
      return dayOf(number, from1904) ?? figures(text, number);
    case 'plain':
      return figures(text, number);
  }
}
