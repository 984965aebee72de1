// Best first: titles, then what plans say of themselves, then use.

import { describe, expect, test } from 'vitest';
import { closeness, score, type WordOfPlan, weight } from './rank.ts';

const word = (length: number, count: number, inTitle = false): WordOfPlan => ({
  text: { length, count, inTitle },
});

/** A word that stands in summary or headings too, or in the fields. */
const about = (own: WordOfPlan, inFields = false): WordOfPlan => ({
  ...own,
  gist: { length: 2, count: 1, inTitle: inFields },
});

describe('score', () => {
  const plain = { text: 2000, title: 4 };
  const alone = [1];

  test('a title with the word beats any number of occurrences', () => {
    const titled = score([word(2, 1, true)], alone, { text: 9000, title: 6 });
    expect(titled).toBeGreaterThan(score([word(2, 1999)], alone, plain));
    expect(titled).toBeGreaterThan(score([about(word(2, 1999))], alone, plain));
  });

  test('a plan of that theme beats one with the word in a heading, and that a mere mention', () => {
    const theme = score([about(word(2, 1), true)], alone, plain);
    const heading = score([about(word(2, 1))], alone, plain);
    expect(theme).toBeGreaterThan(heading);
    expect(heading).toBeGreaterThan(score([word(2, 1)], alone, plain));
  });

  test('two words in the title beat one', () => {
    const one = score([word(2, 50, true), word(2, 50)], [1, 1], { text: 100, title: 2 });
    const both = score([word(2, 1, true), word(2, 1, true)], [1, 1], { text: 9000, title: 8 });
    expect(both).toBeGreaterThan(one);
  });

  test('a rare word in the title beats a common one', () => {
    const weights = [weight(3, 100), weight(90, 100)];
    const rare = score([word(2, 1, true), word(2, 9)], weights, plain);
    expect(rare).toBeGreaterThan(score([word(2, 9), word(2, 1, true)], weights, plain));
  });

  test('a title that is the query beats a longer one', () => {
    const longer = score([word(2, 3, true)], alone, { text: 2000, title: 6 });
    expect(score([word(2, 3, true)], alone, { text: 2000, title: 2 })).toBeGreaterThan(longer);
  });

  test('more occurrences beat fewer, and in a shorter text they count more', () => {
    const few = score([word(2, 2)], alone, plain);
    expect(score([word(2, 5)], alone, plain)).toBeGreaterThan(few);
    expect(score([word(2, 2)], alone, { ...plain, text: 500 })).toBeGreaterThan(few);
  });

  test('words that stand side by side beat the same words far apart', () => {
    const at = (...places: number[]): WordOfPlan => ({
      text: { length: 2, count: places.length, inTitle: false, places },
    });
    expect(closeness([at(10), at(12)])).toBe(1);
    expect(closeness([at(900, 10), at(400, 20)])).toBe(closeness([at(20), at(10)]));
    expect(closeness([at(10), at(500)])).toBeLessThan(0.2);
    expect(closeness([at(10), {}])).toBe(0);
  });
});
