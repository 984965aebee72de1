// A plan as the index takes it, and as the file of the index holds it from which a result is shown.

import type { FacetValues } from '../library/facets.ts';
import type { SectionRow } from '../library/section-rows.ts';

/** What a result shows of a plan. */
export interface ShownPlan {
  /** The path of the plan's page below the site's base: `samples/x/`. */
  path: string;
  title: string;
  summary?: string;
  /** What it is, in words: themes, type, genre, issuer, year. Not part of its text; only what is meant is found by it. */
  fields?: readonly string[];
  /** The plan's text, as its page shows it; begins with the title. */
  sections: readonly SectionRow[];
}

/** A plan to put into the index. */
export interface IndexedPlan extends ShownPlan {
  facets: FacetValues;
  /** The site that it is from, where the index has plans of several; its path is then a whole address. */
  site?: string;
}

/** A plan's text with its white space: what is indexed, cut for excerpts and marked. */
export function joinSections(sections: readonly SectionRow[]): string {
  return sections.map(([, heading, body]) => `${heading} ${body} `).join('');
}

/** Keeps what stands on either side from being read as one word. */
const apart = '|';

/** What a plan says of itself: its fields, then summary and headings. Indexed as a text of its own, with the fields as title. */
export function gistOf({ fields = [], summary = '', sections }: ShownPlan): { title: string; text: string } {
  const title = `${apart}${fields.join(apart)}${apart}`;
  const headings = sections.map(([, heading]) => heading).filter((heading) => heading !== '');
  return { title, text: [title, summary, ...headings].join(apart) };
}
