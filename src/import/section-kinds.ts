/** Which kind each section of an imported plan is: said where heading and outline do not tell it. */
import { kindOfHeading, type Section, titleText } from '../plan/outline.ts';
import { findOutline, type Vocabulary } from '../plan/vocabulary.ts';

interface Ending {
  word: string;
  kind: string;
}

/** Known once for each vocabulary: a text may have as many headings as lines. */
const endings = new WeakMap<Vocabulary, readonly Ending[]>();

/** The words of top headings that tell a kind where a heading ends with them, longest first. */
function knownEndings(vocabulary: Vocabulary): readonly Ending[] {
  const known =
    endings.get(vocabulary) ??
    vocabulary.kinds
      .filter(({ place }) => place === 'heading')
      .flatMap(({ id, title, synonyms }) => [title, ...synonyms].map((word) => ({ word, kind: id })))
      .filter(({ word }) => word.length >= 4)
      .sort((a, b) => b.word.length - a.word.length);
  endings.set(vocabulary, known);
  return known;
}

/** The kind of a top heading: by its words, or by the known words that it ends with. */
export function kindOf(vocabulary: Vocabulary, section: Section): string | undefined {
  const title = titleText(section.title);
  const exact = kindOfHeading(vocabulary, undefined, title, 1);
  if (exact || title.length > 16) return exact;
  return knownEndings(vocabulary).find(({ word }) => title.endsWith(word))?.kind;
}

/** States the kinds of sections where heading and outline do not. */
export function withKinds(
  sections: readonly Section[],
  vocabulary: Vocabulary,
  outlineId: string,
  depth = 1,
): Section[] {
  const outline = findOutline(vocabulary, outlineId);
  return sections.map((section) => {
    const own = kindOfHeading(vocabulary, outline, titleText(section.title), depth);
    const kind =
      own && own !== 'direct-task' ? own : depth === 1 ? (kindOf(vocabulary, section) ?? own) : own;
    return {
      ...(kind && { kind }),
      title: section.title,
      content: section.content,
      sections: withKinds(section.sections, vocabulary, outlineId, depth + 1),
    };
  });
}
