/** Years in text, moved on. Only the plan's own years are touched; any other year is for a person to look at. */

const yearPattern = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

export interface YearMove {
  /** Years of the plan's period. */
  own: ReadonlySet<number>;
  /** How many years on. */
  by: number;
}

/** The text with the plan's own years moved, e.g. 2027年3月 → 2028年3月. */
export function moveYears(text: string, { own, by }: YearMove): string {
  return text.replace(yearPattern, (year) => (own.has(Number(year)) ? String(Number(year) + by) : year));
}

/** Years that stay as they are, each once: base years, years of documents, next year's outlook. */
export function otherYears(text: string, { own }: Pick<YearMove, 'own'>): string[] {
  return [
    ...new Set(
      [...text.matchAll(yearPattern)].map(([year]) => year).filter((year) => !own.has(Number(year))),
    ),
  ];
}

/** Words that tell a year from the plan's own, each once: 去年 is another year once the plan has moved on. */
export function relativeYears(text: string): string[] {
  return [...new Set([...text.matchAll(/[去前今明]年|(?<!以)上年/g)].map(([word]) => word))];
}

/** A plan date moved by whole years; 29 February becomes the 28th. */
export function movePlanDate(date: string, by: number): string {
  const moved = date.replace(/^\d{4}/, (year) => String(Number(year) + by));
  if (!moved.endsWith('-02-29')) return moved;
  const year = Number(moved.slice(0, 4));
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return leap ? moved : moved.replace(/29$/, '28');
}
