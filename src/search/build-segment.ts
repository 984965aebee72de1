// Builds a segment of the index (Node only). The same plans in the same order give the same bytes.

import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FacetValues } from '../library/facets.ts';
import type { BlockPlace } from './block-place.ts';
import { buildGrams } from './build-grams.ts';
import { ByteWriter } from './bytes.ts';
import { type ChunkPlace, writePage } from './chunk-directory.ts';
import { Corpus } from './corpus.ts';
import { type SearchFacet, toColumns, writeFacets } from './facet-columns.ts';
import { gistOf, type IndexedPlan, joinSections } from './indexed-plan.ts';
import { headName, packListName } from './manifest.ts';
import type { UnitFold } from './normalise.ts';
import { PackWriter, zipped } from './pack-writer.ts';
import { blockUnit, type SegmentHead, writeHead } from './segment-head.ts';
import { blockPacker } from './shown-block.ts';
import { stepOf } from './text-length.ts';
import { WordLists } from './word-lists.ts';

export interface BuiltSegment {
  hash: string;
  /** Characters that count: without white space. */
  characters: number;
}

export interface SegmentOptions {
  fold: UnitFold;
  /** Words that get lists, normalised, and the hash that they are known by. */
  words: { hash: string; all: readonly string[] };
}

/** A gram with more places is wide: about so many are read at once. */
function wideFrom(plans: number): number {
  return Math.round(Math.max(2000, 2 * Math.min(plans, 10_000) * Math.sqrt(Math.max(1, plans / 10_000))));
}

/** Small segments have small chunks, so that a word costs little; large ones no more chunks than they must. */
function textBytes(characters: number): number {
  return Math.round(Math.min(8000, Math.max(1500, 20 * Math.cbrt(characters))));
}

/** Offsets take three quarters of all bytes. */
const offsetsPerText = 3;

/** The directory is in the head where there are no more chunks than this; else each page has so many. */
const mostInHead = 1024;
const chunksPerPage = 128;

/** About how many bytes of lists stand in one block. */
const listBytes = 6000;

/** Copies of what a plan shows, in the order of keys in which it is read back. */
function shownOf({ path, title, summary, fields, facets, site, sections }: IndexedPlan): IndexedPlan {
  return { path, title, summary, fields, facets, site, sections };
}

/** Writes the directory of chunks: into the head, or as pages. */
async function writeDirectory(
  chunks: readonly ChunkPlace[],
  packs: PackWriter,
): Promise<Pick<SegmentHead, 'page' | 'pages'>> {
  if (chunks.length <= mostInHead) return { page: writePage(chunks), pages: [] };
  const pages: SegmentHead['pages'] = [];
  for (let at = 0; at < chunks.length; at += chunksPerPage) {
    const own = chunks.slice(at, at + chunksPerPage);
    await packs.add(zipped(writePage(own)), (place) => pages.push({ start: own[0]?.start ?? '', place }));
  }
  return { page: new Uint8Array(), pages };
}

/** Writes the lists of words, several in a block. */
async function writeLists({ lists }: WordLists, packs: PackWriter): Promise<SegmentHead['lists']> {
  const written: SegmentHead['lists'] = [];
  const row = new ByteWriter();
  let words = 0;
  const close = async () => {
    const [bytes, count] = [row.bytes(), words];
    row.clear();
    words = 0;
    await packs.add(zipped(bytes), (place) => written.push({ words: count, place }));
  };
  for (const list of lists) {
    if (!list) continue;
    if (words > 0 && row.length + list.length > listBytes) await close();
    row.write(list.length);
    for (const byte of list) row.writeByte(byte);
    words += 1;
  }
  if (words > 0) await close();
  return written;
}

/**
 * Writes a segment into `<folder>/<hash>/`, whole or not at all.
 * @param read gives the plan of a number below `count`
 */
export async function buildSegment(
  folder: string,
  count: number,
  read: (plan: number) => IndexedPlan,
  { fold, words }: SegmentOptions,
): Promise<BuiltSegment> {
  const growing = join(folder, 'unfinished');
  await rm(growing, { recursive: true, force: true });
  await mkdir(growing, { recursive: true });
  const hash = createHash('sha256');
  const packs = new PackWriter(growing, hash);
  const corpus = new Corpus(fold);
  const facets: FacetValues<SearchFacet>[] = [];
  const gists: ReturnType<typeof gistOf>[] = [];
  const blocks: number[] = [];
  const packer = blockPacker(count, (plan) => shownOf(read(plan)));
  for (let plan = 0; plan < count; plan++) {
    const shown = shownOf(read(plan));
    corpus.add(joinSections(shown.sections), shown.title);
    gists.push(gistOf(shown));
    facets.push({ ...shown.facets, site: shown.site ? [shown.site] : [] });
    await packs.add(packer.pack(shown), ({ length }) => blocks.push(length / blockUnit));
  }
  const { characters } = corpus;
  const steps = corpus.lengths.map(stepOf);
  corpus.beginGists();
  for (const { title, text } of gists) corpus.add(text, title);
  const chunks: ChunkPlace[] = [];
  const lists = new WordLists(words.all);
  const perText = textBytes(characters);
  const sizes = { textBytes: perText, offsetBytes: offsetsPerText * perText };
  for (const { start, texts, offsets } of buildGrams(corpus, {
    wide: wideFrom(count),
    ...sizes,
    words: lists,
  })) {
    let first: BlockPlace | undefined;
    await packs.add(zipped(texts), (place) => {
      first = place;
    });
    await packs.add(zipped(offsets), (place) => {
      if (first) chunks.push({ start, texts: first, offsets: place });
    });
  }
  await packs.settle();
  const directory = await writeDirectory(chunks, packs);
  const known = lists.lists.map((list) => (list ? 1 : 0));
  const own = await writeLists(lists, packs);
  let place: BlockPlace = { pack: 0, from: 0, length: 0 };
  await packs.add(zipped(writeFacets(toColumns(facets))), (one) => {
    place = one;
  });
  await packs.finish();
  const head = writeHead({
    ...{ plans: count, steps, blocks, longestGist: corpus.longestGist, opening: packer.opening },
    ...{ ...directory, words: words.hash, known, lists: own, facets: place },
  });
  await writeFile(join(growing, headName), await zipped(head));
  await writeFile(join(growing, packListName), await zipped(JSON.stringify(packs.sizes)));
  const name = hash.update(head).digest('hex').slice(0, 12);
  const whole = join(folder, name);
  await rm(whole, { recursive: true, force: true });
  await rename(growing, whole);
  return { hash: name, characters };
}
