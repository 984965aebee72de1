/** 标题末尾的标点. */
import type { Passage } from '../checked-document.ts';
import type { Rule } from '../rule.ts';

/** Below the first level text often goes on behind the heading, with its full stop (（一）指导思想。坚持…). */
function isHeading({ type, sure, mark, text }: Passage): boolean {
  return type === 'title' || (sure === true && !(mark && mark.style !== '一、' && text.endsWith('。')));
}

export const typographyHeadingEnd: Rule = {
  id: 'typography/heading-end',
  name: '标题末尾标点',
  severity: 'warning',
  about:
    '独占一行的标题末尾不加句号、分号、冒号。只查肯定是标题的：常见的章节名、套用了标题样式的。自成一句的条目不是标题；“（一）”以下的标题常接排正文，带句号的不查。',
  why: '标题后面带着句号，排成居中、加黑以后很显眼；目录里一条带、一条不带，像没有校对过。',
  mend: [
    '点“采纳”删去标题末尾的标点。',
    '标题后面接着写正文的，另起一行，或把这句当作正文。',
    '标题过长、中间要停顿的，可以用逗号或空格，末尾不加。',
  ],
  unless: '“（一）”以下接排正文、带句号的不会指出。标题是问句的，问号可以留。自成一句的条目不算标题。',
  source: 'custom',
  basis: '公文排版惯例：独占一行的标题末尾不加点号。',
  examples: {
    ok: [
      { text: '一、总体要求\n（一）指导思想。\n坚持居民自治。\n（二）工作目标。\n楼道不堆物。' },
      { text: '一、工作目标\n（一）清理楼道。每周一次，由楼栋长负责。' },
      { text: '一、工作要求\n（一）巡查员不得离岗。\n（二）值班室每天打扫。\n1.每天登记一次。' },
    ],
    notOk: [
      {
        text: '一、工作目标。\n全年完成下列指标。',
        found: ['。'],
        fixed: '一、工作目标\n全年完成下列指标。',
      },
    ],
  },
  alone: true,
  check({ document, passages }) {
    return passages.flatMap((at) => {
      const end = /[。；，、：;,:]+$/.exec(at.text);
      if (!end || !isHeading(at)) return [];
      const { index, 0: shown } = end;
      const message = `标题末尾不加“${shown}”；请删去`;
      return [
        {
          at,
          start: index,
          end: index + shown.length,
          message,
          expected: '不加标点',
          // what only a style makes a heading may still be a sentence
          fix: { text: '', safe: document.format === 'plan' || at.kind !== undefined },
        },
      ];
    });
  },
};
