/** 并列的书名号之间的顿号; between quotation marks published documents write it throughout (measured). */
import type { Rule } from '../rule.ts';

export const typographyListedTitles: Rule = {
  id: 'typography/listed-titles',
  name: '书名号间的顿号',
  severity: 'info',
  about:
    '并列的书名号之间通常不用顿号；中间插有其他字的可以用。引号之间用不用随文件的习惯，不查。一份文件只提一次。',
  why: '《民法典》和《消防法》之间书名号已经隔开，再加顿号，一串下来满纸是点。',
  mend: ['点“采纳”删去顿号。', '书名号后面带括号说明的，顿号保留。', '全文统一：要么都用，要么都不用。'],
  unless:
    '公开发布的公文里两种写法都有，这一条只作建议；单位习惯用顿号的，在“审阅设置”里停用。引号之间的顿号不查。',
  source: 'GB/T 15834-2011 §4.5.3.5',
  basis: '标有书名号的并列成分之间通常不用顿号。',
  examples: {
    ok: [
      { text: '学习《民法典》《安全生产法》。' },
      { text: '学习《民法典》（节选）、《安全生产法》，开展“敬老”、“爱幼”活动。' },
    ],
    notOk: [
      { text: '学习《民法典》、《安全生产法》、《消防法》。', found: ['、'] },
      { text: '学习《民法典》、《安全生产法》。', found: ['、'], fixed: '学习《民法典》《安全生产法》。' },
    ],
  },
  check({ passages }) {
    const all = passages.flatMap((at) => {
      if (!at.text.includes('》、《')) return [];
      return [...at.text.matchAll(/(?<=》)、(?=《)/g)].map(({ index }) => ({
        at,
        start: index,
        end: index + 1,
      }));
    });
    // a habit of whoever wrote it: told once
    const more = all.length > 1 ? `（全文共 ${all.length} 处）` : '';
    const message = `并列的书名号之间通常不用顿号；可以删去${more}`;
    return all
      .slice(0, 1)
      .map((one) => ({ ...one, message, expected: '不用顿号', fix: { text: '', safe: false } }));
  },
};
