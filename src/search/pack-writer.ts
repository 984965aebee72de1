// Writes blocks into packs, in order (Node only). Blocks are made in the thread pool while those before them are written,
// and only so many at once that memory stays small.

import type { Hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type BlockPlace, BlockPlacer } from './block-place.ts';
import { packName } from './manifest.ts';

const zip = promisify(gzip);

/** Gzipped here, since many plain servers pack nothing but HTML. */
export function zipped(data: string | Uint8Array): Promise<Uint8Array> {
  return zip(data, { level: 6 });
}

/** Blocks that may wait to be made. */
const mostWaiting = 32;

export class PackWriter {
  readonly #folder: string;
  readonly #hash: Hash;
  readonly #waiting: { block: Promise<Uint8Array>; told: (place: BlockPlace) => void }[] = [];
  readonly #placer = new BlockPlacer();
  #open: Uint8Array[] = [];
  /** Bytes of each pack. */
  readonly sizes: number[] = [];

  /** @param hash of all that is written */
  constructor(folder: string, hash: Hash) {
    this.#folder = folder;
    this.#hash = hash;
  }

  /**
   * Resolves when another block may be given; it or `finish` tells what failed.
   * @param told where the block lies, in the order of blocks
   */
  async add(block: Promise<Uint8Array>, told: (place: BlockPlace) => void): Promise<void> {
    block.catch(() => {});
    this.#waiting.push({ block, told });
    if (this.#waiting.length >= mostWaiting) await this.#take();
  }

  /** Writes all blocks that were given. */
  async settle(): Promise<void> {
    while (this.#waiting.length > 0) await this.#take();
  }

  async finish(): Promise<void> {
    await this.settle();
    await this.#close();
  }

  async #take(): Promise<void> {
    const next = this.#waiting.shift();
    if (!next) return;
    const block = await next.block;
    const before = this.#placer.pack;
    const place = this.#placer.place(block.length);
    if (place.pack !== before) await this.#close();
    this.#open.push(block);
    this.#hash.update(block);
    next.told(place);
  }

  async #close(): Promise<void> {
    if (this.#open.length === 0) return;
    const bytes = Buffer.concat(this.#open);
    await writeFile(join(this.#folder, packName(this.sizes.length)), bytes);
    this.sizes.push(bytes.length);
    this.#open = [];
  }
}
