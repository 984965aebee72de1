// Exactness by property: whatever the texts, the word and the chunk size, a look-up finds what `includes` finds.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Corpus, matchWord, occurrences } from './match-word.ts';
import { chunksBetween, findPairs, packChunks, planEnd, readPlaces } from './postings.ts';

/** A corpus in memory, written and read as the files are; `reads` counts the texts that were fetched. */
function makeCorpus(
  texts: readonly string[],
  chunkSize: number,
): Corpus & { reads: { texts: number; chunks: number } } {
  const chunks = packChunks(findPairs(texts.map((text) => text + planEnd).join('')), chunkSize);
  const firsts = chunks.map((chunk) => chunk.start);
  const reads = { texts: 0, chunks: 0 };
  let next = 0;
  return {
    reads,
    starts: texts.map((text) => {
      const start = next;
      next += text.length + 1;
      return start;
    }),
    places: async ({ from, to }) => {
      const numbers = chunksBetween(firsts, from, to);
      reads.chunks += numbers.length;
      return numbers
        .flatMap((i) => readPlaces(chunks[i]?.bytes ?? new Uint8Array(), from, to))
        .sort((a, b) => a - b);
    },
    text: async (plan) => {
      reads.texts++;
      return texts[plan] ?? '';
    },
  };
}

function truth(texts: readonly string[], word: string): [number, number][] {
  return texts.flatMap((text, i): [number, number][] =>
    text.includes(word) ? [[i, occurrences(text, word)]] : [],
  );
}

const few = fc.string({
  unit: fc.constantFrom('社', '区', '，', 'a', '\ud842', '\udfb7', '\uffff', '\u0001'),
  maxLength: 40,
});
const any = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/\s/g, ''));

test('the plans found and their counts are those of includes, for any text', async () => {
  const cases = fc
    .tuple(fc.array(fc.oneof(few, any), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 200 }))
    .chain(([texts, size]) => {
      const part = fc.tuple(fc.constantFrom(...texts), fc.nat(40), fc.integer({ min: 1, max: 14 }));
      const word = fc.oneof(
        few,
        part.map(([text, at, length]) => text.slice(at, at + length)),
      );
      return fc.tuple(fc.constant(texts), fc.constant(size), word);
    });
  await fc.assert(
    fc.asyncProperty(cases, async ([texts, size, word]) => {
      if (word === '') return;
      const found = await matchWord(word, makeCorpus(texts, size));
      expect([...found].sort(([a], [b]) => a - b)).toEqual(truth(texts, word));
    }),
    { numRuns: 1500 },
  );
});

test('a single character is found in every chunk that holds pairs of it', async () => {
  const texts = Array.from({ length: 300 }, (_, i) => `社${String.fromCharCode(0x5000 + i)}区`);
  const corpus = makeCorpus(texts, 16);
  expect((await matchWord('社', corpus)).size).toBe(300);
  expect(corpus.reads.chunks).toBeGreaterThan(50);
  expect((await matchWord('区', corpus)).size).toBe(300);
  expect([...(await matchWord('\u5007', corpus))]).toEqual([[7, 1]]);
});

test('no match runs from one plan into the next', async () => {
  const corpus = makeCorpus(['社区', '工作'], 8);
  expect((await matchWord('区工', corpus)).size).toBe(0);
  expect((await matchWord('社区工作', corpus)).size).toBe(0);
});

test('a long word is settled in the few plans left instead of fetching a chunk for each of its pairs', async () => {
  const long = Array.from({ length: 200 }, (_, i) => String.fromCharCode(0x4e00 + i * 7)).join('');
  const corpus = makeCorpus([long, '别的', `前${long.slice(0, 90)}`], 4);
  expect([...(await matchWord(long, corpus))]).toEqual([[0, 1]]);
  expect(corpus.reads.chunks).toBeLessThan(10);
  expect(corpus.reads.texts).toBe(2);
});
