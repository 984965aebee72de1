/** A digest of the code and data that turn a plan's source into HTML, so that stored HTML is made anew when they change. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

export function rendererVersion(): string {
  const files = [...globSync('src/plan/**/*.ts'), ...globSync('templates/**/*.yaml')].filter(
    (name) => !name.endsWith('.test.ts'),
  );
  const hash = createHash('sha256');
  for (const name of files.sort()) hash.update(readFileSync(name));
  return hash.digest('hex');
}
