/** 括号、书名号、引号不成对. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '〔': '〕',
  '“': '”',
  '‘': '’',
  '【': '】',
  '(': ')',
  '[': ']',
};
const closers = new Set(Object.values(pairs));

function unpaired(at: Passage): Fault[] {
  const open: { mark: string; index: number }[] = [];
  const faults: Fault[] = [];
  const say = (index: number, mark: string, wanted: string) =>
    faults.push({
      at,
      start: index,
      end: index + 1,
      message: `“${mark}”没有配对的“${wanted}”；请补上，或删去多余的一半`,
      expected: wanted,
    });
  const from = at.mark?.length ?? 0;
  for (let index = from; index < at.text.length; index++) {
    const mark = at.text[index] ?? '';
    if (pairs[mark]) open.push({ mark, index });
    else if (closers.has(mark)) {
      const opener = Object.keys(pairs).find((key) => pairs[key] === mark) ?? '';
      const last = open.findLastIndex((one) => one.mark === opener);
      if (last < 0) say(index, mark, opener);
      else {
        // what was opened inside and never closed is left behind
        for (const { mark: left, index: place } of open.splice(last).slice(1))
          say(place, left, pairs[left] ?? '');
      }
    }
  }
  for (const { mark, index } of open) say(index, mark, pairs[mark] ?? '');
  return faults.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

export const typographyBrackets: Rule = {
  id: 'typography/brackets',
  name: '括号引号不成对',
  severity: 'warning',
  about: '一段里的括号、书名号、引号应当成对。只有一半，通常是删改时漏了字。',
  source: 'GB/T 15834-2011',
  examples: {
    ok: [{ text: '按照《安全生产法》（含修正）的规定，开展“平安楼院”活动。' }, { text: '（一）清理楼道' }],
    notOk: [
      { text: '按照《安全生产法的规定办理。', found: ['《'] },
      { text: '开展平安楼院”活动（含商户。', found: ['”', '（'] },
    ],
  },
  check: ({ passages }) => passages.flatMap(unpaired),
};
