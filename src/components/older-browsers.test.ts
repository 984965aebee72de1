// What stands in for functions that old browsers lack does what those functions do.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standIns } from './older-browsers.ts';

/** What each is given, beside an array of small numbers. */
const given: Record<string, fc.Arbitrary<unknown[]>> = {
  toSorted: fc.constantFrom([], [(a: number, b: number) => b - a]),
  toReversed: fc.constant([]),
  toSpliced: fc
    .tuple(fc.integer({ min: -7, max: 7 }), fc.integer({ min: -2, max: 7 }), fc.array(fc.integer()))
    .chain(([start, count, put]) => fc.constantFrom([], [start], [start, count], [start, count, ...put])),
  with: fc.tuple(fc.integer({ min: -7, max: 7 }), fc.string()),
};

/** What a call gives, or the kind of its fault. */
function outcome(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
}

describe.each(standIns.filter(([owner]) => owner === Array.prototype))('%s: %s', (_, name, stand) => {
  test('gives what the browser’s own gives, and leaves the array as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }),
        given[name] ?? fc.constant([]),
        (items, args) => {
          const before = [...items];
          const own = Reflect.get(Array.prototype, name) as (...args: unknown[]) => unknown;
          expect(outcome(() => Reflect.apply(stand, items, args))).toEqual(
            outcome(() => Reflect.apply(own, items, args)),
          );
          expect(items).toEqual(before);
        },
      ),
    );
  });
});

test('Map.groupBy: gives the same groups in the same order, from anything that can be gone through', () => {
  const stand = standIns.find(([, name]) => name === 'groupBy')?.[2] as typeof Map.groupBy;
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), (words) => {
      const keyOf = (word: string, index: number) => (word === '' ? Number.NaN : word.length + (index % 2));
      expect([...stand(new Set(words), keyOf)]).toEqual([...Map.groupBy(new Set(words), keyOf)]);
    }),
  );
});
