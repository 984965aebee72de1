// One site's index in the browser: what its plans have of some words, and what is shown of a plan. Files are fetched
// when they are needed, each once.

import { type LoadAsset, parseJson, SearchError } from './assets.ts';
import type { CharacterReader, LoadShared } from './character-reader.ts';
import { openGrams, type PlanMatches } from './grams.ts';
import { gistOf, joinSections, type ShownPlan } from './indexed-plan.ts';
import { blockSize, chunkPath, indexFormat, type Manifest, manifestPath, planPath } from './manifest.ts';
import { matchWord, type WordCorpus } from './match-word.ts';
import { normalise } from './normalise.ts';
import type { Lengths, WordOfPlan } from './rank.ts';

export interface SearchSite {
  manifest: Manifest;
  load: LoadAsset;
  reader: CharacterReader;
  /** What the plans have of a normalised word, in their texts or in what they say of themselves, with the places if asked for. */
  word: (word: string, places?: boolean) => Promise<Map<number, WordOfPlan>>;
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

/** Opens the index of a site whose files `load` gives. */
export async function openSite(
  load: LoadAsset,
  loadReader: LoadShared<CharacterReader>,
): Promise<SearchSite> {
  const manifest = parseJson<Manifest>(await load(manifestPath, 'no-cache'));
  if (manifest.format !== indexFormat)
    throw new SearchError('搜索数据的版本与本页不同。刷新页面再试；别的网站要用同一版本重新生成。');
  const { version, blocks, titles, chunks, characters, plans } = manifest;
  const reader = await loadReader(characters, load);
  const starts = new Float64Array(blocks.length);
  let next = 0;
  blocks.forEach((count, text) => {
    starts[text] = next;
    next += count * blockSize;
  });
  const plan = async (number: number) => parseJson<ShownPlan>(await load(planPath(version, number)));
  const corpus: WordCorpus = {
    grams: openGrams(chunks, (chunk) => load(chunkPath(version, chunk))),
    starts,
    titles,
    // all texts take about half as many bytes as all chunks
    textsPerChunk: (2 * plans) / Math.max(1, chunks.length),
    text: async (number) => {
      const shown = await plan(number % plans);
      return normalise(number < plans ? joinSections(shown.sections) : gistOf(shown).text, reader.fold);
    },
  };
  return {
    manifest,
    load,
    reader,
    word: async (word, places = false) => byPlan(await matchWord(word, corpus, places), plans),
    lengths: (number) => ({ text: (blocks[number] ?? 0) * blockSize, title: titles[number] ?? 0 }),
    plan,
  };
}
