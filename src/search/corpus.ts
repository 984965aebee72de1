// The normalised texts of all plans as one long row of units, each text closed by `textEnd` up to a multiple of
// `blockSize`. A place in this row is what the index lists. Node only; memory is what it takes care of.

import { textEnd } from './gram-chunk.ts';
import type { UnitFold } from './normalise.ts';
import { blockSize } from './segment-head.ts';

/** At least two close a text, so that no three units that begin in it reach the next. */
const leastEnd = 2;

export class Corpus {
  readonly #fold: UnitFold;
  /** Longer than `length`, so that it need not grow with every text. */
  units = new Uint16Array(1 << 16);
  length = 0;
  /** Units of the texts alone. */
  characters = 0;
  /** Per plan: blocks taken, and units of the title. */
  readonly blocks: number[] = [];
  readonly titles: number[] = [];

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
    const blocks = Math.ceil((end - start + leastEnd) / blockSize);
    this.length = start + blocks * blockSize;
    units.fill(textEnd, end, Math.max(this.length, titleEnd));
    this.characters += end - start;
    this.blocks.push(blocks);
    this.titles.push(same === titleLength ? titleLength : 0);
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

  /** For each block the plan it belongs to. */
  plansOfBlocks(): Uint32Array {
    const plans = new Uint32Array(this.length / blockSize);
    let next = 0;
    this.blocks.forEach((count, plan) => {
      plans.fill(plan, next, next + count);
      next += count;
    });
    return plans;
  }
}
