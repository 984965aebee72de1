/** 重复或冲突的标点: ，， 。， ；。. */
import type { Rule } from '../rule.ts';

/** …… and —— are one mark each. A mark after a closing quotation mark is no doubling. */
const doubled = /[，。；：、？！]{2,}/g;

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
    return passages.flatMap((at) =>
      [...at.text.matchAll(doubled)]
        .filter(({ 0: shown }) => !/^(?:？！|！！|！？)$/.test(shown))
        .map(({ index, 0: shown }) => {
          // 甲、、乙 may miss a word, 。。。 be an ellipsis: those only a person mends
          const same = /^([，。；：])\1$/.test(shown);
          const message = same
            ? `“${shown}”重复；请只留一个`
            : `“${shown}”几个标点连用；请看中间是否漏了字，只留一个`;
          const fix = same ? { fix: { text: shown[0] ?? '', safe: true }, expected: shown[0] ?? '' } : {};
          return { at, start: index, end: index + shown.length, message, ...fix };
        }),
    );
  },
};
