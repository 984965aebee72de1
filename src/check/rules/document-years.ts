/** Which year a date without one may belong to: what the rules of the calendar share. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { WrittenDate } from './written-dates.ts';

const yearWord = /(?<!\d)((?:19|20)\d{2})年/g;

/** How far before a date its year is looked for, so that a text without end costs no more than its length. */
const farthest = 400;

/** The last year that is named before a place in a text. */
function yearBefore(text: string, at: number): number | undefined {
  const year = [...text.slice(Math.max(0, at - farthest), at).matchAll(yearWord)].at(-1)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The year below the text, where who signs and when stands. */
function signedYear({ passages }: CheckedDocument): number[] {
  const text = passages.filter(({ path }) => !path).at(-1)?.text ?? '';
  const year = /^((?:19|20)\d{2})年\d{1,2}月\d{1,2}日$/.exec(text.trim())?.[1];
  return year === undefined ? [] : [Number(year)];
}

/**
 * The years that a date can mean: its own, or the last one named in its paragraph, those of the plan, that of the
 * sign-off. Empty where nothing tells.
 */
export function possibleYears(document: CheckedDocument, at: Passage, date: WrittenDate): number[] {
  if (date.year !== undefined) return [date.year];
  const before = yearBefore(at.text, date.start);
  const all = [...(before === undefined ? [] : [before]), ...document.facts.years, ...signedYear(document)];
  return [...new Set(all)];
}

const pad = (value: number) => String(value).padStart(2, '0');

/** A written day as `2027-03-05`; undefined where it has no day. */
export function isoDay({ month, day }: WrittenDate, year: number): string | undefined {
  return day === undefined ? undefined : `${year}-${pad(month)}-${pad(day)}`;
}
