/** 五年规划的起止年份: “十五五”规划（2025—2029年）. */
import { readChineseNumeral } from '../../terms/heading-number.ts';
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const plan =
  /[“"]?(十[一二三四五六七八九]?|二十)五[”"]?(?:规划|计划|时期|期间|以来)?(?:纲要)?\s?(?:[（(，,]|即|为)?即?\s?((?:19|20)\d{2})年?\s?(?:至|到|——|[—–\-~～－])\s?((?:19|20)\d{2})年/g;

/** The first plan began in 1953, since the third they follow each other: the tenth began in 2001. */
const firstYear = (number: number) => 1951 + 5 * number;

function faultsIn(at: Passage): Fault[] {
  return [...at.text.matchAll(plan)].flatMap(
    ({ index, 0: shown, 1: numeral = '', 2: from, 3: to }): Fault[] => {
      const first = firstYear(readChineseNumeral(numeral) ?? 0);
      if (Number(from) === first && Number(to) === first + 4) return [];
      const right = `${first}年至${first + 4}年`;
      const message = `“${shown}”对不上：“${numeral}五”是${right}；请核对后改正`;
      return [{ at, start: index, end: index + shown.length, message, expected: right }];
    },
  );
}

export const calendarFiveYear: Rule = {
  id: 'calendar/five-year',
  name: '五年规划的年份不符',
  severity: 'error',
  about: '“十五五”是 2026 至 2030 年，“十四五”是 2021 至 2025 年；写在一起的年份要相符。',
  why: '五年规划是对上衔接的依据，年份写错一年，整份三年行动计划的起止都会跟着错。',
  mend: [
    '按意见里给出的年份改。',
    '“十四五”的任务沿用到新计划的，改成“十五五”时连任务一起核对。',
    '不必注年份的，只写规划名称。',
  ],
  unless: '本地自定的三年规划、五年行动不是国家五年规划，写出自己的名称就不会指出。',
  source: 'custom',
  basis: '国家五年规划首尾相接：“十四五”是2021至2025年，“十五五”是2026至2030年，前后依次类推。',
  examples: {
    ok: [{ text: '“十五五”时期（2026—2030年）持续推进，“十四五”期间完成6处。' }],
    notOk: [
      {
        text: '“十五五”规划（2025—2029年）已经印发，“十四五”以来即2020年至2025年完成6处。',
        found: ['“十五五”规划（2025—2029年', '“十四五”以来即2020年至2025年'],
      },
    ],
  },
  alone: true,
  check: ({ passages }) => passages.flatMap(faultsIn),
};
