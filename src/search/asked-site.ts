// A site that is searched, with the index it has now. A page may stay open while the site gets a new release: then files
// of the old index are gone, and the new index is opened and asked instead.

import { createLoader, SearchError } from './assets.ts';
import { openSite, type SearchSite } from './search-site.ts';

export interface AskedSite {
  /** Does some work with the index, and once more with a new one if files of the old are gone. */
  use: <T>(work: (site: SearchSite) => Promise<T>) => Promise<T>;
  /** The release that was opened in place of an older one; undefined while the first one serves. */
  renewed: () => string | undefined;
}

function isGone(error: unknown): boolean {
  return error instanceof SearchError && error.gone;
}

/** Nothing is fetched before the index is asked for; a failure is tried again when asked again. @param base ends in a slash */
export function askedSite(base: string, fetchFile: typeof fetch): AskedSite {
  let current: Promise<SearchSite> | undefined;
  let renewed: string | undefined;
  const start = () => openSite(createLoader(base, fetchFile));
  const open = (): Promise<SearchSite> => {
    if (current) return current;
    const opened = start();
    current = opened;
    opened.catch(() => {
      if (current === opened) current = undefined;
    });
    return opened;
  };
  /** Opens the site's index anew. @returns undefined if it is still the same */
  const renew = async ({ manifest }: SearchSite): Promise<SearchSite | undefined> => {
    const known = await current?.catch(() => undefined);
    // another query may have found out already
    if (known && known.manifest.version !== manifest.version) return known;
    const next = await start();
    if (next.manifest.version === manifest.version) return undefined;
    current = Promise.resolve(next);
    renewed = next.manifest.version;
    return next;
  };
  return {
    use: async (work) => {
      const site = await open().catch((error: unknown) => {
        // a release may have come between the manifest and the files that it names
        if (isGone(error)) return open();
        throw error;
      });
      try {
        return await work(site);
      } catch (error) {
        if (!isGone(error)) throw error;
        const next = await renew(site);
        if (!next) throw error;
        return work(next);
      }
    },
    renewed: () => renewed,
  };
}
