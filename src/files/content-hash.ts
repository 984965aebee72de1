/** The hash that locks a published version. Node only. */
import { createHash } from 'node:crypto';
import { hashedText, withHash } from '../approve/hashed-text.ts';

/** SHA-256 of a version's source with the hash left empty, as 64 hex digits. */
export function contentHash(source: string): string {
  return createHash('sha256').update(hashedText(source)).digest('hex');
}

/** The source of a version with its hash put in. */
export function lock(source: string): string {
  return withHash(source, contentHash(source));
}
