/**
 * The lunar calendar (农历) of the years 2000 to 2060: the day on which a lunar date falls.
 *
 *     lunarDay(2027, { month: 9, day: 9 }) // 2027-10-08
 *
 * A table, not `Intl`: that puts new moons close to midnight on the wrong day (春节 of 2027 and of 2030). It was worked out
 * with lunar-javascript 1.7 and stands beside `Intl` in the test, to which it agrees to the day before or after.
 */

const firstYear = 2000;

/**
 * A lunar year each: the day of 春节, then its months in order, 1 for one of thirty days and 0 for one of twenty-nine;
 * behind + the month that comes twice.
 */
const years = `
  0205110010010110 01241101010010101+4 0212110101001010 0201110110100101
  01220101101010101+2 0209010101101010 01291010101011011+7 0218001001011101
  0207100100101101 01261100100101011+5 0214101010010101 0203101101001010
  01231011010101010+4 0210101011010101 01310101010110101+9 0219010010111010
  0208101001011011 01280101001010111+6 0216010100101011 0205101010010011
  01250111010010101+4 0212011010101010 0201101011010101 01220100110110101+2
  0210010010110110 01291010010101110+6 0217101001001110 0206110100100110
  01261110100100110+5 0213110101010011 0203010110101010 01230110101101010+3
  0211100101101101 01310100101011101+11 0219010010101101 0208101001001101
  01281101001001011+6 0215110100100101 0204110101010010 01241101101010100+5
  0212101101011010 0201010101101101 01220100101011011+2 0210010010011011
  01301010010010111+7 0217101001001011 0206101010100101 01261011010100101+5
  0214011011010010 0202101011011010 01230101010110110+3 0211100100110111
  02010100100101111+8 0219010010010111 0208011001001011 01280110101001010+6
  0215111010100101 0204011010110010 01241010101101100+4 0212101010101110
  0202100100101110
`
  .trim()
  .split(/\s+/);

/** A day of a lunar year. `last` is the last of its month, whichever that is: 除夕. */
export interface LunarDate {
  month: number;
  day: number | 'last';
  /** In the month of this number that comes the second time. */
  leap?: boolean;
}

const monthNames = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const otherNames: Readonly<Record<string, number>> = { 一: 1, 十一: 11, 十二: 12 };
const figures = '一二三四五六七八九十';

/** The name of a month as people write it: 正, 十一 or 冬, 腊. Takes all names in a pattern. */
export const lunarMonthPattern = '(?:十[一二]|[正一二三四五六七八九十冬腊])';
/** 初一, 十五, 廿三, 二十三, 三十. */
export const lunarDayPattern = '(?:初[一二三四五六七八九十]|(?:[二三]十|[十廿卅])[一二三四五六七八九]?|二十)';

/** 腊月 and 廿三 → { month: 12, day: 23 }; undefined for what is no day of a month. */
export function readLunarDate(month: string, day: string): { month: number; day: number } | undefined {
  const number = otherNames[month] ?? monthNames.indexOf(month) + 1;
  const [, tens = '', unit = ''] = /^(初|[二三]?十|[廿卅])?([一二三四五六七八九十]?)$/.exec(day) ?? [];
  const ten = { 初: 0, 十: 10, 二十: 20, 廿: 20, 三十: 30, 卅: 30 }[tens];
  if (number === 0 || ten === undefined) return undefined;
  const value = ten + (unit === '' ? 0 : figures.indexOf(unit) + 1);
  return value >= 1 && value <= 30 ? { month: number, day: value } : undefined;
}

/** { month: 12, day: 23 } → 腊月廿三. */
export function shownLunarDate({ month, day }: LunarDate): string {
  const name = `${monthNames[month - 1]}月`;
  if (day === 'last') return `${name}最后一天`;
  if (day <= 10) return `${name}初${figures[day - 1]}`;
  if (day % 10 === 0) return `${name}${day === 20 ? '二十' : '三十'}`;
  return `${name}${day < 20 ? '十' : '廿'}${figures[(day % 10) - 1]}`;
}

/** The day `2027-10-08` of a lunar date of a lunar year; undefined outside of the table, and for a day its month lacks. */
export function lunarDay(year: number, { month, day, leap = false }: LunarDate): string | undefined {
  const [months = '', twice = '0'] = years[year - firstYear]?.split('+') ?? [];
  const lengths = [...months.slice(4)].map((figure) => 29 + Number(figure));
  if (leap && Number(twice) !== month) return undefined;
  const before = month - 1 + (leap || (twice !== '0' && month > Number(twice)) ? 1 : 0);
  const length = lengths[before];
  if (length === undefined || (day !== 'last' && day > length)) return undefined;
  const passed = lengths.slice(0, before).reduce((sum, one) => sum + one, 0);
  const spring = Date.UTC(year, Number(months.slice(0, 2)) - 1, Number(months.slice(2, 4)));
  const offset = passed + (day === 'last' ? length : day) - 1;
  return new Date(spring + offset * 86_400_000).toISOString().slice(0, 10);
}
