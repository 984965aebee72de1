/**
 * The library by runs of five Han characters, so that a check costs one look-up a run however large it is. Whoever compares
 * again and again, as while somebody writes, has all runs of a list of texts in one index; whoever compares once
 * only has those that are asked for, so that ten thousand texts take no more memory than their paragraphs.
 */
import type { Vocabulary } from '../plan/vocabulary.ts';
import { AskedRuns, runsOf } from '../terms/similarity.ts';
import type { LibraryText } from './library.ts';
import { skeletonRuns } from './local-prose.ts';

export interface LibraryParagraph {
  /** Position of its text in the library. */
  text: number;
  /** See `LibraryText.values`. */
  values: readonly string[];
}

/** Positions of what holds a run, in order, each once. */
export interface Holders {
  texts: readonly number[];
  paragraphs: readonly number[];
}

export interface LibraryIndex {
  library: readonly LibraryText[];
  vocabulary: Vocabulary;
  paragraphs: readonly LibraryParagraph[];
  /** By run. */
  holders: ReadonlyMap<string, Holders>;
}

/** Samples are there to be filled; plans of others are not. */
const isSample = ({ values }: LibraryText): boolean => values !== undefined;

/** @param asked the only runs that will be looked for; absent where that may be any */
export function makeIndex(
  library: readonly LibraryText[],
  vocabulary: Vocabulary,
  asked?: ReadonlySet<string>,
): LibraryIndex {
  const skeletons = skeletonRuns(vocabulary);
  const wanted = asked && new AskedRuns(asked);
  const runsIn = (text: string) => wanted?.in(text) ?? runsOf(text).filter((run) => !skeletons.has(run));
  const paragraphs: LibraryParagraph[] = [];
  const holders = new Map<string, { texts: number[]; paragraphs: number[] }>();
  for (const [position, { paragraphs: texts, values }] of library.entries()) {
    for (const [index, text] of texts.entries()) {
      for (const run of runsIn(text)) {
        const known = holders.get(run) ?? { texts: [], paragraphs: [] };
        if (known.texts.at(-1) !== position) known.texts.push(position);
        if (known.paragraphs.at(-1) !== paragraphs.length) known.paragraphs.push(paragraphs.length);
        holders.set(run, known);
      }
      paragraphs.push({ text: position, values: values?.[index] ?? [] });
    }
  }
  return { library, vocabulary, paragraphs, holders };
}

function ownRuns({ paragraphs }: LibraryText, vocabulary: Vocabulary): Set<string> {
  const skeletons = skeletonRuns(vocabulary);
  return new Set(paragraphs.flatMap(runsOf).filter((run) => !skeletons.has(run)));
}

/**
 * How many distinct runs some texts have: a plan of others only those that stand in no sample, which both may have filled.
 * @param positions of the texts. @returns by position
 */
export function sizesOf(
  { library, vocabulary }: LibraryIndex,
  positions: readonly number[],
): Map<number, number> {
  const some = positions.flatMap((position) => {
    const text = library[position];
    return text ? [{ position, text, runs: ownRuns(text, vocabulary) }] : [];
  });
  const ofPlans = new Set(some.flatMap(({ text, runs }) => (isSample(text) ? [] : [...runs])));
  if (ofPlans.size > 0) {
    const asked = new AskedRuns(new Set(ofPlans));
    for (const { paragraphs } of library.filter(isSample))
      for (const paragraph of paragraphs) for (const run of asked.in(paragraph)) ofPlans.delete(run);
  }
  return new Map(
    some.map(({ position, text, runs }) => {
      const own = isSample(text) ? runs.size : [...runs].filter((run) => ofPlans.has(run)).length;
      return [position, own];
    }),
  );
}

const indexes = new WeakMap<readonly LibraryText[], LibraryIndex>();

/** The index of a library; the same list is indexed once. */
export function indexOf(library: readonly LibraryText[], vocabulary: Vocabulary): LibraryIndex {
  const known = indexes.get(library);
  if (known?.vocabulary === vocabulary) return known;
  const index = makeIndex(library, vocabulary);
  indexes.set(library, index);
  return index;
}
