/**
 * What a built site is made from, as digests: a build has nothing to do while they are those of the last one. Code and
 * content are told apart, since an edit of a plan changes no code. Node only.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { walkFiles } from './walk-files.ts';

/** All that makes pages of content. The second lock file is npm's list of what is in fact installed. */
export const codeFiles = [
  'src',
  'scripts',
  'templates',
  'public',
  'content/guide',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/** Where systems keep their fonts: with a Chinese one, pictures are drawn as PNG as well. */
const fontFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local', 'share', 'fonts'),
  '/Library/Fonts',
  '/System/Library/Fonts',
  'C:\\Windows\\Fonts',
];

/** A digest of files and folders, names and contents; what is missing counts as missing, tests do not count. */
export function digestOfFiles(targets: readonly string[]): string {
  const hash = createHash('sha256');
  for (const { path, name } of walkFiles(targets.filter((target) => existsSync(target)))) {
    if (name.endsWith('.test.ts')) continue;
    const bytes = readFileSync(path);
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

/** A digest of the program that builds: its files, what is installed, Node, and the fonts that it can draw with. */
export function codeDigest(files: readonly string[] = codeFiles): string {
  const fonts = fontFolders.filter((folder) => existsSync(folder)).map((folder) => readdirSync(folder));
  const machine = JSON.stringify([process.version, process.platform, process.arch, fonts]);
  return createHash('sha256').update(digestOfFiles(files)).update(machine).digest('hex').slice(0, 16);
}
