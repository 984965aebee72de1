// Best first: titles, then use.

import { describe, expect, test } from 'vitest';
import { score, type WordMatch } from './rank.ts';

const word = (length: number, count: number, inTitle = false): WordMatch => ({ length, count, inTitle });

describe('score', () => {
  const plain = { text: 2000, title: 4 };

  test('a title with the word beats any number of occurrences', () => {
    const titled = score([word(2, 1, true)], { text: 9000, title: 6 });
    expect(titled).toBeGreaterThan(score([word(2, 1999)], plain));
  });

  test('two words in the title beat one', () => {
    const one = score([word(2, 50, true), word(2, 50)], { text: 100, title: 2 });
    const both = score([word(2, 1, true), word(2, 1, true)], { text: 9000, title: 8 });
    expect(both).toBeGreaterThan(one);
  });

  test('a title that is the query beats a longer one', () => {
    const longer = score([word(2, 3, true)], { text: 2000, title: 6 });
    expect(score([word(2, 3, true)], { text: 2000, title: 2 })).toBeGreaterThan(longer);
  });

  test('more occurrences beat fewer, and in a shorter text they count more', () => {
    const few = score([word(2, 2)], plain);
    expect(score([word(2, 5)], plain)).toBeGreaterThan(few);
    expect(score([word(2, 2)], { ...plain, text: 500 })).toBeGreaterThan(few);
  });
});
