import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordIndex } from './word-index.ts';

test('finds the longest word at each place, from left to right', () => {
  const index = new WordIndex([
    ['计划', 1],
    ['计划生育', 2],
    ['生育', 3],
  ]);
  expect(index.find('计划生育，生育计划').map(({ start, word, value }) => [start, word, value])).toEqual([
    [0, '计划生育', 2],
    [5, '生育', 3],
    [7, '计划', 1],
  ]);
});

test('finds what trying every word at every place finds', () => {
  const word = fc.stringMatching(/^[甲乙丙]{1,3}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 6 }),
      fc.stringMatching(/^[甲乙丙丁]{0,30}$/),
      (words, text) => {
        const slow: string[] = [];
        for (let at = 0; at < text.length; ) {
          const [longest] = words
            .filter((one) => text.startsWith(one, at))
            .sort((a, b) => b.length - a.length);
          if (longest) slow.push(`${at}${longest}`);
          at += longest?.length ?? 1;
        }
        const index = new WordIndex(words.map((one) => [one, one]));
        expect(index.find(text).map(({ start, word }) => `${start}${word}`)).toEqual(slow);
      },
    ),
  );
});
