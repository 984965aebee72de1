import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateSpan, isPlanDate, readDate, showDate } from './plan-date.ts';

const two = (n: number) => String(n).padStart(2, '0');
const dates = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    tail: fc.constantFrom('', '-05', '-28', '上旬', '中旬', '下旬'),
  })
  .map(({ year, month, tail }) => `${year}-${two(month)}${tail}`);

describe('plan dates', () => {
  test('are shown with Arabic digits, full year and no zero padding', () => {
    expect(['2027-03-05', '2027-12', '2027-01上旬'].map(showDate)).toEqual([
      '2027年3月5日',
      '2027年12月',
      '2027年1月上旬',
    ]);
  });

  test('are read back from how they are shown', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(readDate(showDate(date))).toBe(date);
      }),
    );
  });

  test('must exist in the calendar', () => {
    expect(
      ['2027-02-29', '2027-13', '2027-00', '2027-04-31', '27-04', '2027/04', '2027-4'].filter(isPlanDate),
    ).toEqual([]);
    expect(isPlanDate('2028-02-29')).toBe(true);
  });

  test('span the days that they can mean', () => {
    expect(dateSpan('2027-02')).toEqual({ first: 20270201, last: 20270228 });
    expect(dateSpan('2028-02下旬')).toEqual({ first: 20280221, last: 20280229 });
    expect(dateSpan('2027-02-30')).toBeUndefined();
  });

  test('other words stay as they are', () => expect(showDate('每月末')).toBe('每月末'));
});
