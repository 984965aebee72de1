// Builds the search index from the built site (Node only, after `astro build`): every page with a
// [data-plan-body] element becomes a row of the manifest, a file of sections and a part of the corpus whose
// pairs are indexed. All files are gzipped here, since many plain servers compress nothing but HTML.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  chunkPath,
  dataFolder,
  joinSections,
  type Manifest,
  manifestPath,
  type PlanRow,
  type SectionRow,
  sectionsPath,
} from './manifest.ts';
import { createFold, normalise } from './normalise.ts';
import { findPairs, packChunks, planEnd } from './postings.ts';
import { facetLists, readPlanPage } from './read-plan-page.ts';
import { traditionalPairs } from './traditional.ts';

/** Small enough that a word of four characters costs little, large enough that 2,000 plans make some 600 files. */
const chunkBytes = 12_000;

export interface IndexReport {
  plans: number;
  /** Characters that count: without white space. */
  characters: number;
  /** Files written, and their bytes as they go over the wire. */
  files: number;
  bytes: { manifest: number; pairs: number; plans: number };
}

interface ReadPage {
  path: string;
  title: string;
  facets: string[][];
  sections: SectionRow[];
}

async function readPage(dist: string, file: string): Promise<ReadPage | undefined> {
  try {
    const page = readPlanPage(await readFile(join(dist, file), 'utf8'));
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    return page && { path, title: page.title, facets: facetLists(page.facets), sections: page.sections };
  } catch (cause) {
    throw new Error(`${file}：${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

async function readPages(dist: string): Promise<ReadPage[]> {
  const names = (await readdir(dist, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name.endsWith('.html')).sort();
  const pages = await Promise.all(files.map((file) => readPage(dist, file)));
  return pages.filter((page) => page !== undefined);
}

/** Writes the index of a built site into `<dist>/search-data/`, replacing any that is there. */
export async function buildSearchIndex({ dist }: { dist: string }): Promise<IndexReport> {
  const pages = await readPages(dist);
  const texts = pages.map((page) => joinSections(page.sections));
  const pairsOfCharacters = traditionalPairs(texts.join(''));
  const fold = createFold(pairsOfCharacters.traditional);
  const normalised = texts.map((text) => normalise(text, fold));
  const corpus = normalised.map((text) => text + planEnd).join('');
  const chunks = packChunks(findPairs(corpus), chunkBytes);

  const content = {
    plans: pages.map(
      ({ path, title, facets }, i): PlanRow => [path, title, normalised[i]?.length ?? 0, facets],
    ),
    chunks: chunks.map((chunk) => chunk.start),
    ...pairsOfCharacters,
  };
  const sections = pages.map((page) => JSON.stringify(page.sections));
  const hash = createHash('sha256').update(JSON.stringify(content));
  for (const part of [...sections, ...chunks.map((chunk) => chunk.bytes)]) hash.update(part);
  const manifest: Manifest = { version: hash.digest('hex').slice(0, 12), ...content };

  await rm(join(dist, dataFolder), { recursive: true, force: true });
  await mkdir(join(dist, dataFolder, manifest.version), { recursive: true });
  const write = async (path: string, data: string | Uint8Array) => {
    const zipped = gzipSync(data, { level: 9 });
    await writeFile(join(dist, path), zipped);
    return zipped.length;
  };
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const { version } = manifest;
  const bytes = {
    manifest: await write(manifestPath, JSON.stringify(manifest)),
    pairs: sum(await Promise.all(chunks.map((chunk, i) => write(chunkPath(version, i), chunk.bytes)))),
    plans: sum(await Promise.all(sections.map((json, i) => write(sectionsPath(version, i), json)))),
  };
  const characters = sum(normalised.map((text) => text.length));
  return { plans: pages.length, characters, files: 1 + chunks.length + pages.length, bytes };
}
