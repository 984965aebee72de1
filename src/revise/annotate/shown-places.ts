/** Offsets in a document as it is shown → the paragraph and the character that stand there. */

import type { ShownDocument } from '../../check/shown-text.ts';
import { paragraphsOf } from '../../document/blocks.ts';
import type { Paragraph } from '../../document/office-document.ts';

export interface ShownPlace {
  /** Its number among the paragraphs of the document, those of cells included. */
  number: number;
  paragraph: Paragraph;
  /** Character in its text; the length of the text for its end. */
  at: number;
}

export class ShownPlaces {
  readonly paragraphs: readonly Paragraph[];
  private readonly starts: readonly number[];

  constructor(shown: ShownDocument) {
    this.paragraphs = [...paragraphsOf(shown.document.blocks)];
    this.starts = this.paragraphs.map((paragraph) => shown.offset(paragraph, 0));
  }

  /** The last paragraph that begins at or before an offset. */
  at(offset: number): ShownPlace | undefined {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const paragraph = this.paragraphs[low];
    const at = Math.max(0, offset - (this.starts[low] ?? 0));
    return paragraph && { number: low, paragraph, at: Math.min(at, paragraph.text.length) };
  }

  /** A stretch of one paragraph; undefined where it goes over the end of one. */
  stretch(start: number, end: number): { paragraph: Paragraph; start: number; end: number } | undefined {
    const place = this.at(start);
    if (!place) return undefined;
    const { paragraph, number, at } = place;
    const from = this.starts[number] ?? 0;
    return start < from || end > from + paragraph.text.length
      ? undefined
      : { paragraph, start: at, end: at + end - start };
  }
}
