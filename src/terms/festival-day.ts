/**
 * The day of a festival in a year, for calendars: fixed days, days of the lunar calendar, and 清明.
 *
 *     festivalDay('中秋节', 2027) // 2027-09-15
 */

import { type LunarDate, lunarDay } from './lunar-date.ts';

const fixed: Readonly<Record<string, string>> = {
  元旦: '01-01',
  学雷锋纪念日: '03-05',
  妇女节: '03-08',
  植树节: '03-12',
  全民国家安全教育日: '04-15',
  世界地球日: '04-22',
  世界读书日: '04-23',
  劳动节: '05-01',
  青年节: '05-04',
  全国防灾减灾日: '05-12',
  国际家庭日: '05-15',
  儿童节: '06-01',
  世界环境日: '06-05',
  国际禁毒日: '06-26',
  建党节: '07-01',
  建军节: '08-01',
  教师节: '09-10',
  国庆节: '10-01',
  世界精神卫生日: '10-10',
  全国消防日: '11-09',
  国家宪法日: '12-04',
  国际志愿者日: '12-05',
  消费者权益日: '03-15',
  世界水日: '03-22',
  世界气象日: '03-23',
  世界防治结核病日: '03-24',
  世界卫生日: '04-07',
  世界知识产权日: '04-26',
  护士节: '05-12',
  全国科技工作者日: '05-30',
  世界无烟日: '05-31',
  全国爱眼日: '06-06',
  世界献血者日: '06-14',
  全民健身日: '08-08',
  全国生态日: '08-15',
  中国医师节: '08-19',
  抗战胜利纪念日: '09-03',
  全国爱牙日: '09-20',
  烈士纪念日: '09-30',
  全国扶贫日: '10-17',
  联合国糖尿病日: '11-14',
  世界艾滋病日: '12-01',
  全国交通安全日: '12-02',
  国际残疾人日: '12-03',
  国家公祭日: '12-13',
};

/** The festivals of the lunar calendar. 除夕 is the last day of its year. */
export const lunarFestivals: Readonly<Record<string, LunarDate>> = {
  春节: { month: 1, day: 1 },
  元宵节: { month: 1, day: 15 },
  龙抬头: { month: 2, day: 2 },
  端午节: { month: 5, day: 5 },
  七夕节: { month: 7, day: 7 },
  中元节: { month: 7, day: 15 },
  中秋节: { month: 8, day: 15 },
  重阳节: { month: 9, day: 9 },
  腊八节: { month: 12, day: 8 },
  除夕: { month: 12, day: 'last' },
};

/** In the year of the calendar: 腊八节 and 除夕 belong to the lunar year before, unless they come early. */
function lunarFestivalDay(date: LunarDate, year: number): string | undefined {
  return [year - 1, year]
    .map((lunarYear) => lunarDay(lunarYear, date))
    .find((day) => day?.startsWith(String(year)));
}

/** 清明 by the rule of thumb that holds from 2000 to 2099. */
function clearBrightness(year: number): string {
  const short = year % 100;
  return `${year}-04-0${Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)}`;
}

/** Every festival and day of remembrance that has a day here. */
export const festivalNames: readonly string[] = [
  ...Object.keys(fixed),
  ...Object.keys(lunarFestivals),
  '清明节',
];

/** A day `2027-09-15`; undefined for what is no festival of the table, or lies outside its years. */
export function festivalDay(name: string, year: number): string | undefined {
  if (name === '清明节') return year >= 2000 && year < 2100 ? clearBrightness(year) : undefined;
  const lunar = lunarFestivals[name];
  if (lunar) return lunarFestivalDay(lunar, year);
  return fixed[name] && `${year}-${fixed[name]}`;
}

/** The festival's first day that lies between two days, both `yyyymmdd`. */
export function festivalWithin(
  name: string,
  { first, last }: { first: number; last: number },
): string | undefined {
  const years = [Math.floor(first / 10_000), Math.floor(first / 10_000) + 1];
  return years
    .map((year) => festivalDay(name, year))
    .find((day) => {
      const number = Number(day?.replaceAll('-', ''));
      return number >= first && number <= last;
    });
}
