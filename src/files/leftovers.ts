/**
 * What a stopped write leaves beside its place. `v1.mdx.4711-0a1b2c3d.unfinished`, a file or a folder, counts for nothing
 * and is taken away; `plan.4711-0a1b2c3d.written` is a folder of files that count and still have to be put in their place.
 * The number is the process: while it runs, someone is at it. Node only.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const unfinishedName = /\.(\d+)(?:-[0-9a-f]+)?\.unfinished$/;
const writtenName = /\.(\d+)-[0-9a-f]+\.written$/;

/** What the system calls an error: `ENOENT`; undefined for an error of the program. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** True for what a write in progress, or a stopped one, has put beside a file. */
export function isUnfinished(name: string): boolean {
  return unfinishedName.test(name);
}

/** Whether nobody is at an unfinished file any more. */
export function isWritersGone(name: string): boolean {
  const writer = unfinishedName.exec(name)?.[1];
  return writer !== undefined && !isRunning(Number(writer));
}

/** True for whatever a write has put beside its place, files that count and wait to be put there included. */
export function isLeftover(name: string): boolean {
  return isUnfinished(name) || writtenName.test(name);
}

/** `4711-0a1b2c3d`: the process, and what none of its other writes is called. */
export function uniqueMark(): string {
  return `${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** A path beside this one that no other write takes. */
export function unfinishedBeside(path: string): string {
  return `${path}.${uniqueMark()}.unfinished`;
}

/** What an unfinished folder is called once its files count. */
export function writtenPath(unfinished: string): string {
  return unfinished.replace(/unfinished$/, 'written');
}

/** Whether there is a process of this number, whoever's it is. */
export function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** What cannot be taken away now is taken away by the next write; it hides no error. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // counts for nothing
  }
}

/** Puts the files of a written folder in their places. A place that someone else has taken keeps what it has, and the file stays. */
export function placeWritten(written: string): void {
  for (const name of readdirSync(written)) {
    const path = join(dirname(written), name);
    if (!existsSync(path)) renameSync(join(written, name), path);
  }
  if (readdirSync(written).length === 0) rmdirSync(written);
}

/** Ends what stopped writers have begun in a folder, or takes it away; what is being written now stays. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (isWritersGone(name)) removeQuietly(path);
    const written = writtenName.exec(name)?.[1];
    if (written !== undefined && !isRunning(Number(written))) placeWritten(path);
  }
}
