// Finds the plans whose text holds a word, and how often. A word that many plans have is one list of the index; else
// grams that together cover the word are looked up and their places intersected, which is exact by itself. Where few
// plans are left, their texts are read instead, so that a pasted sentence does not fetch half the index.

import { longest, shortest } from './gram-chunk.ts';
import type { Grams, PlanMatches } from './grams.ts';
import type { WordMatch } from './rank.ts';

/** What a word is looked up in. */
export interface WordCorpus {
  grams: Grams;
  /** Where each plan's text begins, in rising order. */
  starts: ArrayLike<number>;
  /** Units of each plan's title, with which its text begins. */
  titles: ArrayLike<number>;
  /** A plan's normalised text. */
  text: (plan: number) => Promise<string>;
  /** Texts that cost no more to load than a chunk of the index; those that match are shown anyway. */
  textsPerChunk: number;
}

/** Whether the places of a word are told: not, where it costs nothing more, or in any case. */
export type KeepPlaces = 'none' | 'known' | 'all';

/** Where a text holds a word, matches that lap over included. */
export function occurrences(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** The members of `left` (sorted) that `right` (sorted), moved back by `offset`, holds too. */
function intersect(left: Uint32Array, right: Uint32Array, offset: number): Uint32Array {
  const both: number[] = [];
  let i = 0;
  for (const place of right) {
    const wanted = place - offset;
    while (i < left.length && (left[i] as number) < wanted) i++;
    if (left[i] === wanted) both.push(wanted);
  }
  return Uint32Array.from(both);
}

/** What the plans have of a word of `length` units that stands at these places, which are kept where asked for. */
function matchesAt(
  places: Uint32Array,
  length: number,
  { starts, titles }: WordCorpus,
  keep: KeepPlaces,
): PlanMatches {
  const matches: PlanMatches = new Map();
  let plan = 0;
  let match: (WordMatch & { places?: number[] }) | undefined;
  for (const place of places) {
    while (plan + 1 < starts.length && (starts[plan + 1] as number) <= place) {
      plan++;
      match = undefined;
    }
    if (!match) {
      const titleEnd = (starts[plan] as number) + (titles[plan] as number);
      match = {
        length,
        count: 0,
        inTitle: place + length <= titleEnd,
        ...(keep !== 'none' && { places: [] }),
      };
      matches.set(plan, match);
    }
    match.count++;
    match.places?.push(place);
  }
  return matches;
}

async function matchTexts(
  plans: Iterable<number>,
  word: string,
  corpus: WordCorpus,
  keep: KeepPlaces,
): Promise<PlanMatches> {
  const read = [...plans].map(async (plan): Promise<[number, WordMatch]> => {
    const text = await corpus.text(plan);
    const inTitle = text.slice(0, corpus.titles[plan]).includes(word);
    const start = corpus.starts[plan] ?? 0;
    const places = occurrences(text, word).map((at) => start + at);
    const match = { length: word.length, count: places.length, inTitle };
    return [plan, keep === 'none' ? match : { ...match, places }];
  });
  return new Map((await Promise.all(read)).filter(([, { count }]) => count > 0));
}

/** Where the next gram to look up begins: it laps over what is covered, where that makes a shorter list. */
function nextOffset(word: string, from: number, covered: number, grams: Grams): number {
  let best = covered;
  let least = Number.POSITIVE_INFINITY;
  for (let offset = Math.min(covered, word.length - shortest); offset > from; offset--) {
    const chunks = grams.span(word.slice(offset, offset + longest));
    if (chunks < least) [best, least] = [offset, chunks];
  }
  return best;
}

/**
 * What each plan has of the normalised, non-empty word, for the plans that hold it. Known are the places of all words but
 * of those that are wide in the index.
 */
export async function matchWord(word: string, corpus: WordCorpus, keep: KeepPlaces): Promise<PlanMatches> {
  const { grams } = corpus;
  const first = await grams.look(word.slice(0, longest));
  if ('plans' in first)
    return keep === 'all' ? matchesAt(await grams.places(word), word.length, corpus, keep) : first.plans;
  let { places, length: covered } = first;
  for (let offset = 0; covered < word.length; ) {
    const plans = matchesAt(places, 1, corpus, 'none');
    if (plans.size === 0) return plans;
    offset = nextOffset(word, offset, covered, grams);
    const text = word.slice(offset, offset + longest);
    const chunks = Math.max(grams.span(text), (word.length - covered) / longest);
    if (plans.size <= corpus.textsPerChunk * chunks) return matchTexts(plans.keys(), word, corpus, keep);
    const found = await grams.look(text);
    // a wide end of the word: its places fill some chunks, but nothing is left to look up
    const next = 'plans' in found ? { places: await grams.places(text), length: text.length } : found;
    places = intersect(places, next.places, offset);
    covered = Math.max(covered, offset + next.length);
  }
  return matchesAt(places, word.length, corpus, keep);
}
