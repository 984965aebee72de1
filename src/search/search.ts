// The browser's side of search, without DOM: exact, ranked, filtered. A portal's index has plans of other sites as well. A plan is found if its
// text, white space removed, includes every word of the query; what was meant is asked for apart (meant.ts). Nothing is
// fetched before the first search; then the manifest, the chunks of the index the words need, and what is shown of the
// plans that are shown.
//   const search = createSearch({ base: '/' });
//   const { total, hits } = await search.search('实施步骤 志愿者');
//   const { url, title, excerpts } = await search.show(hits[0]);

import type { FacetChoice, FacetValues } from '../library/facets.ts';
import { askedSite } from './asked-site.ts';
import { SearchError } from './assets.ts';
import type { AskedWord } from './character-reader.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { type FacetCounts, narrow, noCounts, type SearchFacet } from './facet-columns.ts';
import type { Hit } from './hit.ts';
import { commonFrom } from './manifest.ts';
import { markText, type Part } from './mark.ts';
import { askMeant, hearWords, isOfSubjects, type MeantAnswer, type MeantHits, rankMeant } from './meant.ts';
import { tellMentions } from './mentions.ts';
import { createFold, normalise } from './normalise.ts';
import { isInBodyOnly, score as scoreOf, type WordOfPlan, weight } from './rank.ts';
import type { SearchSite } from './search-site.ts';

export interface SearchOptions {
  /** Where the site lies, with or without a slash at its end: `/`, `/jihua/`. */
  base: string;
  fetch?: typeof fetch;
}

/** What is shown of a hit. */
export interface ShownHit {
  url: string;
  /** The title with the words marked. */
  title: Part[];
  summary?: string;
  facets: FacetValues;
  /** Name of its site, where the index has plans of several. */
  site?: string;
  /** Up to three, best first, with the words marked; none without words, or where only the title has them. */
  excerpts: Excerpt[];
}

export interface SearchResult {
  /** The words as they were searched for. */
  words: readonly string[];
  total: number;
  /** Every plan that was found and passes the filters, best first. */
  hits: Hit[];
  /** How many of these, the last ones, only mention the words, while `meant` has plans about them. */
  mentions: number;
  /** What was meant: plans that lack a word but say it in other words or are about it, best first; never among `hits`. */
  meant: Hit[];
  /** Where nothing holds every word: pieces of the query that some plans hold, with their number. */
  parts: { text: string; total: number }[];
  /** The query that was meant, where what was typed only sounds like it; `meant` answers this one. */
  heard?: string;
  /** Counts per facet: value → plans found with it, the facet's own choice left aside. Loads the facets of all plans. */
  countFacets: () => Promise<FacetCounts>;
  /** The release that was opened since files of an older one were gone. */
  renewed?: string;
}

export interface Search {
  /**
   * Finds plans; without words all that fit the choice, in index order, and nothing without a choice too. Rejects with a
   * `SearchError` if the index cannot be loaded.
   */
  search: (query: string, choice?: FacetChoice<SearchFacet>) => Promise<SearchResult>;
  /** Loads what is shown of a hit. Rejects with a `SearchError` that is `gone` where the site has a new index: search again. */
  show: (hit: Hit) => Promise<ShownHit>;
}

/** The plans that have every word of a query. */
interface Answer {
  words: readonly AskedWord[];
  plans: Map<number, WordOfPlan[]>;
  /** How many plans have each word. */
  having: number[];
}

/** How much being about what was meant counts beside having the words. */
const meantShare = 1;

function isChosen(choice: FacetChoice<SearchFacet>): boolean {
  return Object.values(choice).some((values) => values.length > 0);
}

/** Enough to tell whether anything is asked for: blanks and what nobody sees are no words. */
const fold = createFold();

/** The words with where they stand in some plans, but for those that are common: nearness tells little of these. */
async function withPlaces(
  site: SearchSite,
  words: readonly AskedWord[],
  found: readonly Map<number, WordOfPlan>[],
  plans: ReadonlySet<number>,
): Promise<(Map<number, WordOfPlan> | undefined)[]> {
  const isCommon = found.map((of) => {
    const all = [...of.values()];
    const count = all.reduce((sum, { text, gist }) => sum + (text?.count ?? 0) + (gist?.count ?? 0), 0);
    return count > commonFrom(site.manifest.plans);
  });
  if (isCommon.filter((common) => !common).length < 2) return [];
  return Promise.all(words.map(({ text }, i) => (isCommon[i] ? undefined : site.places(text, plans))));
}

