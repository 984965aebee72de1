// The normalised texts of all plans as one long row of units, each text closed by `textEnd` up to a multiple of
// `blockSize`. Node only; memory is what it takes care of.

import { textEnd } from './gram-chunk.ts';
import type { UnitFold } from './normalise.ts';
import { lengthOf, stepOf } from './text-length.ts';

/** At least two close a text, so that no three units that begin in it reach the next. */
const leastEnd = 2;

/** Texts begin at multiples of so many units: which text a place is in, is quickly looked up. A power of two. */
const blockSize = 32;
const blockShift = Math.log2(blockSize);

export class Corpus {
  readonly #fold: UnitFold;
  /** Longer than `length`, so that it need not grow with every text. */
  units = new Uint16Array(1 << 16);
  length = 0;
  /** Units of the texts alone. */
  characters = 0;
  /** Per text: where it begins, its units, and units of the title. */
  readonly starts: number[] = [];
  readonly lengths: number[] = [];
  readonly titles: number[] = [];
  #gists?: { from: number; longest: number };
  #textsOfBlocks = new Uint32Array(0);

  constructor(fold: UnitFold) {
    this.#fold = fold;
  }

  /** Adds a plan's text; it should begin with the title, or the title does not count. */
  add(text: string, title: string): void {
    const most = this.length + text.length + title.length + leastEnd + blockSize;
    if (most > this.units.length) {
      const larger = new Uint16Array(Math.max(most, Math.ceil(this.units.length * 1.5)));
      larger.set(this.units.subarray(0, this.length));
      this.units = larger;
    }
    const { units, length: start } = this;
    const end = this.#write(text, start);
    const titleEnd = this.#write(title, end);
    const titleLength = titleEnd - end;
    let same = 0;
    while (same < titleLength && units[start + same] === units[end + same]) same++;
    this.length = start + Math.ceil((end - start + leastEnd) / blockSize) * blockSize;
    units.fill(textEnd, end, Math.max(this.length, titleEnd));
    this.characters += end - start;
    this.starts.push(start);
    this.lengths.push(end - start);
    this.titles.push(same === titleLength ? titleLength : 0);
    if (this.#gists) this.#gists.longest = Math.max(this.#gists.longest, end - start);
  }

  /** What is added from now on is what plans say of themselves. */
  beginGists(): void {
    this.#gists = { from: this.starts.length, longest: 0 };
  }

  /** How many texts are texts of plans. */
  get plans(): number {
    return this.#gists?.from ?? this.starts.length;
  }

  /** No gist is longer. */
  get longestGist(): number {
    return this.#gists?.longest ?? 0;
  }

  /** What a reader knows of the length of a text: it is no greater. */
  limitOf(text: number): number {
    return text < this.plans ? lengthOf(stepOf(this.lengths[text] as number)) : this.longestGist;
  }

  #write(text: string, start: number): number {
    const { units } = this;
    const fold = this.#fold;
    let at = start;
    for (let i = 0; i < text.length; i++) {
      const unit = fold[text.charCodeAt(i)] as number;
      if (unit >= 0) units[at++] = unit;
    }
    return at;
  }

  /** The text that a place is in; asked when all texts are there. */
  textAt(place: number): number {
    if (this.#textsOfBlocks.length !== this.length / blockSize) {
      this.#textsOfBlocks = new Uint32Array(this.length / blockSize);
      this.starts.forEach((start, text) => {
        const next = this.starts[text + 1] ?? this.length;
        this.#textsOfBlocks.fill(text, start / blockSize, next / blockSize);
      });
    }
    return this.#textsOfBlocks[place >>> blockShift] as number;
  }
}
