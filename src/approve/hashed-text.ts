/**
 * What the hash of a version covers: its whole source, with the hash itself left empty. So any edit of the published
 * file, of text or of approval, is found; the layout of the file counts too, since nobody is to touch it.
 */

/** Written by `printPlan` as one line under `approval:`. */
const hashLine = /^([ \t]+hash:)[ \t]*["']?[0-9a-f]*["']?[ \t]*$/m;

/** The source with an empty hash; line ends are those of Unix, which Git may have changed. */
export function hashedText(source: string): string {
  return source.replace(/\r\n/g, '\n').replace(hashLine, '$1');
}

/** The source with this hash put in. */
export function withHash(source: string, hash: string): string {
  return source.replace(hashLine, `$1 ${hash}`);
}

/** A stand-in while the hash is not known yet; it satisfies the schema. */
export const emptyHash = '0'.repeat(64);
