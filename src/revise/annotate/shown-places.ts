/** Offsets in a document as it is shown → the paragraph and the character that stand there. */

import type { ShownDocument } from '../../check/shown-text.ts';
import { paragraphsOf } from '../../document/blocks.ts';
import type { Paragraph } from '../../document/office-document.ts';
import { partitionPoint } from '../../terms/partition-point.ts';

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
    const number = Math.max(0, partitionPoint(this.starts, (start) => start <= offset) - 1);
    const paragraph = this.paragraphs[number];
    const at = Math.max(0, offset - (this.starts[number] ?? 0));
    return paragraph && { number, paragraph, at: Math.min(at, paragraph.text.length) };
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
