/**
 * What of a document is compared with others: its prose without what the template itself prescribes. Headings, tables and
 * fields are no prose; sections of kinds whose text is the same everywhere, and the words of skeletons, are left out.
 */
import { markedFacts } from '../plan/fact.ts';
import { findKind, type Vocabulary } from '../plan/vocabulary.ts';
import { hanText, shingles } from '../terms/similarity.ts';
import { type CheckedDocument, isProse, type Passage } from './checked-document.ts';
import { shortestParagraph } from './library.ts';

/** Prose of some length that stands in no section of a standard kind. */
export function localProse({ passages }: CheckedDocument, vocabulary: Vocabulary): Passage[] {
  let standard: number | undefined;
  return passages.filter((passage) => {
    const { type, depth = 1, kind, text } = passage;
    if (type === 'heading' && (standard === undefined || depth <= standard))
      standard = kind && findKind(vocabulary, kind)?.standard ? depth : undefined;
    return isProse(passage) && standard === undefined && hanText(text).length >= shortestParagraph;
  });
}

const prescribed = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Runs of five Han characters that stand in skeleton texts. */
export function skeletonRuns(vocabulary: Vocabulary): ReadonlySet<string> {
  const known = prescribed.get(vocabulary);
  if (known) return known;
  const entries = [...vocabulary.kinds, ...vocabulary.outlines.flatMap(({ sections }) => sections)];
  const paragraphs = entries.flatMap(({ skeleton = '' }) => skeleton.replace(/<[^>]*>/g, '').split('\n'));
  const runs = new Set(paragraphs.flatMap((text) => [...shingles(text)]));
  prescribed.set(vocabulary, runs);
  return runs;
}

/** The passage as the library keeps it: what stands in slots is not compared, an open fact is its example. */
export function comparedText({ text, slots }: Passage): string {
  const ends = [0, ...slots.map(({ end }) => end)];
  const words = ends.map((end, place) => text.slice(end, slots[place]?.start)).join('');
  return markedFacts(words)
    .map((piece) => (typeof piece === 'string' ? piece : piece.example))
    .join('');
}