async function findExact(site: SearchSite, words: readonly AskedWord[]): Promise<Answer> {
  const found = await Promise.all(words.map(({ text }) => site.word(text)));
  const plans = new Map<number, WordOfPlan[]>();
  const [first, ...others] = found;
  for (const plan of first?.keys() ?? [])
    if ([first, ...others].every((of) => of?.get(plan)?.text)) plans.set(plan, []);
  const placed = plans.size > 0 ? await withPlaces(site, words, found, new Set(plans.keys())) : [];
  for (const [plan, own] of plans)
    found.forEach((of, i) => {
      const word = of.get(plan) ?? {};
      const places = placed[i]?.get(plan)?.text?.places;
      own.push(places && word.text ? { ...word, text: { ...word.text, places } } : word);
    });
  if (!first) for (let plan = 0; plan < site.manifest.plans; plan++) plans.set(plan, []);
  const having = found.map((of) => [...of.values()].filter(({ text }) => text).length);
  return { words, plans, having };
}

/** What the site has of the query as it is typed, or, if that is nothing, as Traditional characters may mean it. */
async function askExact(site: SearchSite, query: string): Promise<Answer> {
  const typed = site.reader.words(query);
  const plain = await findExact(site, typed);
  if (plain.plans.size > 0) return plain;
  const join = (all: readonly AskedWord[]) => all.map(({ text }) => text).join(' ');
  const read = site.reader.words(query, true);
  if (join(read) === join(typed)) return plain;
  const other = await findExact(site, read);
  return other.plans.size > 0 ? other : plain;
}

function rankExact(
  site: SearchSite,
  { words, plans, having }: Answer,
  { shares }: MeantAnswer,
  meant: MeantHits,
): Hit[] {
  const texts = words.map(({ text }) => text);
  const weights = having.map((count, i) => (shares[i] ?? 1) * weight(count, site.manifest.plans));
  return [...plans].map(([plan, own]): Hit => {
    const points = own.length > 0 ? scoreOf(own, weights, site.lengths(plan)) : 0;
    const about = meant.points.get(plan) ?? 0;
    const score = points + meantShare * about;
    const inBodyOnly = own.every((word) => isInBodyOnly(word));
    return { plan, score, about, inBodyOnly, release: site.manifest.version, words: texts };
  });
}

/** The hits that fit the choice, best first. */
async function choose(
  site: SearchSite,
  found: readonly Hit[],
  choice: FacetChoice<SearchFacet>,
): Promise<Hit[]> {
  const kept = isChosen(choice) ? narrow(await site.facets(), found, choice).kept : [...found];
  return kept.sort((a, b) => b.score - a.score || a.plan - b.plan);
}

async function answerOf(
  site: SearchSite,
  query: string,
  choice: FacetChoice<SearchFacet>,
): Promise<SearchResult> {
  const exact = await askExact(site, query);
  const isFound = exact.plans.size > 0;
  const vocabulary = site.words;
  const heard = isFound ? undefined : await hearWords(site, exact.words, vocabulary);
  const meaning = await askMeant(site, heard ?? exact.words, new Set(exact.plans.keys()), vocabulary);
  const meant = rankMeant(site, meaning);
  const found = rankExact(site, exact, meaning, meant);
  const holding = await choose(site, found, choice);
  const similar = await choose(site, meant.hits, choice);
  // several words mean that all shall stand there: what has them all is what was asked for
  const isOneSubject = exact.words.length === 1 && isOfSubjects(meaning);
  const told = isOneSubject ? tellMentions(holding, similar) : { hits: holding, mentions: 0 };
  return {
    words: exact.words.map(({ text }) => text),
    total: told.hits.length,
    ...told,
    meant: similar,
    ...(heard && { heard: heard.map(({ text }) => text).join(' ') }),
    parts: isFound ? [] : meaning.pieces,
    countFacets: async () => narrow(await site.facets(), found, choice).counts,
  };
}

/** Makes a search of the site that lies at a base. */
export function createSearch(options: SearchOptions): Search {
  const base = options.base.replace(/\/*$/, '/');
  const fetchFile: typeof fetch = options.fetch ?? ((...request) => fetch(...request));
  const asked = askedSite(base, fetchFile);
  return {
    search: async (query, choice = {}) => {
      if (normalise(query, fold) === '' && !isChosen(choice)) {
        const none = { words: [], total: 0, hits: [], mentions: 0, meant: [], parts: [] };
        return { ...none, countFacets: async () => noCounts() };
      }
      const found = await asked.use((site) => answerOf(site, query, choice));
      const renewed = asked.renewed();
      return { ...found, ...(renewed && { renewed }) };
    },
    show: ({ plan, words, release }) =>
      asked.use(async ({ reader, manifest, ...site }) => {
        if (manifest.version !== release)
          throw new SearchError('网站刚更新过，请再搜索一次。', { gone: true });
        const { path, title, summary, sections, facets, site: from } = await site.plan(plan);
        return {
          // plans of other sites have their whole address
          url: path.includes('://') ? path : base + path,
          title: markText(title, words, reader.fold),
          summary,
          facets,
          ...(from !== undefined && { site: from }),
          excerpts: words.length > 0 ? excerptsOf({ title, sections }, words, reader.fold) : [],
        };
      }),
  };
}
