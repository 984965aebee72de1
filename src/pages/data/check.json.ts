/** What the check page needs to know: vocabulary without skeletons, word lists, names of the rules. */

import { rules } from '../../check/rules.ts';
import type { CheckData } from '../../components/check/check-data.ts';
import { siteVocabulary } from '../../site/vocabulary.ts';
import { siteWordLists } from '../../site/word-lists.ts';

export function GET(): Response {
  const { kinds, outlines, slots, themes, issuers } = siteVocabulary();
  const light = kinds.map(({ skeleton: _skeleton, ...kind }) => kind);
  const lightOutlines = outlines.map((outline) => ({
    ...outline,
    sections: outline.sections.map(({ skeleton: _skeleton, ...section }) => section),
  }));
  const data: CheckData = {
    vocabulary: { kinds: light, slots, themes, issuers, outlines: lightOutlines },
    words: siteWordLists(),
    ruleNames: Object.fromEntries(rules.map(({ id, name }) => [id, name])),
  };
  return Response.json(data);
}
