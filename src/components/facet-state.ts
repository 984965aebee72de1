/** Facet state as it stands in an address, and which plans and counts it gives. No DOM. */

/** Facet name → chosen values. */
export type FacetState = Readonly<Record<string, readonly string[]>>;

/** `?outline=a&outline=b&theme=c` → `{ outline: ['a', 'b'], theme: ['c'] }`; other parameters are left alone. */
export function readState(search: string, names: readonly string[]): FacetState {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(names.map((name) => [name, [...new Set(parameters.getAll(name))]]));
}

/** The reverse of `readState`, without `?`. */
export function writeState(state: FacetState): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(state))
    for (const value of values) parameters.append(name, value);
  return parameters.toString();
}

/** Whether a plan fits: one of the chosen values in every facet that has any. */
export function matches(facets: Readonly<Record<string, readonly string[]>>, state: FacetState): boolean {
  return Object.entries(state).every(
    ([name, values]) => values.length === 0 || values.some((value) => facets[name]?.includes(value)),
  );
}

/** For one facet: how many plans each value would show, given what is chosen in the other facets. */
export function facetCounts(
  plans: readonly Readonly<Record<string, readonly string[]>>[],
  state: FacetState,
  name: string,
) {
  const counts = new Map<string, number>();
  const others = { ...state, [name]: [] };
  for (const plan of plans) {
    if (!matches(plan, others)) continue;
    for (const value of plan[name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
