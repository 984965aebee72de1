/** 标题末尾的标点. */
import type { Rule } from '../rule.ts';

export const typographyHeadingEnd: Rule = {
  id: 'typography/heading-end',
  name: '标题末尾标点',
  severity: 'warning',
  about:
    '独占一行的标题末尾不加句号、分号、冒号。只查肯定是标题的：常见的章节名、套用了标题样式的。自成一句的条目不是标题。',
  source: 'GB/T 9704-2012 §7.3.3',
  examples: {
    ok: [
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
  check({ document, passages }) {
    return passages.flatMap((at) => {
      const end = /[。；，、：;,:]+$/.exec(at.text);
      if (!end || !(at.type === 'title' || at.sure)) return [];
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
