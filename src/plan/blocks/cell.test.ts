import { expect, test } from 'vitest';
import { readNumber, readRange, showRange } from './cell.ts';

test.each([
  ['90', 90],
  ['９０', 90],
  ['3,000', 3000],
  ['90%', Number.NaN],
  ['0.5', 0.5],
  ['', undefined],
  ['若干', Number.NaN],
  ['1,00', Number.NaN],
])('the number cell “%s” means %s', (cell, value) => expect(readNumber(cell)).toEqual(value));

test.each([
  ['2027-02', '2027-11'],
  ['2027-11', '2028-02'],
  ['2027-03-05', '2027-03-20'],
  ['2027-03', '2027-03'],
])('the range %s to %s is read back as it is shown', (start, end) => {
  expect(readRange(showRange(start, end))).toEqual({ start, end });
});
