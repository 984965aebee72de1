// Which characters the Traditional table holds.

import { expect, test } from 'vitest';
import { traditionalPairs } from './traditional.ts';

function asMap([from, to]: readonly [string, string]): Map<string, string> {
  return new Map(from.split('').map((unit, i) => [unit, to.charAt(i)]));
}

test('Traditional characters are read as the Simplified ones that occur', () => {
  const map = asMap(traditionalPairs('为后勤里').traditional);
  expect(['為', '爲', '後', '裡', '裏'].map((unit) => map.get(unit))).toEqual(['为', '为', '后', '里', '里']);
  expect(map.has('鄉')).toBe(false);
});

test('a Traditional character in a plan is read as Simplified too', () => {
  expect(asMap(traditionalPairs('鄉').traditional).get('鄉')).toBe('乡');
});

test('characters that are good Simplified are kept apart', () => {
  const { traditional, ambiguous } = traditionalPairs('干净，围绕着，乾隆，显著');
  expect(['乾', '著'].map((unit) => asMap(traditional).has(unit))).toEqual([false, false]);
  expect(['乾', '著'].map((unit) => asMap(ambiguous).get(unit))).toEqual(['干', '着']);
});
