// Suggestions for what is being typed, without DOM:
//   rankSuggestions(['重阳敬老活动方案', '活动方案'])('活动') → ['活动方案', '重阳敬老活动方案']

import { createFold, normalise } from './normalise.ts';

/** Gives the suggestions that hold what is typed, those that begin with it first. */
export type Suggest = (typed: string, most?: number) => string[];

const fold = createFold();

/** @param texts in the order in which equals are suggested */
export function rankSuggestions(texts: readonly string[]): Suggest {
  const known = texts.map((text) => ({ text, plain: normalise(text, fold) }));
  return (typed, most = 8) => {
    const wanted = normalise(typed, fold);
    if (wanted === '') return [];
    const begin: string[] = [];
    const hold: string[] = [];
    for (const { text, plain } of known) {
      if (plain === wanted) continue;
      if (plain.startsWith(wanted)) begin.push(text);
      else if (hold.length < most && plain.includes(wanted)) hold.push(text);
      if (begin.length >= most) break;
    }
    return [...begin, ...hold].slice(0, most);
  };
}
