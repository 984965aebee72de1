/** Which kind each section of an imported plan is: said where heading and outline do not tell it. */
import { kindOfHeading, type Section, titleText } from '../plan/outline.ts';
import { findOutline, type Vocabulary } from '../plan/vocabulary.ts';

/** The kind of a top heading: by its words, or by the known words that it ends with. */
export function kindOf(vocabulary: Vocabulary, section: Section): string | undefined {
  const title = titleText(section.title);
  const exact = kindOfHeading(vocabulary, undefined, title, 1);
  if (exact || title.length > 16) return exact;
  const ending = vocabulary.kinds
    .filter(({ place }) => place === 'heading')
    .flatMap(({ id, title: name, synonyms }) => [name, ...synonyms].map((word) => ({ id, word })))
    .filter(({ word }) => word.length >= 4 && title.endsWith(word))
    .sort((a, b) => b.word.length - a.word.length);
  return ending[0]?.id;
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
