/** A plan that was found, before anything of it is loaded to be shown. */
export interface Hit {
  /** Number of the plan in its site's index. */
  plan: number;
  score: number;
  /** Number of its site. */
  site: number;
  /** The index that it was found in. */
  release: string;
  /** The words as they were searched for there; none where plans were only narrowed by facets. */
  words: readonly string[];
}
