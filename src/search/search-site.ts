// One site's index in the browser: what its plans have of some words, and what is shown of a plan. Files are fetched
// when they are needed, each once.

import { type LoadAsset, parseJson, SearchError } from './assets.ts';
import type { CharacterReader, LoadReader } from './character-reader.ts';
import { openGrams } from './grams.ts';
import { joinSections, type ShownPlan } from './indexed-plan.ts';
import { blockSize, chunkPath, indexFormat, type Manifest, manifestPath, planPath } from './manifest.ts';
import { matchWord, type WordCorpus } from './match-word.ts';
import { normalise } from './normalise.ts';
import { score, type WordMatch } from './rank.ts';

/** A plan that has every word. */
export interface Match {
  /** Number of the plan in its site's index. */
  plan: number;
  score: number;
  /** How often the words occur, all together. */
  occurrences: number;
}

export interface SearchSite {
  manifest: Manifest;
  reader: CharacterReader;
  /** The plans that have all words, in any order; no words: all plans. */
  match: (words: readonly string[]) => Promise<Match[]>;
  /** What is shown of a plan. */
  plan: (plan: number) => Promise<ShownPlan>;
}

/** Puts the matches of every word together, for the plans that have all words. */
async function matchAll(
  words: readonly string[],
  corpus: WordCorpus,
  { blocks, titles }: Manifest,
): Promise<Match[]> {
  const found = await Promise.all(words.map((word) => matchWord(word, corpus)));
  const matches: Match[] = [];
  for (const plan of found[0]?.keys() ?? []) {
    const all: WordMatch[] = [];
    let occurrences = 0;
    for (const of of found) {
      const match = of.get(plan);
      if (!match) break;
      all.push(match);
      occurrences += match.count;
    }
    if (all.length < words.length) continue;
    const lengths = { text: (blocks[plan] ?? 0) * blockSize, title: titles[plan] ?? 0 };
    matches.push({ plan, score: score(all, lengths), occurrences });
  }
  return matches;
}

/** Opens the index of a site whose files `load` gives. */
export async function openSite(load: LoadAsset, loadReader: LoadReader): Promise<SearchSite> {
  const manifest = parseJson<Manifest>(await load(manifestPath, 'no-cache'));
  if (manifest.format !== indexFormat)
    throw new SearchError('搜索数据的版本与本页不同。刷新页面再试；别的网站要用同一版本重新生成。');
  const { version, blocks, titles, chunks, characters } = manifest;
  const reader = await loadReader(characters, load);
  const starts = new Float64Array(blocks.length);
  let next = 0;
  blocks.forEach((count, plan) => {
    starts[plan] = next;
    next += count * blockSize;
  });
  const plan = async (number: number) => parseJson<ShownPlan>(await load(planPath(version, number)));
  const corpus: WordCorpus = {
    grams: openGrams(chunks, (chunk) => load(chunkPath(version, chunk))),
    starts,
    titles,
    // all texts take about half as many bytes as all chunks
    textsPerChunk: (2 * blocks.length) / Math.max(1, chunks.length),
    text: async (number) => normalise(joinSections((await plan(number)).sections), reader.fold),
  };
  return {
    manifest,
    reader,
    match: async (words) => {
      if (words.length > 0) return matchAll(words, corpus, manifest);
      return blocks.map((_, plan) => ({ plan, score: 0, occurrences: 0 }));
    },
    plan,
  };
}
