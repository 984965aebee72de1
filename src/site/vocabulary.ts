/** The vocabulary for pages: read once a build, on first use. */
import { readVocabulary } from '../files/read-vocabulary.ts';
import type { ComposableVocabulary } from '../plan/skeleton.ts';

let cached: ComposableVocabulary | undefined;

export function siteVocabulary(): ComposableVocabulary {
  cached ??= readVocabulary();
  return cached;
}
