/**
 * What a document shares with the library. Runs of five Han characters point to the texts that hold them, so that a
 * check costs one look-up a run however large the library is. The index is made once for a list of texts.
 */
import { shingles } from '../terms/similarity.ts';
import { type CheckedDocument, isProse, type Passage } from './checked-document.ts';
import type { LibraryText } from './library.ts';

interface LibraryIndex {
  /** Run → positions in the list of the texts that hold it. */
  holders: ReadonlyMap<string, readonly number[]>;
  /** Distinct runs of each text. */
  sizes: readonly number[];
}

function makeIndex(library: readonly LibraryText[]): LibraryIndex {
  const holders = new Map<string, number[]>();
  const sizes = library.map((text, position) => {
    const runs = new Set(text.paragraphs.flatMap((paragraph) => [...shingles(paragraph)]));
    for (const run of runs) {
      const known = holders.get(run);
      if (known) known.push(position);
      else holders.set(run, [position]);
    }
    return runs.size;
  });
  return { holders, sizes };
}

const indexes = new WeakMap<readonly LibraryText[], LibraryIndex>();

function indexOf(library: readonly LibraryText[]): LibraryIndex {
  const index = indexes.get(library) ?? makeIndex(library);
  indexes.set(library, index);
  return index;
}

/** Runs that so many texts hold are set phrases of such documents, no sign of copying. */
const setPhrase = (texts: number) => Math.max(4, Math.ceil(texts / 8));

/** Texts that are so alike are versions of one another (measured on compilations of real plans). */
export const sameText = 0.75;

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

export interface Alike {
  text: LibraryText;
  /** 0 to 1. */
  similarity: number;
}

export interface SharedParagraph {
  passage: Passage;
  /** Texts of the library by the share of this passage that they hold, set phrases not counted. */
  alike: Alike[];
}

export interface Comparison {
  /** Runs in common by all runs, the likest first. */
  texts: Alike[];
  paragraphs: SharedParagraph[];
}

/** The passage as the library keeps it: what stands in slots is not compared. */
function comparedText({ text, slots }: Passage): string {
  const ends = [0, ...slots.map(({ end }) => end)];
  return ends.map((end, place) => text.slice(end, slots[place]?.start)).join('');
}

function shares(runs: Set<string>, index: LibraryIndex, most: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const run of runs) {
    const holders = index.holders.get(run);
    if (!holders || holders.length >= most) continue;
    for (const text of holders) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function compare(document: CheckedDocument, library: readonly LibraryText[], self?: string): Comparison {
  const index = indexOf(library);
  const named = (position: number, similarity: number): Alike[] => {
    const text = library[position];
    return text && text.id !== self ? [{ text, similarity }] : [];
  };
  const byShare = (a: Alike, b: Alike) => b.similarity - a.similarity;
  const all = new Set<string>();
  const paragraphs = document.passages.filter(isProse).map((passage) => {
    const runs = shingles(comparedText(passage));
    for (const run of runs) all.add(run);
    const counts = shares(runs, index, setPhrase(library.length));
    const alike = [...counts].flatMap(([text, count]) => named(text, count / runs.size)).sort(byShare);
    return { passage, alike };
  });
  const texts = [...shares(all, index, Number.POSITIVE_INFINITY)]
    .flatMap(([text, count]) => named(text, count / (all.size + (index.sizes[text] ?? 0) - count)))
    .sort(byShare);
  return { texts, paragraphs };
}

interface Compared {
  library: readonly LibraryText[];
  self: string | undefined;
  comparison: Comparison;
}

const compared = new WeakMap<CheckedDocument, Compared>();

/** The comparison of a document, which several rules ask for, is made once. @param self see `CheckContext.self` */
export function compareWithLibrary(
  document: CheckedDocument,
  library: readonly LibraryText[],
  self: string | undefined,
): Comparison {
  const known = compared.get(document);
  if (known?.library === library && known.self === self) return known.comparison;
  const comparison = compare(document, library, self);
  compared.set(document, { library, self, comparison });
  return comparison;
}
