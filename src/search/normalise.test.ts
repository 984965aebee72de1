// The fold both sides share: what counts as the same, and that every place leads back to the original.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFold, locate, normalise } from './normalise.ts';

const fold = createFold(['後為', '后为']);
const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('normalise', () => {
  test.each([
    ['２０２７ 年\n\u3000（Ａ４）', '2027年(a4)'],
    ['為後勤', '为后勤'],
    ['⼯作', '工作'],
    ['居⺠⻋棚', '居民车棚'],
    ['居\u200b民\u202e议\u00ad事\ufeff', '居民议事'],
    ['İstanbul', 'İstanbul'],
    ['①㎡…“”、。', '①㎡…“”、。'],
    ['𠮷🎉', '𠮷🎉'],
  ])('reads %j as %j', (original, expected) => {
    expect(normalise(original, fold)).toBe(expected);
  });

  test('a part of a text stays a part of it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        expect(normalise(a + b + c, fold)).toBe(normalise(a, fold) + normalise(b, fold) + normalise(c, fold));
      }),
    );
  });

  test('normalising twice changes nothing, and no white space is left', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text, fold);
        expect(normalise(once, fold)).toBe(once);
        expect(once).not.toMatch(/\s/);
      }),
    );
  });
});

test('every unit of the normalised text is the fold of the unit its offset names', () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const { text, offsets } = locate(original, fold);
      expect(text).toBe(normalise(original, fold));
      expect(offsets.map((offset) => fold(original.charAt(offset))).join('')).toBe(text);
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    }),
  );
});
