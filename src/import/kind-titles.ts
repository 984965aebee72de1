/** Headings that the vocabulary knows, for lines that are headings by their words alone. */
import type { Vocabulary } from '../plan/vocabulary.ts';

/** True for the title or a synonym of a section kind: 活动要求, 指导思想. */
export type IsKnownHeading = (text: string) => boolean;

export function knownHeadings(vocabulary: Vocabulary): IsKnownHeading {
  const titles = new Set(
    vocabulary.kinds
      .filter(({ place }) => place === 'heading')
      .flatMap(({ title, synonyms }) => [title, ...synonyms])
      .filter((title) => title.length >= 4),
  );
  return (text) => text.length <= 16 && titles.has(text.replace(/[：:。\s]+$/u, ''));
}
