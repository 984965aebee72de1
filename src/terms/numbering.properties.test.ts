// Numbers go by place alone: whatever the sections are, and however they are moved.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { planHeadings } from '../plan/headings.ts';
import { arbitraryPlan } from '../testing/arbitrary-plan.ts';
import { rounds } from '../testing/rounds.ts';
import { chineseNumeral, headingNumber, itemNumber } from './numbering.ts';

const place = fc.integer({ min: 1, max: 9999 });

test('siblings are numbered in a row, and no two numbers of one depth are the same', () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 0, maxLength: 3 }),
      fc.integer({ min: 2, max: 60 }),
      (above, count) => {
        const numbers = Array.from({ length: count }, (_, index) => headingNumber([...above, index + 1]));
        expect(new Set(numbers).size).toBe(count);
        const bare = numbers.map((number) => number.replace(/[、（）.]/g, ''));
        const isHan = above.length < 2;
        expect(bare).toEqual(bare.map((_, index) => (isHan ? chineseNumeral(index + 1) : String(index + 1))));
      },
    ),
  );
});

test('a list item never has the look of a heading above it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), place, (depth, index) => {
      const headings = Array.from({ length: depth }, (_, level) =>
        headingNumber(Array(level + 1).fill(index)),
      );
      expect(headings).not.toContain(itemNumber(depth, index));
    }),
  );
});

test('moving a section renumbers all and changes no id of a heading whose words are its own', () => {
  const vocabulary = readVocabulary();
  fc.assert(
    fc.property(arbitraryPlan(vocabulary), (plan) => {
      const moved = { ...plan, sections: [...plan.sections].reverse() };
      const [before, after] = [planHeadings(plan), planHeadings(moved)];
      expect(after.filter(({ path }) => path.length === 1).map(({ number }) => number)).toEqual(
        before.filter(({ path }) => path.length === 1).map(({ number }) => number),
      );
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      const isAlone = (id: string) => !/-\d+$/.test(id) && !before.some((other) => other.id === `${id}-2`);
      const ids = (headings: typeof before) =>
        headings
          .map(({ id }) => id)
          .filter(isAlone)
          .sort();
      expect(ids(after)).toEqual(ids(before));
    }),
    { numRuns: rounds(150, 1500) },
  );
});
