import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spliced } from './splice.ts';

describe('splices', () => {
  test('are made at offsets of the text as it was, in whatever order they are given', () => {
    const splices = [
      { start: 4, end: 5, text: 'E' },
      { start: 1, end: 1, text: '+' },
      { start: 1, end: 2, text: 'B' },
      { start: 1, end: 1, text: '-' },
    ];
    expect(spliced('abcde', splices)).toBe('a+-BcdE');
  });

  test('that overlap are refused', () => {
    const overlapping = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(() => spliced('abcde', overlapping)).toThrow('overlap at 2');
  });

  test('leave everything outside of them as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string(), (source, where, text) => {
        const at = where % (source.length + 1);
        expect(spliced(source, [{ start: at, end: at, text }])).toBe(
          source.slice(0, at) + text + source.slice(at),
        );
      }),
    );
  });
});
