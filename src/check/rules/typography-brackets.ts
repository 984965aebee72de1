/** 括号、书名号、引号不成对. */
import type { Passage } from '../checked-document.ts';
import type { Rule } from '../rule.ts';
import { type Half, halvesOf, openers, pairs } from './paired-marks.ts';

interface PlacedHalf extends Half {
  at: Passage;
}

/** A note or a quotation may run over several lines: what one opens at its end the next closes. */
function joinOverLines(lines: readonly PlacedHalf[][]): PlacedHalf[] {
  const left: PlacedHalf[] = [];
  let open: PlacedHalf | undefined;
  for (const halves of lines) {
    const [first] = halves;
    const closes = open !== undefined && !open.at.cell && first?.mark === pairs[open.mark];
    if (open && !closes) left.push(open);
    const rest = closes ? halves.slice(1) : halves;
    open = rest.at(-1);
    if (open && pairs[open.mark]) left.push(...rest.slice(0, -1));
    else {
      left.push(...rest);
      open = undefined;
    }
  }
  return open ? [...left, open] : left;
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
  source: 'GB/T 15834-2011',
  examples: {
    ok: [
      { text: '按照《安全生产法》（含修正）的规定，开展“平安楼院”活动。' },
      { text: '（一）清理楼道' },
      { text: '高中阶段教育（普通高中、中等职业教育)。' },
      { text: '文明创建工作规则\n（2027年2月26日居民会议\n第二次会议通过）' },
    ],
    notOk: [
      { text: '按照《安全生产法的规定办理。', found: ['《'] },
      { text: '开展平安楼院”活动（含商户。', found: ['”', '（'] },
    ],
  },
  check: ({ passages }) =>
    joinOverLines(passages.map((at) => halvesOf(at.text, at.mark?.length).map((half) => ({ at, ...half }))))
      .filter((half) => !isOwnHalf(half))
      .map(({ at, shown, mark, index }) => {
        const wanted = pairs[mark] ?? openers.get(mark) ?? '';
        const message = `“${shown}”没有配对的“${wanted}”；请补上，或删去多余的一半`;
        return { at, start: index, end: index + 1, message, expected: wanted };
      }),
};
