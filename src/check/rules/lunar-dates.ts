/** Dates of the lunar calendar as people write them in running text: 农历九月初九, 腊月廿三, 闰六月十五. */
import { type LunarDate, lunarDayPattern, lunarMonthPattern, readLunarDate } from '../../terms/lunar-date.ts';

const pattern = new RegExp(
  `(?:农历|阴历|旧历)?(闰)?(?<![\\d第个])(${lunarMonthPattern})月(${lunarDayPattern})(?![日号天个年月])`,
  'g',
);

/** Every lunar date, 农历 in front of it included; 五月二十日 is a day of the other calendar. */
export function writtenLunarDates(text: string): { start: number; end: number; date: LunarDate }[] {
  if (!text.includes('月')) return [];
  return [...text.matchAll(pattern)].flatMap(({ index, 0: shown, 1: leap, 2: month = '', 3: day = '' }) => {
    const date = readLunarDate(month, day);
    return date ? [{ start: index, end: index + shown.length, date: { ...date, leap: !!leap } }] : [];
  });
}
