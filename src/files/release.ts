/**
 * Puts a finished site in the place of the served one in one step. `dist` is a link to a folder of `.dist.builds`; a new
 * site is moved there and the link replaced, so that a reader gets the old site or the new one, never half of each. The
 * one before stays until the next build, for pages that are open. Node only.
 */
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/** Where the sites lie that `out` links to, or has linked to. */
export function buildsFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.builds`);
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // a folder cannot be renamed onto another disk
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/**
 * @param staged folder of the finished site; it is moved
 * @param out where it is served from, `dist`
 */
export function release(staged: string, out: string): void {
  const builds = buildsFolder(out);
  mkdirSync(builds, { recursive: true });
  const name = `site-${randomUUID().slice(0, 8)}`;
  move(staged, join(builds, name));
  const link = join(builds, `${name}.link`);
  symlinkSync(relative(dirname(out), join(builds, name)), link, 'junction');
  // a plain folder, of a build of earlier days or made by hand, cannot be replaced by a link in one step
  const plain = existsSync(out) && !isLink(out) ? join(builds, `${name}.before`) : undefined;
  if (plain) renameSync(out, plain);
  renameSync(link, out);
}

/** Deletes the sites that were served before the one that is served now. @param out where it is served from */
export async function clearOldSites(out: string): Promise<void> {
  const builds = buildsFolder(out);
  if (!existsSync(builds)) return;
  const served = isLink(out) ? basename(readlinkSync(out)) : undefined;
  const old = readdirSync(builds).filter((name) => name !== served);
  await Promise.all(old.map((name) => rm(join(builds, name), { recursive: true, force: true })));
}
