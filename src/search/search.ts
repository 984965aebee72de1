// The browser's side of search, without DOM: exact, ranked, filtered, over one site or several. A plan is found if its
// text, white space removed, includes every word of the query. Nothing is fetched before the first search; then the
// manifest, the chunks of the index the words need, and what is shown of the plans that are shown.
//   const search = createSearch({ base: '/' });
//   const { total, hits } = await search.search('实施步骤 志愿者');
//   const { url, title, excerpts } = await search.show(hits[0]);

import type { FacetChoice, FacetName, FacetValues } from '../library/facets.ts';
import { createLoader, SearchError } from './assets.ts';
import { createReaderLoader } from './character-reader.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { addCounts, type FacetCounts, facetsOf, narrow, noCounts } from './facet-columns.ts';
import { markText, type Part } from './mark.ts';
import { createFold, normalise } from './normalise.ts';
import { type Match, openSite, type SearchSite } from './search-site.ts';

/** A site whose index is searched. */
export interface SiteAddress {
  /** Where it lies, with or without a slash at its end: `/`, `https://b.example/jihua/`. */
  base: string;
  /** What readers call it; differs from site to site. */
  name: string;
}

export type SearchOptions = ({ base: string } | { sites: readonly SiteAddress[] }) & { fetch?: typeof fetch };

/** The facets of plans, and the site they are from. */
export type SearchFacet = FacetName | 'site';

export interface Hit extends Match {
  /** Number of its site. */
  site: number;
  /** The words as they were searched for there; none where plans were only narrowed by facets. */
  words: readonly string[];
}

/** What is shown of a hit. */
export interface ShownHit {
  url: string;
  /** The title with the words marked. */
  title: Part[];
  summary?: string;
  facets: FacetValues;
  /** Name of its site, where several are searched. */
  site?: string;
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
  facetCounts: Record<SearchFacet, ReadonlyMap<string, number>>;
  /** Sites that could not be asked, where others could; messages are meant to be shown. */
  missing: { name: string; message: string }[];
}

export interface Search {
  /**
   * Finds plans; without words all that fit the choice, in index order, and nothing without a choice too. Rejects with a
   * `SearchError` if no site's index can be loaded.
   */
  search: (query: string, choice?: FacetChoice<SearchFacet>) => Promise<SearchResult>;
  /** Loads what is shown of a hit. */
  show: (hit: Hit) => Promise<ShownHit>;
}

/** What one site says to a query. */
interface Answer {
  site: SearchSite;
  number: number;
  words: string[];
  matches: Match[];
}

/** Remembers what succeeded; a failure is tried again when asked again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    made.catch(() => {
      made = undefined;
    });
    return made;
  };
}

function isChosen(choice: FacetChoice<SearchFacet>): boolean {
  return Object.values(choice).some((values) => values.length > 0);
}

/** Enough to tell whether anything is asked for: blanks and what nobody sees are no words. */
const fold = createFold();

/** Asks a site; where characters may be Traditional, only if `ambiguous`, and only if they make other words. */
async function ask(site: SearchSite, number: number, query: string, ambiguous: boolean): Promise<Answer> {
  const words = site.reader.words(query, ambiguous);
  const isNew = !ambiguous || words.join(' ') !== site.reader.words(query).join(' ');
  return { site, number, words, matches: isNew ? await site.match(words) : [] };
}

/** Makes a search of one site or of several, the first of them the page's own. */
export function createSearch(options: SearchOptions): Search {
  const addresses = 'sites' in options ? options.sites : [{ base: options.base, name: '' }];
  const loadReader = createReaderLoader();
  const sites = addresses.map(({ base, name }) => {
    const address = base.replace(/\/*$/, '/');
    const load = createLoader(address, options.fetch ?? ((...request) => fetch(...request)));
    return { base: address, name, open: once(() => openSite(load, loadReader)) };
  });

  /** Asks every site; those that fail are named, unless all do. */
  const askAll = async (query: string, ambiguous: boolean) => {
    const asked = sites.map(async ({ open }, number) => ask(await open(), number, query, ambiguous));
    const settled = await Promise.allSettled(asked);
    const answers = settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const failures = settled.flatMap((outcome, number) => {
      if (outcome.status === 'fulfilled') return [];
      if (!(outcome.reason instanceof SearchError)) throw outcome.reason;
      return [{ name: sites[number]?.name ?? '', message: outcome.reason.message, reason: outcome.reason }];
    });
    if (answers.length === 0 && failures[0]) throw failures[0].reason;
    const found = answers.reduce((sum, { matches }) => sum + matches.length, 0);
    return { answers, found, missing: failures.map(({ name, message }) => ({ name, message })) };
  };

  const nothing = (): SearchResult => ({
    words: [],
    total: 0,
    hits: [],
    facetCounts: { ...noCounts(), site: new Map() },
    missing: [],
  });

  return {
    search: async (query, choice = {}) => {
      if (normalise(query, fold) === '' && !isChosen(choice)) return nothing();
      let asked = await askAll(query, false);
      if (asked.found === 0) {
        const other = await askAll(query, true);
        if (other.found > 0) asked = other;
      }
      const hits: Hit[] = [];
      const counts: FacetCounts[] = [];
      const ofSites = new Map<string, number>();
      for (const { site, number, words, matches } of asked.answers) {
        const narrowed = narrow(site.manifest.facets, matches, choice);
        const name = sites[number]?.name ?? '';
        if (narrowed.kept.length > 0) ofSites.set(name, narrowed.kept.length);
        if (choice.site?.length && !choice.site.includes(name)) continue;
        counts.push(narrowed.counts);
        for (const { plan, score, occurrences } of narrowed.kept)
          hits.push({ site: number, plan, score, occurrences, words });
      }
      hits.sort((a, b) => b.score - a.score || a.site - b.site || a.plan - b.plan);
      return {
        words: asked.answers[0]?.words ?? [],
        total: hits.length,
        hits,
        facetCounts: { ...addCounts(counts), site: ofSites },
        missing: asked.missing,
      };
    },
    show: async ({ site: number, plan, words }) => {
      const known = sites[number];
      if (!known) throw new RangeError(`there is no site ${number}`);
      const { reader, manifest, ...site } = await known.open();
      const { path, title, summary, sections } = await site.plan(plan);
      return {
        url: known.base + path,
        title: markText(title, words, reader.fold),
        summary,
        facets: facetsOf(manifest.facets, plan),
        site: sites.length > 1 ? known.name : undefined,
        excerpts: words.length > 0 ? excerptsOf(sections, words, reader.fold) : [],
      };
    },
  };
}
