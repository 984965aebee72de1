// Lists of the texts that have the words which the search asks for in place of others (word-groups.ts), one for each word: a
// word of four characters would cost several grams and their offsets, and a query asks for a dozen such words. Words of one
// group stand side by side, so that one block answers for many. Node only.

import { ByteWriter } from './bytes.ts';
import type { ListWriter } from './list-writer.ts';

export class WordLists {
  readonly #numbers = new Map<string, number>();
  /** Beginning of words → the words that are longer. */
  readonly #longer = new Map<string, string[]>();
  readonly #row = new ByteWriter();
  /** Per word, where any text has it. */
  readonly lists: (Uint8Array | undefined)[];

  /** @param words normalised, each once */
  constructor(words: readonly string[]) {
    this.lists = words.map(() => undefined);
    words.forEach((word, number) => {
      this.#numbers.set(word, number);
      for (let length = 1; length < word.length; length++) {
        const start = word.slice(0, length);
        const known = this.#longer.get(start);
        if (known) known.push(word);
        else this.#longer.set(start, [word]);
      }
    });
  }

  /** Looks at all places of a gram; those of what begins with it are seen again unless it is a leaf. */
  take(
    gram: readonly number[],
    isLeaf: boolean,
    places: Uint32Array,
    units: Uint16Array,
    lists: ListWriter,
  ): void {
    const text = String.fromCharCode(...gram);
    this.#write(text, places, lists);
    for (const word of isLeaf ? (this.#longer.get(text) ?? []) : []) {
      const rest = word
        .slice(text.length)
        .split('')
        .map((unit) => unit.charCodeAt(0));
      const here = places.filter((place) => rest.every((unit, i) => units[place + text.length + i] === unit));
      if (here.length > 0) this.#write(word, here, lists);
    }
  }

  #write(word: string, places: Uint32Array, lists: ListWriter): void {
    const number = this.#numbers.get(word);
    if (number === undefined) return;
    lists.write(places, this.#row);
    this.lists[number] = this.#row.bytes();
    this.#row.clear();
  }
}
