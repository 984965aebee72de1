/**
 * Plans that use similar words, asked of Pagefind where the exact search finds nothing, over the same sites. Loaded on
 * first use. Pagefind wants every word that it knows in one plan; where too few plans have them all, each word is asked
 * for by itself, and plans that have more of them come first.
 */

import type { SiteAddress } from './search.ts';

interface PagefindResult {
  score: number;
  data(): Promise<{ url: string; meta: { title?: string } }>;
}

interface Pagefind {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  mergeIndex(path: string, options: { baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ results: (PagefindResult & { id: string })[] }>;
}

export interface NearbyPlan {
  url: string;
  title: string;
  /** Name of its site, where several are searched. */
  site?: string;
}

/** Words asked for by themselves; a pasted page is no query for this. */
const mostWords = 12;

/** Whether a site has a Pagefind index with plans: one that has none would make every search fail. */
async function canBeAsked({ base }: SiteAddress): Promise<boolean> {
  try {
    const response = await fetch(`${base}pagefind/pagefind-entry.json`, { cache: 'no-cache' });
    const { languages } = (await response.json()) as { languages?: object };
    return response.ok && Object.keys(languages ?? {}).length > 0;
  } catch {
    return false;
  }
}

async function open(sites: readonly SiteAddress[]): Promise<Pagefind | undefined> {
  const reachable = await Promise.all(sites.map(canBeAsked));
  const [first, ...others] = sites.filter((_, i) => reachable[i]);
  if (!first) return undefined;
  const pagefind = (await import(/* @vite-ignore */ `${sites[0]?.base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ basePath: `${first.base}pagefind/`, baseUrl: first.base });
  for (const { base } of others) await pagefind.mergeIndex(`${base}pagefind/`, { baseUrl: base });
  return pagefind;
}

let opening: ReturnType<typeof open> | undefined;

/** The words of a query that say something: no single characters, no punctuation. */
function wordsOf(query: string): string[] {
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(query)];
  const words = segments.filter(({ isWordLike, segment }) => isWordLike && segment.length > 1);
  return [...new Set(words.map(({ segment }) => segment))].slice(0, mostWords);
}

/**
 * At most `limit` plans for the query, best first.
 * @param sites the sites that exact search asks, the page's own first; bases end in a slash
 */
export async function searchNearby(
  query: string,
  sites: readonly SiteAddress[],
  limit = 5,
): Promise<NearbyPlan[]> {
  opening ??= open(sites);
  const pagefind = await opening.catch((error) => {
    opening = undefined;
    throw error;
  });
  if (!pagefind) return [];
  const found = new Map<string, PagefindResult>();
  const ask = async (words: string): Promise<void> => {
    for (const { id, score, data } of (await pagefind.search(words)).results) {
      const known = found.get(id);
      if (known) known.score += score;
      else found.set(id, { score, data });
    }
  };
  await ask(query);
  if (found.size < limit) for (const word of wordsOf(query)) await ask(word);
  const best = [...found.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  const plans = await Promise.all(best.map((result) => result.data()));
  return plans.map(({ url, meta }) => ({
    url,
    title: meta.title ?? url,
    site: sites.length > 1 ? siteOf(url, sites) : undefined,
  }));
}

/** The site an address lies in; of several that fit, the one with the longest base. */
function siteOf(url: string, sites: readonly SiteAddress[]): string | undefined {
  const fitting = sites.filter(({ base }) => url.startsWith(base));
  return fitting.sort((a, b) => b.base.length - a.base.length)[0]?.name;
}
