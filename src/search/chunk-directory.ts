// Which chunk of a segment's grams holds a string: pages of so many chunks, each page a block of its own, so that what is read
// to begin with does not grow with the texts.

import { partitionPoint } from '../terms/partition-point.ts';
import { type BlockPlace, BlockPlacer } from './block-place.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

export interface ChunkPlace {
  /** A string that is no greater than the chunk's first gram, and greater than any before it. */
  start: string;
  texts: BlockPlace;
  offsets: BlockPlace;
}

export interface DirectoryPage {
  /** Of its first chunk. */
  start: string;
  chunks: () => Promise<readonly ChunkPlace[]>;
}

/** A page; the blocks of its chunks lie one behind the other. */
export function writePage(chunks: readonly ChunkPlace[]): Uint8Array<ArrayBuffer> {
  const row = new ByteWriter();
  const [first] = chunks;
  row.write(chunks.length);
  row.write(first?.texts.pack ?? 0);
  row.write(first?.texts.from ?? 0);
  for (const { start } of chunks) {
    row.write(start.length);
    for (let i = 0; i < start.length; i++) row.write(start.charCodeAt(i));
  }
  for (const { texts } of chunks) row.write(texts.length);
  for (const { offsets } of chunks) row.write(offsets.length);
  return row.bytes();
}

export function readPage(bytes: Uint8Array): ChunkPlace[] {
  const row = new ByteReader(bytes);
  const count = Math.min(row.read(), bytes.length);
  const placer = new BlockPlacer({ pack: row.read(), from: row.read() });
  const numbers = (length: number) => Array.from({ length }, () => row.read());
  const starts = Array.from({ length: count }, () =>
    String.fromCharCode(...numbers(Math.min(row.read(), 8))),
  );
  const [texts, offsets] = [numbers(count), numbers(count)];
  return starts.map((start, i) => {
    const place = placer.place(texts[i] ?? 0);
    return { start, texts: place, offsets: placer.place(offsets[i] ?? 0) };
  });
}

export interface ChunkDirectory {
  /** The chunk that holds a string if any does; undefined where there are none. */
  chunk: (text: string) => Promise<ChunkPlace | undefined>;
  /** All chunks that hold strings that begin with this one. */
  chunks: (text: string) => Promise<ChunkPlace[]>;
}

/** The last of what starts at or before the string. */
function lastAt(list: readonly { start: string }[], text: string): number {
  return Math.max(0, partitionPoint(list, ({ start }) => start <= text) - 1);
}

export function openDirectory(pages: readonly DirectoryPage[]): ChunkDirectory {
  return {
    chunk: async (text) => {
      const chunks = (await pages[lastAt(pages, text)]?.chunks()) ?? [];
      return chunks[lastAt(chunks, text)];
    },
    chunks: async (text) => {
      const first = lastAt(pages, text);
      let next = first + 1;
      while (pages[next]?.start.startsWith(text)) next++;
      const chunks = (await Promise.all(pages.slice(first, next).map((page) => page.chunks()))).flat();
      const at = lastAt(chunks, text);
      return chunks.slice(at).filter(({ start }, i) => i === 0 || start.startsWith(text));
    },
  };
}
