/** Brackets and quotation marks that have no partner in a text: what the rules of brackets and quotation marks share. */

export const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '〔': '〕',
  '“': '”',
  '‘': '’',
  '【': '】',
  '[': ']',
};
export const openers = new Map(Object.entries(pairs).map(([opener, closer]) => [closer, opener]));
/** Width and shape are other rules': （普通高中) is a pair. */
const usual: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
};
const anyMark = /[（）《》〔〕“”‘’【】()[\]「」『』]/g;

export interface Half {
  /** As it stands. */
  shown: string;
  /** As it is usually written. */
  mark: string;
  index: number;
}

/** The marks behind `from` that have no partner in the text, in order. */
export function halvesOf(text: string, from = 0): Half[] {
  if (text.search(anyMark) < 0) return [];
  const open: Half[] = [];
  const halves: Half[] = [];
  /** How many of each opening mark are open: who asks for one that is not has nothing to look through. */
  const counts = new Map<string, number>();
  const count = (mark: string, step: number) => counts.set(mark, (counts.get(mark) ?? 0) + step);
  for (const { index, 0: shown } of text.matchAll(anyMark)) {
    if (index < from) continue;
    const mark = usual[shown] ?? shown;
    const opener = openers.get(mark) ?? '';
    if (pairs[mark]) {
      open.push({ shown, mark, index });
      count(mark, 1);
    } else if (!counts.get(opener)) halves.push({ shown, mark, index });
    else {
      const closed = open.splice(open.findLastIndex((one) => one.mark === opener));
      for (const one of closed) count(one.mark, -1);
      // what was opened inside and never closed is left behind
      for (const one of closed.slice(1)) halves.push(one);
    }
  }
  return [...halves, ...open].sort((a, b) => a.index - b.index);
}
