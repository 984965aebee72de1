// The browser's side of search, without DOM: exact, ranked, filtered, over one site or several. A plan is found if its
// text, white space removed, includes every word of the query; what was meant is asked for apart (meant.ts). Nothing is
// fetched before the first search; then the manifest, the chunks of the index the words need, and what is shown of the
// plans that are shown.
//   const search = createSearch({ base: '/' });
//   const { total, hits } = await search.search('实施步骤 志愿者');
//   const { url, title, excerpts } = await search.show(hits[0]);

import type { FacetChoice, FacetName, FacetValues } from '../library/facets.ts';
import { type AskedSite, askedSite } from './asked-site.ts';
import { parseJson, SearchError } from './assets.ts';
import { type AskedWord, createReaderLoader, shareByHash } from './character-reader.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { addCounts, type FacetCounts, facetsOf, narrow, noCounts } from './facet-columns.ts';
import type { Hit } from './hit.ts';
import { commonFrom, wordsPath } from './manifest.ts';
import { markText, type Part } from './mark.ts';
import {
  askMeant,
  hearWords,
  isOfSubjects,
  type MeantAnswer,
  type MeantHits,
  partsOf,
  rankMeant,
} from './meant.ts';
import { tellMentions } from './mentions.ts';
import { createFold, normalise } from './normalise.ts';
import { isInBodyOnly, score as scoreOf, type WordOfPlan, weight } from './rank.ts';
import type { SearchSite } from './search-site.ts';
import type { SearchWords } from './word-groups.ts';

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

/** What is shown of a hit. */
export interface ShownHit {
  url: string;
  /** The title with the words marked. */
  title: Part[];
  summary?: string;
  facets: FacetValues;
  /** Name of its site, where several are searched. */
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
  /** Per facet: value → plans found with it, the facet's own choice left aside. */
  facetCounts: Record<SearchFacet, ReadonlyMap<string, number>>;
  /** Sites that could not be asked, where others could; messages are meant to be shown. */
  missing: { name: string; message: string }[];
  /** The release that was opened since files of an older one were gone. */
  renewed?: string;
}

export interface Search {
  /**
   * Finds plans; without words all that fit the choice, in index order, and nothing without a choice too. Rejects with a
   * `SearchError` if no site's index can be loaded.
   */
  search: (query: string, choice?: FacetChoice<SearchFacet>) => Promise<SearchResult>;
  /** Loads what is shown of a hit. Rejects with a `SearchError` that is `gone` where its site has a new index: search again. */
  show: (hit: Hit) => Promise<ShownHit>;
}

/** What one site says to a query: the plans that have every word. */
interface Answer {
  site: SearchSite;
  number: number;
  words: readonly AskedWord[];
  plans: Map<number, WordOfPlan[]>;
  /** How many plans have each word. */
  having: number[];
  /** How often each word stands in texts and in what plans say of themselves. */
  counts: number[];
}

/** How much being about what was meant counts beside having the words. */
const meantShare = 1;

function isChosen(choice: FacetChoice<SearchFacet>): boolean {
  return Object.values(choice).some((values) => values.length > 0);
}

/** Enough to tell whether anything is asked for: blanks and what nobody sees are no words. */
const fold = createFold();

async function findExact(site: SearchSite, number: number, words: readonly AskedWord[]): Promise<Answer> {
  const found = await Promise.all(
    words.map(({ text }) => site.word(text, words.length > 1 ? 'known' : 'none')),
  );
  const plans = new Map<number, WordOfPlan[]>();
  const [first, ...others] = found;
  for (const [plan, own] of first ?? []) {
    const all = [own, ...others.map((of) => of.get(plan) ?? {})];
    if (all.every(({ text }) => text)) plans.set(plan, all);
  }
  if (!first) for (let plan = 0; plan < site.manifest.plans; plan++) plans.set(plan, []);
  const having = found.map((of) => [...of.values()].filter(({ text }) => text).length);
  const counts = found.map((of) =>
    [...of.values()].reduce((sum, { text, gist }) => sum + (text?.count ?? 0) + (gist?.count ?? 0), 0),
  );
  return { site, number, words, plans, having, counts };
}

/**
 * Tells the places of all words but the common ones, whatever the segments' indexes list: nearness counts the same for
 * every plan, and however plans are spread over sites and segments.
 */
