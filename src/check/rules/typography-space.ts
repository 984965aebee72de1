/** 汉字之间、汉字与标点之间的空格. */

import { fillInBlanks } from '../../document/blanks.ts';
import type { Paragraph } from '../../document/office-document.ts';
import type { Passage } from '../checked-document.ts';
import type { Rule } from '../rule.ts';

/** Blanks between Han characters, or between Han characters and full-width marks. */
const between =
  /(?<=[\p{Script=Han}，。；：？！、”’）》】])[ \t\u00a0\u3000]+(?=[\p{Script=Han}，。；：？！、“‘（《【”’）》】])/gu;
/** Titles of posts and heads of columns are spread on purpose: 组　长：, 备　　注. */
const spread = /^[\p{Script=Han}][ \u3000]+[\p{Script=Han}](?=[：:]|$)/u;
/** An article of a regulation and a chapter stand apart from what follows: 第一条　为…. */
const label = /^\s*第[一二三四五六七八九十百零]+[编章节条]$/u;

type Covered = ReadonlySet<number>;

/** The characters of a paragraph that belong to blanks to be filled in. */
function fillInCharacters(paragraph: Paragraph): Covered {
  const covered = new Set<number>();
  for (const { start, end } of fillInBlanks(paragraph)) for (let at = start; at < end; at++) covered.add(at);
  return covered;
}

/** Blanks of a passage that are there by mistake: those to be filled in are not. */
function slips({ text, paragraph, from }: Passage, known: Map<Paragraph, Covered>): RegExpExecArray[] {
  const found = [...text.matchAll(between)];
  if (found.length === 0) return [];
  const covered = known.get(paragraph) ?? fillInCharacters(paragraph);
  known.set(paragraph, covered);
  return found.filter(({ index, 0: blank }) => {
    if (label.test(text.slice(0, index))) return false;
    for (let at = 0; at < blank.length; at++) if (covered.has(from + index + at)) return false;
    return true;
  });
}

export const typographySpace: Rule = {
  id: 'typography/space',
  name: '汉字间空格',
  severity: 'warning',
  about:
    '汉字之间不留空格。从网页和旧文档里粘来的空格、全角空格要删掉。留着填写的空白（　　年　月　日、应到　　人）和条目序号（第一条　）后面的空格不算。',
  source: 'custom',
  examples: {
    ok: [
      { text: '组　长：社区党委书记' },
      { text: '第十二条　评议结果书面反馈经营户。' },
      { text: '使用 WPS Office 打开。' },
      { text: '会议定于      年   月   日召开，应到　　人，实到    人。' },
    ],
    notOk: [{ text: '清理 楼道，　每周一次 。', found: [' ', '　', ' '], fixed: '清理楼道，每周一次。' }],
  },
  check({ passages }) {
    const known = new Map<Paragraph, Covered>();
    return passages
      .filter(({ text }) => !spread.test(text))
      .flatMap((at) =>
        slips(at, known).map(({ index, 0: blank }) => ({
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
