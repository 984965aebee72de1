// Rows of bits in a row of bytes, the low bit of a byte first. Behind the end of a file that is cut off all bits are zero, so
// that reading always ends.

import type { ByteReader, ByteWriter } from './bytes.ts';

/** Bits that are put or taken at once. */
const atOnce = 16;

export class BitWriter {
  readonly #into: ByteWriter;
  #held = 0;
  #bits = 0;

  constructor(into: ByteWriter) {
    this.#into = into;
  }

  #put(value: number, count: number): void {
    this.#held |= value << this.#bits;
    this.#bits += count;
    for (; this.#bits >= 8; this.#bits -= 8) {
      this.#into.writeByte(this.#held & 255);
      this.#held >>>= 8;
    }
  }

  /** The low `count` bits of a number, at most 32. */
  put(value: number, count: number): void {
    if (count > atOnce) this.#put(value & 0xffff, atOnce);
    const left = count > atOnce ? count - atOnce : count;
    this.#put((count > atOnce ? value >>> atOnce : value) & ((1 << left) - 1), left);
  }

  /** A number: its low bits as they are, the rest as a row of ones (Golomb and Rice). */
  putRice(value: number, low: number): void {
    let ones = low < 32 ? value >>> low : 0;
    for (; ones >= atOnce; ones -= atOnce) this.#put(0xffff, atOnce);
    this.#put((1 << ones) - 1, ones + 1);
    this.put(value, low);
  }

  /** A number below `limit`, in as few bits as there are such numbers. */
  putBelow(value: number, limit: number): void {
    const bits = 31 - Math.clz32(limit);
    const short = 2 ** (bits + 1) - limit;
    if (value < short) this.put(value, bits);
    else {
      this.put((value + short) >>> 1, bits);
      this.#put((value + short) & 1, 1);
    }
  }

  /** Fills the last byte. */
  close(): void {
    if (this.#bits > 0) this.#into.writeByte(this.#held);
    this.#held = 0;
    this.#bits = 0;
  }
}

/** Reads such a row; what follows it in the bytes begins behind the last byte that was read. */
export class BitReader {
  readonly #from: ByteReader;
  #held = 0;
  #bits = 0;

  constructor(from: ByteReader) {
    this.#from = from;
  }

  #take(count: number): number {
    for (; this.#bits < count; this.#bits += 8) this.#held |= this.#from.readByte() << this.#bits;
    const taken = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#bits -= count;
    return taken;
  }

  take(count: number): number {
    if (count <= atOnce) return this.#take(count);
    return this.#take(atOnce) + this.#take(count - atOnce) * 2 ** atOnce;
  }

  takeRice(low: number): number {
    let ones = 0;
    while (this.#take(1) === 1) ones++;
    return ones * 2 ** low + this.take(low);
  }

  takeBelow(limit: number): number {
    // nothing to tell, or a limit that a broken file gave
    if (limit <= 1) return 0;
    const bits = 31 - Math.clz32(limit);
    const short = 2 ** (bits + 1) - limit;
    const value = this.take(bits);
    return value < short ? value : value * 2 + this.#take(1) - short;
  }
}