async function settlePlaces(answers: readonly Answer[]): Promise<void> {
  const plans = answers.reduce((sum, { site }) => sum + site.manifest.plans, 0);
  const length = answers[0]?.words.length ?? 0;
  const settle = async ({ site, words, plans: own }: Answer, i: number, isCommon: boolean) => {
    const all = [...own.values()];
    const lacks = !isCommon && all.some((of) => of[i]?.text && !of[i].text.places);
    const known = lacks ? await site.word(words[i]?.text ?? '', 'all') : undefined;
    for (const [plan, of] of own) {
      const { text, ...rest } = known?.get(plan) ?? of[i] ?? {};
      if (text) of[i] = { ...rest, text: isCommon ? { ...text, places: undefined } : text };
    }
  };
  const work: Promise<void>[] = [];
  for (let i = 0; length > 1 && i < length; i++) {
    const isCommon = answers.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0) > commonFrom(plans);
    for (const answer of answers) work.push(settle(answer, i, isCommon));
  }
  await Promise.all(work);
}

/** Asks a site; where characters may be Traditional, only if `ambiguous`, and only if they make other words. */
async function ask(site: SearchSite, number: number, query: string, ambiguous: boolean): Promise<Answer> {
  const words = site.reader.words(query, ambiguous);
  const join = (all: readonly AskedWord[]) => all.map(({ text }) => text).join(' ');
  const isNew = !ambiguous || join(words) !== join(site.reader.words(query));
  if (isNew) return findExact(site, number, words);
  return { site, number, words, plans: new Map(), having: [], counts: [] };
}

