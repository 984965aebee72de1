import { describe, expect, test } from 'vitest';
import { countFacet, type FacetChoice, type FacetValues, fits } from './facets.ts';

const plan = (outline: string, ...theme: string[]): FacetValues => ({
  state: ['sample'],
  outline: [outline],
  theme,
  issuer: [],
  kind: [],
  block: [],
});
const plans = [plan('a', 'x', 'y'), plan('a', 'x'), plan('b', 'y')];

describe('facets', () => {
  test('values of a facet are alternatives, facets narrow each other', () => {
    const kept = (choice: FacetChoice) => plans.map((values) => fits(choice, values));
    expect(kept({})).toEqual([true, true, true]);
    expect(kept({ outline: [] })).toEqual([true, true, true]);
    expect(kept({ outline: ['a', 'b'], theme: ['y'] })).toEqual([true, false, true]);
  });

  test('counts of a facet ignore its own choice', () => {
    const choice = { outline: ['a'], theme: ['y'] };
    expect(countFacet(plans, choice, 'outline')).toEqual(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
    expect(countFacet(plans, choice, 'theme')).toEqual(
      new Map([
        ['x', 2],
        ['y', 1],
      ]),
    );
    expect(countFacet(plans, choice, 'issuer')).toEqual(new Map());
  });
});
