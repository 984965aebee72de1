// Sorts the places of a corpus by the units that stand there. Counting sorts throughout, and every unit that is far away
// in memory is read once, so that forty million places take seconds and little more memory than their numbers.

import type { Corpus } from './corpus.ts';
import { textEnd } from './gram-chunk.ts';

/** The places where one unit stands. */
export interface UnitPlaces {
  unit: number;
  places: Uint32Array;
}

/** So many places are listed at once, or those of one unit where they are more: a corpus of any size is sorted in bounded memory. */
const mostAtOnce = 1 << 26;

export class PlaceSorter {
  readonly #corpus: Corpus;
  /** The units that occur, in order, and how often. */
  readonly #occurring: number[] = [];
  readonly #totals = new Uint32Array(0x10000);
  /** Unit → its number among the units that occur, in order. */
  readonly #ranks = new Uint16Array(0x10000);
  readonly #counts: Uint32Array;
  readonly #most: number;
  /** The units and places that are being sorted. */
  #keys = new Uint16Array(0);
  #copy = new Uint32Array(0);

  constructor(corpus: Corpus, most = mostAtOnce) {
    this.#corpus = corpus;
    this.#most = most;
    const { units, length } = corpus;
    for (let i = 0; i < length; i++) (this.#totals[units[i] as number] as number)++;
    for (let unit = 0; unit < this.#totals.length; unit++) {
      if (this.#totals[unit] === 0) continue;
      this.#ranks[unit] = this.#occurring.length;
      this.#occurring.push(unit);
    }
    this.#counts = new Uint32Array(this.#occurring.length);
    this.#totals[textEnd] = 0;
  }

  /** All places, by the unit that stands there. */
  *groups(): Generator<UnitPlaces> {
    let [batch, size]: [number[], number] = [[], 0];
    for (const unit of this.#occurring) {
      const count = this.#totals[unit] as number;
      if (count === 0) continue;
      if (batch.length > 0 && size + count > this.#most) {
        yield* this.#list(batch, size);
        [batch, size] = [[], 0];
      }
      batch.push(unit);
      size += count;
    }
    yield* this.#list(batch, size);
  }

  *#list(batch: readonly number[], size: number): Generator<UnitPlaces> {
    const { units, length } = this.#corpus;
    const places = new Uint32Array(size);
    const next = new Int32Array(0x10000).fill(-1);
    let end = 0;
    for (const unit of batch) {
      next[unit] = end;
      end += this.#totals[unit] as number;
    }
    for (let i = 0; i < length; i++) {
      const unit = units[i] as number;
      const at = next[unit] as number;
      if (at < 0) continue;
      places[at] = i;
      next[unit] = at + 1;
    }
    for (const unit of batch) {
      const last = next[unit] as number;
      yield { unit, places: places.subarray(last - (this.#totals[unit] as number), last) };
    }
  }

  /** Sorts places by the unit `depth` after them; what was in order before stays so. */
  sort(places: Uint32Array, depth: number): void {
    const { length } = places;
    if (length < 2) return;
    if (length > this.#copy.length) {
      this.#keys = new Uint16Array(length * 2);
      this.#copy = new Uint32Array(length * 2);
    }
    const [units, ranks, counts, keys, copy] = [
      this.#corpus.units,
      this.#ranks,
      this.#counts,
      this.#keys,
      this.#copy,
    ];
    counts.fill(0);
    for (let i = 0; i < length; i++) {
      const rank = ranks[units[(places[i] as number) + depth] as number] as number;
      keys[i] = rank;
      (counts[rank] as number)++;
    }
    for (let rank = 0, next = 0; rank < counts.length; rank++) {
      const count = counts[rank] as number;
      counts[rank] = next;
      next += count;
    }
    copy.set(places);
    for (let i = 0; i < length; i++) places[(counts[keys[i] as number] as number)++] = copy[i] as number;
  }
}
