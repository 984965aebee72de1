// The words that may be asked for in place of others, in the order in which an index has lists of them: those of a group stand
// side by side, so that one block answers for several.

import type { SearchWords } from './word-groups.ts';

/** @param normalise as texts are normalised @returns each once */
export function wordOrder(
  { groups, forms, labels, places }: SearchWords,
  normalise: (text: string) => string,
): string[] {
  const inGroups = groups.flatMap(({ said, written }) => [...written, ...said]);
  const all = [...inGroups, ...forms, ...labels, ...places].map(normalise);
  return [...new Set(all)].filter((word) => word !== '');
}
