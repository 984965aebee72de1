/** Chance with a seed, for tests that make up people's data. */
import { seeded } from '../../testing/made-up-pages.ts';

export class Random {
  /** A number below `limit`. */
  readonly below: (limit: number) => number;
  constructor(seed: number) {
    this.below = seeded(seed);
  }

  pick<T>(list: readonly T[]): T {
    const member = list[this.below(list.length)];
    if (member === undefined) throw new RangeError('nothing to choose from');
    return member;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('');
  }
}
