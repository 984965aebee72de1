/** 季度与月份: 第二季度（7月—9月）, 上半年（7—12月）. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const months = '(\\d{1,2})月?份?\\s?(?:至|到|——|[—–\\-~～、－])\\s?(\\d{1,2})月份?';
const season = new RegExp(
  `(第?[一二三四1-4]季度|上半年|下半年)\\s?[（(，,：:]?(?:即|为)?${months}(?![\\d日])`,
  'g',
);

const spans: Readonly<Record<string, [first: number, last: number]>> = {
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  上半年: [1, 6],
  下半年: [7, 12],
};

function seasonFaults(at: Passage): Fault[] {
  return [...at.text.matchAll(season)].flatMap(
    ({ index, 0: shown, 1: word = '', 2: from, 3: to }): Fault[] => {
      const name = word.replace('第', '').replace(/\d/, (figure) => '一二三四'[Number(figure) - 1] ?? '');
      const [first, last] = spans[name] ?? [1, 12];
      if (Number(from) >= first && Number(to) <= last) return [];
      const message = `“${shown}”对不上：${word}是${first}月至${last}月；请核对后改正`;
      return [{ at, start: index, end: index + shown.length, message, expected: `${first}月至${last}月` }];
    },
  );
}

export const calendarSeason: Rule = {
  id: 'calendar/season',
  name: '季度和月份不符',
  severity: 'error',
  about: '“第二季度（7月—9月）”的季度和月份要相符；上半年、下半年也一样。',
  why: '“第二季度（7月—9月）”两个说法差了三个月，报表按哪个时段填都不对。',
  mend: ['看这件事实际排在哪几个月，把季度或月份改成一致。', '只要写一样，另一样可以删去。'],
  unless: '行业里另有统计季度、学校按学期分上下半年的，写明是哪一种以后忽略。',
  source: 'custom',
  basis: '公历一年分四季度，每季度三个月。',
  examples: {
    ok: [{ text: '第二季度（4月—6月）推选，下半年（7—12月）评议。' }, { text: '第一季度（1月至2月）走访。' }],
    notOk: [
      {
        text: '第二季度（7月—9月）推选，上半年（7-12月）评议。',
        found: ['第二季度（7月—9月', '上半年（7-12月'],
      },
    ],
  },
  check: ({ passages }) => passages.flatMap(seasonFaults),
};
