/** What a draft is called: by its title, for as long as nobody gives it a name of its own. */
import { plainTitle } from '../plan/frontmatter.ts';
import { findOutline, type Vocabulary } from '../plan/vocabulary.ts';
import { type Draft, draftPlan } from './draft.ts';

/** The title without what is still blank in it; the outline's name where nothing else is left. */
export function titleName(draft: Draft, vocabulary: Vocabulary): string {
  const title = plainTitle(draftPlan(draft, vocabulary).meta.title);
  const said = title.replace(/【[^】]*】(?:年(?!度))?/g, '').trim();
  return said || (findOutline(vocabulary, draft.meta.outline)?.name ?? draft.meta.outline);
}

/** What a copy of a draft is called. */
export const copyName = (name: string): string => `${name}（副本）`;

/** The changed draft under its new title, where the old one was its name. */
export function namedByTitle(before: Draft, after: Draft, vocabulary: Vocabulary): Draft {
  if (before.meta.title === after.meta.title && before.values === after.values) return after;
  const old = titleName(before, vocabulary);
  // older drafts carry the day on which they were made
  const isTitle = before.name.replace(/(?:（副本）|（\d+月\d+日）)+$/, '') === old;
  return isTitle ? { ...after, name: titleName(after, vocabulary) } : after;
}
