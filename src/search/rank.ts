// Orders plans, best first: a plan whose title has the words, then one that says of itself that it is about them
// (theme, type, issuer, year; then summary and headings), then those that use them often and densely. Rare words weigh
// more than common ones, and words that stand close together more than the same words apart. How rare a word is, is told
// by the plans of all sites together, so results of several sites can be put in one order.

/** What a text has of a word of the query. */
export interface WordMatch {
  /** Units of the word. */
  length: number;
  /** Occurrences in the text. */
  count: number;
  /** Whether one of them is in the title. */
  inTitle: boolean;
  /** Where it stands in the text of all plans, where that was asked for and is known. */
  places?: readonly number[];
}

/** What a plan has of a word: in its text, and in what it says of itself. */
export interface WordOfPlan {
  text?: WordMatch;
  /** `inTitle` means in its fields: theme, type, issuer, year; else in summary or headings. */
  gist?: WordMatch;
}

/** Lengths of the plan's text and of its title. */
export interface Lengths {
  text: number;
  title: number;
}

const titleWorth = 4;
const fieldWorth = 1.8;
const gistWorth = 1.8;
const bodyWorth = 1.6;
const nearWorth = 1.2;
const shareWorth = 0.5;

/** A text of usual length, in units. */
const usualText = 4000;

/** Whether a plan has a word once or twice in its running text, and nowhere else. */
export function isInBodyOnly({ text, gist }: WordOfPlan): boolean {
  return !gist && !text?.inTitle && (text?.count ?? 0) < 3;
}

/** What one word says for a plan; zero where the plan does not have it. */
export function strength({ text, gist }: WordOfPlan, lengths: Lengths): number {
  let worth = 0;
  if (text) {
    if (text.inTitle)
      worth += titleWorth + shareWorth * Math.min(1, text.length / Math.max(1, lengths.title));
    const usual = 6 * (0.4 + (0.6 * lengths.text) / usualText);
    worth += (bodyWorth * text.count) / (text.count + usual);
  }
  if (gist) {
    if (gist.inTitle) worth += fieldWorth;
    const often = gist.count - (gist.inTitle ? 1 : 0);
    worth += (gistWorth * often) / (often + 0.6);
  }
  return worth;
}

/** How much a word weighs that `having` of `plans` plans have. */
export function weight(having: number, plans: number): number {
  return Math.log(1 + (plans + 1) / (having + 0.5));
}

/** From 0 to 1: how close together the words stand where they are closest; 0 unless two or more have known places. */
export function closeness(words: readonly WordOfPlan[]): number {
  const known = words.flatMap(({ text }) =>
    text?.places ? [{ places: text.places, length: text.length }] : [],
  );
  if (known.length < 2) return 0;
  const all = known
    .flatMap(({ places, length }, word) => places.map((at) => ({ at, end: at + length, word })))
    .sort((a, b) => a.at - b.at);
  const seen = new Array<number>(known.length).fill(0);
  let missing = known.length;
  let from = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { end, word } of all) {
    if (seen[word] === 0) missing -= 1;
    (seen[word] as number)++;
    while (missing === 0) {
      const first = all[from++] as (typeof all)[number];
      least = Math.min(least, end - first.at);
      (seen[first.word] as number)--;
      if (seen[first.word] === 0) missing += 1;
    }
  }
  const shortest = known.reduce((sum, { length }) => sum + length, 0);
  return Math.sqrt(Math.min(1, shortest / least));
}

/**
 * A number to sort by, greater is better.
 * @param weights of the words, in their order
 */
export function score(words: readonly WordOfPlan[], weights: readonly number[], lengths: Lengths): number {
  let [sum, total] = [0, 0];
  words.forEach((word, i) => {
    const own = weights[i] ?? 1;
    sum += own * strength(word, lengths);
    total += own;
  });
  return total === 0 ? 0 : sum / total + nearWorth * closeness(words);
}
