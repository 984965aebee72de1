/** 序号后多余的标点: （一）、清理楼道. */
import type { Fault, Rule } from '../rule.ts';

/** Behind a number in brackets, at the head of a line; （一）…… is a blank, told by `placeholder/left`. */
const behind = /^\s*[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]\s?([、，。．.,])(?![、，。．.,\d（(])/;

export const numberingMarkBehind: Rule = {
  id: 'numbering/mark-behind',
  name: '序号后多余的标点',
  severity: 'warning',
  about: '“（一）”“（1）”这样带括号的序号，后面直接写文字，不再加顿号、逗号或点。',
  why: '“（一）、”里括号已经把序号隔开，再加顿号是两种写法拼在一起；Word 自动编号认不出它，目录和层次就乱了。',
  mend: [
    '点“采纳”删去序号后面的标点，不改变意思，可以一次改好。',
    'Word、WPS 里自动编号带出来的，右键点序号，在“定义新编号格式”里删去顿号。',
    '同一层的几条一起看，写法统一。',
  ],
  unless:
    '“一、”后面的顿号、“1.”后面的点本来要写，不会指出。只看一行的开头，句子中间的“（一）、（二）项”不算。',
  source: 'GB/T 15834-2011 §B.3.4',
  basis: '带括号的序次语后面不用点号；37 份公开发布的公文里一处也没有。',
  examples: {
    ok: [
      { text: '一、任务\n（一）清理楼道\n1.每周一次。\n（1）由楼栋长登记。' },
      { text: '按照（一）、（二）项登记。\n（一）、（二）项由楼栋长登记。' },
    ],
    notOk: [
      {
        text: '一、任务\n（一）、清理楼道\n（二）.修剪绿化',
        found: ['、', '.'],
        fixed: '一、任务\n（一）清理楼道\n（二）修剪绿化',
      },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at): Fault[] => {
      const match = at.cell ? null : behind.exec(at.text);
      if (!match) return [];
      const end = match[0].length;
      const message = `带括号的序号后面不加“${match[1]}”；请删去`;
      return [{ at, start: end - 1, end, message, expected: '不加标点', fix: { text: '', safe: true } }];
    });
  },
};
