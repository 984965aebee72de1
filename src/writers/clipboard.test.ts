import { expect, test } from 'vitest';
import { signoffMargins, wordStyle } from './clipboard.ts';

test('an office stands two characters in, the date begins two characters behind it', () => {
  // 9 characters against 6 and the step of 2
  expect(signoffMargins(['桃源社区居民委员会', '2027年1月8日'])).toEqual(['32pt', '48pt']);
});

test('a date that would come too near the edge moves the office left', () => {
  expect(signoffMargins(['平安社区', '2027年12月25日'])).toEqual(['112pt', '32pt']);
  expect(signoffMargins(['2027年12月25日'])).toEqual(['32pt']);
});

test('behind an official font stands the one that every Windows has', () => {
  expect(wordStyle('p')).toContain("font-family:'仿宋_GB2312','仿宋';");
  expect(wordStyle('h2')).toContain("font-family:'黑体';");
});
