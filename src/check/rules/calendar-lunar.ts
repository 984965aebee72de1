/** 公历和农历不符: a day that is named in both calendars. */
import { type LunarDate, lunarDay } from '../../terms/lunar-date.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { isoDay, possibleYears } from './document-years.ts';
import { writtenLunarDates } from './lunar-dates.ts';
import { type WrittenDate, writtenDates } from './written-dates.ts';

/** 2027年10月18日（星期一，农历九月初九）, and the other way round. */
const between =
  /^\s?(?:[（(，,、]|即|也就是)?\s?(?:(?:星期|周)[一二三四五六日天][）)，,、（(\s]{0,2})?(?:公历|阳历)?\s?$/;

function sameDays(written: WrittenDate, lunar: LunarDate, years: readonly number[]) {
  return years.map((year) => ({
    said: isoDay(written, year),
    // the twelfth month runs into the next year
    right: [year - 1, year].map((one) => lunarDay(one, lunar)).find((day) => day?.startsWith(String(year))),
  }));
}

function faultsIn(document: CheckedDocument, at: Passage): Fault[] {
  const lunar = writtenLunarDates(at.text);
  if (lunar.length === 0) return [];
  return writtenDates(at.text).flatMap((written): Fault[] => {
    const { start, end, day } = written;
    if (day === undefined || !/[日号]$/.test(at.text.slice(start, end))) return [];
    const beside = lunar.find(
      (one) =>
        (one.start >= end && between.test(at.text.slice(end, one.start))) ||
        (one.end <= start && between.test(at.text.slice(one.end, start))),
    );
    if (!beside) return [];
    const days = sameDays(written, beside.date, possibleYears(document, at, written));
    const [first] = days;
    if (!first?.right || days.some(({ said, right }) => right === undefined || said === right)) return [];
    const [year, month, dayOfMonth] = first.right.split('-').map(Number);
    const expected = `${year}年${month}月${dayOfMonth}日`;
    const shown = at.text.slice(beside.start, beside.end).replace(/^(?:农历|阴历|旧历)/, '');
    const message = `公历和农历对不上：农历${shown}是${expected}，这里写的是“${at.text.slice(start, end)}”；请核对后改正`;
    return [{ at, start: Math.min(start, beside.start), end: Math.max(end, beside.end), message, expected }];
  });
}

export const calendarLunar: Rule = {
  id: 'calendar/lunar',
  name: '公历和农历不符',
  severity: 'error',
  about:
    '“2027年10月8日（农历九月初九）”的两个日期要是同一天。没有写年份的，按计划年度核对；能核对 2000 至 2060 年。',
  why: '通知写“10月18日（农历九月初九）”，老人记农历，年轻人看公历，来的就不是同一天。沿用去年的方案最容易这样：农历没变，公历早已变了。',
  mend: [
    '先定按哪个历办：敬老、年节活动多按农历。',
    '照意见里算出的公历改，星期也跟着改。',
    '每年换年份时，农历节日的公历逐个重查。',
  ],
  unless: '“前后”“左右”一类不指定哪天的不指出。没有写年份、计划期也不清楚的，对不上哪一年，不查。',
  source: 'custom',
  basis: '历法换算，收 2000 至 2060 年；两种日期并写时应是同一天。',
  examples: {
    ok: [
      { text: '2027年10月8日（农历九月初九）集中走访，2028年1月19日（星期三，农历腊月廿三）前完成。' },
      { text: '桃源社区2027年工作计划\n农历五月初五（6月9日）包粽子，正月初八（农历）开工。' },
      { text: '农历九月初九前后走访，10月18日小结。' },
    ],
    notOk: [
      { text: '2027年10月18日（农历九月初九）集中走访。', found: ['2027年10月18日（农历九月初九'] },
      {
        text: '桃源社区2027年工作计划\n农历腊月廿三（2月1日）前完成大扫除。',
        found: ['农历腊月廿三（2月1日'],
      },
    ],
  },
  check: (document) => document.passages.flatMap((at) => faultsIn(document, at)),
};
