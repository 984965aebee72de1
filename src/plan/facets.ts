/**
 * Facets: what plans can be narrowed down by. Values of one facet are alternatives, facets narrow each other, and a
 * facet's counts ignore its own choice, so that they tell what choosing one more of its values would add.
 */

export const facetNames = ['outline', 'theme', 'issuer', 'kind', 'block'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values (slugs) that a plan has in each facet. */
export type FacetValues = Record<FacetName, readonly string[]>;

/** The values chosen in each facet; none chosen means all. */
export type FacetChoice = Partial<Record<FacetName, readonly string[]>>;

function admits(choice: FacetChoice, name: FacetName, values: FacetValues): boolean {
  const chosen = choice[name] ?? [];
  return chosen.length === 0 || chosen.some((value) => values[name].includes(value));
}

/** Whether a plan fits the choice. */
export function fits(choice: FacetChoice, values: FacetValues): boolean {
  return facetNames.every((name) => admits(choice, name, values));
}

/** For one facet: value → how many plans it would show, given what is chosen in the others. */
export function countFacet(
  plans: readonly FacetValues[],
  choice: FacetChoice,
  name: FacetName,
): Map<string, number> {
  const others = { ...choice, [name]: [] };
  const counts = new Map<string, number>();
  for (const values of plans) {
    if (!fits(others, values)) continue;
    for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
