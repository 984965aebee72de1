/**
 * What of a draft is still another text's own, for whoever is writing: the likest text, and each paragraph of it with its
 * place. Counted as rules and gate count; a rule that is switched off changes nothing here.
 */
import type { CheckedDocument, Passage } from './checked-document.ts';
import { type ComparisonContext, compareWithLibrary, sameText } from './compare.ts';
import { LinePlaces } from './line-places.ts';
import type { ShownText } from './shown-text.ts';
import { carriedOnText } from './told-similarity.ts';

export interface LikePassage {
  text: string;
  /** The longest stretch without slots and bold, as it stands in the source. */
  words: string;
  /** Place in the shown text, both from 1. */
  line: number;
  column: number;
}

export interface Likeness {
  /** The likest text of the library; absent where nothing is a copy. */
  like?: {
    /** Address. */
    id: string;
    title: string;
    /** 0 to 1. */
    similarity: number;
    /** So like that it cannot be published. */
    refused: boolean;
    /** In reading order. */
    copied: LikePassage[];
  };
  /** What is kept of the unit's own plan of last year, in Chinese. */
  carriedOn?: string;
}

/** The longest stretch that stands in the source as it is shown. */
function longestWords({ paragraph, from, text, slots }: Passage): string {
  let start = 0;
  const ends = paragraph.runs.map((run) => {
    start += run.text.length;
    return start - from;
  });
  const cuts = [0, ...ends, ...slots.flatMap((slot) => [slot.start, slot.end]), text.length]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b);
  const isInSlot = (at: number) => slots.some((slot) => slot.start <= at && at < slot.end);
  return cuts
    .map((cut, index) => (isInSlot(cut) ? '' : text.slice(cut, cuts[index + 1] ?? cut)))
    .reduce((longest, stretch) => (stretch.length > longest.length ? stretch : longest), '')
    .trim();
}

export function likenessOf(
  document: CheckedDocument,
  shown: ShownText,
  context: ComparisonContext,
): Likeness {
  const { texts, earlier } = compareWithLibrary(document, context);
  const places = new LinePlaces(shown.text);
  const [most] = texts.filter(({ copied, similarity }) => copied.length > 0 || similarity >= sameText);
  const [last] = earlier;
  const located = (passage: Passage): LikePassage => ({
    text: passage.text,
    words: longestWords(passage),
    ...places.at(shown.offset(passage.paragraph, passage.from)),
  });
  return {
    ...(most && {
      like: {
        id: most.text.id,
        title: most.text.title,
        similarity: most.similarity,
        refused: most.similarity >= sameText,
        copied: most.copied.map(located),
      },
    }),
    ...(last && { carriedOn: carriedOnText(last) }),
  };
}
