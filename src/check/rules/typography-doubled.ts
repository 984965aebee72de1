/** 重复或冲突的标点: ，， 。， ；。. */
import type { Rule } from '../rule.ts';

/** …… and —— are one mark each. A mark after a closing quotation mark is no doubling. Width is another rule's. */
const doubled = /[，。；：、？！,;:?!]{2,}/g;
const widened = (marks: string) =>
  marks.replace(/[,;:?!]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

export const typographyDoubled: Rule = {
  id: 'typography/doubled',
  name: '重复标点',
  severity: 'warning',
  about: '两个标点连在一起，多半是删了中间的字。两个相同的可以直接删一个，不同的要看原来想说什么。',
  why: '“。，”连在一起，看得出中间删掉了半句话，但不知道删得对不对。',
  mend: [
    '两个相同的，点“采纳”删去一个，不会改变意思。',
    '两个不同的，看前后是不是漏了词，再定留哪一个。',
    '“。。。”要表示省略的，用“……”。',
  ],
  unless: '问号、叹号连用（？！）不指出。引号后面再加标点的，不算重复。',
  source: 'GB/T 15834-2011',
  basis: '4.1 至 4.7 各种点号的用法：一处停顿只用一个点号。',
  examples: {
    ok: [{ text: '他说：“清理完了。”大家散去……' }],
    notOk: [
      { text: '清理楼道，，每周一次。', found: ['，，'], fixed: '清理楼道，每周一次。' },
      { text: '量化考核。，加强管理。', found: ['。，'] },
      { text: '清理楼道、、车棚。。。', found: ['、、', '。。。'] },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages
      .filter(({ text }) => /\p{Script=Han}/u.test(text))
      .flatMap((at) =>
        [...at.text.matchAll(doubled)]
          // std::map within Latin words
          .filter(
            ({ index, 0: shown }) =>
              !/^\w[,;:?!]+\w$/.test(at.text.slice(Math.max(0, index - 1), index + shown.length + 1)),
          )
          .filter(({ 0: shown }) => !/^(?:？！|！！|！？)$/.test(widened(shown)))
          .map(({ index, 0: shown }) => {
            const marks = widened(shown);
            // 甲、、乙 may miss a word, 。。。 be an ellipsis: those only a person mends
            const same = /^([，。；：])\1$/.test(marks);
            const message = same
              ? `“${shown}”重复；请只留一个`
              : `“${shown}”几个标点连用；请看中间是否漏了字，只留一个`;
            const fix = same ? { fix: { text: marks[0] ?? '', safe: true }, expected: marks[0] ?? '' } : {};
            return { at, start: index, end: index + shown.length, message, ...fix };
          }),
      );
  },
};
