/**
 * The lock of a version, and what it covers: its whole source, with the hash itself left empty. So any edit of the published
 * file, of text or of approval, is found; the layout of the file counts too, since nobody is to touch it.
 */
import { sha256 } from '../terms/sha256.ts';

/** Written by `printPlan` as one line under `approval:`. */
const hashLine = /^([ \t]+hash:)[ \t]*["']?[0-9a-f]*["']?[ \t]*$/m;

/** The source with an empty hash; line ends are those of Unix, which Git may have changed. */
function hashedText(source: string): string {
  return source.replace(/\r\n/g, '\n').replace(hashLine, '$1');
}

/** SHA-256 of a version's source with the hash left empty, as 64 hex digits. */
export function contentHash(source: string): string {
  return sha256(hashedText(source));
}

/** The source of a version with its hash put in. */
export function lock(source: string): string {
  return source.replace(hashLine, `$1 ${contentHash(source)}`);
}

/** The beginning of a hash in groups, short enough for a poster: enough to tell versions apart, not to prove one. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16).replace(/.{4}(?=.)/g, '$& ');
}

/** A stand-in while the hash is not known yet; it satisfies the schema. */
export const emptyHash = '0'.repeat(64);