/** Makes a search of one site or of several, the first of them the page's own. */
export function createSearch(options: SearchOptions): Search {
  const addresses = 'sites' in options ? options.sites : [{ base: options.base, name: '' }];
  const loadReader = createReaderLoader();
  const loadWords = shareByHash(async (hash, load) => parseJson<SearchWords>(await load(wordsPath(hash))));
  const fetchFile: typeof fetch = options.fetch ?? ((...request) => fetch(...request));
  const sites: AskedSite[] = addresses.map(({ base, name }) =>
    askedSite({ base: base.replace(/\/*$/, '/'), name }, fetchFile, loadReader),
  );

  /** Asks every site; those that fail are named, unless all do. */
  const askEach = async <T>(work: (site: SearchSite, number: number) => Promise<T>) => {
    const settled = await Promise.allSettled(
      sites.map(({ use }, number) => use((site) => work(site, number))),
    );
    const answers = settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const failures = settled.flatMap((outcome, number) => {
      if (outcome.status === 'fulfilled') return [];
      if (!(outcome.reason instanceof SearchError)) throw outcome.reason;
      return [{ name: sites[number]?.name ?? '', message: outcome.reason.message, reason: outcome.reason }];
    });
    if (answers.length === 0 && failures[0]) throw failures[0].reason;
    return { answers, missing: failures.map(({ name, message }) => ({ name, message })) };
  };
  /** What the sites say to the query as it is typed, or, if that is nothing, as Traditional characters may mean it. */
  const askExact = async (query: string) => {
    const plain = await askEach((site, number) => ask(site, number, query, false));
    const isFound = (answers: readonly Answer[]) => answers.some(({ plans }) => plans.size > 0);
    if (isFound(plain.answers)) return plain;
    const other = await askEach((site, number) => ask(site, number, query, true));
    return isFound(other.answers) ? other : plain;
  };

  const nothing = (): SearchResult => ({
    words: [],
    total: 0,
    hits: [],
    mentions: 0,
    meant: [],
    parts: [],
    facetCounts: { ...noCounts(), site: new Map() },
    missing: [],
  });

  /** The plans of some sites that fit the choice, best first, and the counts of the facets. */
  const choose = (
    found: readonly { site: SearchSite; number: number; hits: Hit[] }[],
    choice: FacetChoice<SearchFacet>,
  ) => {
    const hits: Hit[] = [];
    const counts: FacetCounts[] = [];
    const ofSites = new Map<string, number>();
    for (const { site, number, hits: own } of found) {
      const narrowed = narrow(site.facets, own, choice);
      const name = sites[number]?.name ?? '';
      if (narrowed.kept.length > 0) ofSites.set(name, narrowed.kept.length);
      if (choice.site?.length && !choice.site.includes(name)) continue;
      counts.push(narrowed.counts);
      hits.push(...narrowed.kept);
    }
    hits.sort((a, b) => b.score - a.score || a.site - b.site || a.plan - b.plan);
    return { hits, facetCounts: { ...addCounts(counts), site: ofSites } };
  };

  /** What the sites say to what was meant, each asked with the words that it was asked with before. */
  const askMeaning = async (
    exact: readonly Answer[],
    heard: readonly AskedWord[] | undefined,
  ): Promise<MeantAnswer[]> => {
    const asked = exact.map(async ({ site, number, words, plans }) => {
      const vocabulary = await loadWords(site.manifest.words, site.load);
      return askMeant(site, number, heard ?? words, new Set(plans.keys()), vocabulary);
    });
    return Promise.all(asked);
  };

  /** Where nothing is found: the words that the query sounds like, as the first site knows them. */
  const askSound = async ([first]: readonly Answer[]): Promise<AskedWord[] | undefined> => {
    if (!first) return undefined;
    return hearWords(first.site, first.words, await loadWords(first.site.manifest.words, first.site.load));
  };

  const rankExact = (
    answers: readonly Answer[],
    meaning: readonly MeantAnswer[],
    meant: readonly MeantHits[],
  ) => {
    const plans = answers.reduce((sum, { site }) => sum + site.manifest.plans, 0);
    const weights = (answers[0]?.words ?? []).map((_, i) => {
      const having = answers.reduce((sum, { having }) => sum + (having[i] ?? 0), 0);
      return (meaning[0]?.shares[i] ?? 1) * weight(having, plans);
    });
    return answers.map(({ site, number, words, plans }, i) => {
      const texts = words.map(({ text }) => text);
      const hits = [...plans].map(([plan, own]): Hit => {
        const points = own.length > 0 ? scoreOf(own, weights, site.lengths(plan)) : 0;
        const about = meant[i]?.points.get(plan) ?? 0;
        const score = points + meantShare * about;
        const inBodyOnly = own.every((word) => isInBodyOnly(word));
        return { site: number, plan, score, about, inBodyOnly, release: site.manifest.version, words: texts };
      });
      return { site, number, hits };
    });
  };

  return {
    search: async (query, choice = {}) => {
      if (normalise(query, fold) === '' && !isChosen(choice)) return nothing();
      const { answers, missing } = await askExact(query);
      await settlePlaces(answers);
      const isFound = answers.some(({ plans }) => plans.size > 0);
      const heard = isFound ? undefined : await askSound(answers);
      const meaning = await askMeaning(answers, heard);
      const meant = rankMeant(meaning);
      const { hits: exact, facetCounts } = choose(rankExact(answers, meaning, meant), choice);
      const { hits: similar } = choose(meant, choice);
      const { hits, mentions } = isOfSubjects(meaning)
        ? tellMentions(exact, similar)
        : { hits: exact, mentions: 0 };
      const renewed = sites.map((site) => site.renewed()).find((release) => release);
      return {
        words: (answers[0]?.words ?? []).map(({ text }) => text),
        total: hits.length,
        hits,
        mentions,
        meant: similar,
        ...(heard && { heard: heard.map(({ text }) => text).join(' ') }),
        parts: isFound ? [] : partsOf(meaning),
        facetCounts,
        missing,
        ...(renewed && { renewed }),
      };
    },
    show: async ({ site: number, plan, words, release }) => {
      const known = sites[number];
      if (!known) throw new RangeError(`there is no site ${number}`);
      return known.use(async ({ reader, manifest, ...site }) => {
        if (manifest.version !== release)
          throw new SearchError('网站刚更新过，请再搜索一次。', { gone: true });
        const { path, title, summary, sections } = await site.plan(plan);
        return {
          url: known.base + path,
          title: markText(title, words, reader.fold),
          summary,
          facets: facetsOf(site.facets, plan),
          site: sites.length > 1 ? known.name : undefined,
          excerpts: words.length > 0 ? excerptsOf({ title, sections }, words, reader.fold) : [],
        };
      });
    },
  };
}
