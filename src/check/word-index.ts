/**
 * Many words looked for in one pass: at every character only the words that begin with it are tried, the longest first.
 *
 *     new WordIndex([['计划生育', 1], ['计划', 2]]).find('计划生育工作') // [{ start: 0, end: 4, word: '计划生育', value: 1 }]
 */

export interface WordHit<T> {
  start: number;
  end: number;
  word: string;
  value: T;
}

export class WordIndex<T> {
  private readonly byFirst = new Map<string, [word: string, value: T][]>();

  /** Of entries with the same word the first counts. */
  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const first = word[0];
      if (first === undefined) continue;
      const bucket = this.byFirst.get(first);
      if (bucket) bucket.push([word, value]);
      else this.byFirst.set(first, [[word, value]]);
    }
    for (const bucket of this.byFirst.values()) bucket.sort(([a], [b]) => b.length - a.length);
  }

  /** From left to right, the longest at each place, none within another. */
  find(text: string): WordHit<T>[] {
    const hits: WordHit<T>[] = [];
    for (let at = 0; at < text.length; at++) {
      const bucket = this.byFirst.get(text[at] ?? '');
      const found = bucket?.find(([word]) => text.startsWith(word, at));
      if (!found) continue;
      const [word, value] = found;
      hits.push({ start: at, end: at + word.length, word, value });
      at += word.length - 1;
    }
    return hits;
  }
}

/** An index made once for a list that does not change. */
export function indexOnce<L extends object, T>(
  entriesOf: (list: L) => Iterable<readonly [word: string, value: T]>,
): (list: L) => WordIndex<T> {
  const made = new WeakMap<L, WordIndex<T>>();
  return (list) => {
    const known = made.get(list) ?? new WordIndex(entriesOf(list));
    made.set(list, known);
    return known;
  };
}
