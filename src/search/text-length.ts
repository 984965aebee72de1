// Lengths of texts, told in steps that grow with them, so that a plan's takes three bits: how long a text is, is asked only to
// weigh what stands in it, and to write places in it in few bits. Whole numbers throughout: every browser comes to the same.

import { partitionPoint } from '../terms/partition-point.ts';

/** The greatest length of each step. A step is a twelfth more than the one before. */
const greatest = [0];
for (let last = 0; last < 2 ** 31; greatest.push(last))
  last = Math.max(last + 1, Math.floor((last * 35) / 32));

/** The least step that holds a length. */
export function stepOf(length: number): number {
  return partitionPoint(greatest, (most) => most < length);
}

/** The greatest length of a step. */
export function lengthOf(step: number): number {
  return greatest[step] ?? 0;
}
