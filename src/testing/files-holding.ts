// Which built files hold some words: packed files unpacked, and put together what tags and line ends have broken. Of the
// search index every plan is read that its segments hold, whether it still stands or not. Tests only.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { headName } from '../search/manifest.ts';
import { readSegment } from '../search/read-segment.ts';

/** All texts in a file: its own, or those of the files packed in it. */
function textsOf(bytes: Uint8Array): string[] {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return textsOf(gunzipSync(bytes));
  if (first === 0x50 && second === 0x4b) return Object.values(unzipSync(bytes)).flatMap(textsOf);
  return [new TextDecoder().decode(bytes).replace(/<[^>]*>|\s+/g, '')];
}

/** All that a segment of the search index holds, which does not lie in one piece. */
function segmentTexts(folder: string): string[] {
  const { head, plan } = readSegment(folder);
  return Array.from({ length: head.plans }, (_, number) => JSON.stringify(plan(number)).replace(/\s+/g, ''));
}

export interface BuiltFile {
  /** Path below the folder, with a slash in front: `/approved/index.html`. */
  path: string;
  texts: readonly string[];
}

/** Every file below a folder with its texts. */
export function readBuiltFiles(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({
      path: path.slice(folder.length).replaceAll('\\', '/'),
      texts: path.endsWith(headName) ? segmentTexts(dirname(path)) : textsOf(readFileSync(path)),
    }));
}

/** Paths of the files that hold the words, which have no blanks in them. */
export function filesHolding(files: readonly BuiltFile[], words: string): string[] {
  return files.filter(({ texts }) => texts.some((text) => text.includes(words))).map(({ path }) => path);
}
