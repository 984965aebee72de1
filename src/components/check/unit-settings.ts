/** What the unit has switched off, kept in this browser for check page and builder; read and written as a file by the check. */
import type { OwnSettings } from '../../check/rule.ts';

const key = 'plan-check-unit';

/** Nothing is switched off. */
export const noSettings: OwnSettings = { off: [], words: [] };

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** What is kept; nothing where there is none, or it cannot be read. */
export function storedUnit(): OwnSettings {
  try {
    const { off, words } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Record<string, unknown>>;
    return { off: texts(off), words: texts(words) };
  } catch {
    return noSettings;
  }
}

/** Undefined when stored; otherwise what to tell the person. */
export function storeUnit(settings: OwnSettings): string | undefined {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
    return undefined;
  } catch {
    return '浏览器没有存下本单位的设置（存储空间满了，或不允许保存）；请导出成文件。';
  }
}

/** Calls back when another tab changes the settings. */
export function watchUnit(changed: () => void): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key === key) changed();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
