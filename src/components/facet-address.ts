/** The facet choice as it stands in an address: `?outline=a&outline=b&theme=c`. Other parameters are kept. */
import type { FacetChoice } from '../library/facets.ts';

export function readChoice<Name extends string>(search: string, names: readonly Name[]): FacetChoice<Name> {
  const parameters = new URLSearchParams(search);
  const values = names.map((name) => [name, [...new Set(parameters.getAll(name))]]);
  return Object.fromEntries(values) as FacetChoice<Name>;
}

/** The address's parameters with this choice in place of the one it had, without `?`. */
export function writeChoice<Name extends string>(
  choice: FacetChoice<Name>,
  names: readonly Name[],
  search = '',
): string {
  const parameters = new URLSearchParams(search);
  for (const name of names) {
    parameters.delete(name);
    for (const value of choice[name] ?? []) parameters.append(name, value);
  }
  return parameters.toString();
}

/** The choice with one value put in, or taken out if it was in. */
export function toggled<Name extends string>(
  choice: FacetChoice<Name>,
  name: Name,
  value: string,
): FacetChoice<Name> {
  const values = choice[name] ?? [];
  return {
    ...choice,
    [name]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  };
}
