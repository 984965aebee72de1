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
  source: 'GB/T 15834-2011',
  examples: {
    ok: [{ text: '他说：“清理完了。”大家散去……' }],
    notOk: [
      { text: '清理楼道，，每周一次。', found: ['，，'], fixed: '清理楼道，每周一次。' },
      { text: '量化考核。，加强管理。', found: ['。，'] },
      { text: '清理楼道、、车棚。。。', found: ['、、', '。。。'] },
    ],
  },
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
