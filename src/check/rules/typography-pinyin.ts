/** 汉字后面夹带的注音: 社区（qū）, left behind by sites that convert text. */
import type { Rule } from '../rule.ts';

/** Letters of pinyin with their tone marks, at most six to a syllable (zhuāng). */
export const bracketedPinyin = /(?<=\p{Script=Han})[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüĀÁ]{1,6}[)）]/gu;

export const typographyPinyin: Rule = {
  id: 'typography/pinyin',
  name: '夹带注音',
  severity: 'warning',
  about: '汉字后面括号里的拼音，是从转码网页粘来的残留，应当删去。英文缩写不算。',
  why: '“社区（qū）”是转码网页留下的，印在公文里莫名其妙，也说明稿子是从网上整篇粘来的。',
  mend: [
    '点“采纳”删去括号和注音。',
    '出现一处，全文多半还有，用“查找”找“（”逐个看。',
    '整篇都是粘来的，看一看内容合不合本单位的实际。',
  ],
  unless: '英文缩写（APP）、没有声调的字母不指出。教居民认字、确要注音的，忽略。',
  source: 'measured',
  basis: '从转码网站收集来的计划文本里看来。',
  examples: {
    ok: [{ text: '社区开通了小程序（APP），电子邮件（email）可以报修。' }],
    notOk: [{ text: '社区(qū)建设（shè）工作计划', found: ['(qū)', '（shè）'], fixed: '社区建设工作计划' }],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) =>
      [...at.text.matchAll(bracketedPinyin)]
        .filter(({ 0: shown }) => !/^[(（][a-z]+[)）]$/.test(shown))
        .map(({ index, 0: shown }) => ({
          at,
          start: index,
          end: index + shown.length,
          message: `“${shown}”是夹带的注音；请删去`,
          expected: '删去',
          fix: { text: '', safe: false },
        })),
    );
  },
};
