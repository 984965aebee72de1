/**
 * Dates of plans, which are often no days: `2027-03-05`, `2027-03`, or a third of a month, `2027-03上旬`.
 * Shown the official way: Arabic digits, full year, no zero padding (GB/T 9704-2012 §7.3.5.4): 2027年3月5日.
 */
import { z } from 'zod';

const pattern = /^(\d{4})-(\d{2})(?:-(\d{2})|(上旬|中旬|下旬))?$/;
const shownPattern = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日|(上旬|中旬|下旬))?$/;
const thirds = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31] } as const;
type Third = keyof typeof thirds;

/** A day, a month or a third of a month, as written in frontmatter. */
export const planDateSchema = z.string().refine(isPlanDate, {
  error: '日期应写成 2027-03-05、2027-03 或 2027-03上旬',
});

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a well-formed plan date that exists in the calendar. */
export function isPlanDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  if (month < 1 || month > 12) return false;
  return match[3] === undefined || (day >= 1 && day <= daysInMonth(year, month));
}

/** First and last day that a plan date can mean, as sortable `yyyymmdd` numbers; undefined for a malformed date. */
export function dateSpan(date: string): { first: number; last: number } | undefined {
  const match = pattern.exec(date);
  if (!match || !isPlanDate(date)) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const base = year * 10_000 + month * 100;
  if (match[3]) return { first: base + Number(match[3]), last: base + Number(match[3]) };
  const end = daysInMonth(year, month);
  if (!match[4]) return { first: base + 1, last: base + end };
  const [from, to] = thirds[match[4] as Third];
  return { first: base + from, last: base + Math.min(to, end) };
}

/** `2027-03-05` → 2027年3月5日; text that is no plan date comes back unchanged. */
export function showDate(date: string): string {
  const match = pattern.exec(date);
  if (!match) return date;
  const tail = match[3] ? `${Number(match[3])}日` : (match[4] ?? '');
  return `${match[1]}年${Number(match[2])}月${tail}`;
}

/** The reverse of `showDate`: 2027年3月上旬 → `2027-03上旬`; undefined where the text is no such date. */
export function readDate(shown: string): string | undefined {
  const match = shownPattern.exec(shown.trim());
  if (!match) return undefined;
  const month = String(match[2]).padStart(2, '0');
  const tail = match[3] ? `-${match[3].padStart(2, '0')}` : (match[4] ?? '');
  const date = `${match[1]}-${month}${tail}`;
  return isPlanDate(date) ? date : undefined;
}

const numerals = '〇一二三四五六七八九';

/** 二十八 → 28; text without Chinese figures comes back unchanged. */
function readShortNumeral(text: string): string {
  const match = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match || text === '') return text;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return tens !== '' && ones !== '' ? text : String(numerals.indexOf(tens || ones));
  return String((tens === '' ? 1 : numerals.indexOf(tens)) * 10 + Math.max(0, numerals.indexOf(ones)));
}

/** 二〇二七年三月五日 → 2027年3月5日; undefined for what is no date in Chinese figures. */
function fromChineseFigures(text: string): string | undefined {
  const match =
    /^([〇○Ｏ零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日|(上旬|中旬|下旬))?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, year = '', month = '', day, third = ''] = match;
  const figures = Array.from(year.replace(/[○Ｏ零]/g, '〇'), (one) => numerals.indexOf(one)).join('');
  return `${figures}年${readShortNumeral(month)}月${day ? `${readShortNumeral(day)}日` : third}`;
}

/**
 * A plan date in any form that people type: the official one, 2027-1-9, 2027.1.9, 2027年3月5号, 二〇二七年三月五日, full-width digits;
 * undefined where it is none, or names a day that does not exist.
 */
export function readAnyDate(typed: string): string | undefined {
  const text = typed.replace(/\s/g, '');
  const shown = fromChineseFigures(text) ?? text.normalize('NFKC');
  return readDate(shown) ?? readTypedDay(shown) ?? (isPlanDate(shown) ? shown : undefined);
}

/**
 * A full date in any of the forms people type (2027.3.5, 2027-3-5, 2027/3/5, 2027年3月5号, full-width digits) → a plan
 * date; undefined where there is no day or the day does not exist.
 */
export function readTypedDay(typed: string): string | undefined {
  const match = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/.exec(
    typed.normalize('NFKC').trim(),
  );
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlanDate(date) ? date : undefined;
}
