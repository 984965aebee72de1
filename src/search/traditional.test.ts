// Which characters the Traditional tables hold.

import { expect, test } from 'vitest';
import { characterTables } from './traditional.ts';

const { traditional, ambiguous, phrases } = characterTables();

function asMap([from, to]: readonly [string, string]): Map<string, string> {
  return new Map(from.split('').map((unit, i) => [unit, to.charAt(i)]));
}

test('Traditional characters are read as Simplified ones', () => {
  const map = asMap(traditional);
  const units = ['為', '爲', '後', '裡', '裏', '鄉'];
  expect(units.map((unit) => map.get(unit))).toEqual(['为', '为', '后', '里', '里', '乡']);
  expect(['为', '社', 'a'].some((unit) => map.has(unit))).toBe(false);
});

test('reading once is enough: no Simplified character is read as yet another', () => {
  const map = asMap(traditional);
  expect([...map.values()].filter((unit) => map.has(unit))).toEqual([]);
});

test('characters that are good Simplified are kept apart', () => {
  expect(['乾', '著'].map((unit) => asMap(traditional).has(unit))).toEqual([false, false]);
  expect(['乾', '著'].map((unit) => asMap(ambiguous).get(unit))).toEqual(['干', '着']);
});

test('phrases that their characters alone would not tell are read as a whole', () => {
  expect(new Map(phrases).get('瞭解')).toBe('了解');
  const map = asMap(traditional);
  for (const [from, to] of phrases) {
    expect(
      from
        .split('')
        .map((unit) => map.get(unit) ?? unit)
        .join(''),
    ).not.toBe(to);
    expect(to).not.toBe(from);
  }
});
