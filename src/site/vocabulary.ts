/** The vocabulary for pages: read once a build, on first use. */

import { type ComposableVocabulary, withSkeletons } from '../drafts/skeleton.ts';
import { readBareVocabulary } from '../files/read-vocabulary.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';

let read: Vocabulary | undefined;

/** Without skeletons: nearly all pages show plans, and one edit makes a few of these. */
export function siteVocabulary(): Vocabulary {
  read ??= readBareVocabulary();
  return read;
}

let composable: ComposableVocabulary | undefined;

/** With skeletons, for pages of templates and the builder. */
export function templateVocabulary(): ComposableVocabulary {
  composable ??= withSkeletons(siteVocabulary());
  return composable;
}
