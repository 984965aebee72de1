/** 重复的字词: 的的, 进行进行; words that are doubled on purpose (讨论讨论, 一户一户, 认认真真) are left alone. */
import type { Rule } from '../rule.ts';
import { crossesWords } from '../word-context.ts';

/** Characters that are never doubled as a word: 的的, 在在. */
const single = /(?<![目标])([的和在与为对及将把被由于从是了])\1(?!确|\1)/gu;
/** Words of two to six characters. */
const several = /(\p{Script=Han}{2,6})\1/gu;
/** 讨论讨论, 了解了解: verbs that are doubled to mean a little; 一户一户: one by one. */
const onPurpose =
  /^(?:[一逐]|讨论|研究|商量|了解|休息|学习|打听|考虑|交流|沟通|活动|锻炼|整理|收拾|打扫|介绍|指导|检查|宣传|锤炼|试|看|想|走|问|谢谢|慢慢|常常|天天|年年|人人|家家|户户|处处|事事|时时|刻刻|步步|层层|个个|哈哈|比比|太多|很多|非常|大大|小小|高高|好好|多多|点点|滴滴)/;

/** 上一年度|年度报告: the end of a phrase and the beginning of the next. */
function isOwnEnd(text: string, start: number, word: string): boolean {
  return word === '年度' && /[上下本每各全一二三四五六七八九十\d]$/.test(text.slice(0, start));
}

/** Heads of a table that were run together have no marks between them: 笔试成绩折算成绩. */
const isRun = (text: string) => !/[，。；：、,;:]/.test(text);

/** 一天|一天 may be doubled, 对|对联 is two words. */
function standsTwice(text: string, start: number, length: number): boolean {
  const middle = start + length;
  return (
    !crossesWords(text, { start: middle, end: middle }) &&
    !crossesWords(text, { start, end: middle + length })
  );
}

export const typoDoubled: Rule = {
  id: 'typo/doubled',
  name: '重复的字词',
  severity: 'warning',
  about:
    '“的的”“进行进行”一类连着写了两遍的字词，多半是改稿时忘了删。讨论讨论、一户一户这样有意重叠的不算；两个字以上的只作提示。',
  why: '“进行进行排查”念出来就是口误；“的的”最容易在改稿时漏掉。',
  mend: ['确是写重了的，点“采纳”删去一个。', '中间漏了字的，补上漏的字。'],
  unless: '讨论讨论、一户一户这类有意重叠的不指出。两个字以上的只作建议，人名、地名恰好重叠的忽略。',
  source: 'custom',
  basis: '现代汉语里常见的重叠词先除外，其余连写两遍的才指出。',
  examples: {
    ok: [
      { text: '的的确确方便，一户一户走访，和居民讨论讨论，一目了了解情况。' },
      { text: '报送上一年度年度报告，还有太多太多的事要做。' },
      { text: '岗位岗位代码笔试成绩成绩折算' },
      { text: '为了了解情况，对对联，认认真真登记，社区志愿者人人参与。' },
    ],
    notOk: [
      { text: '居民天天要用的的设施。', found: ['的的'], fixed: '居民天天要用的设施。' },
      {
        text: '由社区进行进行排查，做好做好登记。',
        found: ['进行进行', '做好做好'],
        fixed: '由社区进行排查，做好登记。',
      },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) => {
      const found = [...at.text.matchAll(single), ...(isRun(at.text) ? [] : at.text.matchAll(several))];
      return found
        .filter(
          ({ index, 1: word = '' }) =>
            !onPurpose.test(word) &&
            !isOwnEnd(at.text, index, word) &&
            standsTwice(at.text, index, word.length),
        )
        .sort((a, b) => a.index - b.index)
        .map(({ index, 0: shown, 1: word = '' }) => ({
          at,
          start: index,
          end: index + shown.length,
          message: `“${word}”连着写了两遍；请核对，多余的删去一个`,
          expected: word,
          fix: { text: word, safe: false },
          ...(word.length > 1 && { severity: 'info' as const }),
        }));
    });
  },
};
