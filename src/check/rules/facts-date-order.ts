/** 起止日期倒置: a range that ends before it begins. */
import type { CheckedDocument } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { dateOrder, type WrittenRange, writtenRanges } from './written-dates.ts';

function isReversed({ from, to, nextYear }: WrittenRange): boolean {
  if (nextYear || (to.year !== undefined && from.year === undefined)) return false;
  const year = from.year ?? 0;
  return dateOrder({ ...to, year: to.year ?? year }, true) < dateOrder({ ...from, year });
}

/** 11月至3月 without a year may mean next spring; a plan of one year cannot mean that. */
function mayWrap({ from, to }: WrittenRange, { facts }: CheckedDocument): boolean {
  if (to.year !== undefined || from.month < 8 || to.month > 7) return false;
  const { period } = facts;
  return !period || Math.floor(period.first / 10_000) !== Math.floor(period.last / 10_000);
}

export const factsDateOrder: Rule = {
  id: 'facts/date-order',
  name: '起止日期倒置',
  severity: 'error',
  about: '“9月至5月”“3月20日至15日”的结束早于开始。跨到下一年的，写明“次年”。',
  why: '“6月至3月集中整治”没有人知道是哪几个月，排班、拨款都没法安排。多半是改日期时只改了一头。',
  mend: [
    '看清哪一头写错了，改过来。',
    '真要跨年的，结束月份前写“次年”：11月至次年3月。',
    '别处写到这件事的，日期一并核对。',
  ],
  unless: '供暖、防冻这类事本来跨年，只是没写“次年”的，作建议；补上“次年”两个字就好。',
  source: 'custom',
  basis: '常理：结束不早于开始。《党政机关公文处理工作条例》第二十条把时间是否准确列为审核重点。',
  examples: {
    ok: [
      { text: '2027年3月至5月集中宣传，11月至次年3月做好防冻。' },
      { text: '3月15日—20日走访，3月下旬至4月上旬汇总。' },
      { text: '2027年11月至2028年2月供暖期间每周巡查。' },
    ],
    notOk: [
      { text: '2027年6月至3月集中整治。', found: ['2027年6月至3月'] },
      { text: '3月20日至15日上门登记，5-4月复查。', found: ['3月20日至15日', '5-4月'] },
      { text: '2027年9月至2026年12月开展评议。', found: ['2027年9月至2026年12月'] },
      { text: '桃源社区2027年工作计划\n从6月开始，到3月底结束。', found: ['6月开始，到3月底'] },
    ],
  },
  check(document) {
    return document.passages.flatMap((at) =>
      writtenRanges(at.text)
        .filter(isReversed)
        .map((range): Fault => {
          const shown = at.text.slice(range.start, range.end);
          const wraps = mayWrap(range, document);
          const message = wraps
            ? `“${shown}”如果跨到下一年，请在结束月份前写“次年”；如果在同一年，起止写反了`
            : `“${shown}”的结束早于开始，请调换或改正`;
          return { at, start: range.start, end: range.end, message, ...(wraps && { severity: 'info' }) };
        }),
    );
  },
};
