// The small file a search starts from: which segments the index of a site has, and which of their plans still stand.
// Both sides share it: the index builder writes it, the browser client reads it.
//
// A segment is the index of some plans (segment-head.ts), in a folder named by the hash of its content: it never changes.
// An edit makes a new, small segment, and the manifest no longer names the plan in the old one. All segments together are
// asked as one: what is found, and in which order, does not depend on how plans are spread over them.

/** Rises when what is written can no longer be read by an older client. */
export const indexFormat = 5;

/** A segment and the plans of it that the site has. */
export interface SegmentPart {
  /** Hash of the segment; the folder its files lie in. */
  hash: string;
  /**
   * Stretches of its plans that stand, three numbers each: the first plan, how many, and the place of the first among all
   * plans of the site, in the order in which equals are shown.
   */
  live: number[];
}

export interface Manifest {
  format: number;
  /** Hash of all below. */
  version: string;
  /** Hash of the table of Traditional characters; the same for every site built by the same code. */
  characters: string;
  /** Hash of the words that people use for others; the same for every site that has the same vocabulary. */
  words: string;
  /** Hash of what is suggested while somebody types. */
  suggestions: string;
  /** Hash of what sounds alike. */
  sounds: string;
  /** How many plans there are. */
  plans: number;
  segments: SegmentPart[];
}

/** A word is common where it stands oftener than this in all texts: it tells little, and its places cost much. */
export function commonFrom(plans: number): number {
  return Math.min(20_000, Math.max(2000, 2 * plans));
}

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
export function suggestionsPath(hash: string): string {
  return `${dataFolder}/suggestions-${hash}.bin`;
}

/** The path of what sounds alike. */
export function soundsPath(hash: string): string {
  return `${dataFolder}/sounds-${hash}.bin`;
}

/** The folder of a segment. */
export function segmentFolder(hash: string): string {
  return `${dataFolder}/${hash}`;
}

/** The name of a segment's head in its folder. */
export const headName = 'index-head.bin';

/** The name of the list of its packs' sizes: whoever takes all of them over knows what comes. */
export const packListName = 'index-packs.bin';

/** The name of one of a segment's packs in its folder. */
export function packName(pack: number): string {
  return `pack-${pack}.bin`;
}
