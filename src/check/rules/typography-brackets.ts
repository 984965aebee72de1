/** 括号、书名号、引号不成对. */
import type { Passage } from '../checked-document.ts';
import type { Rule } from '../rule.ts';

const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '〔': '〕',
  '“': '”',
  '‘': '’',
  '【': '】',
  '[': ']',
};
const openers = new Map(Object.entries(pairs).map(([opener, closer]) => [closer, opener]));
/** Width is another rule's: （普通高中) is a pair. */
const widened: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

const anyHalf = /[（）《》〔〕“”‘’【】()[\]]/g;

interface Half {
  at: Passage;
  /** As it stands, and in full width. */
  shown: string;
  mark: string;
  index: number;
}

/** The marks of a passage that have no partner in it, in order. */
function halvesIn(at: Passage): Half[] {
  const open: Half[] = [];
  const halves: Half[] = [];
  for (const { index, 0: shown } of at.text.matchAll(anyHalf)) {
    if (index < (at.mark?.length ?? 0)) continue;
    const mark = widened[shown] ?? shown;
    if (pairs[mark]) open.push({ at, shown, mark, index });
    else if (openers.has(mark)) {
      const last = open.findLastIndex((one) => one.mark === openers.get(mark));
      if (last < 0) halves.push({ at, shown, mark, index });
      // what was opened inside and never closed is left behind
      else halves.push(...open.splice(last).slice(1));
    }
  }
  return [...halves, ...open].sort((a, b) => a.index - b.index);
}

/** A note or a quotation may run over several lines: what one opens at its end the next closes. */
function joinOverLines(lines: readonly Half[][]): Half[] {
  const left: Half[] = [];
  let open: Half | undefined;
  for (const halves of lines) {
    const [first] = halves;
    const closes = open !== undefined && first?.mark === pairs[open.mark];
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

/** A bracket may open or close a numbered item or a face, written with a half only: 1）, a), :). */
const isOwnHalf = ({ at, mark, index }: Half) =>
  mark === '）' && /^\s*[\da-zA-Z]{1,2}$/.test(at.text.slice(0, index));

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
    joinOverLines(passages.map(halvesIn))
      .filter((half) => !isOwnHalf(half))
      .map(({ at, shown, mark, index }) => {
        const wanted = pairs[mark] ?? openers.get(mark) ?? '';
        const message = `“${shown}”没有配对的“${wanted}”；请补上，或删去多余的一半`;
        return { at, start: index, end: index + 1, message, expected: wanted };
      }),
};
