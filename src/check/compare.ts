/**
 * How much of a document is still another text's own: the one similarity that is shown while writing and that the gate
 * counts. What the template prescribes is left out (`local-prose.ts`), and a paragraph of a sample in which the document
 * has put its own names and figures is filled as it was meant to be, and counts as the document's own. So does what the
 * same unit has written in its plan of an earlier year: carrying that on is no copying.
 */
import type { Vocabulary } from '../plan/vocabulary.ts';
import { hanText, runsOf } from '../terms/similarity.ts';
import type { CheckedDocument, Passage } from './checked-document.ts';
import { figures, type LibraryText } from './library.ts';
import { isSample, type LibraryIndex, makeIndex, paragraphsHolding, sizesOf } from './library-index.ts';
import { comparedText, localProse, skeletonRuns } from './local-prose.ts';
import { isEarlier, isItself } from './series.ts';

/** From here on two texts are one and the same (issue: 0.75; measured on versions in compilations of real plans). */
export const sameText = 0.75;

/** From here on it is told. Plans written on their own stay well below. */
export const noticeable = 0.25;

/** A paragraph of which so much stands in one text is a copy of it. */
const copiedShare = 0.6;
/** Han characters: shorter paragraphs may well be alike. */
const shortestCopied = 30;
/** With fewer runs of its own beside the samples, a document says too little to be another's. */
const fewestOwn = 60;

/** Runs that so many texts hold are set phrases of such documents, no sign of copying. */
const setPhrase = (texts: number) => Math.max(4, Math.ceil(texts / 8));

export interface CopiedPassage {
  passage: Passage;
  text: LibraryText;
  /** Share of the passage that stands in the text, set phrases not counted, 0 to 1. */
  share: number;
}

export interface SimilarText {
  text: LibraryText;
  /** Runs in common that are not filled, by all runs, 0 to 1. */
  similarity: number;
  /** What is still its own, in reading order. */
  copied: readonly Passage[];
}

export interface Comparison {
  /** Those that are noticeably like it or hold a copied paragraph, the likest first; the unit's own earlier plans left out. */
  texts: SimilarText[];
  /** The unit's own earlier plans of this kind, the likest first. */
  earlier: SimilarText[];
  /** The published plan that the document itself is, see `mayBePublished`. */
  itself?: LibraryText;
  /** Paragraphs that are still a text's own, each with the likest text. */
  copied: CopiedPassage[];
}

export interface ComparisonContext {
  vocabulary: Vocabulary;
  library?: readonly LibraryText[];
  /** The id of the document itself, where the library holds it. */
  self?: string;
  /** See `CheckContext`. */
  mayBePublished?: boolean;
}

interface ComparedPassage {
  passage: Passage;
  runs: ReadonlySet<string>;
  /** Text → share of the passage, as far as it is enough for a copy. */
  shares: ReadonlyMap<number, number>;
}

/** At least half of what the sample says of its own place has given way to something else. */
function isFilled({ text }: Passage, values: readonly string[]): boolean {
  const own = new Set(figures(text));
  const kept = values.filter((value) => (/^[\d.]+$/.test(value) ? own.has(value) : text.includes(value)));
  return values.length > 0 && kept.length * 2 <= values.length;
}

function passageRuns(passage: Passage, vocabulary: Vocabulary): Set<string> {
  const skeletons = skeletonRuns(vocabulary);
  return new Set(runsOf(comparedText(passage)).filter((run) => !skeletons.has(run)));
}

/** @param counts zero for every text, and zero again afterwards: most passages meet a small part of a library */
function comparePassage(passage: Passage, index: LibraryIndex, counts: Uint32Array): ComparedPassage {
  const runs = passageRuns(passage, index.vocabulary);
  const met: number[] = [];
  for (const run of runs) {
    const texts = index.holders.get(run) ?? [];
    if (texts.length >= setPhrase(index.library.length)) continue;
    for (const text of texts) {
      const count = counts[text] ?? 0;
      if (count === 0) met.push(text);
      counts[text] = count + 1;
    }
  }
  const shares = met.map((text) => [text, (counts[text] ?? 0) / runs.size] as const);
  for (const text of met) counts[text] = 0;
  return { passage, runs, shares: new Map(shares.filter(([, share]) => share >= copiedShare)) };
}

/** What a document and the texts have in common. */
interface SharedRuns {
  /** By text the runs that both have. */
  both: Uint32Array;
  /** Runs of the document that count beside a sample, and beside the plan of somebody. */
  size: { ofSample: number; ofPlan: number };
}

/** @param within all runs of the document */
function sharedRuns(within: Iterable<string>, { library, holders }: LibraryIndex): SharedRuns {
  const ofSample = library.map(isSample);
  const both = new Uint32Array(library.length);
  let [all, inSamples] = [0, 0];
  for (const run of within) {
    const texts = holders.get(run) ?? [];
    const standsInSample = texts.some((text) => ofSample[text]);
    all += 1;
    if (standsInSample) inSamples += 1;
    // what stands in a sample is nobody's own: two plans may both have filled it
    for (const text of texts) if (ofSample[text] === standsInSample) both[text] = (both[text] ?? 0) + 1;
  }
  const own = all - inSamples;
  return { both, size: { ofSample: all, ofPlan: inSamples > 0 && own < fewestOwn ? 0 : own } };
}

/** What a document has in common with a text that may be told. */
interface Likened {
  position: number;
  text: LibraryText;
  copied: ReadonlySet<ComparedPassage>;
  both: number;
  /** Runs in common that the document has not filled. */
  same: number;
  /** Runs of the document that count beside the text; 0 for too few. */
  size: number;
}

