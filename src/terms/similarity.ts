/**
 * How alike two texts are: the share of five-character runs of Han text that they have in common (Jaccard). Latin
 * letters, digits and punctuation do not count, so that another year, another comma or another layout hide nothing.
 *
 *     similarPairs([{ id: 'a', text }, { id: 'b', text }], 0.75) // [{ a: 'a', b: 'b', similarity: 1 }]
 */

/** The length of a run in characters: measured, the shortest that rarely meets by chance in official prose. */
export const runLength = 5;

/** The Han characters of a text, in order. */
export function hanText(text: string): string {
  return text.replace(/\P{Script=Han}+/gu, '');
}

/** The runs of five Han characters of a text, one for each place. A text of fewer characters is one run. */
export function runsOf(text: string): string[] {
  const han = hanText(text);
  if (han.length === 0) return [];
  // a Han character beyond the first plane is two units: only then they have to be counted one by one
  const rare = /\p{Surrogate}|[\u{10000}-\u{10ffff}]/u.test(han);
  const characters = rare ? Array.from(han) : han;
  const last = Math.max(0, characters.length - runLength);
  return Array.from({ length: last + 1 }, (_, at) => {
    const run = characters.slice(at, at + runLength);
    return typeof run === 'string' ? run : run.join('');
  });
}

/** The runs that occur in a text, each once. */
export const shingles = (text: string): Set<string> => new Set(runsOf(text));

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of few) if (many.has(run)) shared += 1;
  return shared;
}

/** Shared runs by all runs, 0 to 1; two texts without Han characters have nothing in common. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedCount(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** The share of `part` that stands in `whole` too, 0 to 1. */
export function containment(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : sharedCount(part, whole) / part.size;
}

export interface NamedText {
  id: string;
  text: string;
}

export interface SimilarPair {
  a: string;
  b: string;
  /** Jaccard, 0 to 1. */
  similarity: number;
}

/**
 * All pairs that are at least so alike, the likest first. Only pairs that share a run are compared, so many different
 * texts cost little more than reading them.
 * @param atLeast above 0
 */
export function similarPairs(items: readonly NamedText[], atLeast: number): SimilarPair[] {
  const sets = items.map(({ text }) => shingles(text));
  const holders = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  for (const [index, runs] of sets.entries()) {
    const shared = new Map<number, number>();
    for (const run of runs) {
      const earlier = holders.get(run);
      if (!earlier) {
        holders.set(run, [index]);
        continue;
      }
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1);
      earlier.push(index);
    }
    for (const [other, count] of shared) {
      const similarity = count / (runs.size + (sets[other]?.size ?? 0) - count);
      if (similarity >= atLeast)
        pairs.push({ a: items[other]?.id ?? '', b: items[index]?.id ?? '', similarity });
    }
  }
  return pairs.sort((x, y) => y.similarity - x.similarity);
}
