// The index itself. A gram is a string of one to `longest` neighbouring units. The texts of all plans, joined, are one
// long string; each of its places is listed under one gram that begins there: two units, or where that gram is wide
// (has more places than are quick to read), as many units as make it narrow, or where there are only a few places,
// one. Wide grams, from one unit on, have an entry of their own, which only tells how often each text has it. Sorted,
// all places of any string stand together, so they can be read whatever its length. Entries are cut into chunks
// of some kilobytes, and each chunk into two blocks: what texts have the grams, and where (gram-list.ts).
//
// An entry is a row of variable-length numbers: a head (units shared with the gram before, units added, wide or not),
// the units added, the length of its list of texts in bytes, of a narrow gram also that of its offsets in the other block,
// then the list of texts. A gram ends early where the text does; `textEnd` is then its last unit.

import { ByteReader, ByteWriter } from './bytes.ts';

/** Closes every text. No query holds white space, so no match runs from one text into the next. */
export const textEnd = 10;

/** A gram whose places are listed has this many units at least, and at most `longest`. */
export const shortest = 2;
export const longest = 6;

/** So few places are listed under one unit: the texts of their plans are quickly read. */
export const few = 4;

/** The two blocks of a chunk. */
export interface ChunkBytes {
  texts: Uint8Array<ArrayBuffer>;
  offsets: Uint8Array<ArrayBuffer>;
}

/** Writes entries in rising order of their grams. */
export class ChunkWriter {
  readonly #texts = new ByteWriter();
  readonly #offsets = new ByteWriter();
  /** The last gram written, and whether it is in the row that is open. */
  readonly #last: number[] = [];

  /** Bytes of both blocks so far. */
  get length(): { texts: number; offsets: number } {
    return { texts: this.#texts.length, offsets: this.#offsets.length };
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

  /** @param offsets not of a wide gram */
  add(gram: readonly number[], texts: ByteWriter, offsets?: ByteWriter): void {
    const row = this.#texts;
    const last = this.#last;
    const isFirst = row.length === 0;
    const shared = isFirst ? 0 : this.#shared(gram);
    row.write(shared | ((gram.length - shared - 1) << 3) | (offsets ? 0 : 64));
    // the first unit that differs is greater than the one before it
    row.write((gram[shared] ?? 0) - (isFirst ? 0 : (last[shared] ?? 0)));
    for (let i = shared + 1; i < gram.length; i++) row.write(gram[i] ?? 0);
    row.write(texts.length);
    if (offsets) {
      row.write(offsets.length);
      this.#offsets.append(offsets);
    }
    row.append(texts);
    last.length = gram.length;
    for (let i = shared; i < gram.length; i++) last[i] = gram[i] ?? 0;
  }

  /** What was written so far; begins anew. */
  close(): ChunkBytes {
    const bytes = { texts: this.#texts.bytes(), offsets: this.#offsets.bytes() };
    this.#texts.clear();
    this.#offsets.clear();
    return bytes;
  }
}

/** An entry of a chunk; only valid until the next is read. */
export interface Entry {
  gram: readonly number[];
  wide: boolean;
  /** Where its list of texts begins in the one block, and its offsets in the other. */
  texts: number;
  offsets: number;
}

/** Reads a chunk's entries in order until `visit` gives false. */
export function readEntries(bytes: Uint8Array, visit: (entry: Entry) => boolean): void {
  const reader = new ByteReader(bytes);
  const gram: number[] = [];
  let offsets = 0;
  while (!reader.atEnd) {
    const head = reader.read();
    const shared = head & 7;
    const previous = gram[shared] ?? 0;
    gram.length = shared;
    for (let more = ((head >> 3) & 7) + 1, first = previous; more > 0; more--, first = 0)
      gram.push(first + reader.read());
    const wide = (head & 64) !== 0;
    const length = reader.read();
    const own = wide ? 0 : reader.read();
    const texts = reader.at;
    if (!visit({ gram, wide, texts, offsets })) return;
    reader.at = texts + length;
    offsets += own;
  }
}
