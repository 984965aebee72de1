// Writes the grams of a corpus as chunks (see gram-chunk.ts), in order. The sorted places are walked as the tree they
// are: all that begin with a unit, among them all that begin with two, and so on.

import { ByteWriter } from './bytes.ts';
import type { Corpus } from './corpus.ts';
import { ChunkWriter, few, longest, shortest, textEnd } from './gram-chunk.ts';
import { PlanTally } from './plan-tally.ts';
import { writeRising } from './rice.ts';
import { PlaceSorter } from './sort-places.ts';

export interface Chunk {
  /** A string no greater than its first gram, and greater than any gram of the chunks before. */
  start: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface GramOptions {
  /** A gram with more places than this is wide. */
  wide: number;
  /** About how many bytes a chunk has. */
  chunkBytes: number;
}

/** The grams of a corpus, chunk by chunk. */
export function* buildGrams(corpus: Corpus, { wide, chunkBytes }: GramOptions): Generator<Chunk> {
  const { units } = corpus;
  const sorter = new PlaceSorter(corpus);
  const tally = new PlanTally(corpus);
  const list = new ByteWriter();
  const writer = new ChunkWriter();
  let start = '';
  let closed: Chunk[] = [];
  const gram: number[] = [];

  const add = (isWide: boolean) => {
    if (writer.length > 0 && writer.length + list.length > chunkBytes)
      closed.push({ start, bytes: writer.close() });
    if (writer.length === 0) start = writer.separator(gram);
    writer.add(gram, isWide, list);
    list.clear();
  };

  const addPlaces = (places: Uint32Array) => {
    writeRising(places, list);
    add(false);
  };

  /** Writes all grams that begin with `gram`, whose places these are, in order. */
  const walk = (places: Uint32Array): void => {
    const depth = gram.length;
    const { length } = places;
    const isWide = length > wide;
    const ended = gram[depth - 1] === textEnd;
    if (ended || depth === longest || length <= few || (depth >= shortest && !isWide)) {
      addPlaces(places);
      return;
    }
    if (isWide) {
      tally.write(places, depth, list);
      add(true);
    }
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

  for (const { unit, places } of sorter.groups) {
    gram.push(unit);
    walk(places);
    gram.pop();
    yield* closed;
    closed = [];
  }
  if (writer.length > 0) yield { start, bytes: writer.close() };
}
