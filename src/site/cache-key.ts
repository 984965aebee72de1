/** What a page is made of, as a short key: a build leaves a page alone whose key and code are those of the last one. */
import { createHash } from 'node:crypto';

/** @param parts everything that the page shows, as plain data: digests of texts, titles of others … */
export function cacheKey(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
