// One segment of an index in the browser: what its plans have of a word, and what is shown of a plan. Files are fetched
// when they are needed, each block once.

import { partitionPoint } from '../terms/partition-point.ts';
import type { LoadAsset } from './assets.ts';
import { type BlockPlace, BlockPlacer } from './block-place.ts';
import { ByteReader } from './bytes.ts';
import type { CharacterReader } from './character-reader.ts';
import { openDirectory, readPage } from './chunk-directory.ts';
import { type FacetColumns, readFacets } from './facet-columns.ts';
import { readTexts } from './gram-list.ts';
import { openGrams } from './grams.ts';
import { gistOf, type IndexedPlan, joinSections } from './indexed-plan.ts';
import { headName, packName, segmentFolder } from './manifest.ts';
import { type MatchOptions, matchesOf, matchWord, type TextMatches, type WordCorpus } from './match-word.ts';
import { normalise } from './normalise.ts';
import type { Lengths, WordOfPlan } from './rank.ts';
import { blockUnit, readHead, readShown, type SegmentHead } from './segment-head.ts';
import { lengthOf } from './text-length.ts';

export interface Segment {
  /** How many plans it has, those that no longer stand included. */
  plans: number;
  facets: () => Promise<FacetColumns>;
  /** What its plans have of a normalised word, in their texts or in what they say of themselves. @param options of texts */
  word: (word: string, options?: MatchOptions) => Promise<Map<number, WordOfPlan>>;
  /** The title's is known of plans of which a word was found in the title. */
  lengths: (plan: number) => Lengths;
  /** What is shown of a plan. */
  plan: (plan: number) => Promise<IndexedPlan>;
}

/** What it takes to open a segment. */
export interface SegmentReading {
  /** Gives the files of the site. */
  load: LoadAsset;
  reader: CharacterReader;
  /** Words that segments have lists of, and the hash that they are known by. */
  words: { hash: string; numbers: ReadonlyMap<string, number> };
}

type LoadBlock = (place: BlockPlace) => Promise<Uint8Array>;

/** Reads the list of a word of so many units. */
function openLists({ known, lists, plans }: SegmentHead, load: LoadBlock) {
  /** How many words before each have a list. */
  let count = 0;
  const before = known.map((one) => {
    count += one;
    return count - one;
  });
  let next = 0;
  const firsts = lists.map(({ words }) => {
    next += words;
    return next - words;
  });
  return async (word: number, length: number): Promise<TextMatches> => {
    if (!known[word]) return new Map();
    const own = before[word] ?? 0;
    const block = partitionPoint(firsts, (first) => first <= own) - 1;
    const bytes = await load(lists[block]?.place ?? { pack: 0, from: 0, length: 0 });
    const row = new ByteReader(bytes);
    for (let left = own - (firsts[block] ?? 0); left >= 0; left--) {
      const size = row.read();
      if (left > 0) row.at += size;
    }
    return matchesOf(readTexts(bytes, row.at, plans), length);
  };
}

export async function openSegment(hash: string, { load, reader, words }: SegmentReading): Promise<Segment> {
  const folder = segmentFolder(hash);
  const head = readHead(await load(`${folder}/${headName}`));
  const { plans, steps, blocks, longestGist, opening, page, pages, facets } = head;
  const loadBlock: LoadBlock = ({ pack, from, length }) =>
    load(`${folder}/${packName(pack)}`, { stretch: { from, length } });
  const placer = new BlockPlacer();
  const places = blocks.map((units) => placer.place(units * blockUnit));
  const plan = async (number: number) => {
    const { pack, ...stretch } = places[number] ?? { pack: 0, from: 0, length: 0 };
    return readShown(await load(`${folder}/${packName(pack)}`, { stretch: { ...stretch, opening } }));
  };
  const inHead = readPage(page);
  const directory = openDirectory(
    pages.length === 0
      ? [{ start: '', chunks: async () => inHead }]
      : pages.map(({ start, place }) => ({ start, chunks: async () => readPage(await loadBlock(place)) })),
  );
  const corpus: WordCorpus = {
    grams: openGrams({
      directory,
      load: loadBlock,
      plans,
      limitOf: (text) => (text < plans ? lengthOf(steps[text] ?? 0) : longestGist),
    }),
    textsPerBlock: 4,
    text: async (number) => {
      const shown = await plan(number % plans);
      const own = number < plans ? { text: joinSections(shown.sections), title: shown.title } : gistOf(shown);
      const [text, title] = [normalise(own.text, reader.fold), normalise(own.title, reader.fold)];
      return { text, title: text.startsWith(title) ? title.length : 0 };
    },
  };
  const listOf = head.words === words.hash ? openLists(head, loadBlock) : undefined;
  const titles = new Map<number, number>();
  /** Texts and gists of the same plan together. */
  const byPlan = (matches: TextMatches): Map<number, WordOfPlan> => {
    const all = new Map<number, WordOfPlan>();
    for (const [text, { title, ...match }] of matches) {
      const own = text % plans;
      const known = all.get(own) ?? {};
      if (text < plans) {
        known.text = match;
        if (title !== undefined) titles.set(own, title);
      } else known.gist = match;
      all.set(own, known);
    }
    return all;
  };
  return {
    plans,
    facets: async () => readFacets(await loadBlock(facets), plans),
    word: async (word, options = {}) => {
      const number = options.places ? undefined : words.numbers.get(word);
      if (number === undefined || !listOf) return byPlan(await matchWord(word, corpus, options));
      return byPlan(await listOf(number, word.length));
    },
    lengths: (number) => ({ text: lengthOf(steps[number] ?? 0), title: titles.get(number) ?? 0 }),
    plan,
  };
}
