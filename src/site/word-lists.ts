/** The word lists of the check for pages: read once a build, on first use. */

import type { WordLists } from '../check/word-lists.ts';
import { readWordLists } from '../files/read-word-lists.ts';

let cached: WordLists | undefined;

export function siteWordLists(): WordLists {
  cached ??= readWordLists();
  return cached;
}
