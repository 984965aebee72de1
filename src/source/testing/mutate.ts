/** Changes a file as bad disks, mail gateways and stopped downloads do: bytes flipped, cut, doubled, spliced with others. */
import { unzipSync, zipSync } from 'fflate';

/** Numbers from 0 to below 1 that are the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

type Change = (
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  below: (limit: number) => number,
) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const flip: Change = (bytes, _, below) => {
  const copy = bytes.slice();
  for (let count = 1 + below(30); count > 0; count--) copy[below(copy.length)] = below(256);
  return copy;
};
const cut: Change = (bytes, _, below) => bytes.slice(0, below(bytes.length));
const hole: Change = (bytes, _, below) => {
  const at = below(bytes.length);
  return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + below(600)));
};
const double: Change = (bytes, _, below) => {
  const at = below(bytes.length);
  const piece = bytes.subarray(at, at + 1 + below(300));
  return joined(
    bytes.subarray(0, at),
    ...Array.from({ length: 2 + below(40) }, () => piece),
    bytes.subarray(at),
  );
};
const splice: Change = (bytes, others, below) => {
  const other = others[below(others.length)] ?? bytes;
  const at = below(bytes.length);
  const from = below(other.length);
  return joined(
    bytes.subarray(0, at),
    other.subarray(from, from + 1 + below(2000)),
    bytes.subarray(at + below(200)),
  );
};
/** Parts of a zip are changed before they are packed again: flipped bytes alone rarely reach them. */
const part: Change = (bytes, others, below) => {
  try {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    const name = names[below(names.length)] ?? '';
    const own = parts[name] ?? new Uint8Array(1);
    if (below(4) === 0) delete parts[name];
    else parts[name] = new Uint8Array([flip, cut, hole, double][below(4)]?.(own, others, below) ?? own);
    return zipSync(parts);
  } catch {
    return flip(bytes, others, below);
  }
};

const changes: readonly Change[] = [flip, cut, hole, double, splice, part];

/** The file with one to three changes. */
export function mutated(bytes: Uint8Array, others: readonly Uint8Array[], random: () => number): Uint8Array {
  const below = (limit: number) => Math.floor(random() * Math.max(limit, 1));
  let changed: Uint8Array = bytes;
  for (let count = 1 + below(3); count > 0; count--)
    changed = (changes[below(changes.length)] ?? flip)(changed, others, below);
  return changed;
}
