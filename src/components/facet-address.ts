/** The facet choice as it stands in an address: `?outline=a&outline=b&theme=c`. Other parameters are kept. */
import { type FacetChoice, type FacetName, facetNames } from '../plan/facets.ts';

export function readChoice(search: string): FacetChoice {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(facetNames.map((name) => [name, [...new Set(parameters.getAll(name))]]));
}

/** The address's parameters with this choice in place of the one it had, without `?`. */
export function writeChoice(choice: FacetChoice, search = ''): string {
  const parameters = new URLSearchParams(search);
  for (const name of facetNames) {
    parameters.delete(name);
    for (const value of choice[name] ?? []) parameters.append(name, value);
  }
  return parameters.toString();
}

/** The choice with one value put in, or taken out if it was in. */
export function toggled(choice: FacetChoice, name: FacetName, value: string): FacetChoice {
  const values = choice[name] ?? [];
  return {
    ...choice,
    [name]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  };
}
