/** The units of this browser (本单位资料): one entry, which builder, unit page and the pages of samples read. */
import { chosenProfile, noProfiles, type Profile, type Profiles, readProfiles } from '../drafts/profile.ts';
import { unitsKey } from './units-key.ts';

export interface StoredUnits {
  units: Profiles;
  /** Why what is stored cannot be read; it is left as it is. */
  problem?: string;
}

export function storedUnits(): StoredUnits {
  try {
    const text = localStorage.getItem(unitsKey);
    if (text === null) return { units: noProfiles };
    const { value, findings } = readProfiles(text);
    return value ? { units: value } : { units: noProfiles, problem: findings[0]?.message ?? '' };
  } catch {
    return { units: noProfiles };
  }
}

/** The unit that new drafts are for; undefined where none is stored. */
export function storedProfile(): Profile | undefined {
  return chosenProfile(storedUnits().units);
}

/** Undefined when stored; otherwise what to tell the person. */
export function storeUnits(units: Profiles): string | undefined {
  try {
    const before = localStorage.getItem(unitsKey);
    // what nobody can read is kept beside: a newer site may have written it
    if (before !== null && !readProfiles(before).value) localStorage.setItem(`${unitsKey}-unread`, before);
    localStorage.setItem(unitsKey, JSON.stringify(units));
    return undefined;
  } catch {
    return '浏览器没有存下单位资料（存储空间满了，或不允许保存）；关掉页面前，请点“导出单位资料”存成文件。';
  }
}

/** Calls back when another tab changes the units. */
export function watchUnits(changed: () => void): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key === unitsKey) changed();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
