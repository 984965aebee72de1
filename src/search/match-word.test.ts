// Exactness by property: whatever the texts, the word, the chunk size and what counts as wide, a look-up finds what
// `includes` finds.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounds } from '../testing/rounds.ts';
import { type BlockPlace, BlockPlacer } from './block-place.ts';
import { buildGrams } from './build-grams.ts';
import { openDirectory, readPage, writePage } from './chunk-directory.ts';
import { Corpus } from './corpus.ts';
import { openGrams } from './grams.ts';
import { matchWord, occurrences, type TextMatch, type WordCorpus } from './match-word.ts';
import { foldTable } from './normalise.ts';

const asItIs = foldTable((unit) => unit);

/** A corpus in memory, written and read as the files are; `reads` counts the texts and blocks that were fetched. */
function makeCorpus(
  texts: readonly string[],
  {
    wide = 5,
    chunkBytes = 100,
    textsPerBlock = 4,
    titles = texts.map(() => ''),
    plans = texts.length,
    perPage = 3,
  } = {},
): WordCorpus & { reads: { texts: number; blocks: number } } {
  const corpus = new Corpus(asItIs);
  for (const [i, text] of texts.entries()) {
    if (i === plans) corpus.beginGists();
    corpus.add(text, titles[i] ?? '');
  }
  const chunks = [...buildGrams(corpus, { wide, textBytes: chunkBytes, offsetBytes: 2 * chunkBytes })];
  const blocks = chunks.flatMap(({ texts, offsets }) => [texts, offsets]);
  const placer = new BlockPlacer();
  const places = blocks.map(({ length }) => placer.place(length));
  const known = chunks.map(({ start }, i) => ({
    start,
    texts: places[2 * i] as BlockPlace,
    offsets: places[2 * i + 1] as BlockPlace,
  }));
  const pages = Array.from({ length: Math.ceil(known.length / perPage) }, (_, i) => {
    const own = known.slice(i * perPage, (i + 1) * perPage);
    return { start: own[0]?.start ?? '', chunks: async () => readPage(writePage(own)) };
  });
  const reads = { texts: 0, blocks: 0 };
  return {
    reads,
    textsPerBlock,
    grams: openGrams({
      directory: openDirectory(pages),
      load: async ({ pack, from, length }) => {
        reads.blocks++;
        const block = places.findIndex(
          (one) => one.pack === pack && one.from === from && one.length === length,
        );
        return blocks[block] ?? new Uint8Array();
      },
      plans: corpus.plans,
      limitOf: (text) => corpus.limitOf(text),
    }),
    text: async (number) => {
      reads.texts++;
      return { text: texts[number] ?? '', title: corpus.titles[number] ?? 0 };
    },
  };
}

/** What a look-up has to find. @param told whether places are asked for */
function truth(
  texts: readonly string[],
  titles: readonly string[],
  word: string,
  told = false,
): [number, TextMatch][] {
  return texts.flatMap((text, i): [number, TextMatch][] => {
    const places = occurrences(text, word);
    if (places.length === 0) return [];
    const title = titles[i] ?? '';
    const inTitle = title.includes(word);
    const match = { length: word.length, count: places.length, inTitle };
    return [[i, { ...match, ...(inTitle && { title: title.length }), ...(told && { places }) }]];
  });
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
    textsPerBlock: fc.constantFrom(0, 0.5, 2, 10),
    perPage: fc.integer({ min: 1, max: 5 }),
    planShare: fc.integer({ min: 0, max: 4 }),
    among: fc.integer({ min: 1, max: 3 }),
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
    fc.asyncProperty(cases, async ([{ texts, titleLength, planShare, among, ...options }, words]) => {
      const titles = texts.map((text) => text.slice(0, titleLength));
      const plans = Math.round((texts.length * planShare) / 4);
      const corpus = makeCorpus(texts, { ...options, titles, plans });
      const some = new Set([...texts.keys()].filter((text) => text % among === 0));
      for (const word of words.filter((word) => word !== '')) {
        const found = [...(await matchWord(word, corpus))].sort(([a], [b]) => a - b);
        expect(found, word).toEqual(truth(texts, titles, word));
        const told = [...(await matchWord(word, corpus, { places: true, among: some }))].sort(
          ([a], [b]) => a - b,
        );
        expect(told, word).toEqual(truth(texts, titles, word, true).filter(([text]) => some.has(text)));
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
    expect((await matchWord(word, corpus)).size).toBe(60);
    expect(corpus.reads).toEqual({ texts: 0, blocks: 1 });
  }
});

test('a longer word that many plans have reads no texts', async () => {
  const corpus = makeCorpus(alike, { wide: 50 });
  expect((await matchWord('社区居民委员会组织志愿者', corpus)).size).toBe(60);
  expect(corpus.reads.texts).toBe(0);
});

test('a rare beginning of a common word reads the texts of its few plans', async () => {
  const corpus = makeCorpus([...alike, '桃源社区居民'], { wide: 50 });
  expect([...(await matchWord('源社区居民', corpus)).keys()]).toEqual([60]);
  expect(corpus.reads).toEqual({ texts: 1, blocks: 1 });
});

test('a single character is found in every chunk that holds grams of it', async () => {
  const texts = Array.from({ length: 300 }, (_, i) => `社${String.fromCharCode(0x5000 + i)}区`);
  const corpus = makeCorpus(texts, { wide: 1000, chunkBytes: 16 });
  expect((await matchWord('社', corpus)).size).toBe(300);
  expect(corpus.reads.blocks).toBeGreaterThan(50);
  expect((await matchWord('区', corpus)).size).toBe(300);
  expect([...(await matchWord('\u5007', corpus)).keys()]).toEqual([7]);
});

test('no match runs from one plan into the next', async () => {
  const corpus = makeCorpus(['社区', '工作'], { chunkBytes: 8 });
  expect((await matchWord('区工', corpus)).size).toBe(0);
  expect((await matchWord('社区工作', corpus)).size).toBe(0);
});

test('a long word is settled in the few plans left instead of fetching a chunk for each of its grams', async () => {
  const long = Array.from({ length: 200 }, (_, i) => String.fromCharCode(0x4e00 + i * 7)).join('');
  const corpus = makeCorpus([long, '别的', `前${long.slice(0, 90)}`], { chunkBytes: 4 });
  expect([...(await matchWord(long, corpus)).keys()]).toEqual([0]);
  expect(corpus.reads.blocks).toBeLessThan(10);
  expect(corpus.reads.texts).toBe(2);
});

test('a title counts where the text begins with it', async () => {
  const corpus = makeCorpus(['控烟计划控烟', '计划控烟'], { titles: ['控烟计划', '控烟'] });
  const inTitle = async (word: string) =>
    [...(await matchWord(word, corpus))].map(([plan, { inTitle }]) => [plan, inTitle]);
  expect(await inTitle('控烟')).toEqual([
    [0, true],
    [1, false],
  ]);
  expect(await inTitle('计划')).toEqual([
    [0, true],
    [1, false],
  ]);
});
