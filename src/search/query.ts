// A query as words: what stands between blanks, and what stands in quotation marks, which means exactly this.
//   readQuery('"居民代表" 会议') → [{ text: '居民代表', exact: true }, { text: '会议', exact: false }]

/** A word of a query as it was typed. */
export interface QueryWord {
  text: string;
  /** It stood in quotation marks: no other word will do. */
  exact: boolean;
}

/** Straight, curly, corner and full-width marks; either curly one, since input methods mix them up. */
const quoted =
  /(?<=^|\s)(?:["“”＂]([^"“”＂]*[^"“”＂\s][^"“”＂]*)["“”＂]|「([^「」]*[^「」\s][^「」]*)」|『([^『』]*[^『』\s][^『』]*)』)(?=$|\s)/gu;

const plainWords = (text: string): QueryWord[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, exact: false }));

/** The words of a query, in order. */
export function readQuery(query: string): QueryWord[] {
  const words: QueryWord[] = [];
  let from = 0;
  for (const match of query.matchAll(quoted)) {
    words.push(...plainWords(query.slice(from, match.index)));
    words.push({ text: match[1] ?? match[2] ?? match[3] ?? '', exact: true });
    from = match.index + match[0].length;
  }
  return [...words, ...plainWords(query.slice(from))];
}
