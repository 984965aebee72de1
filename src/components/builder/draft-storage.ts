/**
 * Drafts in the browser's storage, one entry each. Storage may be full or forbidden: every call says whether it worked,
 * so that the page can keep the draft in memory and tell the person to export it.
 */
import { type Draft, readDraft } from '../../drafts/draft.ts';
import type { Version } from '../../drafts/merge/lineage.ts';
import { unsettledTotal } from '../../drafts/unsettled.ts';
import { newId } from './new-id.ts';

const prefix = 'plan-draft:';
const editing = 'plan-editing:';

export interface StoredDraft {
  id: string;
  name: string;
  changed: string;
  /** How much of a sample in it nobody has settled. */
  unsettled: number;
  /** Why the entry cannot be opened; its text is kept and can be exported. */
  problem?: string;
}

/** Stores a draft's text as it is. Undefined when stored; otherwise what to tell the person. */
export function storeText(id: string, text: string): string | undefined {
  try {
    localStorage.setItem(prefix + id, text);
    return undefined;
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return full
      ? '浏览器的存储空间满了，刚才的改动还没有存下。请马上点“导出草稿”存成文件，再删去几份不用的草稿。'
      : '浏览器不允许本站保存数据（可能是无痕窗口或安全设置）。关掉页面前，请点“导出草稿”存成文件。';
  }
}

/** A stored draft with its stamp; undefined where it cannot be read. A text that has none is known by its words. */
export function storedVersion(text: string | undefined): Version | undefined {
  const draft = text === undefined ? undefined : readDraft(text).value;
  if (!draft || text === undefined) return undefined;
  const { stamp = text, after = [] } = JSON.parse(text) as Partial<Version>;
  return { stamp, after, draft };
}

export function saveVersion({ stamp, after, draft }: Version): string | undefined {
  return storeText(draft.id, JSON.stringify({ ...draft, stamp, after }));
}

/** Stores what was made from the stored draft. Undefined when saved; otherwise what to tell the person. */
export function saveDraft(draft: Draft): string | undefined {
  const stored = storedVersion(storedText(draft.id));
  return saveVersion({ stamp: newId(), after: stored ? [stored.stamp] : [], draft });
}

/** The text of a stored draft as it is, readable or not. */
export function storedText(id: string): string | undefined {
  try {
    return localStorage.getItem(prefix + id) ?? undefined;
  } catch {
    return undefined;
  }
}

export function deleteDraft(id: string): void {
  try {
    localStorage.removeItem(prefix + id);
    localStorage.removeItem(editing + id);
  } catch {
    // forbidden storage holds nothing to delete
  }
}

/** All stored drafts, the last changed first. Damaged ones are listed too: they are the person's work. */
export function storedDrafts(): StoredDraft[] {
  try {
    const ids = Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
    return ids
      .map((id): StoredDraft => {
        const { value, findings } = readDraft(storedText(id) ?? '');
        return value
          ? { id, name: value.name, changed: value.changed, unsettled: unsettledTotal(value) }
          : { id, name: '打不开的草稿', changed: '', unsettled: 0, problem: findings[0]?.message ?? '' };
      })
      .sort((a, b) => b.changed.localeCompare(a.changed));
  } catch {
    return [];
  }
}

/** Says that this tab goes on with the draft; the others stop. @returns the claim, later ones are greater */
export function claimDraft(id: string): string {
  const claim = `${Date.now()} ${newId()}`;
  try {
    localStorage.setItem(editing + id, claim);
  } catch {
    // full or forbidden: nothing is stored that two tabs could write over
  }
  return claim;
}

/** The claim of the tab that goes on with the draft. */
export function storedClaim(id: string): string | undefined {
  try {
    return localStorage.getItem(editing + id) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Calls back when another tab changes this draft, deletes it, or goes on with it. */
export function watchDraft(
  id: string,
  on: { changed?(text: string): void; deleted?(): void; claimed?(claim: string): void },
): () => void {
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key === prefix + id && newValue === null) on.deleted?.();
    else if (key === prefix + id && newValue !== null) on.changed?.(newValue);
    else if (key === editing + id && newValue !== null) on.claimed?.(newValue);
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
