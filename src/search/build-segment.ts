// Builds a segment of the index (Node only). The same plans in the same order give the same bytes.

import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FacetValues } from '../library/facets.ts';
import { buildGrams } from './build-grams.ts';
import { Corpus } from './corpus.ts';
import { type SearchFacet, toColumns } from './facet-columns.ts';
import { gistOf, type IndexedPlan, joinSections, type ShownPlan } from './indexed-plan.ts';
import { commonFrom, headName } from './manifest.ts';
import type { UnitFold } from './normalise.ts';
import { PackWriter, zipped } from './pack-writer.ts';
import { writeHead } from './segment-head.ts';
import { blockPacker } from './shown-block.ts';

export interface BuiltSegment {
  hash: string;
  /** Characters that count: without white space. */
  characters: number;
}

/** Small segments have small chunks, so that a word costs little; large ones no more chunks than they must. */
function chunkBytes(characters: number): number {
  return Math.round(Math.min(40_000, Math.max(3_000, 57 * Math.cbrt(characters))));
}

function shownOf({ path, title, summary, fields, sections }: IndexedPlan): ShownPlan {
  return { path, title, summary, fields, sections };
}

/**
 * Writes a segment into `<folder>/<hash>/`, whole or not at all.
 * @param read gives the plan of a number below `count`
 */
export async function buildSegment(
  folder: string,
  count: number,
  read: (plan: number) => IndexedPlan,
  fold: UnitFold,
): Promise<BuiltSegment> {
  const growing = join(folder, 'unfinished');
  await rm(growing, { recursive: true, force: true });
  await mkdir(growing, { recursive: true });
  const hash = createHash('sha256');
  const packs = new PackWriter(growing, hash);
  const corpus = new Corpus(fold);
  const facets: FacetValues<SearchFacet>[] = [];
  const gists: ReturnType<typeof gistOf>[] = [];
  const packer = blockPacker(count, (plan) => shownOf(read(plan)));
  for (let plan = 0; plan < count; plan++) {
    const indexed = read(plan);
    const shown = shownOf(indexed);
    corpus.add(joinSections(shown.sections), shown.title);
    gists.push(gistOf(shown));
    facets.push({ ...indexed.facets, site: indexed.site ? [indexed.site] : [] });
    await packs.add(packer.pack(shown));
  }
  const { characters } = corpus;
  for (const { title, text } of gists) corpus.add(text, title);
  const chunks: string[] = [];
  const options = { wide: commonFrom(count), chunkBytes: chunkBytes(characters) };
  for (const { start, bytes } of buildGrams(corpus, options)) {
    await packs.add(zipped(bytes));
    chunks.push(start);
  }
  await packs.finish();
  const { blocks, titles } = corpus;
  const columns = { plans: count, blocks, titles, facets: toColumns(facets), chunks };
  const head = writeHead({ ...columns, lengths: packs.lengths, opening: packer.opening });
  await writeFile(join(growing, headName), await zipped(head));
  const own = hash.update(head).digest('hex').slice(0, 12);
  const place = join(folder, own);
  await rm(place, { recursive: true, force: true });
  await rename(growing, place);
  return { hash: own, characters };
}
