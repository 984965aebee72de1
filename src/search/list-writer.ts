// Writes the lists of grams out of their places in a corpus (Node only).

import { BitWriter } from './bits.ts';
import type { ByteWriter } from './bytes.ts';
import type { Corpus } from './corpus.ts';
import { type InTitle, writeOffsets, writeTexts } from './gram-list.ts';

export class ListWriter {
  readonly #corpus: Corpus;
  readonly #texts: Uint32Array;
  readonly #counts: Uint32Array;
  #offsets = new Uint32Array(1024);

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#texts = new Uint32Array(corpus.lengths.length);
    this.#counts = new Uint32Array(corpus.lengths.length);
  }

  /**
   * @param places of a gram, in rising order
   * @param offsets where they are told; not for a wide gram
   */
  write(places: Uint32Array, into: ByteWriter, offsets?: ByteWriter): void {
    const { starts, titles: titleLengths, plans } = this.#corpus;
    const titles = new Map<number, InTitle>();
    const bits = offsets && new BitWriter(offsets);
    let found = 0;
    for (let at = 0; at < places.length; ) {
      const first = places[at] as number;
      const text = this.#corpus.textAt(first);
      const start = starts[text] as number;
      const next = starts[text + 1] ?? Number.POSITIVE_INFINITY;
      let end = at + 1;
      while (end < places.length && (places[end] as number) < next) end++;
      this.#texts[found] = text;
      this.#counts[found] = end - at;
      found += 1;
      const title = titleLengths[text] as number;
      if (first - start < title) titles.set(text, { first: first - start, length: title });
      if (bits) {
        if (end - at > this.#offsets.length) this.#offsets = new Uint32Array(2 * (end - at));
        for (let i = at; i < end; i++) this.#offsets[i - at] = (places[i] as number) - start;
        writeOffsets(bits, this.#offsets, end - at, this.#corpus.limitOf(text));
      }
      at = end;
    }
    bits?.close();
    const texts = this.#texts.subarray(0, found);
    writeTexts({ texts, counts: this.#counts.subarray(0, found), titles }, plans, into);
  }
}
