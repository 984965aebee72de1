// The index itself: for every pair of neighbouring units, the sorted places where it stands in the corpus,
// which is all normalised texts joined, each closed by `planEnd`. Pairs are sorted by key and cut into chunks of
// some kilobytes, so a query fetches only the chunks of its pairs; a single character is a range of keys.
// A chunk is a row of variable-length numbers: key (as a step), byte length, then the places (as steps).

/** Closes every text of the corpus. No query holds white space, so no match runs from one text into the next. */
export const planEnd = '\n';

/** A part of a word that is looked up: the keys it may have, and where in the word it stands. */
export interface Piece {
  offset: number;
  from: number;
  to: number;
}

/** Some neighbouring pairs of the index; `start` is the key of the first. */
export interface Chunk {
  start: number;
  bytes: Uint8Array;
}

/** The key of the pair of units at `at`. */
export function pairKey(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** The pairs that together cover a word; they lap over at the end of a word of odd length. */
export function cover(word: string): Piece[] {
  if (word.length === 1) {
    const from = word.charCodeAt(0) * 0x10000;
    return [{ offset: 0, from, to: from + 0xffff }];
  }
  const pieces: Piece[] = [];
  for (let i = 0; i < word.length; i += 2) {
    const offset = Math.min(i, word.length - 2);
    const key = pairKey(word, offset);
    pieces.push({ offset, from: key, to: key });
  }
  return pieces;
}

function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Where each pair stands in the corpus. */
export function findPairs(corpus: string): Map<number, number[]> {
  const pairs = new Map<number, number[]>();
  for (let i = 0; i + 1 < corpus.length; i++) {
    if (corpus[i] === planEnd) continue;
    const key = pairKey(corpus, i);
    const places = pairs.get(key);
    if (places) places.push(i);
    else pairs.set(key, [i]);
  }
  return pairs;
}

/** Writes the index as chunks of about `size` bytes. */
export function packChunks(pairs: ReadonlyMap<number, readonly number[]>, size: number): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let previous = 0;
  let bytes: number[] = [];
  const close = () => {
    if (bytes.length > 0) chunks.push({ start, bytes: Uint8Array.from(bytes) });
    bytes = [];
    previous = 0;
  };
  for (const key of [...pairs.keys()].sort((a, b) => a - b)) {
    const steps: number[] = [];
    let last = 0;
    for (const place of pairs.get(key) ?? []) {
      writeNumber(steps, place - last);
      last = place;
    }
    if (bytes.length + steps.length > size) close();
    if (bytes.length === 0) start = key;
    writeNumber(bytes, key - previous);
    writeNumber(bytes, steps.length);
    for (const byte of steps) bytes.push(byte);
    previous = key;
  }
  close();
  return chunks;
}

/** The numbers of the chunks that may hold keys between `from` and `to`; `starts` are the chunks' first keys. */
export function chunksBetween(starts: readonly number[], from: number, to: number): number[] {
  const found: number[] = [];
  starts.forEach((start, i) => {
    if (start <= to && (starts[i + 1] ?? Number.POSITIVE_INFINITY) > from) found.push(i);
  });
  return found;
}

/** The places a chunk holds for keys between `from` and `to`; sorted for each key, not over all of them. */
export function readPlaces(bytes: Uint8Array, from: number, to: number): number[] {
  const places: number[] = [];
  let at = 0;
  const readNumber = () => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte % 128) * unit;
      if (byte < 128) return value;
    }
  };
  let key = 0;
  while (at < bytes.length) {
    key += readNumber();
    const length = readNumber();
    const end = at + length;
    if (key > to) break;
    if (key < from) at = end;
    for (let place = 0; at < end; ) {
      place += readNumber();
      places.push(place);
    }
  }
  return places;
}
