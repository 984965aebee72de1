import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partitionPoint } from './partition-point.ts';

test('a list in order parts where a look at every entry says so', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, sought) => {
      const inOrder = numbers.toSorted((a, b) => a - b);
      const first = inOrder.findIndex((one) => one >= sought);
      expect(partitionPoint(inOrder, (one) => one < sought)).toBe(first < 0 ? inOrder.length : first);
    }),
  );
});
