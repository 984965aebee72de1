/**
 * Brings back what was taken out of a draft: the last removals, each by itself. What was typed since stays, because what
 * comes back is merged into the draft as it is.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../drafts/draft.ts';
import { mergeDrafts } from '../../drafts/merge/merge-drafts.ts';

interface Removal {
  /** What was taken out, in words. */
  what: string;
  before: Draft;
  after: Draft;
}

/** Drafts are kept whole: more than one would bring back in a row. */
const most = 30;

export interface Undo {
  /** What the next step brings back; undefined where nothing is left. */
  what: string | undefined;
  /** How many steps are left. */
  steps: number;
  undo(): void;
  /** Call it when `what` was taken out. */
  remember(what: string, before: Draft, after: Draft): void;
}

const isBox = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

export function useUndo(draft: Draft, change: (draft: Draft) => void): Undo {
  const [removals, setRemovals] = useState<readonly Removal[]>([]);
  const last = removals.at(-1);
  const undo = (): void => {
    if (!last) return;
    setRemovals(removals.slice(0, -1));
    change(mergeDrafts(last.after, draft, last.before)?.draft ?? last.before);
  };
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      // in a box the same keys take back what was typed there
      if (!isUndo || isBox(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return {
    what: last?.what,
    steps: removals.length,
    undo,
    remember: (what, before, after) => setRemovals([...removals.slice(1 - most), { what, before, after }]),
  };
}
