/**
 * Facets: what plans can be narrowed down by. Values of one facet are alternatives, facets narrow each other, and a
 * facet's counts ignore its own choice, so that they tell what choosing one more of its values would add.
 */

/** The facets that search knows; lists of their own kind may have others. `state`: sample or approved. */
export const facetNames = ['state', 'outline', 'theme', 'issuer', 'kind', 'block'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values (slugs) that a plan has in each facet. */
export type FacetValues<Name extends string = FacetName> = Record<Name, readonly string[]>;

/** The values chosen in each facet; none chosen means all. */
export type FacetChoice<Name extends string = FacetName> = Partial<Record<Name, readonly string[]>>;

/** Whether a plan fits the choice. */
export function fits<Name extends string>(choice: FacetChoice<Name>, values: FacetValues<Name>): boolean {
  return (Object.keys(values) as Name[]).every((name) => {
    const chosen = choice[name] ?? [];
    return chosen.length === 0 || chosen.some((value) => values[name].includes(value));
  });
}

/** For one facet: value → how many plans it would show, given what is chosen in the others. */
export function countFacet<Name extends string>(
  plans: readonly FacetValues<Name>[],
  choice: NoInfer<FacetChoice<Name>>,
  name: NoInfer<Name>,
): Map<string, number> {
  const others: FacetChoice<Name> = { ...choice, [name]: [] };
  const counts = new Map<string, number>();
  for (const values of plans) {
    if (!fits(others, values)) continue;
    for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
