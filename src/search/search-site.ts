// One site's index in the browser: what its plans have of some words, and what is shown of a plan. Files are fetched
// when they are needed, each once.

import { type LoadAsset, parseJson, SearchError } from './assets.ts';
import { openGrams } from './grams.ts';
import { joinSections, type ShownPlan } from './indexed-plan.ts';
import {
  blockSize,
  charactersPath,
  chunkPath,
  indexFormat,
  type Manifest,
  manifestPath,
  planPath,
} from './manifest.ts';
import { matchWord, type WordCorpus } from './match-word.ts';
import { createFold, type Fold, normalise, splitWords } from './normalise.ts';
import { score } from './rank.ts';
import type { CharacterTables } from './traditional.ts';

/** A plan that has every word. */
export interface Match {
  plan: number;
  score: number;
  /** How often the words occur, all together. */
  occurrences: number;
}

export interface SearchSite {
  manifest: Manifest;
  fold: Fold;
  /** The words of a query as this site reads them; `ambiguous`: as Traditional wherever they may be. */
  words: (query: string, ambiguous: boolean) => string[];
  /** The plans that have all words, in index order; no words: all plans. */
  match: (words: readonly string[]) => Promise<Match[]>;
  /** What is shown of a plan. */
  plan: (plan: number) => Promise<ShownPlan>;
}

/** Puts the matches of every word together, for the plans that have all words. */
async function matchAll(words: readonly string[], corpus: WordCorpus, manifest: Manifest): Promise<Match[]> {
  const [first, ...others] = await Promise.all(words.map((word) => matchWord(word, corpus)));
  const matches: Match[] = [];
  for (const [plan, match] of first ?? []) {
    const all = [match, ...others.flatMap((other) => other.get(plan) ?? [])];
    if (all.length < words.length) continue;
    const known = all.map(({ count, inTitle }, i) => ({ count, inTitle, length: words[i]?.length ?? 0 }));
    const lengths = { text: (manifest.blocks[plan] ?? 0) * blockSize, title: manifest.titles[plan] ?? 0 };
    const occurrences = all.reduce((sum, { count }) => sum + count, 0);
    matches.push({ plan, score: score(known, lengths), occurrences });
  }
  return matches;
}

/**
 * Opens the index of a site.
 * @param load gives the site's files
 * @param loadCharacters gives the table of characters with this hash, from whatever site
 */
export async function openSite(
  load: LoadAsset,
  loadCharacters: (hash: string, load: LoadAsset) => Promise<Uint8Array> = (hash, load) =>
    load(charactersPath(hash)),
): Promise<SearchSite> {
  const manifest = parseJson<Manifest>(await load(manifestPath, 'no-cache'));
  if (manifest.format !== indexFormat) throw new SearchError('搜索数据的版本不同，请刷新页面后再试。');
  const { version, blocks, titles, chunks, characters } = manifest;
  const tables = parseJson<CharacterTables>(await loadCharacters(characters, load));
  const fold = createFold(tables.traditional);
  const asTraditional = createFold(tables.ambiguous);
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
    text: async (number) => normalise(joinSections((await plan(number)).sections), fold),
  };
  return {
    manifest,
    fold,
    words: (query, ambiguous) => {
      const words = splitWords(query, fold);
      return ambiguous ? words.map((word) => normalise(word, asTraditional)) : words;
    },
    match: async (words) => {
      if (words.length > 0) return matchAll(words, corpus, manifest);
      return blocks.map((_, plan) => ({ plan, score: 0, occurrences: 0 }));
    },
    plan,
  };
}
