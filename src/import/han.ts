/** Counting Han characters, so that an import can prove that it lost none. */
import { foldedForm } from './simplified.ts';

/** Character → how often; every form of a character under one key. */
export type HanCount = Map<string, number>;

const blankMark = /【[^【】\n]{1,20}】/gu;

/**
 * The Han characters of a text. Blanks (【社区名称】) are no text: an import puts them in and takes them out.
 */
export function countHan(texts: Iterable<string>, blanks: ReadonlySet<string>): HanCount {
  const count: HanCount = new Map();
  for (const text of texts) {
    const bare = text.includes('【')
      ? text.replace(blankMark, (mark) => (blanks.has(mark) ? '' : mark))
      : text;
    for (const unit of bare) {
      if (!isHan(unit)) continue;
      const key = foldedForm(unit);
      count.set(key, (count.get(key) ?? 0) + 1);
    }
  }
  return count;
}

export function isHan(unit: string | undefined): boolean {
  if (unit === undefined || unit === '') return false;
  const code = unit.codePointAt(0) ?? 0;
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

export function hanTotal(count: HanCount): number {
  let total = 0;
  for (const times of count.values()) total += times;
  return total;
}

/** How many characters of `whole` are in none of `parts`. */
export function missingHan(
  whole: HanCount,
  parts: readonly HanCount[],
): { total: number; characters: string[] } {
  let total = 0;
  const characters: string[] = [];
  for (const [unit, times] of whole) {
    const found = parts.reduce((sum, part) => sum + (part.get(unit) ?? 0), 0);
    if (found >= times) continue;
    total += times - found;
    characters.push(unit);
  }
  return { total, characters };
}
