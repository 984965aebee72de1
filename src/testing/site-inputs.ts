// What a built site of the tests is made from, as one digest: while it has not changed, the site need not be built again.
// Tests only.

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

const inputs = [
  '{content,templates,public,scripts,src}/**/*',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** A digest of every file that a build may read, and of the program that builds. */
export function siteInputs(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform}`);
  const files = globSync(inputs, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .sort();
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
