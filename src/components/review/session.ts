/**
 * One sitting over a file that came back: the draft as it was when the sitting began, the differences, and what was taken. The
 * draft is worked out anew from both at each decision, so that whatever was taken can be taken back.
 */
import type { Draft } from '../../drafts/draft.ts';
import type { Returned } from '../../drafts/returned.ts';
import { sentAs } from '../../drafts/returned-file.ts';
import { type Review, reviewDraft, takeDifferences } from '../../drafts/review.ts';
import { differenceSides, type Side } from '../../drafts/review-sides.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';

export interface Session {
  /** The draft when the sitting began. */
  start: Draft;
  review: Review;
  /** Who made each difference, by its id; empty where no text that went out is kept. */
  sides: ReadonlyMap<string, Side>;
  /** ISO time at which the text went out. */
  sentAt?: string;
  taken: ReadonlySet<string>;
  /** The draft as the last decision left it. */
  result: Draft;
}

export function startSession(draft: Draft, returned: Returned, vocabulary: Vocabulary): Session {
  const { plan, byWords } = returned;
  const review = reviewDraft(draft, plan, vocabulary, byWords);
  const sent = sentAs(draft, plan, vocabulary);
  const sides = sent ? differenceSides(review, { draft, sent: sent.plan, byWords }, vocabulary) : new Map();
  return { start: draft, review, sides, taken: new Set(), result: draft, ...(sent && { sentAt: sent.at }) };
}

/** False once the draft was changed elsewhere, or another file was opened: a new sitting begins. */
export function goesOn({ result, review }: Session, draft: Draft): boolean {
  return (
    result.id === draft.id &&
    result.parts === draft.parts &&
    result.meta === draft.meta &&
    result.values === draft.values &&
    draft.returned?.plan === review.returned
  );
}

/** The sitting with other differences taken. */
export function withTaken(session: Session, taken: ReadonlySet<string>): Session {
  return { ...session, taken, result: takeDifferences(session.start, session.review, taken) };
}

export type State = 'open' | 'taken' | 'left' | 'own';

/** What was said about a difference; own: the draft has changed there since it went out, and the file has not. */
export function stateOf({ taken, sides }: Session, left: ReadonlySet<string>, id: string): State {
  if (taken.has(id)) return 'taken';
  if (left.has(id)) return 'left';
  return sides.get(id) === 'draft' ? 'own' : 'open';
}