/** Which passages stand in a sample but for what they have filled. @param holding by run the paragraphs of the sample */
function filledPassages(
  passages: readonly ComparedPassage[],
  values: NonNullable<LibraryText['values']>,
  holding: ReadonlyMap<string, Iterable<number>>,
): Set<ComparedPassage> {
  const filled = passages.filter(({ passage, runs }) => {
    const counts = new Map<number, number>();
    for (const run of runs)
      for (const paragraph of holding.get(run) ?? []) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
    const [likest] = [...counts].sort(([, a], [, b]) => b - a);
    return likest !== undefined && isFilled(passage, values[likest[0]] ?? []);
  });
  return new Set(filled);
}

/** @param fills whether the document may have filled samples. @param within all runs of the document */
function liken(
  passages: readonly ComparedPassage[],
  { position, text, both, size }: Pick<Likened, 'position' | 'text' | 'both' | 'size'>,
  fills: boolean,
  within: ReadonlySet<string>,
): Likened {
  const { values } = text;
  const isCopy = ({ passage, shares }: ComparedPassage) =>
    shares.has(position) && hanText(passage.text).length >= shortestCopied;
  if (!values || !fills)
    return { position, text, copied: new Set(passages.filter(isCopy)), both, same: both, size };
  const holding = paragraphsHolding(text, within);
  const filled = filledPassages(passages, values, holding);
  const kept = passages.filter((one) => !filled.has(one));
  const same = new Set(kept.flatMap(({ runs }) => [...runs].filter((run) => holding.has(run)))).size;
  return { position, text, copied: new Set(kept.filter(isCopy)), both, same, size };
}

function compare(document: CheckedDocument, index: LibraryIndex, context: ComparisonContext): Comparison {
  const { library, vocabulary } = index;
  const itself = context.mayBePublished ? library.find((text) => isItself(text, document)) : undefined;
  const self = itself?.id ?? context.self;
  // a sample is filled by nobody: another with other figures would be the same text twice
  const fills = document.facts.state !== 'sample';
  const counts = new Uint32Array(library.length);
  const passages = localProse(document, vocabulary).map((one) => comparePassage(one, index, counts));
  const within = new Set(passages.flatMap(({ runs }) => [...runs]));
  const { both: shared, size: sizes } = sharedRuns(within, index);
  const copying = new Set(passages.flatMap(({ shares }) => [...shares.keys()]));
  const likened = library.flatMap((text, position): Likened[] => {
    const both = shared[position] ?? 0;
    const size = isSample(text) ? sizes.ofSample : sizes.ofPlan;
    // it cannot be more alike than if it had nothing else and were filled nowhere
    const may = copying.has(position) || (both > 0 && both >= noticeable * size) || isEarlier(text, document);
    return may && text.id !== self ? [liken(passages, { position, text, both, size }, fills, within)] : [];
  });
  const alike = likened.filter(
    ({ text, copied, both, same, size }) =>
      both > 0 && size > 0 && (same / size >= noticeable || copied.size > 0 || isEarlier(text, document)),
  );
  const textSizes = sizesOf(
    index,
    alike.map(({ position }) => position),
  );
  const all = alike
    .map(({ position, text, copied, both, same, size }): SimilarText => {
      const similarity = same / (size + (textSizes.get(position) ?? 0) - both);
      return { text, copied: [...copied].map(({ passage }) => passage), similarity };
    })
    .sort((a, b) => b.similarity - a.similarity);
  const earlier = all.filter(({ text }) => isEarlier(text, document));
  const own = new Set(earlier.map(({ text }) => text));
  const copied = passages.flatMap((one): CopiedPassage[] => {
    const [most] = likened
      .filter((like) => like.copied.has(one) && !own.has(like.text))
      .map(({ text, position }) => ({ text, share: one.shares.get(position) ?? 0 }))
      .sort((a, b) => b.share - a.share);
    return most ? [{ passage: one.passage, ...most }] : [];
  });
  const texts = all.filter(
    ({ text, similarity, copied: some }) => !own.has(text) && (similarity >= noticeable || some.length > 0),
  );
  return { texts, earlier, copied, ...(itself && { itself }) };
}

const nothing: Comparison = { texts: [], copied: [], earlier: [] };

/** Compares documents; many at once go through the library once. @returns in the same order */
export function compareDocuments(
  documents: readonly CheckedDocument[],
  context: ComparisonContext,
): Comparison[] {
  const { vocabulary, library = [] } = context;
  if (library.length === 0) return documents.map(() => nothing);
  const passages = documents.flatMap((document) => localProse(document, vocabulary));
  const asked = new Set(passages.flatMap((passage) => [...passageRuns(passage, vocabulary)]));
  const index = makeIndex(library, vocabulary, asked);
  return documents.map((document) => compare(document, index, context));
}

const compared = new WeakMap<CheckedDocument, { context: ComparisonContext; comparison: Comparison }>();

/** The comparison of a document, which several rules ask for, is made once. */
export function compareWithLibrary(document: CheckedDocument, context: ComparisonContext): Comparison {
  const known = compared.get(document);
  const isSame = (['library', 'self', 'mayBePublished'] as const).every(
    (key) => known?.context[key] === context[key],
  );
  if (known && isSame) return known.comparison;
  const [comparison = nothing] = compareDocuments([document], context);
  compared.set(document, { context, comparison });
  return comparison;
}
