/**
 * Plans that are nearly the same, among any number of them: texts are not kept, only a sample of the hashes of their
 * character runs. Texts that share enough of the sample are fetched again and compared exactly.
 */
import { hanText, type NamedText, type SimilarPair, similarPairs } from '../terms/similarity.ts';

/** As in `similarity.ts`. */
const runLength = 5;
/** Of longer texts, every sixteenth hash is kept. */
const sampling = 16;
/** Of texts with no more runs than this, every hash is kept. */
const shortText = 512;
/** With more hashes than this in all, fewer of each text are looked at. */
const mostHashes = 24_000_000;
/** A text is compared with so many of those that hold the same run, the first ones. */
const commonRun = 64;
/** So many of the likest are compared exactly for each text, and so many in all. */
const mostCompared = 24;
const mostComparisons = 20_000;
/** Of larger families of equal texts, each is paired with the first only. */
const largeFamily = 12;

function runHashes(text: string): Uint32Array {
  const codes = Array.from(text, (unit) => unit.codePointAt(0) ?? 0);
  const hashes = new Set<number>();
  for (let at = 0; at + runLength <= codes.length; at++) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + runLength; next++)
      hash = Math.imul(hash ^ (codes[next] ?? 0), 0x01000193) ^ (hash >>> 15);
    hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
    hashes.add((hash ^ (hash >>> 15)) >>> 0);
  }
  const all = [...hashes];
  return Uint32Array.from(all.length <= shortText ? all : all.filter((hash) => hash % sampling === 0));
}

/** Tells texts of the same characters from all others, short of ill luck in a thousand million million. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 13);
  }
  return `${text.length}:${a >>> 0}:${b >>> 0}`;
}

interface Family {
  /** Texts with the same characters, the first added first. */
  ids: string[];
  hashes: Uint32Array;
}

/** The families with as many of their hashes as there is room for. */
function withinRoom(families: readonly Family[]): Uint32Array[] {
  const total = families.reduce((sum, { hashes }) => sum + hashes.length, 0);
  let step = 1;
  while (total / step > mostHashes) step *= 2;
  // other bits than those that sampling went by
  return families.map(({ hashes }) =>
    step === 1 ? hashes : hashes.filter((hash) => (hash >>> 8) % step === 0),
  );
}

const isSampled = (hash: number) => hash % sampling === 0;

/** How far below the true share an estimate from so many runs may lie: four times what chance makes of it. */
const doubt = (share: number, runs: number) => 4 * Math.sqrt((share * (1 - share)) / Math.max(runs, 1));

/** The hashes that more than one text has: only they can show likeness, and they are few. */
function repeatedHashes(kept: readonly Uint32Array[]): Map<number, number[]> {
  const all = new Uint32Array(kept.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const hashes of kept) {
    all.set(hashes, at);
    at += hashes.length;
  }
  all.sort();
  const repeated = new Map<number, number[]>();
  for (const [index, hash] of all.entries()) if (hash === all[index - 1]) repeated.set(hash, []);
  return repeated;
}

/** Pairs of families that may be alike; for each family the earlier ones, the likest first. */
function* candidates(families: readonly Family[], atLeast: number): Generator<readonly [number, number]> {
  const kept = withinRoom(families);
  const isFull = families.map(({ hashes }) => hashes.some((hash) => !isSampled(hash)));
  const sizes = kept.map((hashes) => hashes.reduce((sum, hash) => sum + (isSampled(hash) ? 1 : 0), 0));
  const holdersOf = repeatedHashes(kept);
  const shared = new Uint32Array(families.length);
  const sharedSampled = new Uint32Array(families.length);
  for (const [index, hashes] of kept.entries()) {
    const others: number[] = [];
    for (const hash of hashes) {
      const holders = holdersOf.get(hash);
      if (!holders) continue;
      for (const other of holders) {
        if (shared[other] === 0) others.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
        if (isSampled(hash)) sharedSampled[other] = (sharedSampled[other] ?? 0) + 1;
      }
      if (holders.length < commonRun) holders.push(index);
    }
    const likely: [number, number][] = [];
    for (const other of others) {
      const byAll = isFull[index] && isFull[other];
      const common = (byAll ? shared[other] : sharedSampled[other]) ?? 0;
      const [one = 0, two = 0] = byAll ? [hashes.length, kept[other]?.length] : [sizes[index], sizes[other]];
      const runs = one + two - common;
      // all runs of two short texts are an exact count
      const isExact = byAll && hashes.length === families[index]?.hashes.length;
      const share = runs === 0 ? 0 : common / runs;
      if (share >= atLeast - (isExact ? 0.02 : doubt(atLeast, runs))) likely.push([other, share]);
      shared[other] = 0;
      sharedSampled[other] = 0;
    }
    likely.sort((a, b) => b[1] - a[1]);
    for (const [other] of likely.slice(0, mostCompared)) yield [other, index];
  }
}

function* familyPairs(ids: readonly string[]): Generator<SimilarPair> {
  for (const [index, a] of ids.entries()) {
    if (index > 0 && ids.length > largeFamily) return;
    for (const b of ids.slice(index + 1)) yield { a, b, similarity: 1 };
  }
}

export interface FoundPairs {
  pairs: SimilarPair[];
  /** False where there were too many likely pairs to compare them all. */
  complete: boolean;
}

export interface DuplicateFinder {
  add(item: NamedText): void;
  /**
   * All pairs that are at least so alike, the likest first.
   * @param textOf the text again, for those that need an exact look
   */
  pairs(atLeast: number, textOf: (id: string) => string): FoundPairs;
}

export function duplicateFinder(): DuplicateFinder {
  const families = new Map<string, Family>();
  return {
    add({ id, text }) {
      const han = hanText(text);
      if (han.length < runLength) return;
      const key = fingerprint(han);
      const family = families.get(key);
      if (family) family.ids.push(id);
      else families.set(key, { ids: [id], hashes: runHashes(han) });
    },
    pairs(atLeast, textOf) {
      const all = [...families.values()];
      const pairs = all.flatMap(({ ids }) => [...familyPairs(ids)]);
      let comparisons = 0;
      for (const [first, second] of candidates(all, atLeast)) {
        comparisons += 1;
        if (comparisons > mostComparisons) break;
        const [a, b] = [all[first]?.ids ?? [], all[second]?.ids ?? []];
        const [one = '', two = ''] = [a[0], b[0]];
        const [found] = similarPairs(
          [
            { id: one, text: textOf(one) },
            { id: two, text: textOf(two) },
          ],
          atLeast,
        );
        if (!found) continue;
        const few = a.length * b.length <= largeFamily * largeFamily;
        for (const x of few ? a : [one])
          for (const y of few ? b : [two]) pairs.push({ a: x, b: y, similarity: found.similarity });
      }
      const sorted = pairs.sort((x, y) => y.similarity - x.similarity);
      return { pairs: sorted, complete: comparisons <= mostComparisons };
    },
  };
}
