// The browser's side of search, without DOM: exact, ranked, filtered. A plan is found if its text, white space
// removed, includes every word of the query. Nothing is fetched before the first search; then the manifest,
// the chunks of the index the words need, and the sections of the plans that are shown.
//   const search = createSearch({ base: '/' });
//   const { words, total, hits } = await search.search('实施步骤 志愿者');

import {
  countFacet,
  type FacetChoice,
  type FacetName,
  type FacetValues,
  facetNames,
  fits,
} from '../plan/facets.ts';
import { createLoader, parseJson } from './assets.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import {
  chunkPath,
  joinSections,
  type Manifest,
  manifestPath,
  type PlanRow,
  type SectionRow,
  sectionsPath,
} from './manifest.ts';
import { markText, type Part } from './mark.ts';
import { type Corpus, matchWord } from './match-word.ts';
import { createFold, type Fold, normalise, splitWords } from './normalise.ts';
import { chunksBetween, readPlaces } from './postings.ts';
import { score } from './rank.ts';

export interface SearchOptions {
  /** The site's base path, with or without a slash at its end. */
  base: string;
  fetch?: typeof fetch;
}

export interface Hit {
  /** Number of the plan in this build's index. */
  plan: number;
  url: string;
  title: string;
  facets: FacetValues;
  score: number;
  /** How often the words occur, all together. */
  occurrences: number;
}

export type FacetCounts = Record<FacetName, ReadonlyMap<string, number>>;

function countAll(found: readonly FacetValues[], choice: FacetChoice): FacetCounts {
  const counts = facetNames.map((name) => [name, countFacet(found, choice, name)]);
  return Object.fromEntries(counts);
}

export interface SearchResult {
  /** The words as they were searched for: what `excerpts` and `mark` want. None: nothing was searched. */
  words: string[];
  total: number;
  /** Every plan that was found and passes the filters, best first. */
  hits: Hit[];
  /** Per facet: value → plans found with it, the facet's own choice left aside. */
  facetCounts: FacetCounts;
}

export interface Search {
  /** Finds plans; rejects with a `SearchError` if the index cannot be loaded. */
  search: (query: string, choice?: FacetChoice) => Promise<SearchResult>;
  /** Up to three excerpts of a hit, best first, with the words marked. */
  excerpts: (hit: Hit, words: readonly string[]) => Promise<Excerpt[]>;
  /** A title or heading with the words marked. */
  mark: (text: string, words: readonly string[]) => Promise<Part[]>;
}

/** A plan of the manifest, ready to be ranked and filtered. */
function readRow([path, title, length, lists]: PlanRow, base: string, fold: Fold) {
  const facets = Object.fromEntries(facetNames.map((name, index) => [name, lists[index] ?? []])) as Record<
    FacetName,
    string[]
  >;
  return { url: base + path, title, normalTitle: normalise(title, fold), length, facets };
}

/** Makes the search of the site at `base`. */
export function createSearch(options: SearchOptions): Search {
  const base = options.base.replace(/\/*$/, '/');
  const load = createLoader(base, options.fetch ?? ((...request) => fetch(...request)));

  const open = async () => {
    const manifest = parseJson<Manifest>(await load(manifestPath, 'no-cache'));
    const { version, chunks, traditional, ambiguous } = manifest;
    const fold = createFold(traditional);
    const plans = manifest.plans.map((row) => readRow(row, base, fold));
    const starts: number[] = [];
    let start = 0;
    for (const { length } of plans) {
      starts.push(start);
      start += length + 1;
    }
    const sections = async (plan: number) => parseJson<SectionRow[]>(await load(sectionsPath(version, plan)));
    const corpus: Corpus = {
      starts,
      places: async ({ from, to }) => {
        const found = chunksBetween(chunks, from, to).map(async (chunk) => {
          return readPlaces(await load(chunkPath(version, chunk)), from, to);
        });
        const places = (await Promise.all(found)).flat();
        return from === to ? places : Array.from(Uint32Array.from(places).sort());
      },
      text: async (plan) => normalise(joinSections(await sections(plan)), fold),
    };
    return { plans, fold, asTraditional: createFold(ambiguous), sections, corpus };
  };
  let opening: ReturnType<typeof open> | undefined;
  const opened = () => {
    opening ??= open();
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  const matchAll = async (words: readonly string[], corpus: Corpus): Promise<Map<number, number[]>> => {
    const [first, ...others] = await Promise.all(words.map((word) => matchWord(word, corpus)));
    const found = new Map<number, number[]>();
    for (const [plan, count] of first ?? []) {
      const counts = others.flatMap((other) => other.get(plan) ?? []);
      if (counts.length === others.length) found.set(plan, [count, ...counts]);
    }
    return found;
  };

  return {
    search: async (query, choice = {}) => {
      if (query.trim() === '') return { words: [], total: 0, hits: [], facetCounts: countAll([], choice) };
      const { plans, fold, asTraditional, corpus } = await opened();
      let words = splitWords(query, fold);
      let found = await matchAll(words, corpus);
      const otherWords = words.map((word) => normalise(word, asTraditional));
      if (found.size === 0 && otherWords.join(' ') !== words.join(' ')) {
        words = otherWords;
        found = await matchAll(words, corpus);
      }
      const hits: Hit[] = [];
      for (const [plan, counts] of found) {
        const row = plans[plan];
        if (!row) continue;
        const { url, title, normalTitle, length, facets } = row;
        hits.push({
          plan,
          url,
          title,
          facets,
          score: score(words, { title: normalTitle, length, counts }),
          occurrences: counts.reduce((sum, count) => sum + count, 0),
        });
      }
      const kept = hits.filter((hit) => fits(choice, hit.facets));
      kept.sort((a, b) => b.score - a.score || a.plan - b.plan);
      const facetCounts = countAll(
        hits.map((hit) => hit.facets),
        choice,
      );
      return { words, total: kept.length, hits: kept, facetCounts };
    },
    excerpts: async (hit, words) => {
      const { fold, sections } = await opened();
      return excerptsOf(await sections(hit.plan), words, fold);
    },
    mark: async (text, words) => markText(text, words, (await opened()).fold),
  };
}
