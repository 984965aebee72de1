// A segment of the index: some plans, found and shown without any other file but the manifest and the table of characters.
// Its head says what is known of every plan without its text, and where the rest lies: in packs, files of some hundred
// kilobytes that hold many blocks one behind the other, so that a site has few files and a browser asks for the bytes of
// one block. Blocks are what is shown of each plan, then the chunks of grams (gram-chunk.ts).

import { ByteReader, ByteWriter } from './bytes.ts';
import { type FacetColumns, type SearchFacet, searchFacets } from './facet-columns.ts';
import type { ShownPlan } from './indexed-plan.ts';

export interface SegmentHead {
  /** How many plans there are, those that no longer stand included. */
  plans: number;
  /**
   * Length of each text, closing white space included, in blocks of `blockSize` units: the plans' texts, then in the same
   * order what each says of itself (`gistOf`).
   */
  blocks: number[];
  /** Length of each text's normalised title, with which it begins. */
  titles: number[];
  facets: FacetColumns;
  /** For each chunk of grams a string that is no greater than its first gram, and greater than any before it. */
  chunks: string[];
  /** Bytes of each block: one for each plan, then one for each chunk. */
  lengths: number[];
  /** What every block of a plan begins with (shown-block.ts), kept once. */
  opening: Uint8Array<ArrayBuffer>;
}

/** Texts begin at multiples of this many units: a plan's place is a small number. */
export const blockSize = 32;

/** A pack is closed before it grows larger than this; a block that is larger has one for itself. */
export const packBytes = 128 * 1024;

/** Where blocks of these lengths lie: the number of the pack, and the first byte in it. */
export function placeBlocks(lengths: readonly number[]): { pack: number; from: number }[] {
  let [pack, end] = [0, 0];
  return lengths.map((length) => {
    if (end > 0 && end + length > packBytes) [pack, end] = [pack + 1, 0];
    const place = { pack, from: end };
    end += length;
    return place;
  });
}

/** A head as a file holds it: its strings as JSON, its many numbers as columns of bytes, which pack best. */
export function writeHead(head: SegmentHead): Uint8Array<ArrayBuffer> {
  const { plans, blocks, titles, facets, chunks, lengths, opening } = head;
  const sets = searchFacets.map((name) => [facets[name].values, facets[name].sets]);
  const row = new ByteWriter();
  const json = new TextEncoder().encode(JSON.stringify({ plans, sets, chunks }));
  for (const bytes of [json, opening]) {
    row.write(bytes.length);
    for (const byte of bytes) row.writeByte(byte);
  }
  const columns = [blocks, titles, lengths, ...searchFacets.map((name) => facets[name].plans)];
  for (const column of columns) for (const value of column) row.write(value);
  return row.bytes();
}

/** Reads what `writeHead` wrote. @throws SyntaxError where the bytes are nothing of the kind */
export function readHead(bytes: Uint8Array): SegmentHead {
  const row = new ByteReader(bytes);
  const stretch = () => {
    const length = row.read();
    row.at += length;
    return bytes.slice(row.at - length, row.at);
  };
  const json = JSON.parse(new TextDecoder().decode(stretch()));
  const { plans, sets, chunks } = json as {
    plans: number;
    sets: [values: string[], sets: number[][]][];
    chunks: string[];
  };
  // each plan takes some bytes: what a broken head says is not believed
  if (!Number.isInteger(plans) || plans < 0 || plans > bytes.length)
    throw new SyntaxError('no head of a segment');
  const opening = stretch();
  const column = (length: number) => Array.from({ length }, () => row.read());
  const [blocks, titles] = [column(2 * plans), column(2 * plans)];
  const lengths = column(plans + chunks.length);
  const facets = Object.fromEntries(
    searchFacets.map((name, i): [SearchFacet, FacetColumns[SearchFacet]] => {
      const [values, own] = sets[i] ?? [[], []];
      return [name, { values, sets: own, plans: column(plans) }];
    }),
  ) as FacetColumns;
  return { plans, blocks, titles, facets, chunks, lengths, opening };
}

/** A plan out of its block, behind the opening that all of them have. */
export function readShown(bytes: Uint8Array): ShownPlan {
  const text = new TextDecoder('utf-16le').decode(bytes);
  // the opening is made of such beginnings too; within a text a quotation mark has a stroke before it
  return JSON.parse(text.slice(text.lastIndexOf('{"path":'))) as ShownPlan;
}
