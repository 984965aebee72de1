/**
 * Writes files that belong together: all of them or none. They are made whole in a folder beside their place, and one
 * renaming decides that they count. A process stopped before leaves nothing, one stopped after it leaves all: in a new
 * folder at once, in a folder that was there with the next write into it (`leftovers.ts`). Node only.
 *
 *     writeTogether('out', new Map([['plan.mdx', source], ['plan.docx', bytes]]));
 */
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  codeOf,
  placeWritten,
  removeLeftovers,
  removeQuietly,
  unfinishedBeside,
  writtenPath,
} from './leftovers.ts';
import { AlreadyThere, NotWritten, writeOver } from './write-new.ts';

/** @throws AlreadyThere */
function refuseTaken(folder: string, names: Iterable<string>): void {
  const taken = [...names].map((name) => join(folder, name)).filter((path) => existsSync(path));
  if (taken.length > 0) throw new AlreadyThere(taken.join('、'), '文件夹');
}

/** Makes one file whole in the folder aside; an error names the place that the person knows. */
function writeAside(aside: string, folder: string, name: string, content: string | Uint8Array): void {
  try {
    writeOver(join(aside, name), content);
  } catch (error) {
    throw error instanceof NotWritten ? new NotWritten(join(folder, name), error.cause) : error;
  }
}

/** Puts the files from the folder aside into a folder that is there. */
function moveIn(aside: string, folder: string): void {
  const written = writtenPath(aside);
  renameSync(aside, written);
  placeWritten(written);
  if (existsSync(written)) refuseTaken(folder, readdirSync(written));
}

/**
 * @param folder made where there is none
 * @param files name → content
 * @throws AlreadyThere where one of them exists, NotWritten; then none is written
 */
export function writeTogether(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const isNew = !existsSync(folder);
  const place = resolve(folder);
  const aside = unfinishedBeside(isNew ? place : join(place, 'plan'));
  try {
    mkdirSync(dirname(aside), { recursive: true });
    removeLeftovers(dirname(aside));
    refuseTaken(folder, files.keys());
    for (const [name, content] of files) writeAside(aside, folder, name, content);
    if (isNew) renameSync(aside, place);
    else moveIn(aside, folder);
  } catch (error) {
    // another command has made the folder meanwhile
    const isLate = isNew && ['ENOTEMPTY', 'EEXIST'].includes(String(codeOf(error)));
    if (!isLate) throw codeOf(error) === undefined ? error : new NotWritten(folder, error);
    writeTogether(folder, files);
  } finally {
    removeQuietly(aside);
  }
}
