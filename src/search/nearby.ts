/** Plans that use similar words, asked of Pagefind where the exact search finds nothing. Loaded on first use. */

interface PagefindModule {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  search(
    query: string,
  ): Promise<{ results: { data(): Promise<{ url: string; meta: { title?: string } }> }[] }>;
}

export interface NearbyPlan {
  url: string;
  title: string;
}

let loading: Promise<PagefindModule> | undefined;

async function load(base: string): Promise<PagefindModule> {
  const module = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as PagefindModule;
  await module.options({ basePath: `${base}pagefind/`, baseUrl: base });
  return module;
}

/**
 * At most `limit` plans for the query, best first.
 * @param base the site's base path, ending in a slash
 */
export async function searchNearby(query: string, base: string, limit = 5): Promise<NearbyPlan[]> {
  loading ??= load(base);
  const pagefind = await loading.catch((error) => {
    loading = undefined;
    throw error;
  });
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return found.map(({ url, meta }) => ({ url, title: meta.title ?? url }));
}
