/** 书名号套书名号: 《关于印发〈…〉的通知》, the inner one single. */
import type { Rule } from '../rule.ts';

/** One title inside another, both of them closed; a title left open is `typography/brackets`. */
const nested = /《[^《》\n]{1,40}(《[^《》\n]{1,60}》)[^《》\n]{0,40}》/g;

export const typographyNestedTitles: Rule = {
  id: 'typography/nested-titles',
  name: '书名号套书名号',
  severity: 'warning',
  about: '书名号里面还有书名号时，里面一层用单书名号〈 〉。',
  why: '两层都用《 》，看不出哪个是文件名、哪个是里面提到的文件名，引用时容易截错。',
  mend: [
    '里面一层换成单书名号〈 〉，点“采纳”即可。',
    '名称太长的，改写成“某某机关关于印发某办法的通知”，少套一层。',
  ],
  unless: '并列的两个文件名不是套用，不会指出。照录标题原文、原文就是这样的，忽略。',
  source: 'GB/T 15834-2011 §4.15.3.5',
  basis: '书名号里还要用书名号时，里面一层用单书名号。',
  examples: {
    ok: [{ text: '按照《关于印发〈社区用房管理办法〉的通知》办理，学习《民法典》《消防法》。' }],
    notOk: [
      {
        text: '按照《关于印发《社区用房管理办法》的通知》办理。',
        found: ['《社区用房管理办法》'],
        fixed: '按照《关于印发〈社区用房管理办法〉的通知》办理。',
      },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) =>
      [...at.text.matchAll(nested)].map(({ index, 0: whole, 1: inner = '' }) => {
        const start = index + whole.indexOf(inner);
        const expected = `〈${inner.slice(1, -1)}〉`;
        return {
          at,
          start,
          end: start + inner.length,
          message: `书名号里面又用了书名号“${inner}”；里面一层应写“${expected}”`,
          expected,
          fix: { text: expected, safe: false },
        };
      }),
    );
  },
};
