/** 超过 100% 的比率. */
import type { Fault, Rule } from '../rule.ts';

const percents = /(?:百分之(?:[一二三四五六七八九]百)|(?<!\d)(\d+(?:\.\d+)?)\s?[%％])/g;
/** A rate cannot exceed the whole; growth and what is done of a plan can. */
const rate = /率|占比|比例|比重|覆盖|达标|合格|普及/;
const growth =
  /增长|增加|提高了?|上升|增幅|翻|超额|相当于|计划的|任务的|目标的|上年的|去年的|完成率|入住率|容积率|负债率|产销率/;

export const factsPercent: Rule = {
  id: 'facts/percent',
  name: '比率超过 100%',
  severity: 'error',
  about: '覆盖率、合格率、参与率这类比率最多 100%。增长幅度和计划完成率可以超过。',
  why: '满意率写成120%，居民和上级都会怀疑别的数字也没有核过。比率最多是百分之百，超过的不是笔误，就是把增长幅度说成了比率。',
  mend: [
    '核对原始数字，看是不是多打了一位。',
    '说的是增长，写明“比上年增长120%”。',
    '说的是计划完成的程度，写“计划完成率”。',
  ],
  unless: '计划完成率、增长率、容积率这类可以超过百分之百的，不会指出。其他确可超过的比率，忽略即可。',
  source: 'custom',
  basis: '比率的定义：部分不超过全体。',
  examples: {
    ok: [{ text: '分类覆盖率达到100%，志愿者人数比上年增长120%，计划完成率为105%。' }],
    notOk: [{ text: '居民满意率达到120%，知晓率不低于95%。', found: ['120%'] }],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) =>
      [...at.text.matchAll(percents)].flatMap(({ index, 0: shown, 1: value }): Fault[] => {
        if (value !== undefined && Number(value) <= 100) return [];
        if (value === undefined && shown === '百分之一百') return [];
        const before = at.text.slice(Math.max(0, index - 30), index);
        const clause = before.slice(
          Math.max(...['，', ',', '。', '；', '、'].map((mark) => before.lastIndexOf(mark))) + 1,
        );
        if (!rate.test(clause) || growth.test(clause)) return [];
        const message = `“${shown}”超过了 100%；比率最高 100%，请核对数字，说的是增长就写明“比上年增长”`;
        return [{ at, start: index, end: index + shown.length, message, expected: '不超过 100%' }];
      }),
    );
  },
};
