/** The word lists of the check for pages: read once a build, on first use. */
import { readWordLists } from '../files/read-word-lists.ts';
import type { WordLists } from '../plan/lint/word-lists.ts';

let cached: WordLists | undefined;

export function siteWordLists(): WordLists {
  cached ??= readWordLists();
  return cached;
}
