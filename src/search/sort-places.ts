// Sorts the places of a corpus by the units that stand there. Counting sorts throughout, and every unit that is far away
// in memory is read once, so that forty million places take seconds and little more memory than their numbers.

import type { Corpus } from './corpus.ts';
import { textEnd } from './gram-chunk.ts';

/** The places where one unit stands. */
export interface UnitPlaces {
  unit: number;
  places: Uint32Array;
}

export class PlaceSorter {
  readonly #units: Uint16Array;
  /** Unit → its number among the units that occur, in order. */
  readonly #ranks = new Uint16Array(0x10000);
  readonly #counts: Uint32Array;
  /** All places, by the unit that stands there. */
  readonly groups: UnitPlaces[] = [];
  /** The units and places that are being sorted. */
  #keys = new Uint16Array(0);
  #copy = new Uint32Array(0);

  constructor({ units, length }: Corpus) {
    this.#units = units;
    const counts = new Uint32Array(0x10000);
    for (let i = 0; i < length; i++) (counts[units[i] as number] as number)++;
    const occurring: number[] = [];
    for (let unit = 0; unit < counts.length; unit++) {
      if (counts[unit] === 0) continue;
      this.#ranks[unit] = occurring.length;
      occurring.push(unit);
    }
    this.#counts = new Uint32Array(occurring.length);
    counts[textEnd] = 0;
    const places = new Uint32Array(occurring.reduce((sum, unit) => sum + (counts[unit] as number), 0));
    let next = 0;
    for (const unit of occurring) {
      const count = counts[unit] as number;
      if (count > 0) this.groups.push({ unit, places: places.subarray(next, next + count) });
      counts[unit] = next;
      next += count;
    }
    for (let i = 0; i < length; i++) {
      const unit = units[i] as number;
      if (unit !== textEnd) places[(counts[unit] as number)++] = i;
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
      this.#units,
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
