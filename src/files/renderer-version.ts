/**
 * A digest of all that judges a plan's source and turns it into HTML: the pure rooms, the vocabulary, and the packages they stand on.
 * Stored HTML is made anew when it changes, and published
 * plans are judged anew.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

export function rendererVersion(): string {
  const sources = [
    ...globSync('src/{terms,document,source,plan,check,import,writers,approve,library}/**/*.ts'),
    ...globSync('templates/**/*.yaml'),
  ].filter((name) => !name.endsWith('.test.ts'));
  const hash = createHash('sha256');
  // an upgraded dependency renders other HTML from the same source
  for (const name of [...sources.sort(), 'package-lock.json']) hash.update(readFileSync(name));
  return hash.digest('hex');
}
