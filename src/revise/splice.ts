/**
 * Changes to the text of a part, collected first and made at once, so that every offset is one of the part as it was
 * read: the places of an office document stay right until the end.
 *
 *     spliced('<a>x</a>', [{ start: 3, end: 4, text: 'y' }]) // <a>y</a>
 */

/** What stands between two offsets gives way to a text; an insertion where both are the same. */
export interface Splice {
  /** UTF-16 offset of the first character that goes. */
  start: number;
  /** The first one that stays. */
  end: number;
  text: string;
}

/**
 * The text with all splices made. Insertions at one offset stand in the order in which they were given, before what
 * replaces the text behind it.
 * @throws Error where two of them overlap: whoever collects them decides which one is wanted
 */
export function spliced(source: string, splices: readonly Splice[]): string {
  const inOrder = splices.map((splice, order) => ({ ...splice, order }));
  inOrder.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of inOrder) {
    if (start < at || end < start) throw new Error(`splices overlap at ${start}`);
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + source.slice(at);
}
