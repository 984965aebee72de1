// What is suggested while somebody types, gathered when the index is built: titles, headings that several plans have,
// what plans are (themes, types, issuers), and the words that people use. In the order in which equals are suggested.

import type { ShownPlan } from './indexed-plan.ts';
import type { SearchWords } from './word-groups.ts';

/** Titles are listed where there are no more plans than this; beyond, the file would grow larger than all else. */
const mostTitles = 2000;
const mostHeadings = 300;
/** A heading that fewer plans have is nobody's word. */
const leastPlans = 2;
const longestHeading = 12;

/** What a heading says, without its number. */
function bare(heading: string): string {
  return heading
    .replace(
      /^(第?[一二三四五六七八九十百]+[章节条]?[、．.]?|[（(][一二三四五六七八九十]+[）)]|\d+[.、．])\s*/u,
      '',
    )
    .trim();
}

export class SuggestionList {
  readonly #titles: string[] = [];
  readonly #gists: string[] = [];
  readonly #fields = new Set<string>();
  readonly #headings = new Map<string, number>();

  add({ title, summary = '', fields = [], sections }: ShownPlan): void {
    this.#gists.push(title, summary);
    if (this.#titles.length <= mostTitles) this.#titles.push(title);
    for (const field of fields) this.#fields.add(field);
    for (const heading of new Set(sections.map(([, heading]) => bare(heading))))
      if (heading.length > 1 && heading.length <= longestHeading)
        this.#headings.set(heading, (this.#headings.get(heading) ?? 0) + 1);
  }

  /** Each once. */
  all({ groups, labels }: SearchWords): string[] {
    const headings = [...this.#headings]
      .filter(([, plans]) => plans >= leastPlans)
      .sort((a, b) => b[1] - a[1]);
    const titles = this.#titles.length > mostTitles ? [] : this.#titles;
    const known = new Set(labels);
    // a word that leads nowhere is no help
    const gists = this.#gists.join('\n');
    const words = groups.flatMap(({ said, written }) =>
      written.some((word) => gists.includes(word))
        ? [...written, ...said]
        : said.filter((word) => gists.includes(word)),
    );
    return [
      ...new Set([
        ...[...this.#fields].filter((field) => known.has(field)),
        ...titles,
        ...headings.slice(0, mostHeadings).map(([heading]) => heading),
        ...words,
      ]),
    ];
  }
}
