/** 季度与月份: 第二季度（7月—9月）, 上半年（7—12月）. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const months = '(\\d{1,2})月?份?(?:\\s?(?:至|到|——|[—–\\-~～、－])\\s?(\\d{1,2})月份?)?';
const season = new RegExp(
  `(第?[一二三四1-4]季度|上半年|下半年)\\s?(?:[（(]|[，,：:]?即|[，,：:]?为|[，,：:]?(?=\\d{1,2}月?份?\\s?(?:至|到|[—–\\-~～、－])))${months}(?<=月份?)(?![\\d日])`,
  'g',
);
/** 一季度末（4月30日）, 上半年底即7月31日. */
const seasonEnd =
  /(第?[一二三四1-4]季度|上半年|下半年)[末底]\s?(?:[（(]|[，,]?即|[，,]?也就是)(\d{1,2})月(?:(\d{1,2})日|底)/g;
/** 3月上旬（3月15日）, 3月下旬即3月12日. */
const third = /(\d{1,2})月([上中下])旬\s?(?:[（(]|[，,]?即|[，,]?也就是)(?:(\d{1,2})月)?(\d{1,2})日/g;
const thirds: Readonly<Record<string, [first: number, last: number]>> = {
  上: [1, 10],
  中: [11, 20],
  下: [21, 31],
};

const spans: Readonly<Record<string, [first: number, last: number]>> = {
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  上半年: [1, 6],
  下半年: [7, 12],
};

function spanOf(word: string): [first: number, last: number] {
  const name = word.replace('第', '').replace(/\d/, (figure) => '一二三四'[Number(figure) - 1] ?? '');
  return spans[name] ?? [1, 12];
}

function faultOf(at: Passage, { index, 0: shown }: RegExpExecArray, word: string, right: string): Fault {
  const message = `“${shown}”对不上：${word}是${right}；请核对后改正`;
  return { at, start: index, end: index + shown.length, message, expected: right };
}

function seasonFaults(at: Passage): Fault[] {
  return [...at.text.matchAll(season)].flatMap((match): Fault[] => {
    const [, word = '', from, to = from] = match;
    const [first, last] = spanOf(word);
    if (Number(from) >= first && Number(to) <= last) return [];
    return [faultOf(at, match, word, `${first}月至${last}月`)];
  });
}

function endFaults(at: Passage): Fault[] {
  return [...at.text.matchAll(seasonEnd)].flatMap((match): Fault[] => {
    const [, word = '', month] = match;
    const [, last] = spanOf(word);
    return Number(month) === last ? [] : [faultOf(at, match, `${word}末`, `${last}月底`)];
  });
}

function thirdFaults(at: Passage): Fault[] {
  return [...at.text.matchAll(third)].flatMap((match): Fault[] => {
    const [, month = '', part = '', month2 = month, day] = match;
    const [first, last] = thirds[part] ?? [1, 31];
    if (month2 === month && Number(day) >= first && Number(day) <= last) return [];
    return [faultOf(at, match, `${part}旬`, `${month}月${first}日至${part === '下' ? '月底' : `${last}日`}`)];
  });
}

export const calendarSeason: Rule = {
  id: 'calendar/season',
  name: '季度和月份不符',
  severity: 'error',
  about: '“第二季度（7月—9月）”的季度和月份要相符；上半年、下半年、季度末、上中下旬也一样。',
  why: '“第二季度（7月—9月）”两个说法差了三个月，报表按哪个时段填都不对。',
  mend: ['看这件事实际排在哪几个月，把季度或月份改成一致。', '只要写一样，另一样可以删去。'],
  unless: '行业里另有统计季度、学校按学期分上下半年的，写明是哪一种以后忽略。',
  source: 'custom',
  basis: '公历一年分四季度，每季度三个月。',
  examples: {
    ok: [
      { text: '第二季度（4月—6月）推选，下半年（7—12月）评议。' },
      { text: '第一季度（1月至2月）走访，一季度末（3月31日）前和3月上旬（3月5日）各报一次。' },
    ],
    notOk: [
      {
        text: '一季度末即4月30日前报送，3月上旬（3月15日）走访。',
        found: ['一季度末即4月30日', '3月上旬（3月15日'],
      },
      { text: '第三季度（6月）走访。', found: ['第三季度（6月'] },
      {
        text: '第二季度（7月—9月）推选，上半年（7-12月）评议。',
        found: ['第二季度（7月—9月', '上半年（7-12月'],
      },
    ],
  },
  alone: true,
  check: ({ passages }) =>
    passages.flatMap((at) => [...seasonFaults(at), ...endFaults(at), ...thirdFaults(at)]),
};
