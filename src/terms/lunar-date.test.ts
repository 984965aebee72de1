import { expect, test } from 'vitest';
import { lunarDay, readLunarDate, shownLunarDate } from './lunar-date.ts';

test.each([
  [2027, { month: 9, day: 9 }, '2027-10-08'],
  [2027, { month: 12, day: 23 }, '2028-01-19'],
  [2026, { month: 12, day: 'last' }, '2027-02-05'],
  [2025, { month: 6, day: 1 }, '2025-06-25'],
  [2025, { month: 6, day: 1, leap: true }, '2025-07-25'],
  [2033, { month: 11, day: 1, leap: true }, '2033-12-22'],
  [2027, { month: 6, day: 1, leap: true }, undefined],
  [1999, { month: 1, day: 1 }, undefined],
] as const)('in %i the lunar date %o is %s', (year, date, day) => {
  expect(lunarDay(year, date)).toBe(day);
});

test('a lunar year ends where the next one begins', () => {
  for (let year = 2000; year < 2060; year++) {
    const last = Date.parse(lunarDay(year, { month: 12, day: 'last' }) ?? '');
    expect(new Date(last + 86_400_000).toISOString().slice(0, 10)).toBe(
      lunarDay(year + 1, { month: 1, day: 1 }),
    );
  }
});

test('every day of a month is read as it is shown', () => {
  for (let month = 1; month <= 12; month++)
    for (let day = 1; day <= 30; day++) {
      const [, name = '', rest = ''] = /^(.+)月(.+)$/.exec(shownLunarDate({ month, day })) ?? [];
      expect(readLunarDate(name, rest)).toEqual({ month, day });
    }
  expect(readLunarDate('腊', '二十三')).toEqual({ month: 12, day: 23 });
  expect(readLunarDate('十三', '初一')).toBeUndefined();
});
