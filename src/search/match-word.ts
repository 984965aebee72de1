// Finds the texts that hold a word, and how often. A word that has a list of its own in the index is read from it; else
// grams that together cover the word are looked up: first which texts have them all, then, where texts are left, whether they
// stand there one behind the other, which is exact by itself. Where few texts are left, these are read instead, so that a
// pasted sentence does not fetch half the index.

import { longest, shortest } from './gram-chunk.ts';
import type { GramTexts } from './gram-list.ts';
import type { Found, Grams, TextOffsets } from './grams.ts';
import type { WordMatch } from './rank.ts';

/** What a text has of a word; the length of its title is told where the word stands in it. */
export interface TextMatch extends WordMatch {
  title?: number;
}

/** Text number → what it has of a word. */
export type TextMatches = Map<number, TextMatch>;

/** What a word is looked up in. */
export interface WordCorpus {
  grams: Grams;
  /** A text, normalised, and the units of the title with which it begins. */
  text: (text: number) => Promise<{ text: string; title: number }>;
  /** Texts that cost no more to load than a block of offsets; those that match are shown anyway. */
  textsPerBlock: number;
}

export interface MatchOptions {
  /** Whether it shall be told where in its text the word stands. */
  places?: boolean;
  /** Only these texts are asked for. */
  among?: ReadonlySet<number>;
}

/** So many places in a word are tried for a gram that is not wide. */
const mostTries = 3;

/** Where a text holds a word, matches that lap over included. */
export function occurrences(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** What the texts of a list have of its word, which is `length` units long. */
export function matchesOf(
  { texts, counts, titles }: GramTexts,
  length: number,
  among?: ReadonlySet<number>,
): TextMatches {
  const matches: TextMatches = new Map();
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] as number;
    if (among && !among.has(text)) continue;
    const title = titles.get(text);
    const inTitle = title !== undefined && title.first + length <= title.length;
    const match = { length, count: counts[i] as number, inTitle };
    matches.set(text, inTitle ? { ...match, title: title.length } : match);
  }
  return matches;
}

/** What a text has of a word that stands at these places of it. */
function matchAt(places: readonly number[], length: number, title: number, told: boolean): TextMatch {
  const inTitle = (places[0] ?? title) + length <= title;
  return { length, count: places.length, inTitle, ...(inTitle && { title }), ...(told && { places }) };
}

async function matchTexts(
  texts: Iterable<number>,
  word: string,
  corpus: WordCorpus,
  told: boolean,
): Promise<TextMatches> {
  const read = [...texts].map(async (number): Promise<[number, TextMatch]> => {
    const { text, title } = await corpus.text(number);
    return [number, matchAt(occurrences(text, word), word.length, title, told)];
  });
  return new Map((await Promise.all(read)).filter(([, { count }]) => count > 0));
}

/** A gram of the word, and where in the word it begins. */
interface Piece {
  offset: number;
  found: Found;
}

/** The gram that covers what comes next in the word: where it is wide, one that begins earlier may not be. */
async function nextPiece(word: string, from: number, covered: number, grams: Grams): Promise<Piece> {
  const last = Math.max(0, Math.min(covered, Math.max(from + 1, word.length - shortest)));
  let best: Piece | undefined;
  for (let offset = last; offset > last - mostTries && (offset > from || offset === last); offset--) {
    const found = await grams.look(word.slice(offset, offset + longest));
    if (best && offset + found.length <= covered) break;
    best = { offset, found };
    if (!found.wide || found.texts.length === 0) break;
  }
  return best as Piece;
}

/** The texts in which all pieces stand one behind the other, and where the word begins in them. */
async function whereAll(pieces: readonly Piece[], wanted: ReadonlySet<number>): Promise<TextOffsets> {
  const lists = await Promise.all(
    pieces.map(async ({ offset, found }) => ({ offset, offsets: await found.offsets(wanted) })),
  );
  const [first, ...others] = lists;
  const all: TextOffsets = new Map();
  for (const [text, offsets] of first?.offsets ?? []) {
    const sets = others.map((list) => ({ ...list, own: new Set(list.offsets.get(text)) }));
    const places = offsets.filter((at) => sets.every(({ offset, own }) => own.has(at + offset)));
    if (places.length > 0) all.set(text, places);
  }
  return all;
}

/** What each text has of the normalised, non-empty word, for the texts that hold it. */
export async function matchWord(
  word: string,
  corpus: WordCorpus,
  { places = false, among }: MatchOptions = {},
): Promise<TextMatches> {
  const pieces: Piece[] = [];
  let [covered, from] = [0, -1];
  let left = among;
  while (covered < word.length) {
    const piece = await nextPiece(word, from, covered, corpus.grams);
    const { found, offset } = piece;
    pieces.push(piece);
    [covered, from] = [Math.max(covered, offset + found.length), offset];
    if (pieces.length === 1 && covered === word.length && !places)
      return matchesOf(found, word.length, among);
    const known = left;
    left = new Set(known ? found.texts.filter((text) => known.has(text)) : found.texts);
    if (left.size === 0) return new Map();
    const blocks = pieces.length + (word.length - covered) / longest;
    if (left.size <= corpus.textsPerBlock * blocks) return matchTexts(left, word, corpus, places);
  }
  const all = await whereAll(pieces, left ?? new Set());
  const titles = pieces[0]?.found.titles;
  return new Map(
    [...all].map(([text, own]) => [text, matchAt(own, word.length, titles?.get(text)?.length ?? 0, places)]),
  );
}
