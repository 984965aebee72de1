/**
 * Two states of one draft that came from the same one, as one draft: what was typed in two tabs at once, and what was
 * taken out and is brought back after more was typed.
 */
import { type Draft, readDraft } from '../draft.ts';
import { threeWay } from './three-way.ts';

export interface MergedDraft {
  draft: Draft;
  /** Places where both wrote something else; both stand there, with ／ between them. */
  clashes: number;
}

/**
 * @param mine what stands first where both wrote
 * @returns undefined where they cannot stand in one draft: whoever asks keeps both
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): MergedDraft | undefined {
  const [changed = ''] = [mine.changed, theirs.changed].toSorted().toReversed();
  const now = (draft: Draft): Draft => ({ ...draft, changed });
  const { value, clashes, left } = threeWay(now(base), now(mine), now(theirs));
  const draft = readDraft(JSON.stringify(value)).value;
  return draft && left.length === 0 ? { draft, clashes } : undefined;
}
