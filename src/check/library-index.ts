/**
 * Where in the library the runs of five Han characters stand that a document has. Only these are looked for: however large
 * the library is, a comparison goes through its characters once and keeps nothing of them.
 */
import type { Vocabulary } from '../plan/vocabulary.ts';
import { RunFinder } from '../terms/run-finder.ts';
import { runsOf } from '../terms/similarity.ts';
import type { LibraryText } from './library.ts';
import { skeletonRuns } from './local-prose.ts';

export interface LibraryIndex {
  library: readonly LibraryText[];
  vocabulary: Vocabulary;
  /** By run the positions of the texts that hold it, in order, each once. */
  holders: ReadonlyMap<string, readonly number[]>;
}

/** Samples are there to be filled; plans of others are not. */
export const isSample = ({ values }: LibraryText): boolean => values !== undefined;

/** @param asked the only runs that will be looked for, those of the vocabulary's skeletons not among them */
export function makeIndex(
  library: readonly LibraryText[],
  vocabulary: Vocabulary,
  asked: ReadonlySet<string>,
): LibraryIndex {
  const runs = [...asked];
  const finder = new RunFinder(runs);
  const holders = runs.map((): number[] => []);
  for (const [position, { han }] of library.entries()) {
    const hold = (run: number) => {
      const texts = holders[run];
      if (texts && texts.at(-1) !== position) texts.push(position);
    };
    finder.find(han, hold);
  }
  return { library, vocabulary, holders: new Map(runs.map((run, index) => [run, holders[index] ?? []])) };
}

/** By run the paragraphs of a text that hold it. @param asked as in `makeIndex` */
export function paragraphsHolding(
  { han }: LibraryText,
  asked: ReadonlySet<string>,
): Map<string, ReadonlySet<number>> {
  const holding = new Map<string, Set<number>>();
  for (const [index, paragraph] of han.split('\n').entries())
    for (const run of runsOf(paragraph))
      if (asked.has(run)) holding.set(run, (holding.get(run) ?? new Set()).add(index));
  return holding;
}

function ownRuns({ han }: LibraryText, vocabulary: Vocabulary): Set<string> {
  const skeletons = skeletonRuns(vocabulary);
  return new Set(
    han
      .split('\n')
      .flatMap(runsOf)
      .filter((run) => !skeletons.has(run)),
  );
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
  const asked = [...ofPlans];
  if (asked.length > 0) {
    const finder = new RunFinder(asked);
    const leave = (run: number) => ofPlans.delete(asked[run] ?? '');
    for (const { han } of library.filter(isSample)) finder.find(han, leave);
  }
  return new Map(
    some.map(({ position, text, runs }) => {
      const own = isSample(text) ? runs.size : [...runs].filter((run) => ofPlans.has(run)).length;
      return [position, own];
    }),
  );
}
