/** 没有基数的增长: 增长20% that does not say of what. */
import type { Fault, Rule } from '../rule.ts';

const growths =
  /(?:增长|提高|提升|增加|上升|下降|降低|减少|压减|压降)(?:了|约|近|超过|不少于|不低于|至少|\s){0,2}(\d+(?:\.\d+)?\s?(?:[%％]|个百分点)|一倍|[一二三四五六七八九]成)/g;
/** Words that name a base: last year, the same time, what there is now. */
const bases =
  /上年|去年|往年|前年|同期|同比|环比|年均|相比|比[^例重率分]|较|基数|基础上|现状|现有|目前|当前|\d年|由[^，。]{0,8}\d|从[^，。]{0,8}\d|原有?|每年|历年|基准|底数/;

export const factsGrowth: Rule = {
  id: 'facts/growth',
  name: '增长没有基数',
  severity: 'warning',
  about: '“提高20%”要写明和什么时候比、现在是多少，否则到年底没法算。',
  source: 'measured',
  examples: {
    ok: [
      { text: '志愿者在现有320人的基础上增加10%，用电量比上年减少5%。' },
      { text: '居民满意率提高到90%。' },
    ],
    notOk: [{ text: '居民参与率提高20%，投诉减少三成。', found: ['提高20%', '减少三成'] }],
  },
  check({ passages }) {
    return passages.flatMap((at) => {
      const found = [...at.text.matchAll(growths)];
      if (found.length === 0 || bases.test(at.text)) return [];
      return found.map(({ index, 0: shown }): Fault => {
        const message = `“${shown}”没有说明基数；请写明和哪一年比、当时是多少，或改写为“达到……”`;
        return { at, start: index, end: index + shown.length, message };
      });
    });
  },
};
