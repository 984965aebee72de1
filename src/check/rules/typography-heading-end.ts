/** 标题末尾的标点. */
import type { Rule } from '../rule.ts';

export const typographyHeadingEnd: Rule = {
  id: 'typography/heading-end',
  name: '标题末尾标点',
  severity: 'warning',
  about: '独占一行的标题末尾不加句号、分号、冒号。标题后面接正文的除外。',
  source: 'GB/T 9704-2012 §7.3.3',
  examples: {
    ok: [{ text: '一、工作目标\n（一）清理楼道。每周一次，由楼栋长负责。' }],
    notOk: [
      {
        text: '一、工作目标。\n全年完成下列指标。',
        found: ['。'],
        fixed: '一、工作目标\n全年完成下列指标。',
      },
    ],
  },
  check({ passages }) {
    return passages.flatMap((at) => {
      const end = /[。；，、：;,:]+$/.exec(at.text);
      if (!end || !['heading', 'title'].includes(at.type)) return [];
      const { index, 0: shown } = end;
      const message = `标题末尾不加“${shown}”；请删去`;
      return [
        {
          at,
          start: index,
          end: index + shown.length,
          message,
          expected: '不加标点',
          fix: { text: '', safe: true },
        },
      ];
    });
  },
};
