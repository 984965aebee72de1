/**
 * A place (位置): where text stands in the file it came from, enough to write something back there.
 *
 *     { in: 'part', part: 'word/document.xml', element: 1204, character: 3 } // the fourth letter of one `w:t`
 */

/** Where a stretch of text stands in its source. */
export type Place =
  /** A decoded text: UTF-16 offset of its first character. */
  | { in: 'text'; offset: number }
  /**
   * A part of a Word package: the element that holds the text (`w:t`, `w:tab` …) by the offset of its first character in
   * the part's XML, and the character inside it.
   */
  | { in: 'part'; part: string; element: number; character: number }
  /** Any other file, which nothing can be written back to: a running number of characters. */
  | { in: 'stream'; offset: number };
