/**
 * Automatic numbering: paragraphs that a word processor numbers have no number in their text. Counts as Word does, and
 * gives each paragraph the number that its reader saw.
 */
import { formatNumber } from './number-format.ts';

export interface NumberLevel {
  start: number;
  /** Name of the form as in OOXML; `bullet` for a sign that is no number. */
  form: string;
  /** The number's text: `%1` stands for the count of the first level, `%2` of the second … */
  text: string;
  /** All counts in Arabic figures, whatever their own form. */
  legal: boolean;
  /** What stands between the number and the text; a tab where nothing is said. */
  suffix?: 'tab' | 'space' | 'nothing';
  /** 0: it never begins anew; n: only a number of the first n levels makes it do so. Any higher level, if not said. */
  restart?: number;
  /** Font of a bullet: it says what its sign looks like. */
  font?: string;
}

export interface NumberList {
  /** Lists of the same count go on counting where the other stopped. */
  count: string;
  /** Names this use of the list; its own starts hold from its first paragraph on. */
  use: string;
  levels: ReadonlyMap<number, NumberLevel>;
  /** Level → the count to begin with anew. */
  restarts: ReadonlyMap<number, number>;
}

export const deepestNumber = 9;

export interface AutoNumbers {
  /** Counts one paragraph and gives its number, '' for a bullet or an unknown level. */
  next(list: NumberList, level: number): string;
}

/** A blank parts the number from the text, unless its own sign or blank does it, or the list puts nothing there. */
function parted(text: string, suffix: NumberLevel['suffix']): string {
  const shown = text.trim();
  if (shown === '' || /[、，。．.:：）)】\]》]$/u.test(shown)) return shown;
  const own = /[ \u3000]+$/.exec(text)?.[0];
  if (own !== undefined) return shown + own;
  // glued to its words, 第一条 would be read as part of them
  return suffix === 'nothing' && !/[章节条款编篇]$/u.test(shown) ? shown : `${shown} `;
}

/** A fresh count of all lists of one document. */
export function autoNumbers(): AutoNumbers {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(list, level) {
      const own = list.levels.get(level);
      if (!own || level >= deepestNumber) return '';
      const count = counts.get(list.count) ?? [];
      counts.set(list.count, count);
      const startOf = (at: number) => list.restarts.get(at) ?? list.levels.get(at)?.start ?? 1;
      if (!begun.has(list.use)) {
        begun.add(list.use);
        for (const [at] of list.restarts) count[at] = undefined;
      }
      for (let above = 0; above < level; above++) count[above] ??= startOf(above);
      const before = count[level];
      count[level] = before === undefined ? startOf(level) : before + 1;
      for (let below = level + 1; below < count.length; below++) {
        const restart = list.levels.get(below)?.restart;
        if (restart === undefined || level < restart) count[below] = undefined;
      }
      if (own.form === 'bullet') return '';
      const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const form = own.legal ? 'decimal' : (list.levels.get(at)?.form ?? 'decimal');
        return formatNumber(count[at] ?? startOf(at), form);
      });
      return parted(text, own.suffix);
    },
  };
}
