/** 星期不符: a date whose day of the week is another. */
import type { Fault, Rule } from '../rule.ts';
import { isoDay, possibleYears } from './document-years.ts';
import { writtenDates } from './written-dates.ts';

const names = '日一二三四五六';
const behind =
  /^(?:\s*[（(]?\s*|[，,]\s?(?=(?:星期|周|礼拜)[一二三四五六日天](?:[，,）)上下中早晚]|$)))(?:星期|周|礼拜)([一二三四五六日天])(?![至到、和及—–-])/;

function weekdayOf(day: string): string | undefined {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day
    ? undefined
    : names[date.getUTCDay()];
}

export const calendarWeekday: Rule = {
  id: 'calendar/weekday',
  name: '日期和星期不符',
  severity: 'error',
  about: '“3月13日（周日）”的星期要与日历相符。没有写年份的，按计划年度、落款年份核对，哪一年都对不上才算。',
  why: '“3月13日（周日）”那天其实是周六，有的居民按日期来，有的按星期来，活动就办成了两次。',
  mend: ['查日历，先定准日期，再改星期。', '沿用去年通知的，日期和星期都要改。', '跨年的日期写上年份。'],
  unless: '没有写年份的，本站用计划年度和落款年份去对，有一年对得上就不指出。农历日期不按星期核对。',
  source: 'custom',
  basis: '公历推算；行文惯例是日期和星期并写时两者相符。',
  examples: {
    ok: [
      { text: '定于2027年3月13日（星期六）上午集合。' },
      { text: '桃源社区2027年工作计划\n3月13日（周六）集合，3月14日周日休息。' },
      { text: '3月13日（周日）集合。' },
      { text: '桃源社区2027年工作计划\n3月15日周一至周五开放，3月16日，周一例会照常。' },
    ],
    notOk: [
      { text: '定于2027年3月13日（星期日）上午集合。', found: ['2027年3月13日（星期日'] },
      { text: '定于2027年3月13日，星期日，集合。', found: ['2027年3月13日，星期日'] },
      {
        text: '桃源社区2027年工作计划\n3月13日（周日）集合，3月14日礼拜一休息。',
        found: ['3月13日（周日', '3月14日礼拜一'],
      },
    ],
  },
  check(document) {
    return document.passages.flatMap((at) =>
      writtenDates(at.text).flatMap((date): Fault[] => {
        const match = behind.exec(at.text.slice(date.end, date.end + 12));
        if (!match || !/[日号]$/.test(at.text.slice(date.start, date.end))) return [];
        const said = match[1] === '天' ? '日' : match[1];
        const right = possibleYears(document, at, date).map((year) => {
          const weekday = weekdayOf(isoDay(date, year) ?? '');
          return { year, weekday };
        });
        if (right.length === 0 || right.some(({ weekday }) => weekday === undefined || weekday === said))
          return [];
        const [{ year, weekday } = { year: 0, weekday: '' }] = right;
        const end = date.end + match[0].length;
        const shown = at.text.slice(date.start, end).replace(/[（(]/, '');
        const message = `“${shown}”与日历不符：${year}年${date.month}月${date.day}日是星期${weekday}；请核对日期和星期`;
        return [{ at, start: date.start, end, message, expected: `星期${weekday}` }];
      }),
    );
  },
};
