// The small file a search starts from: what is known of every plan without its text, and where the rest lies.
// Both sides share it: the index builder writes it, the browser client reads it.
// Everything else lies in a folder named by the content's hash, so that no cache can mix two builds.

import type { CharacterPairs } from './normalise.ts';

/** A plan: path below the site's base, title, length of the normalised text, then one list a facet, in the order of `facetNames`. */
export type PlanRow = [path: string, title: string, length: number, facets: string[][]];

/** A section of a plan: heading id (empty before the first heading), heading, the text after the heading. */
export type SectionRow = [id: string, heading: string, body: string];

export interface Manifest {
  /** Hash of the content; the folder the other files lie in. */
  version: string;
  /** Every plan; the corpus holds their texts in this order. */
  plans: PlanRow[];
  /** The first key of each chunk of the index. */
  chunks: number[];
  /** Traditional characters and the Simplified ones they are read as. */
  traditional: CharacterPairs;
  /** Characters that are good Simplified too (乾, 著): read as Traditional only if nothing is found otherwise. */
  ambiguous: CharacterPairs;
}

/** All files of the index lie here, below the site's base. */
export const dataFolder = 'search-data';

/** The manifest's path below the site's base. */
export const manifestPath = `${dataFolder}/manifest.bin`;

/** The path of a chunk of the index. */
export function chunkPath(version: string, chunk: number): string {
  return `${dataFolder}/${version}/pairs-${chunk}.bin`;
}

/** The path of a plan's sections. */
export function sectionsPath(version: string, plan: number): string {
  return `${dataFolder}/${version}/plan-${plan}.bin`;
}

/** A plan's text with its white space: what is indexed, cut for excerpts and marked. */
export function joinSections(sections: readonly SectionRow[]): string {
  return sections.map(([, heading, body]) => `${heading} ${body} `).join('');
}
