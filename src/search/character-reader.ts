// How queries and texts are read in the browser: by the table of Traditional characters.

import { type LoadAsset, parseJson } from './assets.ts';
import { charactersPath } from './manifest.ts';
import { createFold, type Fold, normalise } from './normalise.ts';
import { readQuery } from './query.ts';
import type { CharacterTables } from './traditional.ts';

export interface CharacterReader {
  fold: Fold;
  /** A text as it is compared. */
  normalise: (text: string) => string;
  /** The words of a query, normalised, each once; with `ambiguous`, characters that may be Traditional are read as such. */
  words: (query: string, ambiguous?: boolean) => AskedWord[];
}

/** A normalised word of a query; `exact` where it stood in quotation marks. */
export interface AskedWord {
  text: string;
  exact: boolean;
}

function createReader({ traditional, ambiguous, phrases }: CharacterTables): CharacterReader {
  const fold = createFold(traditional);
  const asTraditional = createFold(ambiguous);
  const simplified = new Map(phrases);
  const inPhrases =
    phrases.length > 0 ? new RegExp(phrases.map(([from]) => from).join('|'), 'gu') : undefined;
  const byPhrase = (text: string) =>
    inPhrases ? text.replace(inPhrases, (from) => simplified.get(from) ?? from) : text;
  return {
    fold,
    normalise: (text) => normalise(text, fold),
    words: (query, ambiguous = false) => {
      const words = new Map<string, AskedWord>();
      for (const { text, exact } of readQuery(ambiguous ? byPhrase(query) : query)) {
        const folded = normalise(text, fold);
        const word = ambiguous ? normalise(folded, asTraditional) : folded;
        if (word !== '' && !words.get(word)?.exact) words.set(word, { text: word, exact });
      }
      return [...words.values()];
    },
  };
}

/** Loads the reader of a site. @param hash of its table of characters */
export async function loadReader(hash: string, load: LoadAsset): Promise<CharacterReader> {
  return createReader(parseJson<CharacterTables>(await load(charactersPath(hash))));
}
