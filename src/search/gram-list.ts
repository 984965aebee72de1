// What the index says of a gram, in two rows of bytes: the texts that have it, how often, and in which titles; and apart from
// that where in each text it stands, which is three quarters of all bytes and asked only for words that several grams cover.
// Texts are numbered: those of the plans, then in the same order what each plan says of itself (`gistOf`).

import { BitReader, BitWriter } from './bits.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import { lowBits, readRising, writeRising } from './rice.ts';

/** A gram that begins in the title, with which a text begins. */
export interface InTitle {
  /** Where it stands first. */
  first: number;
  /** Units of the title. */
  length: number;
}

/** The texts that have a gram. */
export interface GramTexts {
  /** In rising order. */
  texts: Uint32Array;
  /** How often each has it; at least once. */
  counts: Uint32Array;
  /** Texts where it begins in the title. */
  titles: ReadonlyMap<number, InTitle>;
}

/** Bits of the first byte, beside the number of low bits of the counts. */
const allOnce = 32;
const someInTitles = 64;
const someGists = 128;

/** @param plans texts of a number as large or larger are gists */
export function writeTexts({ texts, counts, titles }: GramTexts, plans: number, into: ByteWriter): void {
  const { length } = texts;
  let ofPlans = 0;
  let more = 0;
  for (let i = 0; i < length; i++) {
    if ((texts[i] as number) < plans) ofPlans++;
    more += (counts[i] as number) - 1;
  }
  const low = more === 0 ? 0 : lowBits(more / length);
  into.writeByte(
    low |
      (more === 0 ? allOnce : 0) |
      (titles.size > 0 ? someInTitles : 0) |
      (ofPlans < length ? someGists : 0),
  );
  writeRising(texts.subarray(0, ofPlans), into);
  if (ofPlans < length)
    writeRising(
      texts.subarray(ofPlans).map((text) => text - plans),
      into,
    );
  if (more > 0) {
    const bits = new BitWriter(into);
    for (let i = 0; i < length; i++) bits.putRice((counts[i] as number) - 1, low);
    bits.close();
  }
  if (titles.size === 0) return;
  into.write(titles.size);
  for (let i = 0, last = 0; i < length; i++) {
    const title = titles.get(texts[i] as number);
    if (!title) continue;
    into.write(i - last);
    into.write(title.first);
    into.write(title.length);
    last = i;
  }
}

export function readTexts(bytes: Uint8Array, from: number, plans: number): GramTexts {
  const row = new ByteReader(bytes, from);
  const head = row.readByte();
  const numbers: number[] = [];
  readRising(row, (text) => numbers.push(text));
  if (head & someGists) readRising(row, (text) => numbers.push(plans + text));
  const texts = Uint32Array.from(numbers);
  const counts = new Uint32Array(texts.length).fill(1);
  if (!(head & allOnce)) {
    const bits = new BitReader(row);
    for (let i = 0; i < counts.length; i++) counts[i] = bits.takeRice(head & 31) + 1;
  }
  const titles = new Map<number, InTitle>();
  if (head & someInTitles) {
    let at = 0;
    for (let left = row.read(); left > 0 && !row.atEnd; left--) {
      at += row.read();
      titles.set(texts[at] ?? -1, { first: row.read(), length: row.read() });
    }
  }
  return { texts, counts, titles };
}

/** Writes rising numbers from `least` on and below `limit`: first the middle one, which leaves the others less room. */
function putBetween(
  bits: BitWriter,
  numbers: ArrayLike<number>,
  [from, to]: readonly [number, number],
  least: number,
  limit: number,
): void {
  if (from >= to) return;
  const middle = (from + to) >>> 1;
  const number = numbers[middle] as number;
  const first = least + middle - from;
  bits.putBelow(number - first, limit - (to - middle - 1) - first);
  putBetween(bits, numbers, [from, middle], least, number);
  putBetween(bits, numbers, [middle + 1, to], number + 1, limit);
}

function takeBetween(
  bits: BitReader,
  numbers: number[],
  [from, to]: readonly [number, number],
  least: number,
  limit: number,
): void {
  if (from >= to) return;
  const middle = (from + to) >>> 1;
  const first = least + middle - from;
  const number = first + bits.takeBelow(limit - (to - middle - 1) - first);
  numbers[middle] = number;
  takeBetween(bits, numbers, [from, middle], least, number);
  takeBetween(bits, numbers, [middle + 1, to], number + 1, limit);
}

/** Writes where a gram stands in one text, in rising order. @param limit all are below it */
export function writeOffsets(
  bits: BitWriter,
  offsets: ArrayLike<number>,
  count: number,
  limit: number,
): void {
  putBetween(bits, offsets, [0, count], 0, limit);
}

/** Text → where it has the gram, for those texts that are wanted. @param limitOf no text is longer */
export function readOffsets(
  bytes: Uint8Array,
  from: number,
  { texts, counts }: GramTexts,
  wanted: ReadonlySet<number>,
  limitOf: (text: number) => number,
): Map<number, number[]> {
  const bits = new BitReader(new ByteReader(bytes, from));
  const found = new Map<number, number[]>();
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] as number;
    const count = counts[i] as number;
    const offsets = new Array<number>(count);
    takeBetween(bits, offsets, [0, count], 0, limitOf(text));
    if (wanted.has(text)) found.set(text, offsets);
  }
  return found;
}
