/**
 * Many words looked for in one pass: at every character only the words that begin with it and the next one are tried. Most
 * places are passed over by one look at a table of bits, so that a list of thousands costs hardly more than a short one.
 *
 *     new WordIndex([['计划生育', 1], ['计划', 2]]).find('计划生育工作') // [{ start: 0, end: 4, word: '计划生育', value: 1 }]
 */

export interface WordHit<T> {
  start: number;
  end: number;
  word: string;
  value: T;
}

type Entry<T> = readonly [word: string, value: T];

/** Both as one small number: a whole one of 32 bits is never put into an object of its own. */
const pairOf = (first: number, second: number): number => (first << 16) | second;
const bits = 16;
/** Where a pair is marked in the table; others may fall on the same place, which only costs a look into the map. */
const slotOf = (pair: number): number => Math.imul(pair, 0x9e3779b1) >>> (32 - bits);

function add<T>(buckets: Map<number, Entry<T>[]>, key: number, entry: Entry<T>): void {
  const bucket = buckets.get(key);
  if (bucket) bucket.push(entry);
  else buckets.set(key, [entry]);
}

export class WordIndex<T> {
  /** By the first two characters, the longest first; those of one character stand at the end. */
  private readonly byPair = new Map<number, Entry<T>[]>();
  private readonly single = new Map<number, Entry<T>[]>();
  private readonly marked = new Uint8Array(1 << bits);

  /** Length of the shortest word. */
  private readonly shortest: number;

  constructor(entries: Iterable<Entry<T>>) {
    let shortest = Number.POSITIVE_INFINITY;
    for (const entry of entries) {
      const [word] = entry;
      if (word !== '') shortest = Math.min(shortest, word.length);
      const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
      if (word.length === 1) add(this.single, word.charCodeAt(0), entry);
      else if (word !== '') add(this.byPair, pair, entry);
    }
    this.shortest = shortest;
    for (const [pair, bucket] of this.byPair) {
      this.marked[slotOf(pair)] = 1;
      bucket.sort(([a], [b]) => b.length - a.length);
      bucket.push(...(this.single.get(pair >>> 16) ?? []));
    }
  }

  /** What may stand where these two characters do. */
  private candidates(first: number, second: number): readonly Entry<T>[] | undefined {
    const pair = pairOf(first, second);
    const known = this.marked[slotOf(pair)] === 1 ? this.byPair.get(pair) : undefined;
    return known ?? (this.single.size > 0 ? this.single.get(first) : undefined);
  }

  /** From left to right, the longest at each place, none within another; of entries with the same word the first. */
  find(text: string): WordHit<T>[] {
    if (text.length < this.shortest) return [];
    const hits: WordHit<T>[] = [];
    for (let at = 0; at < text.length; at++) {
      const found = this.candidates(text.charCodeAt(at), text.charCodeAt(at + 1))?.find(([word]) =>
        text.startsWith(word, at),
      );
      if (!found) continue;
      const [word, value] = found;
      hits.push({ start: at, end: at + word.length, word, value });
      at += word.length - 1;
    }
    return hits;
  }

  /** From left to right, all that stand at each place, the longest first, those within others too. */
  findAll(text: string): WordHit<T>[] {
    if (text.length < this.shortest) return [];
    const hits: WordHit<T>[] = [];
    for (let at = 0; at < text.length; at++)
      for (const [word, value] of this.candidates(text.charCodeAt(at), text.charCodeAt(at + 1)) ?? [])
        if (text.startsWith(word, at)) hits.push({ start: at, end: at + word.length, word, value });
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
