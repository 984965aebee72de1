// Finds the plans whose text holds a word, and how often. The word's pairs are looked up in the index and their
// places intersected, which is exact by itself; where few plans are left and many pairs, the plans' texts are
// read instead, so that a pasted sentence does not fetch half the index.

import { cover, type Piece } from './postings.ts';

/** What a word is looked up in. */
export interface Corpus {
  /** The sorted places of the pairs a piece stands for. */
  places: (piece: Piece) => Promise<number[]>;
  /** Where each plan's text begins, in rising order. */
  starts: readonly number[];
  /** A plan's normalised text. */
  text: (plan: number) => Promise<string>;
}

/** Pieces fetched at once: eight characters of the word. */
const batch = 4;

/** How often a text holds a word, counting matches that lap over. */
export function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) count++;
  return count;
}

/** The members of `left` (sorted) that `right` (sorted), moved back by `offset`, holds too. */
function intersect(left: readonly number[], right: readonly number[], offset: number): number[] {
  const both: number[] = [];
  let i = 0;
  for (const place of right) {
    const wanted = place - offset;
    while ((left[i] ?? Number.POSITIVE_INFINITY) < wanted) i++;
    if (left[i] === wanted) both.push(wanted);
  }
  return both;
}

function countByPlan(places: readonly number[], starts: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  let plan = 0;
  for (const place of places) {
    while ((starts[plan + 1] ?? Number.POSITIVE_INFINITY) <= place) plan++;
    counts.set(plan, (counts.get(plan) ?? 0) + 1);
  }
  return counts;
}

async function countInTexts(
  plans: Iterable<number>,
  word: string,
  corpus: Corpus,
): Promise<Map<number, number>> {
  const read = [...plans].map(async (plan): Promise<[number, number]> => {
    return [plan, occurrences(await corpus.text(plan), word)];
  });
  return new Map((await Promise.all(read)).filter(([, count]) => count > 0));
}

/** Plan number → occurrences of the normalised, non-empty word, for the plans that hold it. */
export async function matchWord(word: string, corpus: Corpus): Promise<Map<number, number>> {
  const pieces = cover(word);
  let places: number[] | undefined;
  let counts = new Map<number, number>();
  for (let i = 0; i < pieces.length; i += batch) {
    const now = pieces.slice(i, i + batch);
    const lists = await Promise.all(now.map(corpus.places));
    for (const [k, list] of lists.entries()) {
      const offset = now[k]?.offset ?? 0;
      places = places === undefined ? list : intersect(places, list, offset);
    }
    counts = countByPlan(places ?? [], corpus.starts);
    const left = pieces.length - i - batch;
    if (counts.size === 0) return counts;
    if (counts.size <= left) return countInTexts(counts.keys(), word, corpus);
  }
  return counts;
}
