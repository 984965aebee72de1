/**
 * The library by runs of five Han characters, so that a check costs one look-up a run however large it is. Made once for
 * a list of texts.
 */
import type { Vocabulary } from '../plan/vocabulary.ts';
import { shingles } from '../terms/similarity.ts';
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
  vocabulary: Vocabulary;
  paragraphs: readonly LibraryParagraph[];
  /** By run. */
  holders: ReadonlyMap<string, Holders>;
  /** Distinct runs of each text: of a plan of others only those that stand in no sample, which both may have filled. */
  sizes: readonly number[];
  /** Positions of the samples. */
  samples: ReadonlySet<number>;
}

function makeIndex(library: readonly LibraryText[], vocabulary: Vocabulary): LibraryIndex {
  const skeletons = skeletonRuns(vocabulary);
  const paragraphs: LibraryParagraph[] = [];
  const holders = new Map<string, { texts: number[]; paragraphs: number[] }>();
  const sampleRuns = new Set<string>();
  const runsOf = library.map(({ paragraphs: texts, values }, position) => {
    const all = new Set<string>();
    for (const [index, text] of texts.entries()) {
      for (const run of shingles(text)) {
        if (skeletons.has(run)) continue;
        all.add(run);
        if (values) sampleRuns.add(run);
        const known = holders.get(run) ?? { texts: [], paragraphs: [] };
        if (known.texts.at(-1) !== position) known.texts.push(position);
        known.paragraphs.push(paragraphs.length);
        holders.set(run, known);
      }
      paragraphs.push({ text: position, values: values?.[index] ?? [] });
    }
    return all;
  });
  const sizes = library.map(({ values }, position) => {
    const runs = [...(runsOf[position] ?? [])];
    return values ? runs.length : runs.filter((run) => !sampleRuns.has(run)).length;
  });
  const samples = new Set(library.flatMap(({ values }, position) => (values ? [position] : [])));
  return { vocabulary, paragraphs, holders, sizes, samples };
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
