// Writes blocks into packs, in order (Node only). Blocks are made in the thread pool while those before them are written,
// and only so many at once that memory stays small.

import type { Hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { packName } from './manifest.ts';
import { packBytes } from './segment-head.ts';

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
  readonly #waiting: Promise<Uint8Array>[] = [];
  #open: Uint8Array[] = [];
  #size = 0;
  files = 0;
  /** Bytes of the blocks that were written. */
  readonly lengths: number[] = [];

  /** @param hash of all that is written */
  constructor(folder: string, hash: Hash) {
    this.#folder = folder;
    this.#hash = hash;
  }

  /** Resolves when another block may be given; it or `finish` tells what failed. */
  async add(block: Promise<Uint8Array>): Promise<void> {
    block.catch(() => {});
    this.#waiting.push(block);
    if (this.#waiting.length >= mostWaiting) await this.#take();
  }

  async finish(): Promise<void> {
    while (this.#waiting.length > 0) await this.#take();
    await this.#close();
  }

  async #take(): Promise<void> {
    const block = await this.#waiting.shift();
    if (!block) return;
    if (this.#size > 0 && this.#size + block.length > packBytes) await this.#close();
    this.#open.push(block);
    this.#size += block.length;
    this.lengths.push(block.length);
    this.#hash.update(block);
  }

  async #close(): Promise<void> {
    if (this.#size === 0) return;
    await writeFile(join(this.#folder, packName(this.files)), Buffer.concat(this.#open));
    this.files += 1;
    this.#open = [];
    this.#size = 0;
  }
}
