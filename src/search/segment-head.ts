// A segment of the index: some plans, found and shown without any other file but the manifest and the table of characters.
// Its head says what each search needs of every plan, and where the rest lies: blocks in packs (block-place.ts). Blocks are what
// is shown of each plan, then the chunks of grams (gram-chunk.ts), the directory of these, lists of single words, the facets.

import type { BlockPlace } from './block-place.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { IndexedPlan } from './indexed-plan.ts';

export interface SegmentHead {
  /** How many plans there are, those that no longer stand included. */
  plans: number;
  /** Per plan the step of its text's length (text-length.ts), and its block's length in units of `blockUnit` bytes. */
  steps: number[];
  blocks: number[];
  /** No plan says more of itself than so many units. */
  longestGist: number;
  /** What every block of a plan begins with (shown-block.ts), kept once. */
  opening: Uint8Array<ArrayBuffer>;
  /** The pages of the directory of chunks, and the string that each starts with. */
  pages: { start: string; place: BlockPlace }[];
  /** The only page, where they are few: it is here. */
  page: Uint8Array<ArrayBuffer>;
  /** Hash of the words that have lists; empty where none have. */
  words: string;
  /** Per word 1 where any text has it. */
  known: number[];
  /** Blocks of lists: the words of each that any text has, and where the blocks lie. */
  lists: { words: number; place: BlockPlace }[];
  /** The facets of all plans (facet-columns.ts). */
  facets: BlockPlace;
}

/** Blocks of plans are filled up to a multiple of so many bytes: where a plan lies takes fewer bits to tell than it costs. */
export const blockUnit = 128;

/** A block of a plan without what it was filled up with: its last byte says how much. */
export function unfilled(block: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return block.subarray(0, Math.max(0, block.length - (block.at(-1) ?? 0)));
}

/** A head as a file holds it: what is small as JSON, its many numbers as columns of bytes, which pack best. */
export function writeHead(head: SegmentHead): Uint8Array<ArrayBuffer> {
  const { steps, blocks, known, opening, page, ...rest } = head;
  const row = new ByteWriter();
  const json = new TextEncoder().encode(JSON.stringify({ ...rest, known: known.length }));
  for (const bytes of [json, opening, page]) {
    row.write(bytes.length);
    for (const byte of bytes) row.writeByte(byte);
  }
  for (const column of [steps, blocks, known]) for (const value of column) row.write(value);
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
  const { known, ...rest } = JSON.parse(new TextDecoder().decode(stretch())) as Omit<SegmentHead, 'known'> & {
    known: number;
  };
  const { plans } = rest;
  // each plan and word takes some bytes: what a broken head says is not believed
  for (const count of [plans, known])
    if (!Number.isInteger(count) || count < 0 || count > bytes.length)
      throw new SyntaxError('no head of a segment');
  const [opening, page] = [stretch(), stretch()];
  const column = (length: number) => Array.from({ length }, () => row.read());
  return { ...rest, opening, page, steps: column(plans), blocks: column(plans), known: column(known) };
}

/** A plan out of its block, behind the opening that all of them have. */
export function readShown(bytes: Uint8Array): IndexedPlan {
  const text = new TextDecoder('utf-16le').decode(bytes);
  // the opening is made of such beginnings too; within a text a quotation mark has a stroke before it
  return JSON.parse(text.slice(text.lastIndexOf('{"path":'))) as IndexedPlan;
}
