// Orders the plans found, best first: plans with the words in their title, the more words the better, then those
// that use the words often and densely. Logarithms keep a long plan from winning by length alone.

/** What is known of a plan when it is ranked; titles and words are normalised. */
export interface Candidate {
  title: string;
  /** Length of the plan's text. */
  length: number;
  /** Occurrences of each word. */
  counts: readonly number[];
}

/** More than all that occurrences can bring. */
const titleWord = 100;

/** A number to sort by, greater is better. */
export function score(words: readonly string[], { title, length, counts }: Candidate): number {
  const inTitle = words.filter((word) => title.includes(word));
  const share = Math.min(1, inTitle.join('').length / Math.max(1, title.length));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const often = counts.reduce((sum, count) => sum + Math.log2(1 + count), 0) / Math.max(1, counts.length);
  const dense = Math.log2(1 + (1000 * total) / Math.max(1, length));
  return titleWord * inTitle.length + 10 * share + often + dense;
}
