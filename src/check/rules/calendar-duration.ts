/** 时长与起止日期不符: 为期三个月（2027年3月1日至6月30日）. */

import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { readCount } from './counted-lists.ts';
import { possibleYears } from './document-years.ts';
import { type WrittenDate, type WrittenRange, writtenRanges } from './written-dates.ts';

const figure = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const length = `${figure}(个半?月|天|日|周|个星期)`;
const before = new RegExp(
  `(?:为期|历时|共计?|时间为?|期限为?|集中|用|周期为?|期为?)\\s?${length}(?:时间|左右)?[，,（(：:]?\\s?(?:时间|具体)?(?:为|是|从|自|即|分别为)?$`,
);
const behind = new RegExp(`^止?[）)]?[，,（(]?\\s?(?:为期|历时|共计?|时间为|前后)\\s?${length}(?!前)`);

const day = (date: WrittenDate, year: number, last: boolean) =>
  Date.UTC(year, date.day === undefined && last ? date.month : date.month - 1, date.day ?? (last ? 0 : 1)) /
  86_400_000;

/** Days of a range, both ends counted; undefined where no year tells. */
function daysOf(document: CheckedDocument, at: Passage, { from, to, nextYear }: WrittenRange) {
  const [year] = possibleYears(document, at, from);
  if (year === undefined) return undefined;
  const last = to.year ?? year + (nextYear ? 1 : 0);
  return day(to, last, true) - day(from, year, false) + 1;
}

/** Whether so many days can be called so long; a month more or less counts only where whole months are named. */
function fits(days: number, count: number, unit: string): boolean {
  if (unit === '天' || unit === '日') return Math.abs(days - count) <= 1;
  if (unit === '周' || unit === '个星期') return Math.abs(days - count * 7) <= 3;
  const months = days / 30.44;
  return Math.abs(months - (unit === '个半月' ? count + 0.5 : count)) <= 0.5;
}

function faultsIn(document: CheckedDocument, at: Passage): Fault[] {
  return writtenRanges(at.text).flatMap((range): Fault[] => {
    const { start, end } = range;
    const ahead = before.exec(at.text.slice(Math.max(0, start - 20), start));
    const told = ahead ?? behind.exec(at.text.slice(end, end + 16));
    const days = told === null ? undefined : daysOf(document, at, range);
    if (!told || days === undefined || days <= 0) return [];
    const [, shown = '', unit = ''] = told;
    const count = readCount(shown.replace('两', '二')) ?? Number.NaN;
    if (!Number.isFinite(count) || fits(days, count, unit)) return [];
    const isDays = unit === '天' || unit === '日' || days < 25;
    const real = isDays ? `${days}天` : `约${Math.round(days / 30.44)}个月`;
    const span = at.text.slice(start, end);
    const message = `写的是${shown}${unit}，“${span}”是${real}；请核对时长和起止日期`;
    return [{ at, start, end, message, expected: `${shown}${unit}` }];
  });
}

export const calendarDuration: Rule = {
  id: 'calendar/duration',
  name: '时长与起止日期不符',
  severity: 'warning',
  about: '“为期三个月（3月1日至6月30日）”的时长要与起止日期相符；差一两天、不足半个月的不算。',
  why: '“为期三个月”而日期排了四个月，值班、用车、临时工的钱就按两种算法报；到了第三个月末，有的小组已经收工。',
  mend: [
    '扳着日历数一数起止日期共有多长。',
    '时长准的改日期，日期准的改时长。',
    '天数两头都算：10日至16日是7天。',
  ],
  unless:
    '差一两天、不足半个月的不指出；说不准的写“约三个月”。表格里的时间栏不查。中间有停工、顺延的，写明“扣除假期”后忽略。',
  source: 'custom',
  basis: '算术：起止日期首尾都计入；月份按整月折算，留半个月的出入。',
  examples: {
    ok: [
      { text: '为期三个月（2027年3月1日至5月31日），2027年7月12日至8月13日共33天。' },
      {
        text: '桃源社区2027年工作计划\n自2027年3月至2027年5月，为期三个月；每周一次，11月至次年1月，历时3个月。',
      },
    ],
    notOk: [
      { text: '整治期为三个月，自2027年3月1日至2027年6月30日。', found: ['2027年3月1日至2027年6月30日'] },
      { text: '活动共3天，即2027年5月1日至5月7日。', found: ['2027年5月1日至5月7日'] },
      { text: '2027年5月10日至5月16日，为期10天。', found: ['2027年5月10日至5月16日'] },
    ],
  },
  check: (document) => document.passages.flatMap((at) => (at.type === 'cell' ? [] : faultsIn(document, at))),
};
