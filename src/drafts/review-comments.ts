/** The comments of a file that came back, each with the line that it stands beside: by the words of its paragraph. */
import type { Comment } from './returned.ts';
import type { Step } from './review.ts';

/** Words alone: cells are parted otherwise in a file, and the name of a table stands in brackets here. */
const withoutSpace = (text: string) => text.replace(/[\s|（）]/gu, '');

/** The next line, from a place on and then from the top, whose words end a paragraph: numbers stand before them. */
function findLine(texts: readonly string[], paragraph: string, from: number): number {
  const found = (text: string) => text !== '' && paragraph.endsWith(text);
  const next = texts.findIndex((text, at) => at >= from && found(text));
  return next >= 0 ? next : texts.findIndex(found);
}

/**
 * @returns the index of the step of each comment; -1 for those that stand beside no line of the text
 */
export function commentPlaces(
  steps: readonly Step[],
  comments: readonly Pick<Comment, 'paragraph' | 'above'>[],
): number[] {
  const said = steps.map(({ after }) => withoutSpace(after));
  let from = 0;
  return comments.map(({ paragraph, above }) => {
    const words = withoutSpace(paragraph);
    const at = words === '' ? -1 : findLine(said, words, from);
    if (at >= 0) {
      from = at;
      return at;
    }
    if (words !== '') return -1;
    // its paragraph is gone: the one behind the paragraph above, where that was struck out
    const before = findLine(said, withoutSpace(above), from);
    const struck = steps[before + 1];
    return struck && !struck.theirs ? before + 1 : before;
  });
}
