/**
 * Drafts in the browser's storage, one entry each. Storage may be full or forbidden: every call says whether it worked,
 * so that the page can keep the draft in memory and tell the person to export it.
 */
import { type Draft, readDraft } from '../../drafts/draft.ts';
import { unsettledTotal } from '../../drafts/unsettled.ts';

const prefix = 'plan-draft:';

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

/** Undefined when saved; otherwise what to tell the person. */
export function saveDraft(draft: Draft): string | undefined {
  return storeText(draft.id, JSON.stringify(draft));
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

/** Calls back when another tab changes this draft. */
export function watchDraft(id: string, changed: () => void): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key === prefix + id) changed();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
