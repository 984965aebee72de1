/** 比率的增长说不清: 满意率提高20% may be twenty percent or twenty points, and does not say of what. */
import type { Fault, Rule } from '../rule.ts';

const growths =
  /(?:增长|提高|提升|增加|上升|下降|降低|减少|压减|压降)(?:了|约|近|超过|不少于|不低于|至少|\s){0,2}(?:\d+(?:\.\d+)?\s?[%％]|一倍|[一二三四五六七八九]成)(?!的)/g;
/** What grows is a rate. Of amounts (用电量减少5%) documents mean the year before and need not say so (measured). */
const rate = /率[^，。；：、率\d]{0,6}$/;
/** Words that name a base: last year, the same time, what there is now. */
const bases =
  /上年|去年|往年|前年|同期|同比|环比|年均|相比|比[^例重率分]|较|基数|基础上|现状|现有|目前|当前|\d年|由[^，。]{0,8}\d|从[^，。]{0,8}\d|原有?|每年|历年|基准|底数/;

export const factsGrowth: Rule = {
  id: 'facts/growth',
  name: '比率的增长说不清',
  severity: 'warning',
  about:
    '“满意率提高20%”分不清是提高到20%、提高20个百分点，还是原来的1.2倍，年底没法算。比率写“达到多少”，或写明由多少提高到多少、提高几个百分点。',
  why: '“满意率提高20%”有三种算法，年底拿出来的数谁都可以说完成了，考核就落了空。',
  mend: [
    '写“达到多少”：居民满意率达到90%以上。',
    '要写增长的，写全两头：由75%提高到90%。',
    '说的是相差的点数，写“提高15个百分点”。',
  ],
  unless:
    '同一段里已经写明和什么比（上年、同期、现有多少）的，不会指出。数量的增减（投诉减少三成）按惯例是同上年比，也不指出。',
  source: 'measured',
  basis: '社区计划里目标的写法和公开发布的公文对照看来；公文里说数量增减常不写基数，所以只查比率。',
  examples: {
    ok: [
      { text: '志愿者在现有320人的基础上增加10%，用电量比上年减少5%。' },
      { text: '居民满意率提高到90%。' },
      { text: '参与率由60%提高10%以上，入户率提高5个百分点。' },
      { text: '楼道堆物投诉减少30%，文化活动经费增长5%。' },
    ],
    notOk: [
      { text: '居民参与率提高20%，投诉率减少三成。', found: ['提高20%', '减少三成'] },
      {
        text: '一、工作目标\n垃圾分类准确率力争提升15%以上，矛盾化解率稳步提高一倍。',
        found: ['提升15%', '提高一倍'],
      },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) => {
      const found = [...at.text.matchAll(growths)].filter(({ index }) =>
        rate.test(at.text.slice(Math.max(0, index - 7), index)),
      );
      if (found.length === 0 || bases.test(at.text)) return [];
      return found.map(({ index, 0: shown }): Fault => {
        const message = `“${shown}”说不清和什么比、是不是百分点；请改写为“达到……”，或写明由多少提高到多少`;
        return { at, start: index, end: index + shown.length, message };
      });
    });
  },
};
