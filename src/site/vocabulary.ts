/** The vocabulary for pages: read once a build, on first use. */

import type { ComposableVocabulary } from '../drafts/skeleton.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';

let cached: ComposableVocabulary | undefined;

export function siteVocabulary(): ComposableVocabulary {
  cached ??= readVocabulary();
  return cached;
}
