import { expect, test } from 'vitest';
import { latency, median, quantile, short } from './statistics.ts';

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])('the median of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

test('quantiles lie between the values', () => {
  const values = Array.from({ length: 101 }, (_, i) => i);
  expect(quantile(values, 0.95)).toBe(95);
  expect(quantile([10, 20], 0.25)).toBe(12.5);
  expect(quantile([], 0.5)).toBeNaN();
  expect(latency([5, 1, 3])).toEqual({ median: 3, p95: 4.8 });
});

test('figures are shown short', () => {
  expect([0.12345, 12.345, 123.45].map(short)).toEqual([0.12, 12.3, 123]);
});
