// Writes the files of the index: gzipped here, since many plain servers compress nothing but HTML, in the thread pool,
// and only so many at once that memory stays small.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

/** Files that may wait to be packed and written. */
const mostWaiting = 32;

export class FileWriter {
  readonly #folder: string;
  readonly #waiting = new Set<Promise<void>>();
  /** Of what was written since `restart`. */
  files = 0;
  bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Resolves when another file may be given; `finish` tells what failed. */
  async write(path: string, data: string | Uint8Array): Promise<void> {
    const work = (async () => {
      const zipped = await zip(data, { level: 6 });
      await writeFile(join(this.#folder, path), zipped);
      this.files += 1;
      this.bytes += zipped.length;
    })();
    this.#waiting.add(work);
    work.then(
      () => this.#waiting.delete(work),
      () => {},
    );
    if (this.#waiting.size >= mostWaiting) await Promise.race(this.#waiting);
  }

  /** Waits for all files, and tells how many bytes they have together. */
  async finish(): Promise<number> {
    await Promise.all(this.#waiting);
    const { bytes } = this;
    this.bytes = 0;
    return bytes;
  }
}
