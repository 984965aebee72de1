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
  const open: Half[] = [];
  const halves: Half[] = [];
  for (const { index, 0: shown } of text.matchAll(anyMark)) {
    if (index < from) continue;
    const mark = usual[shown] ?? shown;
    if (pairs[mark]) open.push({ shown, mark, index });
    else {
      const last = open.findLastIndex((one) => one.mark === openers.get(mark));
      if (last < 0) halves.push({ shown, mark, index });
      // what was opened inside and never closed is left behind
      else halves.push(...open.splice(last).slice(1));
    }
  }
  return [...halves, ...open].sort((a, b) => a.index - b.index);
}
