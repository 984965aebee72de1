/** What the check needs from the site, one file fetched once: `data/check.json`. */
import type { WordLists } from '../../check/word-lists.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';

export interface CheckData {
  vocabulary: Vocabulary;
  words: WordLists;
  /** Names of the rules by id, for lists. */
  ruleNames: Readonly<Record<string, string>>;
}
