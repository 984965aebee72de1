/** 汉字之间、汉字与标点之间的空格. */
import type { Rule } from '../rule.ts';

/** Blanks between Han characters, or between Han characters and full-width marks. */
const between =
  /(?<=[\p{Script=Han}，。；：？！、”’）》】])[ \t\u00a0\u3000]+(?=[\p{Script=Han}，。；：？！、“‘（《【”’）》】])/gu;
/** Titles of posts are spread on purpose: 组　长. */
const spread = /^[\p{Script=Han}][ \u3000]+[\p{Script=Han}](?=[：:])/u;

export const typographySpace: Rule = {
  id: 'typography/space',
  name: '汉字间空格',
  severity: 'warning',
  about: '汉字之间不留空格。从网页和旧文档里粘来的空格、全角空格要删掉。',
  source: 'custom',
  examples: {
    ok: [{ text: '组　长：社区党委书记' }, { text: '使用 WPS Office 打开。' }],
    notOk: [{ text: '清理 楼道，　每周一次 。', found: [' ', '　', ' '], fixed: '清理楼道，每周一次。' }],
  },
  check({ passages }) {
    return passages
      .filter(({ text }) => !spread.test(text))
      .flatMap((at) =>
        [...at.text.matchAll(between)].map(({ index, 0: blank }) => ({
          at,
          start: index,
          end: index + blank.length,
          message: '汉字之间多了空格；请删去',
          expected: '不留空格',
          fix: { text: '', safe: true },
        })),
      );
  },
};
