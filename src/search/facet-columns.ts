// One facet of all plans, stored small and counted fast: every combination of values that occurs once, and for each
// plan the number of its combination.

import { type FacetChoice, type FacetName, type FacetValues, facetNames } from '../library/facets.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

export interface FacetColumn {
  values: string[];
  /** Numbers of values, for every combination that occurs. */
  sets: number[][];
  /** For each plan the number of its combination. */
  plans: number[];
}

/** The facets of plans, and the site they are from where an index has plans of several. */
export type SearchFacet = FacetName | 'site';

/** In the order of the index. */
export const searchFacets: readonly SearchFacet[] = [...facetNames, 'site'];

export type FacetColumns = Record<SearchFacet, FacetColumn>;

/** Per facet: value → number of plans. */
export type FacetCounts = Record<SearchFacet, ReadonlyMap<string, number>>;

function mapNames<T>(make: (name: SearchFacet) => T): Record<SearchFacet, T> {
  return Object.fromEntries(searchFacets.map((name) => [name, make(name)])) as Record<SearchFacet, T>;
}

function numberOf<T>(known: Map<T, number>, key: T): number {
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}

function splitSet(set: string): number[] {
  return set === '' ? [] : set.split(',').map(Number);
}

function toColumn(lists: readonly (readonly string[])[]): FacetColumn {
  const values = new Map<string, number>();
  const sets = new Map<string, number>();
  const plans = lists.map((list) => {
    const set = [...new Set(list)].map((value) => numberOf(values, value)).sort((a, b) => a - b);
    return numberOf(sets, set.join());
  });
  return { values: [...values.keys()], sets: [...sets.keys()].map(splitSet), plans };
}

/** Facets as a block holds them: what is small as JSON, then a column of numbers for each. */
export function writeFacets(columns: FacetColumns): Uint8Array<ArrayBuffer> {
  const sets = searchFacets.map((name) => [columns[name].values, columns[name].sets]);
  const json = new TextEncoder().encode(JSON.stringify(sets));
  const row = new ByteWriter();
  row.write(json.length);
  for (const byte of json) row.writeByte(byte);
  for (const name of searchFacets) for (const set of columns[name].plans) row.write(set);
  return row.bytes();
}

/** Reads what `writeFacets` wrote. @param plans how many there are */
export function readFacets(bytes: Uint8Array, plans: number): FacetColumns {
  const row = new ByteReader(bytes);
  const length = row.read();
  const json = new TextDecoder().decode(bytes.subarray(row.at, row.at + length));
  const sets = JSON.parse(json) as [values: string[], sets: number[][]][];
  row.at += length;
  const columns = searchFacets.map((name, i): [SearchFacet, FacetColumn] => {
    const [values, own] = sets[i] ?? [[], []];
    return [name, { values, sets: own, plans: Array.from({ length: plans }, () => row.read()) }];
  });
  return Object.fromEntries(columns) as FacetColumns;
}

/** The facets of plans, in the plans' order. */
export function toColumns(plans: readonly FacetValues<SearchFacet>[]): FacetColumns {
  return mapNames((name) => toColumn(plans.map((facets) => facets[name])));
}

/** The columns of several lists of plans as one; `places` says where each plan stands in it, −1 for one that is left out. */
export function joinColumns(
  parts: readonly { columns: FacetColumns; places: ArrayLike<number> }[],
): FacetColumns {
  return mapNames((name) => {
    const values = new Map<string, number>();
    const sets = new Map<string, number>();
    const plans: number[] = [];
    for (const { columns, places } of parts) {
      const { values: names, sets: own, plans: of } = columns[name];
      const numbers = own.map((set) => {
        const joined = set.map((value) => numberOf(values, names[value] ?? ''));
        return numberOf(sets, joined.sort((a, b) => a - b).join());
      });
      for (let plan = 0; plan < places.length; plan++) {
        const place = places[plan] ?? -1;
        if (place >= 0) plans[place] = numbers[of[plan] ?? -1] ?? 0;
      }
    }
    return { values: [...values.keys()], sets: [...sets.keys()].map(splitSet), plans };
  });
}

/** The facet values of one plan. */
export function facetsOf(columns: FacetColumns, plan: number): FacetValues<SearchFacet> {
  return mapNames((name) => {
    const { values, sets, plans } = columns[name];
    return (sets[plans[plan] ?? -1] ?? []).map((value) => values[value] ?? '');
  });
}

/** For every combination of a column whether it fits what is chosen. */
function fitting({ values, sets }: FacetColumn, chosen: readonly string[]): boolean[] {
  const wanted = new Set(chosen.map((value) => values.indexOf(value)));
  return sets.map((set) => chosen.length === 0 || set.some((value) => wanted.has(value)));
}

/** Counts of nothing. */
export function noCounts(): FacetCounts {
  return mapNames(() => new Map());
}

/** How many plans have each value, given how many have each combination. */
function countValues({ values, sets }: FacetColumn, tally: Uint32Array): Map<string, number> {
  const counts = new Map<string, number>();
  sets.forEach((set, i) => {
    const plans = tally[i] ?? 0;
    for (const number of plans > 0 ? set : []) {
      const value = values[number] ?? '';
      counts.set(value, (counts.get(value) ?? 0) + plans);
    }
  });
  return counts;
}

/** What was found of plans that fit the choice, and what each facet would give with its own choice left aside. */
export function narrow<Found extends { plan: number }>(
  columns: FacetColumns,
  found: readonly Found[],
  choice: FacetChoice<SearchFacet>,
): { kept: Found[]; counts: FacetCounts } {
  const facets = mapNames((name) => {
    const column = columns[name];
    const fits = fitting(column, choice[name] ?? []);
    return { column, fits, tally: new Uint32Array(column.sets.length) };
  });
  const all = Object.values(facets);
  const kept = found.filter(({ plan }) => {
    let missed = 0;
    let missing = all[0];
    for (const facet of all) {
      if (facet.fits[facet.column.plans[plan] ?? 0]) continue;
      missed += 1;
      missing = facet;
    }
    // a plan that misses one facet's choice would be found without it
    if (missed === 1 && missing) (missing.tally[missing.column.plans[plan] ?? 0] as number)++;
    if (missed === 0) for (const { tally, column } of all) (tally[column.plans[plan] ?? 0] as number)++;
    return missed === 0;
  });
  return { kept, counts: mapNames((name) => countValues(facets[name].column, facets[name].tally)) };
}
