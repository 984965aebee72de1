/** The text being checked, kept in this browser so that a reload loses nothing. Storage may be full or forbidden. */

const key = 'plan-check';

export interface StoredCheck {
  text: string;
  /** Outline id, empty for none. */
  outline: string;
  compare: boolean;
  /** Rules that are switched off for this document. */
  off: readonly string[];
}

/** Undefined when stored; otherwise what to tell the person. */
export function storeCheck(check: StoredCheck): string | undefined {
  try {
    if (check.text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(check));
    return undefined;
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return full
      ? '浏览器的存储空间满了，这段文字没有存下；关掉页面前请先复制改好的文字。'
      : '浏览器不允许本站保存数据（可能是无痕窗口）；关掉页面前请先复制改好的文字。';
  }
}

/** What was stored last; undefined where nothing was, or it cannot be read. */
export function storedCheck(): StoredCheck | undefined {
  try {
    const { text, outline, compare, off } = JSON.parse(
      localStorage.getItem(key) ?? '{}',
    ) as Partial<StoredCheck>;
    if (typeof text !== 'string') return undefined;
    return {
      text,
      outline: typeof outline === 'string' ? outline : '',
      compare: compare !== false,
      off: Array.isArray(off) ? off : [],
    };
  } catch {
    return undefined;
  }
}

/** Calls back when another tab stores its text over this one. */
export function watchCheck(changed: () => void): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key === key && event.newValue !== null) changed();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
