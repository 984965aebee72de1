/** What the check page needs to know: vocabulary, word lists, names of the rules. */

import { rules } from '../../check/rules.ts';
import type { CheckData } from '../../components/check/check-data.ts';
import { siteVocabulary } from '../../site/vocabulary.ts';
import { siteWordLists } from '../../site/word-lists.ts';

export function GET(): Response {
  const { kinds, outlines, slots, themes, issuers } = siteVocabulary();
  const data: CheckData = {
    vocabulary: { kinds, slots, themes, issuers, outlines },
    words: siteWordLists(),
    ruleNames: Object.fromEntries(rules.map(({ id, name }) => [id, name])),
  };
  return Response.json(data);
}
