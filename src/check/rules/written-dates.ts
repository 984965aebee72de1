/**
 * Dates and ranges as people write them in running text: 2027年3月5日, 3月上旬, 3月至5月, 2027-03-05. Parts that are not
 * written are absent.
 */

export interface WrittenDate {
  start: number;
  end: number;
  year?: number;
  month: number;
  day?: number;
}

export interface WrittenRange {
  start: number;
  end: number;
  from: WrittenDate;
  to: WrittenDate;
  /** The end says 次年 or 翌年. */
  nextYear: boolean;
}

const dayPart = '(?:(\\d{1,2})[日号]|([上中下])旬|([初中底末]))?';
const dates = new RegExp(
  `(?<![\\d.xX×＊*_])(?:(\\d{4})\\s?年度?\\s?)?(?<!\\d)(\\d{1,2})\\s?月份?\\s?${dayPart}`,
  'g',
);
const dash = '\\s?(?:至|到|——|[—–\\-~～－])\\s?';
const nextYears = '次年|翌年|来年|第二年|下一年|下年|明年';
const ranges = new RegExp(
  `(?<![\\d.xX×＊*_])(?:(\\d{4})\\s?年度?\\s?)?(?<!\\d)(\\d{1,2})\\s?月份?\\s?${dayPart}(?:起?|(?:起(?:开始)?|开始)[，,]?\\s?)${dash}(?:(\\d{4})\\s?年|(${nextYears}))?(?:(\\d{1,2})\\s?月份?)?${dayPart}`,
  'g',
);
const monthRanges = new RegExp(`(?<![\\d.月第])(\\d{1,2})${dash}(?:(${nextYears}))?(\\d{1,2})月(?!\\d)`, 'g');

const thirds: Record<string, [first: number, last: number]> = {
  上: [1, 10],
  中: [11, 20],
  下: [21, 31],
  初: [1, 10],
  底: [21, 31],
  末: [21, 31],
};

function dayOf(
  day: string | undefined,
  third: string | undefined,
  end: string | undefined,
  last: boolean,
): number | undefined {
  if (day) return Number(day);
  return thirds[third ?? end ?? '']?.[last ? 1 : 0];
}

const optional = <K extends string>(key: K, value: number | undefined) =>
  value === undefined ? {} : ({ [key]: value } as Record<K, number>);

const none: never[] = [];

/** Every date with a month, ranges as two dates. 3月上旬 begins on the 1st. */
export function writtenDates(text: string): readonly WrittenDate[] {
  if (!text.includes('月')) return none;
  return [...text.matchAll(dates)].map(
    ({ index, 0: shown, 1: year, 2: month, 3: day, 4: third, 5: end }) => ({
      start: index,
      end: index + shown.length,
      ...optional('year', year === undefined ? undefined : Number(year)),
      month: Number(month),
      ...optional('day', dayOf(day, third, end, false)),
    }),
  );
}

/** Every range of months or days. */
export function writtenRanges(text: string): readonly WrittenRange[] {
  if (!text.includes('月')) return none;
  const found: WrittenRange[] = [];
  for (const match of text.matchAll(ranges)) {
    const [shown, year, month, day, third, part, year2, next, month2, day2, third2, part2] = match;
    const last = dayOf(day2, third2, part2, true);
    if (month2 === undefined && last === undefined && year2 === undefined) continue;
    const start = match.index;
    const end = start + shown.length;
    const place = { start, end };
    found.push({
      ...place,
      from: {
        ...place,
        ...optional('year', year === undefined ? undefined : Number(year)),
        month: Number(month),
        ...optional('day', dayOf(day, third, part, false)),
      },
      to: {
        ...place,
        ...optional('year', year2 === undefined ? undefined : Number(year2)),
        month: month2 === undefined ? (year2 ? 12 : Number(month)) : Number(month2),
        ...optional('day', last),
      },
      nextYear: next !== undefined,
    });
  }
  const taken = new Set(found.map(({ end }) => end));
  for (const match of text.matchAll(monthRanges)) {
    const [shown, month, next, month2] = match;
    const place = { start: match.index, end: match.index + shown.length };
    if (taken.has(place.end)) continue;
    found.push({
      ...place,
      from: { ...place, month: Number(month) },
      to: { ...place, month: Number(month2) },
      nextYear: next !== undefined,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A date as a sortable number; what is not written counts as the first, or the last, that it can mean. */
export function dateOrder({ year = 0, month, day }: WrittenDate, last = false): number {
  return year * 10_000 + month * 100 + (day ?? (last ? 31 : 0));
}
