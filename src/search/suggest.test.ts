// Suggestions: what begins with the typed text, then what holds it.

import { expect, test } from 'vitest';
import { rankSuggestions } from './suggest.ts';

const suggest = rankSuggestions([
  '环境卫生',
  '桃源社区2027年 环境整治计划',
  '卫生',
  '卫生间',
  'WiFi',
  '环境',
]);

test.each([
  ['卫生', ['卫生间', '环境卫生']],
  ['环境', ['环境卫生', '桃源社区2027年 环境整治计划']],
  ['２０２７年环境', ['桃源社区2027年 环境整治计划']],
  ['wi', ['WiFi']],
  ['没有', []],
  [' ', []],
])('%s', (typed, expected) => {
  expect(suggest(typed)).toEqual(expected);
});

test('are never more than asked for', () => {
  const many = rankSuggestions(Array.from({ length: 50 }, (_, i) => `社区${i}`));
  expect(many('社区')).toHaveLength(8);
  expect(many('社', 3)).toEqual(['社区0', '社区1', '社区2']);
});
