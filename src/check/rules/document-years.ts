/** Which year a document is of, and which one a date without a year may belong to. */
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

/** In words or figures: 2027年, 二〇二七年. */
const figures = '〇一二三四五六七八九';
const anyYear =
  /(?<![\d〇零○ＯO一二三四五六七八九])((?:19|20)\d{2}|[一二][〇零○ＯO0九][〇零○ＯO0一二三四五六七八九]{2})(?=年)/g;

function yearsIn(text: string): number[] {
  if (!text.includes('年')) return [];
  return [...text.matchAll(anyYear)].map(([shown]) =>
    Number(
      shown.replace(/[^\d]/g, (one) => {
        return String(Math.max(figures.indexOf(one), 0));
      }),
    ),
  );
}

/** Below the title of a law or a rule stands who passed it and when: （2016年3月28日…通过）. */
const passed = /通过|公布|发布|批准|施行|修订|修正|印发/;

const known = new WeakMap<CheckedDocument, { year: number | undefined }>();

/** What several rules ask is worked out once. */
export function ownYear(document: CheckedDocument): number | undefined {
  const ready = known.get(document) ?? { year: yearOf(document) };
  known.set(document, ready);
  return ready.year;
}

/**
 * The year that a document is of, so that it is held to what was right then: of its sign-off, its number, its passing, its title,
 * or the last one that it names; undefined where it names none. Plans are of the last year they plan for.
 */
function yearOf({ passages, facts }: CheckedDocument): number | undefined {
  const latest = (years: readonly number[]) => (years.length > 0 ? Math.max(...years) : undefined);
  if (facts.state) return latest(facts.years);
  const texts = passages.filter(({ path, cell }) => !path && !cell);
  const signed = texts.filter(({ role }) => role === 'date').flatMap(({ text }) => yearsIn(text));
  const number = texts
    .filter(({ role }) => role === 'document-number')
    .flatMap(({ text }) =>
      [...text.matchAll(/[〔[［(（]((?:19|20)\d{2})[〕\]］)）]/g)].map(([, one]) => Number(one)),
    );
  const head = texts.slice(0, 6).filter(({ text }) => passed.test(text) && /月.{1,3}日/.test(text));
  return (
    latest(signed) ??
    latest(number) ??
    latest(head.flatMap(({ text }) => yearsIn(text))) ??
    latest(facts.years) ??
    latest(texts.flatMap(({ text }) => yearsIn(text)))
  );
}

/** The year below the text, where who signs and when stands. */
function signedYear({ passages }: CheckedDocument): number[] {
  const text = passages.findLast(({ path }) => !path)?.text ?? '';
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
