import { expect, test } from 'vitest';
import { plainWords } from './plain-words.ts';

test('what makes a question of words is left out', () => {
  expect(plainWords('怎么导入Word？')).toEqual(['导入', 'word']);
  expect(plainWords('请问 页码 怎么设置')).toEqual(['页码', '设置']);
  expect(plainWords('怎么样')).toEqual([]);
});

test('a word that the browser would cut into characters stays whole', () => {
  expect(plainWords('二维码')).toEqual(['二维码']);
});
