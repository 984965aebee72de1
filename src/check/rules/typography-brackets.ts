/** 括号、书名号、引号不成对. */
import type { Passage } from '../checked-document.ts';
import type { Rule } from '../rule.ts';
import { type Half, halvesOf, openers, pairs } from './paired-marks.ts';

interface PlacedHalf extends Half {
  at: Passage;
}

/** A note below a title may run over this many lines: （2018年1月26日…通过, 2019年…修正）. */
const farthest = 8;

/**
 * A note or a quotation may run over several lines: what the last half of one opens the next half closes. A quotation over
 * several paragraphs opens each of them and closes the last.
 */
function halvesOver(passages: readonly Passage[]): PlacedHalf[] {
  const left: PlacedHalf[] = [];
  let open: { half: PlacedHalf; line: number } | undefined;
  for (const [line, at] of passages.entries()) {
    const halves = halvesOf(at.text, at.mark?.length).map((half) => ({ at, ...half }));
    const [first] = halves;
    const goesOn = open?.half.mark === '“' && at.text.startsWith('“');
    if (open && (first || goesOn || line - open.line > farthest)) {
      const closes = !open.half.at.cell && first?.mark === pairs[open.half.mark];
      if (closes) halves.shift();
      else if (!goesOn) left.push(open.half);
      open = undefined;
    }
    const last = halves.at(-1);
    if (last && pairs[last.mark]) {
      halves.pop();
      open = { half: last, line };
    }
    for (const half of halves) left.push(half);
  }
  return open ? [...left, open.half] : left;
}

/** Marks that stand alone by right: 1）, a) and the apostrophe. */
function isOwnHalf({ at, mark, index }: PlacedHalf): boolean {
  const before = at.text.slice(0, index);
  return mark === '）' ? /^\s*[\da-zA-Z]{1,2}$/.test(before) : mark === '’' && /[a-zA-Z]$/.test(before);
}

export const typographyBrackets: Rule = {
  id: 'typography/brackets',
  name: '括号引号不成对',
  severity: 'warning',
  about: '一段里的括号、书名号、引号应当成对。只有一半，通常是删改时漏了字。',
  why: '书名号只有一半，看不出文件名称到哪里为止；括号少一半，后面半段话像都成了注释。',
  mend: [
    '从指出的一半往前往后看，补上缺的一半。',
    '另一半是多余的，删去。',
    '引文跨几段的，每段开头都写前引号，末段才写后引号。',
  ],
  unless: '“1）”这样的序号、英文里的撇号单独出现不指出。题注跨几行的，八行以内配得上就算成对。',
  source: 'GB/T 15834-2011',
  basis: '4.8 引号、4.9 括号、4.15 书名号：都由前后两半组成。',
  examples: {
    ok: [
      { text: '按照《安全生产法》（含修正）的规定，开展“平安楼院”活动。' },
      { text: '（一）清理楼道' },
      { text: '高中阶段教育（普通高中、中等职业教育)。' },
      {
        text: '文明创建工作规则\n（2026年2月26日居民会议通过\n2026年8月3日居民会议第一次修订\n2027年2月26日居民会议第二次修订）',
      },
    ],
    notOk: [
      { text: '按照《安全生产法的规定办理。', found: ['《'] },
      { text: '清理楼道（含车棚。\n开展“敬老”活动（含商户。\n每周一次）。', found: ['（'] },
      { text: '开展平安楼院”活动（含商户。', found: ['”', '（'] },
    ],
  },
  check: ({ passages }) =>
    halvesOver(passages)
      .filter((half) => !isOwnHalf(half))
      .map(({ at, shown, mark, index }) => {
        const wanted = pairs[mark] ?? openers.get(mark) ?? '';
        const message = `“${shown}”没有配对的“${wanted}”；请补上，或删去多余的一半`;
        return { at, start: index, end: index + 1, message, expected: wanted };
      }),
};
