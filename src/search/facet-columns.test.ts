// Columns say the same as the facets of each plan by itself.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFacet, type FacetChoice, type FacetValues, facetNames, fits } from '../library/facets.ts';
import { addCounts, facetsOf, narrow, noCounts, toColumns } from './facet-columns.ts';

const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
const facets = fc.record(
  Object.fromEntries(facetNames.map((name) => [name, values])) as Record<keyof FacetValues, typeof values>,
);
const choice: fc.Arbitrary<FacetChoice> = fc.record(
  { outline: fc.subarray(['a', 'b', 'unknown']), theme: values, issuer: values },
  { requiredKeys: [] },
);

test('what fits and what is counted is what the plans themselves say', () => {
  fc.assert(
    fc.property(
      fc.array(facets, { maxLength: 20 }),
      choice,
      fc.func(fc.boolean()),
      (plans, choice, isFound) => {
        const found = plans.flatMap((_, plan) => (isFound(plan) ? [{ plan }] : []));
        const { kept, counts } = narrow(toColumns(plans), found, choice);
        const foundFacets = found.map(({ plan }) => plans[plan] as FacetValues);
        expect(kept).toEqual(found.filter(({ plan }) => fits(choice, plans[plan] as FacetValues)));
        for (const name of facetNames) expect(counts[name]).toEqual(countFacet(foundFacets, choice, name));
      },
    ),
  );
});

test('the facets of a plan come back as they were', () => {
  fc.assert(
    fc.property(fc.array(facets, { minLength: 1, maxLength: 20 }), (plans) => {
      const columns = JSON.parse(JSON.stringify(toColumns(plans)));
      plans.forEach((own, plan) => {
        const back = facetsOf(columns, plan);
        for (const name of facetNames) expect(back[name].toSorted()).toEqual(own[name].toSorted());
      });
    }),
  );
});

test('counts of several sites add up', () => {
  const one = { ...noCounts(), theme: new Map([['a', 2]]) };
  const other = {
    ...noCounts(),
    theme: new Map([
      ['a', 1],
      ['b', 4],
    ]),
  };
  expect(addCounts([one, other]).theme).toEqual(
    new Map([
      ['a', 3],
      ['b', 4],
    ]),
  );
});
