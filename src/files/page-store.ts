/**
 * Rendered pages by what they were made of: a page whose digest is here need not be rendered again. A page lies in a file
 * of that name and is linked into each site, so that an unchanged page costs neither time nor space. Node only.
 *
 *     <folder>/0a1b2c3d4e5f6071      the page
 *     <folder>.json                  size and time of each, as they were written
 */
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from './plan-cache.ts';

function stateOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${stat.size} ${stat.mtimeMs}`;
}

/** Links a file to another place; copies it where that is on another disk. The folder there is made. */
export function placeFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/** Links every file of a folder to another place. */
export function placeFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    placeFile(path, join(to, path.slice(from.length)));
  }
}

export class PageStore {
  private readonly folder: string;
  private readonly list: string;
  private readonly states: Map<string, string>;

  constructor(folder: string) {
    this.folder = folder;
    this.list = `${folder}.json`;
    mkdirSync(folder, { recursive: true });
    this.states = new Map(this.readStates());
  }

  private readStates(): [string, string][] {
    try {
      return JSON.parse(readFileSync(this.list, 'utf8')) as [string, string][];
    } catch {
      // no build has ended here
      return [];
    }
  }

  private file(digest: string): string {
    return join(this.folder, digest);
  }

  /** Whether the page is here as it was written: somebody may have edited it where it is served. */
  has(digest: string): boolean {
    const state = this.states.get(digest);
    return state !== undefined && stateOf(this.file(digest)) === state;
  }

  write(digest: string, bytes: Uint8Array): void {
    replaceFile(this.file(digest), bytes);
  }

  /** Puts a page into a site. @returns false where there is no such page */
  place(digest: string, to: string): boolean {
    if (stateOf(this.file(digest)) === undefined) return false;
    placeFile(this.file(digest), to);
    return true;
  }

  /** Deletes all pages but those of the site that was made just now, and remembers these. */
  keep(digests: Iterable<string>): void {
    const wanted = new Set(digests);
    for (const name of readdirSync(this.folder)) if (!wanted.has(name)) rmSync(this.file(name));
    const states = [...wanted].flatMap((digest) => {
      const state = stateOf(this.file(digest));
      return state === undefined ? [] : [[digest, state]];
    });
    replaceFile(this.list, JSON.stringify(states));
  }
}
