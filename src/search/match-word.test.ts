// Exactness by property: whatever the texts, the word, the chunk size and what counts as wide, a look-up finds what
// `includes` finds.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounds } from '../testing/rounds.ts';
import { buildGrams } from './build-grams.ts';
import { Corpus } from './corpus.ts';
import { openGrams } from './grams.ts';
import { matchWord, occurrences, type WordCorpus } from './match-word.ts';
import { foldTable } from './normalise.ts';
import type { WordMatch } from './rank.ts';
import { blockSize } from './segment-head.ts';

const asItIs = foldTable((unit) => unit);

/** A corpus in memory, written and read as the files are; `reads` counts the texts and chunks that were fetched. */
function makeCorpus(
  texts: readonly string[],
  { wide = 5, chunkBytes = 100, textsPerChunk = 4, titles = texts.map(() => '') } = {},
): WordCorpus & { reads: { texts: number; chunks: number } } {
  const corpus = new Corpus(asItIs);
  for (const [i, text] of texts.entries()) corpus.add(text, titles[i] ?? '');
  const chunks = [...buildGrams(corpus, { wide, chunkBytes })];
  const reads = { texts: 0, chunks: 0 };
  let next = 0;
  return {
    reads,
    starts: corpus.blocks.map((blocks) => {
      const start = next;
      next += blocks * blockSize;
      return start;
    }),
    titles: corpus.titles,
    textsPerChunk,
    grams: openGrams(
      chunks.map(({ start }) => start),
      async (chunk) => {
        reads.chunks++;
        return chunks[chunk]?.bytes ?? new Uint8Array();
      },
    ),
    text: async (plan) => {
      reads.texts++;
      return texts[plan] ?? '';
    },
  };
}

function truth(texts: readonly string[], titles: readonly string[], word: string): [number, WordMatch][] {
  return texts.flatMap((text, i): [number, WordMatch][] =>
    text.includes(word)
      ? [
          [
            i,
            {
              length: word.length,
              count: occurrences(text, word).length,
              inTitle: titles[i]?.includes(word) ?? false,
            },
          ],
        ]
      : [],
  );
}

const few = fc.string({
  unit: fc.constantFrom('社', '区', '，', 'a', '\ud842', '\udfb7', '\uffff', '\u0001'),
  maxLength: 60,
});
const two = fc.string({ unit: fc.constantFrom('社', '区'), maxLength: 60 });
const any = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/\s/g, ''));

/** Texts, the length of their titles, and words: pieces of the texts, pieces put together, anything. */
const cases = fc
  .record({
    texts: fc.array(fc.oneof(few, two, any), { minLength: 1, maxLength: 24 }),
    titleLength: fc.nat(6),
    wide: fc.integer({ min: 1, max: 40 }),
    chunkBytes: fc.integer({ min: 1, max: 400 }),
    textsPerChunk: fc.constantFrom(0, 0.5, 2, 10),
  })
  .chain((site) => {
    const length = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 }));
    const piece = fc
      .tuple(fc.constantFrom(...site.texts), fc.nat(40), length)
      .map(([text, at, length]) => text.slice(at, at + length));
    const joined = fc.tuple(piece, piece).map(([a, b]) => a.slice(-4) + b.slice(0, 4));
    const words = fc.array(fc.oneof(few, piece, piece, joined), { minLength: 1, maxLength: 8 });
    return fc.tuple(fc.constant(site), words);
  });

test('the plans found, their counts and titles are those of includes, for any text', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ([{ texts, titleLength, ...options }, words]) => {
      const titles = texts.map((text) => text.slice(0, titleLength));
      const corpus = makeCorpus(texts, { ...options, titles });
      for (const word of words.filter((word) => word !== '')) {
        const found = [...(await matchWord(word, corpus, 'none'))].sort(([a], [b]) => a - b);
        expect(found, word).toEqual(truth(texts, titles, word));
      }
    }),
    { numRuns: rounds(800, 8000) },
  );
});

/** Sixty texts of which each has the same sentence, and a number of its own. */
const alike = Array.from({ length: 60 }, (_, i) => `第${i}份。社区居民委员会组织志愿者开展活动`);

test('a word that many plans have is one list, whatever its length', async () => {
  for (const word of ['社', '社区', '居民委', '志愿者开', '社区居民委']) {
    const corpus = makeCorpus(alike, { wide: 50 });
    expect((await matchWord(word, corpus, 'none')).size).toBe(60);
    expect(corpus.reads).toEqual({ texts: 0, chunks: 1 });
  }
});

test('a longer word that many plans have reads no texts', async () => {
  const corpus = makeCorpus(alike, { wide: 50 });
  expect((await matchWord('社区居民委员会组织志愿者', corpus, 'none')).size).toBe(60);
  expect(corpus.reads.texts).toBe(0);
});

test('a rare beginning of a common word reads the texts of its few plans', async () => {
  const corpus = makeCorpus([...alike, '桃源社区居民'], { wide: 50 });
  expect([...(await matchWord('源社区居民', corpus, 'none')).keys()]).toEqual([60]);
  expect(corpus.reads).toEqual({ texts: 1, chunks: 1 });
});

test('a single character is found in every chunk that holds grams of it', async () => {
  const texts = Array.from({ length: 300 }, (_, i) => `社${String.fromCharCode(0x5000 + i)}区`);
  const corpus = makeCorpus(texts, { wide: 1000, chunkBytes: 16 });
  expect((await matchWord('社', corpus, 'none')).size).toBe(300);
  expect(corpus.reads.chunks).toBeGreaterThan(50);
  expect((await matchWord('区', corpus, 'none')).size).toBe(300);
  expect([...(await matchWord('\u5007', corpus, 'none')).keys()]).toEqual([7]);
});

test('no match runs from one plan into the next', async () => {
  const corpus = makeCorpus(['社区', '工作'], { chunkBytes: 8 });
  expect((await matchWord('区工', corpus, 'none')).size).toBe(0);
  expect((await matchWord('社区工作', corpus, 'none')).size).toBe(0);
});

test('a long word is settled in the few plans left instead of fetching a chunk for each of its grams', async () => {
  const long = Array.from({ length: 200 }, (_, i) => String.fromCharCode(0x4e00 + i * 7)).join('');
  const corpus = makeCorpus([long, '别的', `前${long.slice(0, 90)}`], { chunkBytes: 4 });
  expect([...(await matchWord(long, corpus, 'none')).keys()]).toEqual([0]);
  expect(corpus.reads.chunks).toBeLessThan(10);
  expect(corpus.reads.texts).toBe(2);
});

test('a title counts where the text begins with it', async () => {
  const corpus = makeCorpus(['控烟计划控烟', '计划控烟'], { titles: ['控烟计划', '控烟'] });
  const inTitle = async (word: string) =>
    [...(await matchWord(word, corpus, 'none'))].map(([plan, { inTitle }]) => [plan, inTitle]);
  expect(await inTitle('控烟')).toEqual([
    [0, true],
    [1, false],
  ]);
  expect(await inTitle('计划')).toEqual([
    [0, true],
    [1, false],
  ]);
});
