/** 节日日期不符: a festival or day of remembrance on another date, or on another lunar date. */
import { festivalDay, festivalNames, lunarFestivals } from '../../terms/festival-day.ts';
import { shownLunarDate } from '../../terms/lunar-date.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { isoDay, possibleYears } from './document-years.ts';
import { writtenLunarDates } from './lunar-dates.ts';
import { type WrittenDate, writtenDates } from './written-dates.ts';

/** Other names → the one of the calendar. */
const aliases: Readonly<Record<string, string>> = {
  端午: '端午节',
  中秋: '中秋节',
  重阳: '重阳节',
  老年节: '重阳节',
  敬老节: '重阳节',
  七夕: '七夕节',
  元宵: '元宵节',
  腊八: '腊八节',
  大年三十: '除夕',
  国庆: '国庆节',
  '“五一”': '劳动节',
  '“六一”': '儿童节',
  '“八一”': '建军节',
  '“七一”': '建党节',
  消防宣传日: '全国消防日',
  宪法日: '国家宪法日',
  防灾减灾日: '全国防灾减灾日',
};

const words = [...new Set([...festivalNames, ...Object.keys(aliases)])].sort((a, b) => b.length - a.length);
const name = `((?:国际|世界|全国|全民|三八|五四|五一|六一|七一|八一|“[三五六七八九一四十·.]{2,5}”)?(?:${words.join('|')}))`;
const canonical = (word: string) => {
  const bare = words.find((one) => word.endsWith(one)) ?? word;
  return aliases[bare] ?? bare;
};

/** What is arranged around a festival has a day of its own: 春节联欢会, 国庆假期. */
const own =
  /^(?:”|“)?(?:[，。；、）)（(：:]|当[天日]|前[，。，一]?|后|之?前|之?后|之际|是|为|这|到|来临|即将|宣传活动日|[早上下]午|早上|晚|全天|(?:组织|开展|举办|举行|召开|集中|社区|街道|村)|$)/;
/** Before 春节 and 中秋 people call for weeks, on a day of the year on that day. */
const visit = /^”?(?:走访|慰问|看望|为|向|在|由|邀请|张贴|悬挂|播放|发放|设点|设立)/;
const dateThenName = new RegExp(
  `^(?:[（(](?:星期|周).[）)])?(?:是|为|即|正值|恰逢|适逢|正逢|迎来)?(?:我国|一年一度的?|第[一二三四五六七八九十百\\d]+个)?“?${name}`,
);
const nameThenDate = new RegExp(
  `${name}”?(?:当天|当日)?(?:[（(：:]|是|为|在|即)(?:今年的?|每年的?|公历|农历)?$`,
);
/** 2027年中秋节（9月25日）: the year of the festival is that of the date. */
const namedYear = new RegExp(`(?<!\\d)((?:19|20)\\d{2})年(?:的)?${name}”?[（(：:]?$`);

function shownDay(day: string): string {
  const [, monthPart, dayPart] = day.split('-').map(Number);
  return `${monthPart}月${dayPart}日`;
}

/** The festival that a date is said to be. */
function festivalAt(text: string, start: number, end: number): string | undefined {
  const behind = dateThenName.exec(text.slice(end, end + 40));
  const rest = behind ? text.slice(end + behind[0].length) : '';
  if (behind?.[1] && (own.test(rest) || (visit.test(rest) && !lunarFestivals[canonical(behind[1])])))
    return canonical(behind[1]);
  const before = nameThenDate.exec(text.slice(Math.max(0, start - 30), start));
  return before?.[1] === undefined ? undefined : canonical(before[1]);
}

