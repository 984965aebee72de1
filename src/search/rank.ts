// Orders the plans found, best first: plans with the words in their title, the more words the better, then those
// that use the words often and densely. Logarithms keep a long plan from winning by length alone. Nothing here depends
// on other plans, so results of several sites can be put in one order.

/** What a plan has of a word of the query. */
export interface WordMatch {
  /** Units of the word. */
  length: number;
  /** Occurrences in the plan. */
  count: number;
  /** Whether one of them is in the title. */
  inTitle: boolean;
}

/** Lengths of the plan's text and of its title. */
export interface Lengths {
  text: number;
  title: number;
}

/** More than all that occurrences can bring. */
const titleWord = 100;

/** A number to sort by, greater is better. */
export function score(words: readonly WordMatch[], { text, title }: Lengths): number {
  let [titled, titledLength, total, logarithms] = [0, 0, 0, 0];
  for (const { length, count, inTitle } of words) {
    if (inTitle) {
      titled += 1;
      titledLength += length;
    }
    total += count;
    logarithms += Math.log2(1 + count);
  }
  const share = Math.min(1, titledLength / Math.max(1, title));
  const often = logarithms / Math.max(1, words.length);
  const dense = Math.log2(1 + (1000 * total) / Math.max(1, text));
  return titleWord * titled + 10 * share + often + dense;
}
