// Tells hits that only mention the words from those that are about them: 心理咨询 may stand in three texts by chance, while
// the texts on that subject say 社会心理服务. Only where such texts are found, and only for subjects the vocabulary knows.

import type { Hit } from './hit.ts';

/** More are shown page by page, in one list with all others. */
export const mostMentions = 10;

/** A hit is about something where it has at least this share of what the best of what was meant has. */
const aboutShare = 0.25;
/** More is asked of one that has the words in its running text alone. */
const aboutShareOfMention = 0.5;

/**
 * @param hits that hold the words, best first
 * @param meant what else was meant, best first
 * @returns the same hits, mere mentions behind, and how many these are; 0 where they are not told apart
 */
export function tellMentions(hits: readonly Hit[], meant: readonly Hit[]): { hits: Hit[]; mentions: number } {
  const best = meant.reduce((most, { about }) => Math.max(most, about), 0);
  const isMention = ({ about, inBodyOnly }: Hit) =>
    about < best * (inBodyOnly ? aboutShareOfMention : aboutShare);
  const mentions = hits.filter(isMention);
  if (mentions.length === 0 || mentions.length > mostMentions) return { hits: [...hits], mentions: 0 };
  return { hits: [...hits.filter((hit) => !isMention(hit)), ...mentions], mentions: mentions.length };
}
