// The browser's side of search, without DOM: exact, ranked, filtered, over one site or several. A plan is found if its
// text, white space removed, includes every word of the query. Nothing is fetched before the first search; then the
// manifest, the chunks of the index the words need, and what is shown of the plans that are shown.
//   const search = createSearch({ base: '/' });
//   const { total, hits } = await search.search('实施步骤 志愿者');
//   const { title, excerpts } = await search.show(hits[0]);

import type { FacetChoice, FacetValues } from '../plan/facets.ts';
import { createLoader } from './assets.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { type FacetCounts, facetsOf, narrow, noCounts } from './facet-columns.ts';
import { markText, type Part } from './mark.ts';
import { openSite, type SearchSite } from './search-site.ts';

export interface SearchOptions {
  /** The site's base path, with or without a slash at its end. */
  base: string;
  fetch?: typeof fetch;
}

export interface Hit {
  /** Number of the plan in its site's index. */
  plan: number;
  score: number;
  /** How often the words occur, all together. */
  occurrences: number;
  /** The words as they were searched for; none where plans were only narrowed by facets. */
  words: readonly string[];
}

/** What is shown of a hit. */
export interface ShownHit {
  url: string;
  /** The title with the words marked. */
  title: Part[];
  summary?: string;
  facets: FacetValues;
  /** Up to three, best first, with the words marked; none without words. */
  excerpts: Excerpt[];
}

export interface SearchResult {
  /** The words as they were searched for. */
  words: readonly string[];
  total: number;
  /** Every plan that was found and passes the filters, best first. */
  hits: Hit[];
  /** Per facet: value → plans found with it, the facet's own choice left aside. */
  facetCounts: FacetCounts;
}

export interface Search {
  /**
   * Finds plans; without words all that fit the choice, in index order, and nothing without a choice too. Rejects with a
   * `SearchError` if the index cannot be loaded.
   */
  search: (query: string, choice?: FacetChoice) => Promise<SearchResult>;
  /** Loads what is shown of a hit. */
  show: (hit: Hit) => Promise<ShownHit>;
}

function isChosen(choice: FacetChoice): boolean {
  return Object.values(choice).some((values) => values.length > 0);
}

/** Makes the search of the site at `base`. */
export function createSearch(options: SearchOptions): Search {
  const base = options.base.replace(/\/*$/, '/');
  const load = createLoader(base, options.fetch ?? ((...request) => fetch(...request)));

  let opening: Promise<SearchSite> | undefined;
  const opened = () => {
    opening ??= openSite(load);
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  return {
    search: async (query, choice = {}) => {
      if (query.trim() === '' && !isChosen(choice))
        return { words: [], total: 0, hits: [], facetCounts: noCounts() };
      const site = await opened();
      let words = site.words(query, false);
      let matches = await site.match(words);
      const otherWords = site.words(query, true);
      if (matches.length === 0 && otherWords.join(' ') !== words.join(' ')) {
        words = otherWords;
        matches = await site.match(words);
      }
      const found = new Map(matches.map((match) => [match.plan, match]));
      const { kept, counts } = narrow(site.manifest.facets, [...found.keys()], choice);
      const hits = kept.flatMap((plan): Hit[] => {
        const match = found.get(plan);
        return match ? [{ ...match, words }] : [];
      });
      hits.sort((a, b) => b.score - a.score || a.plan - b.plan);
      return { words, total: hits.length, hits, facetCounts: counts };
    },
    show: async (hit) => {
      const { plan, fold, manifest } = await opened();
      const { path, title, summary, sections } = await plan(hit.plan);
      return {
        url: base + path,
        title: markText(title, hit.words, fold),
        summary,
        facets: facetsOf(manifest.facets, hit.plan),
        excerpts: hit.words.length > 0 ? excerptsOf(sections, hit.words, fold) : [],
      };
    },
  };
}
