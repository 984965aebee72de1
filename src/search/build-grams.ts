// Writes the grams of a corpus as chunks (see gram-chunk.ts), in order. The sorted places are walked as the tree they
// are: all that begin with a unit, among them all that begin with two, and so on.

import { ByteWriter } from './bytes.ts';
import type { Corpus } from './corpus.ts';
import { type ChunkBytes, ChunkWriter, few, longest, shortest, textEnd } from './gram-chunk.ts';
import { ListWriter } from './list-writer.ts';
import { PlaceSorter } from './sort-places.ts';
import type { WordLists } from './word-lists.ts';

export interface Chunk extends ChunkBytes {
  /** A string no greater than its first gram, and greater than any gram of the chunks before. */
  start: string;
}

export interface GramOptions {
  /** A gram with more places than this is wide. */
  wide: number;
  /** About how many bytes the blocks of a chunk have. */
  textBytes: number;
  offsetBytes: number;
  /** Words that get a list of their own. */
  words?: WordLists;
}

/** The grams of a corpus, chunk by chunk. */
export function* buildGrams(
  corpus: Corpus,
  { wide, textBytes, offsetBytes, words }: GramOptions,
): Generator<Chunk> {
  const { units } = corpus;
  const sorter = new PlaceSorter(corpus);
  const lists = new ListWriter(corpus);
  const [texts, offsets] = [new ByteWriter(), new ByteWriter()];
  const writer = new ChunkWriter();
  let start = '';
  let closed: Chunk[] = [];
  const gram: number[] = [];

  const add = (places: Uint32Array, isWide: boolean) => {
    lists.write(places, texts, isWide ? undefined : offsets);
    const { length } = writer;
    const isFull = length.texts + texts.length > textBytes || length.offsets + offsets.length > offsetBytes;
    if (length.texts > 0 && isFull) closed.push({ start, ...writer.close() });
    if (writer.length.texts === 0) start = writer.separator(gram);
    writer.add(gram, texts, isWide ? undefined : offsets);
    texts.clear();
    offsets.clear();
  };

  /** Writes all grams that begin with `gram`, whose places these are, in order. */
  const walk = (places: Uint32Array): void => {
    const depth = gram.length;
    const { length } = places;
    const isWide = length > wide;
    const ended = gram[depth - 1] === textEnd;
    const isLeaf = ended || depth === longest || length <= few || (depth >= shortest && !isWide);
    words?.take(gram, isLeaf, places, units, lists);
    if (isLeaf) {
      add(places, false);
      return;
    }
    if (isWide) add(places, true);
    sorter.sort(places, depth);
    for (let at = 0; at < length; ) {
      const unit = units[(places[at] as number) + depth] as number;
      const begin = at;
      while (at < length && units[(places[at] as number) + depth] === unit) at++;
      gram.push(unit);
      walk(places.subarray(begin, at));
      gram.pop();
    }
  };

  for (const { unit, places } of sorter.groups()) {
    gram.push(unit);
    walk(places);
    gram.pop();
    yield* closed;
    closed = [];
  }
  if (writer.length.texts > 0) yield { start, ...writer.close() };
}
