// The small file a search starts from: what is known of every plan without its text, and where the rest lies.
// Both sides share it: the index builder writes it, the browser client reads it. Titles and texts are not in it, so
// that it stays small where plans are many. Everything else lies in a folder named by the content's hash, so that no
// cache can mix two builds.

import type { FacetName } from '../library/facets.ts';
import type { FacetColumn } from './facet-columns.ts';

/** Rises when what is written can no longer be read by an older client. */
export const indexFormat = 3;

export interface Manifest {
  format: number;
  /** Hash of the content; the folder the other files lie in. */
  version: string;
  /** Hash of the table of Traditional characters; the same for every site built by the same code. */
  characters: string;
  /** Hash of the words that people use for others; the same for every site that has the same vocabulary. */
  words: string;
  /** How many plans there are. */
  plans: number;
  /**
   * Length of each text, closing white space included, in blocks of `blockSize` units: the plans' texts, then in the same
   * order what each says of itself (`gistOf`).
   */
  blocks: number[];
  /** Length of each text's normalised title, with which it begins. */
  titles: number[];
  facets: Record<FacetName, FacetColumn>;
  /** For each chunk of grams a string that is no greater than its first gram, and greater than any before it. */
  chunks: string[];
}

/** Texts begin at multiples of this many units: a plan's place is a small number. */
export const blockSize = 32;

/** All files of the index lie here, below the site's base. */
export const dataFolder = 'search-data';

/** Files of the guide's own index lie here, below the site's base. */
export const guideFolder = 'pagefind';

/** The manifest's path below the site's base. */
export const manifestPath = `${dataFolder}/manifest.bin`;

/** The path of the table of Traditional characters. */
export function charactersPath(hash: string): string {
  return `${dataFolder}/characters-${hash}.bin`;
}

/** The path of the words that people use for others. */
export function wordsPath(hash: string): string {
  return `${dataFolder}/words-${hash}.bin`;
}

/** The path of what is suggested while somebody types. */
export function suggestionsPath(version: string): string {
  return `${dataFolder}/${version}/suggestions.bin`;
}

/** The path of what sounds alike. */
export function soundsPath(version: string): string {
  return `${dataFolder}/${version}/sounds.bin`;
}

/** The path of a chunk of grams. */
export function chunkPath(version: string, chunk: number): string {
  return `${dataFolder}/${version}/grams-${chunk}.bin`;
}

/** The path of what is shown of a plan. */
export function planPath(version: string, plan: number): string {
  return `${dataFolder}/${version}/plan-${plan}.bin`;
}
