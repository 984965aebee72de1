// Rows of rising numbers in about as few bits as there can be: steps from each to the next, of which the low bits are
// written as they are and the rest as a row of ones (Golomb and Rice). How many bits are low, the mean of the steps says.

import type { ByteReader, ByteWriter } from './bytes.ts';

/** Bits that are written or read at once. */
const atOnce = 16;

/** The number of low bits that makes steps of this mean shortest: half of all random steps are below it. */
function lowBits(mean: number): number {
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
  let [held, bits] = [0, 0];
  const put = (value: number, count: number): void => {
    held |= value << bits;
    bits += count;
    for (; bits >= 8; bits -= 8) {
      into.writeByte(held & 255);
      held >>>= 8;
    }
  };
  for (let i = 1; i < length; i++) {
    const step = (numbers[i] as number) - (numbers[i - 1] as number) - 1;
    let ones = low < 32 ? step >>> low : 0;
    for (; ones >= atOnce; ones -= atOnce) put(0xffff, atOnce);
    put((1 << ones) - 1, ones + 1);
    if (low > atOnce) put(step & 0xffff, atOnce);
    const left = low > atOnce ? low - atOnce : low;
    put((low > atOnce ? step >>> atOnce : step) & ((1 << left) - 1), left);
  }
  if (bits > 0) into.writeByte(held);
}

/** Reads such a row and gives each number to `visit`. */
export function readRising(from: ByteReader, visit: (value: number) => void): void {
  const length = from.read();
  if (length === 0) return;
  let value = from.read();
  visit(value);
  if (length === 1) return;
  const low = from.read();
  let [held, bits] = [0, 0];
  const take = (count: number): number => {
    for (; bits < count; bits += 8) held |= from.readByte() << bits;
    const taken = held & ((1 << count) - 1);
    held >>>= count;
    bits -= count;
    return taken;
  };
  for (let i = 1; i < length; i++) {
    let ones = 0;
    // ends with a file that is cut off: behind its end all bits are zero
    while (take(1) === 1) ones++;
    const lower = low > atOnce ? take(atOnce) + take(low - atOnce) * 2 ** atOnce : take(low);
    value += ones * 2 ** low + lower + 1;
    visit(value);
  }
}
