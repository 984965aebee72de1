// Best first, and counts that tell what a choice would add.

import { describe, expect, test } from 'vitest';
import { score } from './rank.ts';

describe('score', () => {
  const plain = { title: '社区计划', length: 2000 };

  test('a title with the word beats any number of occurrences', () => {
    const titled = score(['控烟'], { title: '控烟工作计划', length: 9000, counts: [1] });
    expect(titled).toBeGreaterThan(score(['控烟'], { ...plain, counts: [1999] }));
  });

  test('two words in the title beat one', () => {
    const one = score(['控烟', '公约'], { title: '控烟', length: 100, counts: [50, 50] });
    expect(
      score(['控烟', '公约'], { title: '控烟公约实施计划', length: 9000, counts: [1, 1] }),
    ).toBeGreaterThan(one);
  });

  test('a title that is the query beats a longer one', () => {
    const longer = score(['控烟'], { title: '桃源社区控烟', length: 2000, counts: [3] });
    expect(score(['控烟'], { title: '控烟', length: 2000, counts: [3] })).toBeGreaterThan(longer);
  });

  test('more occurrences beat fewer, and in a shorter text they count more', () => {
    const few = score(['控烟'], { ...plain, counts: [2] });
    expect(score(['控烟'], { ...plain, counts: [5] })).toBeGreaterThan(few);
    expect(score(['控烟'], { ...plain, length: 500, counts: [2] })).toBeGreaterThan(few);
  });
});
