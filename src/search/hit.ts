/** A plan that was found, before anything of it is loaded to be shown. */
export interface Hit {
  /** Number of the plan in the index. */
  plan: number;
  score: number;
  /** How much it is about what was meant, in one measure for all plans. */
  about: number;
  /** It has the words once or twice in its running text, and in none of title, fields, summary and headings. */
  inBodyOnly?: boolean;
  /** The index that it was found in. */
  release: string;
  /** The words as they were searched for there; none where plans were only narrowed by facets. */
  words: readonly string[];
}
