/** The vocabulary for pages: read once a build, on first use. */
import { readVocabulary } from '../files/read-vocabulary.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';

let cached: Vocabulary | undefined;

export function siteVocabulary(): Vocabulary {
  cached ??= readVocabulary();
  return cached;
}
