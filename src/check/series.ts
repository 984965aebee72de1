/**
 * Whose plan a text is, of which kind and for when: the unit's own plan of last year is carried on, not copied, and a
 * published plan is not compared with itself.
 */
import { periodSpan } from '../plan/frontmatter.ts';
import type { Plan } from '../plan/plan.ts';
import type { CheckedDocument, Facts } from './checked-document.ts';
import { titleOf } from './title-facts.ts';

export interface Series {
  /** Name of the unit, see `unitName`. */
  unit: string;
  /** Outline id. */
  outline: string;
  /** First day, as yyyymmdd. */
  from: number;
}

/** What stands in a series. */
interface InSeries {
  title: string;
  series?: Series;
}

/** The unit behind the name of its committee or office: 桃源社区居民委员会 and 桃源社区居委会 are 桃源社区. */
function unitName(name: string): string {
  const body = /(?:居委会|村委会|居民委员会|村民委员会|办事处|人民政府|党工委|党委|党总支|党支部)$/;
  return name.trim().replace(body, '');
}

/** Undefined for a plan that leaves blank whose it is, or when it begins. */
export function seriesOf({ issuer, outline, period }: Plan['meta']): Series | undefined {
  const span = periodSpan(period);
  if (!span || issuer.name.includes('【')) return undefined;
  return { unit: unitName(issuer.name), outline, from: span.first };
}

/** Whether a text is of the unit and the outline that the document names. */
function isOfSameSeries({ series }: InSeries, { outline, issuer }: Facts): boolean {
  if (!series || issuer === undefined) return false;
  return unitName(issuer) === series.unit && (outline === undefined || outline.id === series.outline);
}

/** Where the document begins, as yyyymmdd; 0 for month and day where only a year is known. */
function beginningOf({ period, years }: Facts): number | undefined {
  return period?.first ?? (years.length > 0 ? Math.min(...years) * 10_000 : undefined);
}

/** Whether a text is the unit's own plan of this kind for an earlier time. */
export function isEarlier(text: InSeries, { facts }: CheckedDocument): boolean {
  const from = beginningOf(facts);
  return from !== undefined && isOfSameSeries(text, facts) && (text.series?.from ?? from) < from;
}

const yearOf = (day: number) => Math.floor(day / 10_000);
const tight = (title: string) => title.replace(/\s+/g, '');

/** Whether a text is what the document itself has become: title, unit and year are the same. */
export function isItself(text: InSeries, { facts, passages }: CheckedDocument): boolean {
  const from = beginningOf(facts);
  if (from === undefined || !isOfSameSeries(text, facts)) return false;
  return yearOf(from) === yearOf(text.series?.from ?? 0) && tight(titleOf(passages)) === tight(text.title);
}
