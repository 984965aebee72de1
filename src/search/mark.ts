// Marks words in a text at their exact places in the original, whatever white space, width, case or script
// lies between what was typed and what is written.
//   markText('全角２０２７ 年', ['2027年'], fold) → 全角 + mark(２０２７ 年)

import { type Fold, locate } from './normalise.ts';

/** A piece of text to show. */
export interface Part {
  text: string;
  mark: boolean;
}

/** Where a word stands in an original text: from `start` up to, not including, `end`. */
export interface Range {
  start: number;
  end: number;
  word: string;
}

/** All places of the normalised words, in order; they may lap over. */
export function findRanges(original: string, words: readonly string[], fold: Fold): Range[] {
  const { text, offsets } = locate(original, fold);
  const ranges: Range[] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      ranges.push({ start: offsets[at] ?? 0, end: (offsets[at + word.length - 1] ?? 0) + 1, word });
    }
  }
  return ranges.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Cuts `original` between `from` and `to` into marked and unmarked parts. */
export function toParts(original: string, ranges: readonly Range[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  const add = (start: number, end: number, mark: boolean) => {
    if (end <= start) return;
    const last = parts.at(-1);
    if (last?.mark === mark) last.text += original.slice(start, end);
    else parts.push({ text: original.slice(start, end), mark });
  };
  let at = from;
  for (const range of ranges) {
    const end = Math.min(range.end, to);
    if (end <= at) continue;
    const start = Math.min(Math.max(range.start, at), to);
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  return parts;
}

/** A whole text with the normalised words marked. */
export function markText(original: string, words: readonly string[], fold: Fold): Part[] {
  return toParts(original, findRanges(original, words, fold), 0, original.length);
}
