// A plan as the index takes it, and as the file of the index holds it from which a result is shown.

import type { FacetValues } from '../library/facets.ts';
import type { SectionRow } from '../library/section-rows.ts';

/** What a result shows of a plan; facets and lengths are in the manifest. */
export interface ShownPlan {
  /** The path of the plan's page below the site's base: `samples/x/`. */
  path: string;
  title: string;
  summary?: string;
  /** The plan's text, as its page shows it; begins with the title. */
  sections: readonly SectionRow[];
}

/** A plan to put into the index. */
export interface IndexedPlan extends ShownPlan {
  facets: FacetValues;
}

/** A plan's text with its white space: what is indexed, cut for excerpts and marked. */
export function joinSections(sections: readonly SectionRow[]): string {
  return sections.map(([, heading, body]) => `${heading} ${body} `).join('');
}
