import { describe, expect, test } from 'vitest';
import { chineseNumeral, headingNumber, itemNumber } from './numbering.ts';

describe('Chinese numerals', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [101, '一百零一'],
    [110, '一百一十'],
    [2027, '二千零二十七'],
  ])('%i is %s', (n, numeral) => expect(chineseNumeral(n)).toBe(numeral));

  test('all of 1..9999 are different, so no number can be mistaken', () => {
    expect(new Set(Array.from({ length: 9999 }, (_, index) => chineseNumeral(index + 1))).size).toBe(9999);
  });

  test('refuse what is no positive integer', () => {
    for (const wrong of [0, -1, 1.5, 10_000]) expect(() => chineseNumeral(wrong)).toThrow(RangeError);
  });
});

describe('heading numbers', () => {
  test('follow GB/T 9704: 一、（一）1.（1）', () => {
    expect([[3], [3, 2], [3, 2, 1], [3, 2, 1, 4]].map(headingNumber)).toEqual([
      '三、',
      '（二）',
      '1.',
      '（4）',
    ]);
  });

  test('refuse a depth that the standard does not know', () => {
    expect(() => headingNumber([])).toThrow(RangeError);
    expect(() => headingNumber([1, 1, 1, 1, 1])).toThrow(RangeError);
  });

  test('list items take the next free style', () => {
    expect([itemNumber(0, 1), itemNumber(2, 1), itemNumber(3, 1)]).toEqual(['1.', '1.', '（1）']);
  });
});
