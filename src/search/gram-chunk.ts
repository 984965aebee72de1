// The index itself. A gram is a string of one to `longest` neighbouring units. The texts of all plans, joined, are one
// long string; each of its places is listed under one gram that begins there: two units, or where that gram is wide
// (has more places than are quick to read), as many units as make it narrow, or where there are only a few places,
// one. Wide grams, from one unit on, have an entry of their own, which only tells how often each plan has it. Sorted,
// all places of any string stand together, so its places can be read whatever its length. Entries are cut into chunks
// of some kilobytes, one file each.
//
// An entry is a row of variable-length numbers: a head (units shared with the gram before, units added, wide or not),
// the units added, the length of the list in bytes, then the list: places (rice.ts), or plans as steps followed by
// their counts. A gram ends early where the text does; `textEnd` is then its last unit.

import { ByteReader, ByteWriter } from './bytes.ts';
import { readRising } from './rice.ts';

/** Closes every text. No query holds white space, so no match runs from one text into the next. */
export const textEnd = 10;

/** A gram whose places are listed has this many units at least, and at most `longest`. */
export const shortest = 2;
export const longest = 6;

/** So few places are listed under one unit: the texts of their plans are quickly read. */
export const few = 4;

/** Plans that have a gram: plan, occurrences, whether one of them stands in the title. */
export type PlanVisitor = (plan: number, count: number, inTitle: boolean) => void;

/** Writes entries in rising order of their grams. */
export class ChunkWriter {
  readonly #row = new ByteWriter();
  /** The last gram written, and whether it is in the row that is open. */
  readonly #last: number[] = [];

  get length(): number {
    return this.#row.length;
  }

  #shared(gram: readonly number[]): number {
    let shared = 0;
    while (shared < this.#last.length && this.#last[shared] === gram[shared]) shared++;
    return shared;
  }

  /** The shortest beginning of `gram` that is greater than the gram written last. */
  separator(gram: readonly number[]): string {
    return String.fromCharCode(...gram.slice(0, this.#shared(gram) + 1));
  }

  add(gram: readonly number[], wide: boolean, list: ByteWriter): void {
    const row = this.#row;
    const last = this.#last;
    const isFirst = row.length === 0;
    const shared = isFirst ? 0 : this.#shared(gram);
    row.write(shared | ((gram.length - shared - 1) << 3) | (wide ? 64 : 0));
    // the first unit that differs is greater than the one before it
    row.write((gram[shared] ?? 0) - (isFirst ? 0 : (last[shared] ?? 0)));
    for (let i = shared + 1; i < gram.length; i++) row.write(gram[i] ?? 0);
    row.write(list.length);
    row.append(list);
    last.length = gram.length;
    for (let i = shared; i < gram.length; i++) last[i] = gram[i] ?? 0;
  }

  /** What was written so far; begins anew. */
  close(): Uint8Array<ArrayBuffer> {
    const bytes = this.#row.bytes();
    this.#row.clear();
    return bytes;
  }
}

/** An entry of a chunk; only valid until the next is read. */
export interface Entry {
  gram: readonly number[];
  wide: boolean;
  /** Where its list begins and ends in the chunk. */
  from: number;
  to: number;
}

/** Reads a chunk's entries in order until `visit` gives false. */
export function readEntries(bytes: Uint8Array, visit: (entry: Entry) => boolean): void {
  const reader = new ByteReader(bytes);
  const gram: number[] = [];
  while (!reader.atEnd) {
    const head = reader.read();
    const shared = head & 7;
    const previous = gram[shared] ?? 0;
    gram.length = shared;
    for (let more = ((head >> 3) & 7) + 1, first = previous; more > 0; more--, first = 0)
      gram.push(first + reader.read());
    const length = reader.read();
    const from = reader.at;
    const to = from + length;
    if (!visit({ gram, wide: (head & 64) !== 0, from, to })) return;
    reader.at = to;
  }
}

/** Reads a list of places. */
export function readPlaces(bytes: Uint8Array, from: number, into: number[]): void {
  readRising(new ByteReader(bytes, from), (place) => into.push(place));
}

/** Reads the plans of a wide gram. */
export function readPlans(bytes: Uint8Array, from: number, visit: PlanVisitor): void {
  const steps = new ByteReader(bytes, from);
  const plans: number[] = [];
  for (let left = steps.read(), plan = 0; left > 0; left--) {
    plan += steps.read();
    plans.push(plan);
  }
  for (const plan of plans) {
    const count = steps.read();
    visit(plan, count >> 1, (count & 1) === 1);
  }
}
