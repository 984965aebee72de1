// Looks strings up in the grams of a site: which chunks may hold them, and what those say.

import { partitionPoint } from '../terms/partition-point.ts';
import { readEntries, readPlaces, readPlans } from './gram-chunk.ts';
import type { WordMatch } from './rank.ts';

/** Plan number → what it has of a word. */
export type PlanMatches = Map<number, WordMatch>;

/** Either the plans that have the string, or where the first `length` units of it stand. */
export type Found = { plans: PlanMatches } | { places: Uint32Array; length: number };

export interface Grams {
  /** What the index says of a string that begins a stretch of at most `longest` units. One chunk is read. */
  look: (text: string) => Promise<Found>;
  /** All places of a string of at most `longest` units that is wide, or no longer than `shortest`. */
  places: (text: string) => Promise<Uint32Array>;
  /** How many chunks hold the strings that begin with this one. */
  span: (text: string) => number;
}

/** How many of the first units of `gram` and `text` are the same. */
function shared(gram: readonly number[], text: string): number {
  let same = 0;
  while (same < gram.length && gram[same] === text.charCodeAt(same)) same++;
  return same;
}

function sorted(places: number[]): Uint32Array {
  return Uint32Array.from(places).sort();
}

/** @param starts of the chunks, see `Manifest` @param load gives a chunk */
export function openGrams(starts: readonly string[], load: (chunk: number) => Promise<Uint8Array>): Grams {
  /** The last chunk that starts at or before the string. */
  const chunkOf = (text: string): number => Math.max(0, partitionPoint(starts, (start) => start <= text) - 1);
  const span = (text: string): number => {
    const first = chunkOf(text);
    let next = first + 1;
    while (starts[next]?.startsWith(text)) next++;
    return Math.min(next, starts.length) - first;
  };
  const places = async (text: string): Promise<Uint32Array> => {
    const first = chunkOf(text);
    const chunks = await Promise.all(Array.from({ length: span(text) }, (_, i) => load(first + i)));
    const found: number[] = [];
    for (const bytes of chunks)
      readEntries(bytes, ({ gram, wide, from }) => {
        const same = shared(gram, text);
        if (same === text.length && !wide) readPlaces(bytes, from, found);
        return same === text.length || (gram[same] ?? 0) < text.charCodeAt(same);
      });
    return sorted(found);
  };
  const look = async (text: string): Promise<Found> => {
    if (starts.length === 0) return { plans: new Map() };
    const bytes = await load(chunkOf(text));
    let found: Found | undefined;
    readEntries(bytes, ({ gram, wide, from }) => {
      const same = shared(gram, text);
      if (same < gram.length) return same < text.length && (gram[same] ?? 0) < text.charCodeAt(same);
      if (wide && same === text.length) {
        const plans: PlanMatches = new Map();
        readPlans(bytes, from, (plan, count, inTitle) => plans.set(plan, { length: same, count, inTitle }));
        found = { plans };
      } else if (!wide) {
        const list: number[] = [];
        readPlaces(bytes, from, list);
        found = { places: Uint32Array.from(list), length: gram.length };
      }
      return found === undefined;
    });
    return found ?? { places: await places(text), length: text.length };
  };
  return { look, places, span };
}
