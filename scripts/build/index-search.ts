/** The search index of a site. */
import { mkdirSync } from 'node:fs';
import type { CachedCard } from '../../src/files/plan-cache.ts';
import { readSearchWords } from '../../src/files/read-search-words.ts';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { indexedPlans } from './indexed-plans.ts';

/**
 * @param folder where the index is written
 * @returns what is in them, in Chinese
 */
export async function indexSearch(samples: readonly CachedCard[], folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const plans = [...indexedPlans(samples)];
  const {
    plans: count,
    characters,
    bytes,
  } = await buildSearchIndex({
    folder,
    plans,
    words: readSearchWords(readVocabulary()),
  });
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  return `${count} 份文本，${characters} 字，${Math.round(total / 1024)} KB`;
}
