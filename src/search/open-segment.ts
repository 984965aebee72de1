// One segment of an index in the browser: what its plans have of a word, and what is shown of a plan. Files are fetched
// when they are needed, each block once.

import type { LoadAsset } from './assets.ts';
import type { CharacterReader } from './character-reader.ts';
import type { FacetColumns } from './facet-columns.ts';
import { openGrams, type PlanMatches } from './grams.ts';
import { gistOf, joinSections, type ShownPlan } from './indexed-plan.ts';
import { headName, packName, segmentFolder } from './manifest.ts';
import { type KeepPlaces, matchWord, type WordCorpus } from './match-word.ts';
import { normalise } from './normalise.ts';
import type { Lengths, WordOfPlan } from './rank.ts';
import { blockSize, placeBlocks, readHead, readShown } from './segment-head.ts';

export interface Segment {
  /** How many plans it has, those that no longer stand included. */
  plans: number;
  facets: FacetColumns;
  /** What its plans have of a normalised word, in their texts or in what they say of themselves. */
  word: (word: string, keep: KeepPlaces) => Promise<Map<number, WordOfPlan>>;
  lengths: (plan: number) => Lengths;
  /** What is shown of a plan. */
  plan: (plan: number) => Promise<ShownPlan>;
}

/** Texts and gists of the same plan together; `plans` is where the gists begin. */
function byPlan(matches: PlanMatches, plans: number): Map<number, WordOfPlan> {
  const all = new Map<number, WordOfPlan>();
  for (const [text, match] of matches) {
    const plan = text % plans;
    const known = all.get(plan) ?? {};
    if (text < plans) known.text = match;
    else known.gist = match;
    all.set(plan, known);
  }
  return all;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** @param load gives the files of the site */
export async function openSegment(load: LoadAsset, hash: string, reader: CharacterReader): Promise<Segment> {
  const folder = segmentFolder(hash);
  const { plans, blocks, titles, facets, chunks, lengths, opening } = readHead(
    await load(`${folder}/${headName}`),
  );
  const places = placeBlocks(lengths);
  const loadBlock = (block: number, before?: Uint8Array<ArrayBuffer>) => {
    const { pack, from } = places[block] ?? { pack: 0, from: 0 };
    const stretch = { from, length: lengths[block] ?? 0, ...(before && { opening: before }) };
    return load(`${folder}/${packName(pack)}`, { stretch });
  };
  const starts = new Float64Array(blocks.length);
  let next = 0;
  blocks.forEach((count, text) => {
    starts[text] = next;
    next += count * blockSize;
  });
  const plan = async (number: number) => readShown(await loadBlock(number, opening));
  const corpus: WordCorpus = {
    grams: openGrams(chunks, (chunk) => loadBlock(plans + chunk)),
    starts,
    titles,
    textsPerChunk: mean(lengths.slice(plans)) / Math.max(1, mean(lengths.slice(0, plans))) / 2,
    text: async (number) => {
      const shown = await plan(number % plans);
      return normalise(number < plans ? joinSections(shown.sections) : gistOf(shown).text, reader.fold);
    },
  };
  return {
    plans,
    facets,
    word: async (word, keep) => byPlan(await matchWord(word, corpus, keep), plans),
    lengths: (number) => ({ text: (blocks[number] ?? 0) * blockSize, title: titles[number] ?? 0 }),
    plan,
  };
}
