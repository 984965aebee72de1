import { expect, test } from 'vitest';
import { festivals } from '../plan/blocks/festivals.ts';
import { festivalDay, festivalWithin } from './festival-day.ts';

test.each([
  ['春节', 2027, '2027-02-06'],
  ['元宵节', 2027, '2027-02-20'],
  ['清明节', 2027, '2027-04-05'],
  ['端午节', 2027, '2027-06-09'],
  ['七夕节', 2027, '2027-08-08'],
  ['中秋节', 2027, '2027-09-15'],
  ['重阳节', 2027, '2027-10-08'],
  ['春节', 2026, '2026-02-17'],
  ['中秋节', 2025, '2025-10-06'],
  ['植树节', 2028, '2028-03-12'],
])('%s in %i is on %s', (name, year, day) => {
  expect(festivalDay(name, year)).toBe(day);
});

test('every festival of the table has a day, in a month that the table gives it', () => {
  for (const [name, months] of festivals) {
    for (const year of [2025, 2026, 2027, 2028, 2030]) {
      const day = festivalDay(name, year);
      expect(day, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const month = Number(day?.slice(5, 7));
      expect(Math.min(...months.map((one) => Math.abs(one - month))), `${name} ${day}`).toBeLessThanOrEqual(
        1,
      );
    }
  }
  expect(festivalDay('赶集日', 2027)).toBeUndefined();
  expect(festivalDay('春节', 2199)).toBeUndefined();
});

test('the festival of a period over new year is the one inside it', () => {
  const winter = { first: 20271101, last: 20280331 };
  expect(festivalWithin('元旦', winter)).toBe('2028-01-01');
  expect(festivalWithin('国际志愿者日', winter)).toBe('2027-12-05');
  expect(festivalWithin('中秋节', winter)).toBeUndefined();
});

test('the table of lunar days agrees with Intl to the day before or after', () => {
  const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const dates = { 春节: '1/1', 元宵节: '1/15', 端午节: '5/5', 七夕节: '7/7', 中秋节: '8/15', 重阳节: '9/9' };
  for (let year = 2001; year <= 2060; year++) {
    for (const [name, date] of Object.entries(dates)) {
      const day = Date.parse(festivalDay(name, year) ?? '');
      const near = [-1, 0, 1].map((shift) => {
        const parts = lunar.formatToParts(new Date(day + shift * 86_400_000));
        return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('/');
      });
      expect(near, `${name} ${year}`).toContain(date);
    }
  }
});
