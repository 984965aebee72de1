/** What the review shows, in the order of the text: differences, comments, and the paragraphs between them that nobody changed. */
import type { Comment } from '../../drafts/returned.ts';
import type { Difference, Review } from '../../drafts/review.ts';
import { commentPlaces } from '../../drafts/review-comments.ts';

/** A comment and which of the file's it is. */
export type NumberedComment = Comment & { index: number };

export type Row =
  | { type: 'difference'; difference: Difference; comments: NumberedComment[] }
  /** A paragraph that is the same on both sides and has a comment. */
  | { type: 'commented'; text: string; comments: NumberedComment[] }
  | { type: 'same'; texts: string[] };

export interface Rows {
  /** Title, signature, blanks. */
  fields: Row[];
  lines: Row[];
  tables: Row[];
  /** Comments that stand beside no paragraph of the text. */
  others: NumberedComment[];
}

export function reviewRows({ differences, steps }: Review, comments: readonly Comment[]): Rows {
  const places = commentPlaces(steps, comments);
  const numbered = comments.map((comment, index): NumberedComment => ({ ...comment, index }));
  const byId = new Map(differences.map((difference) => [difference.id, difference]));
  const lines: Row[] = [];
  for (const [at, { id, before }] of steps.entries()) {
    const own = numbered.filter(({ index }) => places[index] === at);
    const difference = id === undefined ? undefined : byId.get(id);
    const last = lines.at(-1);
    if (difference) lines.push({ type: 'difference', difference, comments: own });
    else if (own.length > 0) lines.push({ type: 'commented', text: before, comments: own });
    else if (last?.type === 'same') last.texts.push(before);
    else lines.push({ type: 'same', texts: [before] });
  }
  const ofType = (isOne: (id: string) => boolean) =>
    differences
      .filter(({ id }) => isOne(id))
      .map((difference): Row => ({ type: 'difference', difference, comments: [] }));
  return {
    fields: ofType((id) => /^(?:field|value) /.test(id)),
    lines,
    tables: ofType((id) => id.startsWith('block ')),
    others: numbered.filter(({ index }) => places[index] === -1),
  };
}
