/**
 * The day of a festival in a year, for calendars: fixed days, days of the lunar calendar (to 2040), and 清明.
 *
 *     festivalDay('中秋节', 2027) // 2027-09-15
 */
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

/** The lunar festivals in the order of the table below. 元宵节 is two weeks after 春节. */
const lunarNames = ['春节', '端午节', '七夕节', '中秋节', '重阳节'];

/**
 * Their days year by year. `Intl` knows the lunar calendar too, but puts new moons close to midnight on the wrong day:
 * 春节 of 2027 and of 2030.
 */
const lunarDays: ReadonlyMap<number, string> = new Map([
  [2024, '02-10 06-10 08-10 09-17 10-11'],
  [2025, '01-29 05-31 08-29 10-06 10-29'],
  [2026, '02-17 06-19 08-19 09-25 10-18'],
  [2027, '02-06 06-09 08-08 09-15 10-08'],
  [2028, '01-26 05-28 08-26 10-03 10-26'],
  [2029, '02-13 06-16 08-16 09-22 10-16'],
  [2030, '02-03 06-05 08-05 09-12 10-05'],
  [2031, '01-23 06-24 08-24 10-01 10-24'],
  [2032, '02-11 06-12 08-12 09-19 10-12'],
  [2033, '01-31 06-01 08-01 09-08 10-01'],
  [2034, '02-19 06-20 08-20 09-27 10-20'],
  [2035, '02-08 06-10 08-10 09-16 10-09'],
  [2036, '01-28 05-30 08-28 10-04 10-27'],
  [2037, '02-15 06-18 08-17 09-24 10-17'],
  [2038, '02-04 06-07 08-07 09-13 10-07'],
  [2039, '01-24 05-27 08-26 10-02 10-26'],
  [2040, '02-12 06-14 08-14 09-20 10-14'],
]);

function lunarDay(name: string, year: number): string | undefined {
  const day = lunarDays.get(year)?.split(' ')[lunarNames.indexOf(name)];
  return day && `${year}-${day}`;
}

function lanternDay(year: number): string | undefined {
  const spring = lunarDay('春节', year);
  return spring && new Date(Date.parse(spring) + 14 * 86_400_000).toISOString().slice(0, 10);
}

/** 清明 by the rule of thumb that holds from 2000 to 2099. */
function clearBrightness(year: number): string {
  const short = year % 100;
  return `${year}-04-0${Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)}`;
}

/** Every festival and day of remembrance that has a day here. */
export const festivalNames: readonly string[] = [...Object.keys(fixed), ...lunarNames, '元宵节', '清明节'];

/** A day `2027-09-15`; undefined for what is no festival of the table, or lies outside its years. */
export function festivalDay(name: string, year: number): string | undefined {
  if (name === '清明节') return year >= 2000 && year < 2100 ? clearBrightness(year) : undefined;
  if (name === '元宵节') return lanternDay(year);
  if (lunarNames.includes(name)) return lunarDay(name, year);
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
