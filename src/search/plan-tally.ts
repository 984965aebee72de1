// Counts the plans of many places, and writes them as the list of a wide gram.

import type { ByteWriter } from './bytes.ts';
import type { Corpus } from './corpus.ts';
import { blockSize } from './segment-head.ts';

/** Faster than dividing by `blockSize`, which is a power of two. */
const blockShift = Math.log2(blockSize);

export class PlanTally {
  /** Block → plan. */
  readonly #plans: Uint32Array;
  /** Per plan where its title ends. */
  readonly #titleEnds: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #inTitle: Uint8Array;

  constructor(corpus: Corpus) {
    this.#plans = corpus.plansOfBlocks();
    let start = 0;
    this.#titleEnds = Uint32Array.from(corpus.blocks, (blocks, plan) => {
      const end = start + (corpus.titles[plan] ?? 0);
      start += blocks * blockSize;
      return end;
    });
    this.#counts = new Uint32Array(corpus.blocks.length);
    this.#inTitle = new Uint8Array(corpus.blocks.length);
  }

  /** Writes the plans of a gram of `length` units; resets itself. */
  write(places: Uint32Array, length: number, into: ByteWriter): void {
    const plans = this.#plans;
    const titleEnds = this.#titleEnds;
    const counts = this.#counts;
    const inTitle = this.#inTitle;
    let found = 0;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      const plan = plans[place >>> blockShift] as number;
      if ((counts[plan] as number)++ === 0) found++;
      if (place + length <= (titleEnds[plan] as number)) inTitle[plan] = 1;
    }
    into.write(found);
    let last = 0;
    for (let plan = 0; plan < counts.length; plan++) {
      if (counts[plan] === 0) continue;
      into.write(plan - last);
      last = plan;
    }
    for (let plan = 0; plan < counts.length; plan++) {
      if (counts[plan] !== 0) into.write((counts[plan] as number) * 2 + (inTitle[plan] as number));
    }
    counts.fill(0);
    inTitle.fill(0);
  }
}
