// Looks strings up in the grams of a segment: which chunks may hold them, and what those say.

import type { BlockPlace } from './block-place.ts';
import type { ChunkDirectory, ChunkPlace } from './chunk-directory.ts';
import { readEntries } from './gram-chunk.ts';
import { type GramTexts, type InTitle, readOffsets, readTexts } from './gram-list.ts';

/** Text → where a string stands in it, in rising order. */
export type TextOffsets = Map<number, number[]>;

/** What the index says of the first `length` units of a string. */
export interface Found extends GramTexts {
  length: number;
  /** Whether its offsets lie in many blocks. */
  wide: boolean;
  /** Where it stands in some of the texts. */
  offsets: (wanted: ReadonlySet<number>) => Promise<TextOffsets>;
}

export interface Grams {
  /** What the index says of a string of at most `longest` units, or of its beginning. */
  look: (text: string) => Promise<Found>;
}

/** What it takes to read the lists of a segment. */
export interface GramReading {
  directory: ChunkDirectory;
  load: (place: BlockPlace) => Promise<Uint8Array>;
  /** Texts of a number as large or larger are gists. */
  plans: number;
  /** No text is longer. */
  limitOf: (text: number) => number;
}

/** How many of the first units of `gram` and `text` are the same. */
function shared(gram: readonly number[], text: string): number {
  let same = 0;
  while (same < gram.length && gram[same] === text.charCodeAt(same)) same++;
  return same;
}

/** Several lists as one. */
function joined(lists: readonly GramTexts[]): GramTexts {
  const counts = new Map<number, number>();
  const titles = new Map<number, InTitle>();
  for (const list of lists) {
    list.texts.forEach((text, i) => {
      counts.set(text, (counts.get(text) ?? 0) + (list.counts[i] ?? 0));
    });
    for (const [text, { first, length }] of list.titles)
      titles.set(text, { first: Math.min(first, titles.get(text)?.first ?? first), length });
  }
  const texts = Uint32Array.from(counts.keys()).sort();
  return { texts, counts: texts.map((text) => counts.get(text) ?? 0), titles };
}

function joinedOffsets(parts: readonly TextOffsets[]): TextOffsets {
  const all: TextOffsets = new Map();
  for (const [text, offsets] of parts.flatMap((part) => [...part])) {
    const known = all.get(text);
    all.set(text, known ? [...known, ...offsets].sort((a, b) => a - b) : offsets);
  }
  return all;
}

export function openGrams({ directory, load, plans, limitOf }: GramReading): Grams {
  /** The narrow grams of a chunk that begin with a string: together they have all its places. */
  const narrow = async (text: string, { texts, offsets }: ChunkPlace): Promise<Found[]> => {
    const found: Found[] = [];
    const bytes = await load(texts);
    readEntries(bytes, ({ gram, wide, texts: at, offsets: from }) => {
      const same = shared(gram, text);
      if (same === text.length && !wide) {
        const list = readTexts(bytes, at, plans);
        found.push({
          ...list,
          length: same,
          wide: false,
          offsets: async (wanted) => readOffsets(await load(offsets), from, list, wanted, limitOf),
        });
      }
      return same === text.length || (gram[same] ?? 0) < text.charCodeAt(same);
    });
    return found;
  };
  const gather = async (text: string): Promise<Found[]> =>
    (await Promise.all((await directory.chunks(text)).map((chunk) => narrow(text, chunk)))).flat();
  const offsetsOf = async (parts: readonly Found[], wanted: ReadonlySet<number>) =>
    joinedOffsets(await Promise.all(parts.map((part) => part.offsets(wanted))));

  const look = async (text: string): Promise<Found> => {
    const chunk = await directory.chunk(text);
    const bytes = chunk ? await load(chunk.texts) : new Uint8Array();
    let found: Found | undefined;
    readEntries(bytes, ({ gram, wide, texts: at, offsets: from }) => {
      const same = shared(gram, text);
      if (same < gram.length) return same < text.length && (gram[same] ?? 0) < text.charCodeAt(same);
      if (wide && same < text.length) return true;
      const list = readTexts(bytes, at, plans);
      found = {
        ...list,
        length: same,
        wide,
        offsets: async (wanted) => {
          if (wide) return offsetsOf(await gather(text), wanted);
          return readOffsets(await load((chunk as ChunkPlace).offsets), from, list, wanted, limitOf);
        },
      };
      return false;
    });
    if (found) return found;
    // no gram of its own: none of its texts, or those of all longer grams
    const parts = await gather(text);
    return {
      ...joined(parts),
      length: text.length,
      wide: parts.length > 1,
      offsets: (wanted) => offsetsOf(parts, wanted),
    };
  };
  return { look };
}
