/** 不存在的日期和时刻: 2月30日, 13月, 25时. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { writtenDates } from './written-dates.ts';

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(month: number, year: number | undefined): number {
  if (month === 2 && year !== undefined) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return longest[month - 1] ?? 0;
}

/** 25时 only where a time of day is meant: 满60时 is none. */
const hours =
  /(?<=(?:上午|下午|晚上?|凌晨|早上?|中午|每[日天晚]|日|至|到|[—–-]))(\d{1,2})[时点](?!间|候|长|限|段|期|位|名)(?:(\d{1,2})分)?/g;
const numeric = /(?<![\d.\-/])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.\-/])/g;

function fault(at: Passage, start: number, shown: string, why: string): Fault {
  return {
    at,
    start,
    end: start + shown.length,
    message: `“${shown}”不存在：${why}，请核对后改正`,
  };
}

function dateFault(month: number, day: number | undefined, year: number | undefined): string | undefined {
  if (month < 1 || month > 12) return '月份只有 1 至 12';
  if (day === undefined) return undefined;
  const days = daysIn(month, year);
  return day >= 1 && day <= days ? undefined : `${year ? `${year}年` : ''}${month}月只有 ${days} 天`;
}

export const factsImpossibleDate: Rule = {
  id: 'facts/impossible-date',
  name: '不存在的日期',
  severity: 'error',
  about: '2月30日、4月31日、13月、25时不存在，多半是笔误。',
  why: '2月30日、4月31日不存在，写进通知就没有人能照办，事后也没法追究逾期。多半是照着上个月的句式顺手改的。',
  mend: [
    '翻一下日历，写上实际的日期。',
    '月底完成的，直接写“4月底前”，不写日。',
    '时刻写到24时为止，第二天的事写“次日”。',
  ],
  unless: '编号、比分、尺寸不会当成日期。指到的确是日期以外的数字的，点“忽略”。',
  source: 'custom',
  basis: '公历各月的天数，闰年按四年一闰、百年不闰、四百年再闰推算。',
  examples: {
    ok: [
      { text: '2028年2月29日前报送，每天下午2时至6时开放，历时15个月。' },
      { text: '老人年满80时登记，1月31日汇总。' },
    ],
    notOk: [
      { text: '2027年2月29日前报送，4月31日公布。', found: ['2027年2月29日', '4月31日'] },
      { text: '13月总结，每天25时闭馆。', found: ['13月', '25时'] },
      { text: '2027-13-05 前完成。', found: ['2027-13-05'] },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) => {
      const { text } = at;
      const faults: Fault[] = [];
      for (const { start, end, year, month, day } of writtenDates(text)) {
        const shown = text.slice(start, end);
        const written = /\d[日号]$/.test(shown) ? day : undefined;
        const why = dateFault(month, written, year);
        if (why) faults.push(fault(at, start, shown, why));
      }
      for (const { index, 0: shown, 1: year, 3: month, 4: day } of text.matchAll(numeric)) {
        const why = dateFault(Number(month), Number(day), Number(year));
        if (why) faults.push(fault(at, index, shown, why));
      }
      for (const { index, 0: shown, 1: hour, 2: minute = '0' } of text.matchAll(hours)) {
        if (Number(hour) > 24) faults.push(fault(at, index, shown, '一天只有 24 时'));
        else if (Number(minute) > 59) faults.push(fault(at, index, shown, '一小时只有 60 分'));
      }
      return faults;
    });
  },
};