function solarFault(document: CheckedDocument, at: Passage, date: WrittenDate): Fault[] {
  const shown = at.text.slice(date.start, date.end);
  // one day, no stretch: 10月1日至7日国庆假期, 9月30日、国庆节
  if (
    !/[日号]$/.test(shown) ||
    /[至到—–~～-]\s?$/.test(at.text.slice(Math.max(0, date.start - 2), date.start))
  )
    return [];
  if (/^\s?[至到—–~～-]/.test(at.text.slice(date.end, date.end + 2))) return [];
  const festival = festivalAt(at.text, date.start, date.end);
  if (festival === undefined) return [];
  const named = namedYear.exec(at.text.slice(Math.max(0, date.start - 30), date.start))?.[1];
  const years = named === undefined ? possibleYears(document, at, date) : [Number(named)];
  // fixed days are the same in every year
  const known = (
    years.length > 0 ? years : lunarFestivals[festival] || festival === '清明节' ? [] : [2027]
  ).map((year) => ({
    right: festivalDay(festival, year),
    said: isoDay(date, year),
  }));
  if (known.length === 0 || known.some(({ right, said }) => right === undefined || right === said)) return [];
  const right = shownDay(known[0]?.right ?? '');
  const message = `${festival}是${right}，这里写的是“${shown}”；请核对后改正`;
  return [{ at, start: date.start, end: date.end, message, expected: right }];
}

function lunarFaults(at: Passage): Fault[] {
  return writtenLunarDates(at.text).flatMap(({ start, end, date }): Fault[] => {
    const festival = festivalAt(at.text, start, end);
    const right = festival === undefined ? undefined : lunarFestivals[festival];
    const isSame = right?.month === date.month && (right.day === date.day || right.day === 'last');
    if (!right || isSame) return [];
    const expected = `农历${shownLunarDate(right)}`;
    const message = `${festival}是${expected}，这里写的是“${at.text.slice(start, end)}”；请核对后改正`;
    return [{ at, start, end, message, expected }];
  });
}

export const calendarFestival: Rule = {
  id: 'calendar/festival',
  name: '节日日期不符',
  severity: 'error',
  about:
    '“3月15日学雷锋纪念日”“农历八月初九是老年节”这样把节日和日期写在一起的，要与日历相符。农历节日按写明的年份或计划年度换算（2000 至 2060 年）。',
  why: '把重阳节写错一个月，慰问和演出都赶不上；纪念日日期写错，宣传展板一挂出来就成了笑话。',
  mend: [
    '公历固定的纪念日，按这里给出的日期改。',
    '农历节日每年公历不同，翻当年日历核对，写成“农历九月初九（10月8日）”。',
    '去年的方案改年份时，农历节日的公历日期逐个重查。',
  ],
  unless: '节前节后另选日子办活动，写成“国庆文艺汇演”的，不会指出。本地另有习俗日子的，写明“本地”后忽略。',
  source: 'custom',
  basis: '公历节日和纪念日按国家规定的日子，农历节日按历法换算。',
  examples: {
    ok: [
      { text: '3月5日学雷锋纪念日前试一遍，农历九月初九是老年节。' },
      { text: '2027年重阳节是2027年10月8日，中秋节（2027年9月15日）前慰问。' },
      { text: '1月20日春节联欢会，10月1日至7日国庆节放假，9月28日国庆文艺汇演。' },
      { text: '11月9日是全国消防日，12月4日是第十二个国家宪法日。' },
    ],
    notOk: [
      { text: '3月15日学雷锋纪念日前试一遍。', found: ['3月15日'] },
      { text: '农历八月初九是老年节，五月初五重阳节。', found: ['农历八月初九', '五月初五'] },
      { text: '2027年重阳节是2027年10月9日。', found: ['2027年10月9日'] },
      { text: '桃源社区2027年工作计划\n中秋节（9月25日）前慰问老人。', found: ['9月25日'] },
      { text: '9月3日教师节走访学校。', found: ['9月3日'] },
      { text: '国家宪法日（12月14日）当天设点宣传。', found: ['12月14日'] },
      {
        text: '2027年6月19日端午节上午包粽子，农历腊月初九腊八节举办施粥活动。',
        found: ['2027年6月19日', '农历腊月初九'],
      },
      { text: '2027年中秋节（9月25日）举办赏月活动。\n桃源社区\n2026年12月30日', found: ['9月25日'] },
    ],
  },
  check(document) {
    return document.passages.flatMap((at) => [
      ...writtenDates(at.text).flatMap((date) => solarFault(document, at, date)),
      ...lunarFaults(at),
    ]);
  },
};
