/** Writes the service worker of a built site and the list of what it stores: `sw.js` and `offline.json`. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative } from 'node:path';
import { digestOf } from '../../src/files/plan-cache.ts';
import { addressOf, chooseFiles } from '../../src/offline/choose-files.ts';

const source = join(import.meta.dirname, '..', '..', 'src', 'offline', 'worker.ts');

function siteFiles(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({ file, path: relative(folder, file).replaceAll('\\', '/'), bytes: statSync(file).size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @param folder the built site. @returns how many files are stored, and their bytes */
export function writeOffline(folder: string): { files: number; bytes: number } {
  const files = chooseFiles(siteFiles(folder));
  const list = files.map(({ file, path }) => [addressOf(path), digestOf(readFileSync(file))]);
  const json = JSON.stringify(list);
  // a service worker is a plain script, which exports nothing
  const code = stripTypeScriptTypes(readFileSync(source, 'utf8')).replace(/^export \{\};$/m, '');
  const site = { version: digestOf(json, code), list: 'offline.json' };
  writeFileSync(join(folder, 'offline.json'), json);
  writeFileSync(join(folder, 'sw.js'), `const offlineSite = ${JSON.stringify(site)};\n${code}`);
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
