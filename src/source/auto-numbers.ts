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

/** A blank parts the number from the text, unless its own sign does. */
const parted = (text: string) =>
  text === '' || /[、，。．.:：）)】\]》\s]$/u.test(text) ? text : `${text} `;

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
      count.length = level + 1;
      if (own.form === 'bullet') return '';
      const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const form = own.legal ? 'decimal' : (list.levels.get(at)?.form ?? 'decimal');
        return formatNumber(count[at] ?? startOf(at), form);
      });
      return parted(text.trim());
    },
  };
}
