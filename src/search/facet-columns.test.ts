// Columns say the same as the facets of each plan by itself.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFacet, type FacetChoice, type FacetValues, fits } from '../library/facets.ts';
import { facetsOf, narrow, type SearchFacet, searchFacets, toColumns } from './facet-columns.ts';

const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
const facets = fc.record(
  Object.fromEntries(searchFacets.map((name) => [name, values])) as Record<SearchFacet, typeof values>,
);
const choice: fc.Arbitrary<FacetChoice<SearchFacet>> = fc.record(
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
        const foundFacets = found.map(({ plan }) => plans[plan] as FacetValues<SearchFacet>);
        expect(kept).toEqual(
          found.filter(({ plan }) => fits(choice, plans[plan] as FacetValues<SearchFacet>)),
        );
        for (const name of searchFacets) expect(counts[name]).toEqual(countFacet(foundFacets, choice, name));
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
        for (const name of searchFacets) expect(back[name].toSorted()).toEqual(own[name].toSorted());
      });
    }),
  );
});
