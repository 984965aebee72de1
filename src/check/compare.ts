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
import { indexOf, type LibraryIndex, makeIndex, sizesOf } from './library-index.ts';
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
  /** Texts in which the passage stands but for what it has filled. */
  filled: ReadonlySet<number>;
  /** Text → share of the passage. */
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

function comparePassage(passage: Passage, index: LibraryIndex): ComparedPassage {
  const texts = index.library.length;
  const runs = passageRuns(passage, index.vocabulary);
  const counts = new Map<number, number>();
  const paragraphs = new Map<number, number>();
  for (const run of runs) {
    const holding = index.holders.get(run);
    if (!holding) continue;
    for (const paragraph of holding.paragraphs)
      paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? 0) + 1);
    if (holding.texts.length < setPhrase(texts))
      for (const text of holding.texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const likest = new Map<number, { paragraph: number; count: number }>();
  for (const [paragraph, count] of paragraphs) {
    const { text = -1 } = index.paragraphs[paragraph] ?? {};
    if (count > (likest.get(text)?.count ?? 0)) likest.set(text, { paragraph, count });
  }
  const filled = [...likest].filter(([, { paragraph }]) =>
    isFilled(passage, index.paragraphs[paragraph]?.values ?? []),
  );
  const shares = [...counts].map(([text, count]) => [text, count / runs.size] as const);
  return { passage, runs, filled: new Set(filled.map(([text]) => text)), shares: new Map(shares) };
}

interface Shared {
  /** Runs that the document and the text both have. */
  both: number;
  /** Those of them that the document has not filled. */
  same: number;
  /** Runs of the document that count beside this text. */
  size: number;
}

/** What the document has in common with texts, by position. */
function sharedRuns(
  passages: readonly ComparedPassage[],
  { library, holders }: LibraryIndex,
): Map<number, Shared> {
  const within = new Map<string, ComparedPassage[]>();
  for (const one of passages)
    for (const run of one.runs) {
      const known = within.get(run);
      if (known) known.push(one);
      else within.set(run, [one]);
    }
  const counts = new Map<number, { both: number; same: number }>();
  let inSamples = 0;
  const ofSample = (text: number) => library[text]?.values !== undefined;
  for (const [run, holding] of within) {
    const texts = holders.get(run)?.texts ?? [];
    const standsInSample = texts.some(ofSample);
    if (standsInSample) inSamples += 1;
    // what stands in a sample is nobody's own: two plans may both have filled it
    for (const text of standsInSample ? texts.filter(ofSample) : texts) {
      const count = counts.get(text) ?? { both: 0, same: 0 };
      count.both += 1;
      if (holding.some(({ filled }) => !filled.has(text))) count.same += 1;
      counts.set(text, count);
    }
  }
  const all = [...counts].flatMap(([text, count]): [number, Shared][] => {
    const size = ofSample(text) ? within.size : within.size - inSamples;
    return !ofSample(text) && inSamples > 0 && size < fewestOwn ? [] : [[text, { ...count, size }]];
  });
  return new Map(all);
}

function compare(document: CheckedDocument, index: LibraryIndex, context: ComparisonContext): Comparison {
  const { library, vocabulary } = index;
  const itself = context.mayBePublished ? library.find((text) => isItself(text, document)) : undefined;
  const self = itself?.id ?? context.self;
  // a sample is filled by nobody: another with other figures would be the same text twice
  const fills = document.facts.state !== 'sample';
  const passages = localProse(document, vocabulary)
    .map((passage) => comparePassage(passage, index))
    .map((one) => (fills ? one : { ...one, filled: new Set<number>() }));
  const isCopied = ({ passage, filled, shares }: ComparedPassage, text: number) =>
    (shares.get(text) ?? 0) >= copiedShare &&
    !filled.has(text) &&
    hanText(passage.text).length >= shortestCopied;
  const alike = [...sharedRuns(passages, index)].flatMap(([position, shared]) => {
    const text = library[position];
    if (!text || text.id === self) return [];
    const copied = passages.filter((one) => isCopied(one, position)).map(({ passage }) => passage);
    // it cannot be more alike than if it had nothing else
    const told = shared.same / shared.size >= noticeable || copied.length > 0 || isEarlier(text, document);
    return told ? [{ position, text, copied, ...shared }] : [];
  });
  const sizes = sizesOf(
    index,
    alike.map(({ position }) => position),
  );
  const all = alike
    .map(({ position, text, copied, both, same, size }): SimilarText => {
      return { text, copied, similarity: same / (size + (sizes.get(position) ?? 0) - both) };
    })
    .sort((a, b) => b.similarity - a.similarity);
  const earlier = all.filter(({ text }) => isEarlier(text, document));
  const own = new Set([self, ...earlier.map(({ text }) => text.id)]);
  const copied = passages.flatMap((one): CopiedPassage[] => {
    const [most] = [...one.shares]
      .flatMap(([position, share]) => {
        const text = library[position];
        return text && !own.has(text.id) && isCopied(one, position) ? [{ text, share }] : [];
      })
      .sort((a, b) => b.share - a.share);
    return most ? [{ passage: one.passage, ...most }] : [];
  });
  const texts = all.filter(
    ({ text, similarity, copied: some }) =>
      !own.has(text.id) && (similarity >= noticeable || some.length > 0),
  );
  return { texts, earlier, copied, ...(itself && { itself }) };
}

const nothing: Comparison = { texts: [], copied: [], earlier: [] };

/** Compares documents of which none is compared again: nothing of the library is kept. @returns in the same order */
export function compareOnce(documents: readonly CheckedDocument[], context: ComparisonContext): Comparison[] {
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
  const { vocabulary, library = [] } = context;
  const comparison =
    library.length === 0 ? nothing : compare(document, indexOf(library, vocabulary), context);
  compared.set(document, { context, comparison });
  return comparison;
}
