/** The search index of a site: only plans that changed are read and indexed, the rest is linked from what builds keep. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ownSite } from '../../src/files/federation.ts';
import { placeFolder } from '../../src/files/page-store.ts';
import type { CachedCard } from '../../src/files/plan-cache.ts';
import { readSearchWords } from '../../src/files/read-search-words.ts';
import { readBareVocabulary } from '../../src/files/read-vocabulary.ts';
import { type PlanSource, updateSearchIndex } from '../../src/search/build-index.ts';
import { segmentFolder } from '../../src/search/manifest.ts';
import { federatedPlans } from './federated-plans.ts';
import { indexedPlans } from './indexed-plans.ts';

/** The site's own plans, and behind them those of the sites that a portal finds too. */
function searchedPlans(samples: readonly CachedCard[]): PlanSource[] {
  const [own, others] = [indexedPlans(samples), federatedPlans()];
  if (others.length === 0) return own;
  const named = own.map(({ path, digest, read }) => ({
    path,
    digest: `${digest} ${ownSite}`,
    read: () => ({ ...read(), site: ownSite }),
  }));
  return [...named, ...others];
}

/**
 * @param folder where the index is written
 * @param store where the segments of the last index of this code lie; what lies beside it is deleted
 * @returns what is in it, in Chinese
 */
export async function indexSearch(
  samples: readonly CachedCard[],
  folder: string,
  store: string,
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  mkdirSync(store, { recursive: true });
  for (const name of readdirSync(dirname(store)))
    if (name !== basename(store)) rmSync(join(dirname(store), name), { recursive: true });
  const { plans, segments, fresh } = await updateSearchIndex({
    folder,
    plans: searchedPlans(samples),
    words: readSearchWords(readBareVocabulary()),
    store,
  });
  for (const hash of segments) placeFolder(join(store, hash), join(folder, segmentFolder(hash)));
  return `${plans} 份文本，其中新编 ${fresh} 份`;
}
