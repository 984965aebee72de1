// Rows of rising numbers in about as few bits as there can be: steps from each to the next, of which the low bits are
// written as they are and the rest as a row of ones (Golomb and Rice). How many bits are low, the mean of the steps says.

import { BitReader, BitWriter } from './bits.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

/** The number of low bits that makes numbers of this mean shortest: half of all random ones are below it. */
export function lowBits(mean: number): number {
  return Math.max(0, Math.floor(Math.log2(mean * Math.LN2)));
}

/** Writes numbers, each greater than the one before. */
export function writeRising(numbers: Uint32Array, into: ByteWriter): void {
  const { length } = numbers;
  into.write(length);
  if (length === 0) return;
  into.write(numbers[0] as number);
  if (length === 1) return;
  const low = lowBits(((numbers[length - 1] as number) - (numbers[0] as number)) / (length - 1));
  into.write(low);
  const bits = new BitWriter(into);
  for (let i = 1; i < length; i++) bits.putRice((numbers[i] as number) - (numbers[i - 1] as number) - 1, low);
  bits.close();
}

/** Reads such a row and gives each number to `visit`. */
export function readRising(from: ByteReader, visit: (value: number) => void): void {
  const length = from.read();
  if (length === 0) return;
  let value = from.read();
  visit(value);
  if (length === 1) return;
  const low = from.read();
  const bits = new BitReader(from);
  for (let i = 1; i < length; i++) {
    value += bits.takeRice(low) + 1;
    visit(value);
  }
}
