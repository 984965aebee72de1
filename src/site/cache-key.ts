/**
 * What a page is made of beside code, vocabulary and settings, as a short key: a build leaves a page alone while neither
 * these nor its key have changed. A page without a key is made anew whenever any plan or the day has changed.
 */
import { createHash } from 'node:crypto';

/** @param parts everything that the page shows, as plain data: digests of texts, titles of others … */
export function cacheKey(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
