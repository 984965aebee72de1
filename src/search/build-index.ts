// Builds the search index of a site (Node only): the manifest, the table of Traditional characters, a file to show each
// plan from, and the grams of all texts. The same plans give the same bytes.

import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FacetValues } from '../library/facets.ts';
import { buildGrams } from './build-grams.ts';
import { SoundList } from './build-sounds.ts';
import { Corpus } from './corpus.ts';
import { toColumns } from './facet-columns.ts';
import { gistOf, type IndexedPlan, joinSections, type ShownPlan } from './indexed-plan.ts';
import {
  charactersPath,
  chunkPath,
  dataFolder,
  indexFormat,
  type Manifest,
  manifestPath,
  planPath,
  soundsPath,
  suggestionsPath,
  wordsPath,
} from './manifest.ts';
import { createFold, foldTable } from './normalise.ts';
import { SuggestionList } from './suggestion-list.ts';
import { characterTables } from './traditional.ts';
import { noWords, type SearchWords } from './word-groups.ts';
import { FileWriter } from './write-files.ts';

export interface IndexOptions {
  /** The built site. */
  folder: string;
  /** The plans that search shall find, in the order in which equals are shown. */
  plans: Iterable<IndexedPlan> | AsyncIterable<IndexedPlan>;
  /** Words that people use for others; none where plans are only searched for what they hold. */
  words?: SearchWords;
}

export interface IndexReport {
  plans: number;
  /** Characters that count: without white space. */
  characters: number;
  /** Files written, and their bytes as they go over the wire. */
  files: number;
  bytes: { manifest: number; characters: number; words: number; grams: number; plans: number };
}

/**
 * A gram is wide where it has more places than this: a list of as many places is quickly read, and a list of plans for
 * each of the many grams below it would only make the index large.
 */
function wideFrom(plans: number): number {
  return Math.max(1000, Math.round(plans / 2));
}

/** Small sites have small chunks, so that a word costs little; large ones no more files than they must. */
function chunkBytes(characters: number): number {
  return Math.round(Math.min(32_000, Math.max(4_000, 92 * Math.cbrt(characters))));
}

/** Writes the index into `<folder>/search-data/`, replacing any that is there. */
export async function buildSearchIndex({
  folder,
  plans,
  words = noWords,
}: IndexOptions): Promise<IndexReport> {
  const growing = 'new';
  await rm(join(folder, dataFolder), { recursive: true, force: true });
  await mkdir(join(folder, dataFolder, growing), { recursive: true });
  const writer = new FileWriter(folder);
  const hash = createHash('sha256');
  const write = (path: string, data: string | Uint8Array) => {
    hash.update(data);
    return writer.write(path, data);
  };

  /** Writes what sites may share under the hash of its content. */
  const share = async (content: unknown, pathOf: (hash: string) => string): Promise<[string, number]> => {
    const json = JSON.stringify(content);
    const own = createHash('sha256').update(json).digest('hex').slice(0, 12);
    await writer.write(pathOf(own), json);
    return [own, await writer.finish()];
  };
  const tables = characterTables();
  const [characters, charactersBytes] = await share(tables, charactersPath);
  const [wordsHash, wordsBytes] = await share(words, wordsPath);

  const corpus = new Corpus(foldTable(createFold(tables.traditional)));
  const facets: FacetValues[] = [];
  const gists: ReturnType<typeof gistOf>[] = [];
  const suggestions = new SuggestionList();
  const sounds = new SoundList();
  for await (const { facets: own, path, title, summary, fields, sections } of plans) {
    corpus.add(joinSections(sections), title);
    const shown: ShownPlan = { path, title, summary, fields, sections };
    gists.push(gistOf(shown));
    suggestions.add(shown);
    sounds.add(shown);
    await write(planPath(growing, facets.length), JSON.stringify(shown));
    facets.push(own);
  }
  const plansBytes = await writer.finish();
  const { characters: characterCount } = corpus;
  for (const { title, text } of gists) corpus.add(text, title);
  await write(suggestionsPath(growing), JSON.stringify(suggestions.all(words)));
  await write(soundsPath(growing), JSON.stringify(sounds.table(words)));

  const chunks: string[] = [];
  const options = { wide: wideFrom(facets.length), chunkBytes: chunkBytes(characterCount) };
  for (const { start, bytes } of buildGrams(corpus, options)) {
    await write(chunkPath(growing, chunks.length), bytes);
    chunks.push(start);
  }
  const gramsBytes = await writer.finish();

  const content = {
    format: indexFormat,
    characters,
    words: wordsHash,
    plans: facets.length,
    blocks: corpus.blocks,
    titles: corpus.titles,
    facets: toColumns(facets),
    chunks,
  };
  const version = hash.update(JSON.stringify(content)).digest('hex').slice(0, 12);
  await rename(join(folder, dataFolder, growing), join(folder, dataFolder, version));
  await writer.write(manifestPath, JSON.stringify({ version, ...content } satisfies Manifest));
  const manifestBytes = await writer.finish();
  return {
    plans: facets.length,
    characters: characterCount,
    files: writer.files,
    bytes: {
      manifest: manifestBytes,
      characters: charactersBytes,
      words: wordsBytes,
      grams: gramsBytes,
      plans: plansBytes,
    },
  };
}
