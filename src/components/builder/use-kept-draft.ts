/**
 * The open draft, stored at every change. A draft that is open in two tabs is written in the one that was opened last: the
 * other stops and shows what is written there. What was typed in both before they heard of each other is merged.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../drafts/draft.ts';
import {
  changed,
  follow,
  type Lineage,
  receive,
  type Version,
  withVersion,
} from '../../drafts/merge/lineage.ts';
import {
  claimDraft,
  saveDraft,
  saveVersion,
  storedClaim,
  storedText,
  storedVersion,
  watchDraft,
} from './draft-storage.ts';
import { newId } from './new-id.ts';

export interface KeptDraft {
  draft: Draft | undefined;
  /** Why it is not stored, in words. */
  trouble: string | undefined;
  /** Another tab goes on with it. */
  isStopped: boolean;
  /** Shows a draft: one that is stored, or a new one that is then. */
  open(draft: Draft): void;
  change(draft: Draft): void;
  /** Takes what is stored; it was changed by another part of the page. */
  reload(): void;
  close(): void;
  /** Goes on here; the other tab stops. */
  goOn(): void;
}

interface Now {
  known: Lineage;
  /** What was read of the storage or heard of last. */
  seen?: string | undefined;
  /** Of the versions that are made here, each from the one before it. */
  row: string;
  count: number;
  claim: string;
  isStopped: boolean;
}

export function useKeptDraft(tell: (message: string) => void): KeptDraft {
  const [draft, setDraft] = useState<Draft>();
  const [trouble, setTrouble] = useState<string>();
  const [isStopped, setStopped] = useState(false);
  // what the storage's events have to know as it is now
  const now = useRef<Now>({ known: [], row: '', count: 0, claim: '', isStopped: false }).current;
  const stamp = (): string => `${now.row}.${++now.count}`;

  const stop = (stopped: boolean): void => {
    now.isStopped = stopped;
    setStopped(stopped);
  };
  const show = (): void => setDraft(now.known.at(-1)?.draft);
  const write = (version: Version): void => {
    setTrouble(saveVersion(version));
    now.seen = storedText(version.draft.id);
  };
  /** Merges a version that another tab stored into what is shown here. */
  const take = (theirs: Version): void => {
    const { known, write: merged, clashes, apart } = receive(now.known, theirs, stamp());
    now.known = known;
    if (merged) write(merged);
    if (apart) {
      const name = `${apart.name}（另一个标签页里的）`;
      const problem = saveDraft({ ...apart, id: newId(), name });
      tell(problem ?? `两个标签页改了同一处，合不到一起；另一页里的存成了“${name}”，在“我的草稿”里。`);
    } else if (clashes > 0)
      tell(`两个标签页同时改了 ${clashes} 处，两边写的都留着，中间用“／”隔开，请搜索“／”核对。`);
  };
  /** Shows what another tab or another part of the page has made of it. */
  const followTo = (theirs: Version): void => {
    now.known = follow(now.known, theirs);
    now.row = newId();
  };
  const forget = (): void => {
    Object.assign(now, { known: [], seen: undefined, row: newId(), claim: '' });
    stop(false);
  };

  const open = (next: Draft): void => {
    forget();
    const text = storedText(next.id);
    const stored = storedVersion(text);
    const isStored = stored && JSON.stringify(stored.draft) === JSON.stringify(next);
    now.known = isStored ? [stored] : [{ stamp: stamp(), after: stored ? [stored.stamp] : [], draft: next }];
    now.seen = text;
    now.claim = claimDraft(next.id);
    const [version] = now.known;
    if (isStored) setTrouble(undefined);
    else if (version) write(version);
    show();
  };
  const change = (next: Draft): void => {
    const version = changed(now.known, next, stamp());
    now.known = withVersion(now.known, version);
    const text = storedText(next.id);
    const stored = text === now.seen ? undefined : storedVersion(text);
    now.seen = text;
    // another tab stored something that this one has not heard of
    if (stored) take(stored);
    const shown = now.known.at(-1);
    if (shown && (shown === version || !stored)) write(shown);
    show();
  };
  const reload = (): void => {
    const id = now.known.at(-1)?.draft.id ?? '';
    const text = storedText(id);
    const stored = storedVersion(text);
    now.seen = text;
    if (stored) followTo(stored);
    show();
  };
  const goOn = (): void => {
    const id = now.known.at(-1)?.draft.id;
    if (id === undefined) return;
    reload();
    now.claim = claimDraft(id);
    stop(false);
  };

  const id = draft?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const changed = (text: string | undefined): void => {
      const theirs = text === now.seen ? undefined : storedVersion(text);
      if (!theirs) return;
      now.seen = text;
      if (now.isStopped) followTo(theirs);
      else take(theirs);
      show();
    };
    const claimed = (claim: string): void => {
      if (claim > now.claim) stop(true);
    };
    const deleted = (): void =>
      tell('这份草稿在另一个标签页里删掉了。本页还留着它：再改一处，就会重新存下；也可以先导出。');
    const unwatch = watchDraft(id, { changed, deleted, claimed });
    // nobody told what another tab did between opening the draft and listening
    claimed(storedClaim(id) ?? '');
    changed(storedText(id));
    return unwatch;
  }, [id]);

  return {
    draft,
    trouble,
    isStopped,
    open,
    change,
    reload,
    close: () => {
      forget();
      setTrouble(undefined);
      setDraft(undefined);
    },
    goOn,
  };
}
