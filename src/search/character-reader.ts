// How queries and texts are read in the browser: the table of Traditional characters, loaded once for all sites that
// have the same.

import { type LoadAsset, parseJson } from './assets.ts';
import { charactersPath } from './manifest.ts';
import { createFold, type Fold, normalise, splitWords } from './normalise.ts';
import type { CharacterTables } from './traditional.ts';

export interface CharacterReader {
  fold: Fold;
  /** The words of a query; with `ambiguous`, characters that may be Traditional are read as such. */
  words: (query: string, ambiguous?: boolean) => string[];
}

/** Gives the reader whose table has this hash; `load` is the loader of a site that has it. */
export type LoadReader = (hash: string, load: LoadAsset) => Promise<CharacterReader>;

function createReader({ traditional, ambiguous }: CharacterTables): CharacterReader {
  const fold = createFold(traditional);
  const asTraditional = createFold(ambiguous);
  return {
    fold,
    words: (query, ambiguous = false) => {
      const words = splitWords(query, fold);
      return ambiguous ? words.map((word) => normalise(word, asTraditional)) : words;
    },
  };
}

/** Makes a loader that all sites of a search share. */
export function createReaderLoader(): LoadReader {
  const readers = new Map<string, Promise<CharacterReader>>();
  return (hash, load) => {
    const own = async () => createReader(parseJson<CharacterTables>(await load(charactersPath(hash))));
    // where the site that was asked first fails, the next gives its own
    const reader = readers.get(hash)?.catch(own) ?? own();
    readers.set(hash, reader);
    return reader;
  };
}
