/**
 * Which paragraphs of a document as read are which of its file: by the places of their letters, not by counting, since one
 * paragraph of the file may be read as two and text boxes stand inside of others.
 */
import type { Block, OfficeDocument, Paragraph } from '../../document/office-document.ts';
import { partitionPoint } from '../../terms/partition-point.ts';
import type { FileParagraph } from './file-body.ts';

/** Paragraphs as read that stand in no box of their own, those in cells included. */
function* unboxed(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.type === 'table') for (const cell of block.rows.flat()) yield* unboxed(cell.blocks);
    else if (block.boxed !== 'box' && block.boxed !== 'art') yield block;
  }
}

/** The last one that begins at or before an offset; undefined where that ends before it. */
function holding(paragraphs: readonly FileParagraph[], offset: number): FileParagraph | undefined {
  const found = paragraphs[partitionPoint(paragraphs, ({ start }) => start <= offset) - 1];
  if (!found || offset >= found.end) return undefined;
  return found.boxes.some(([start, end]) => offset >= start && offset < end) ? undefined : found;
}

/**
 * @param part path of the main part
 * @param paragraphs of the file
 */
export function matched(
  { blocks }: OfficeDocument,
  part: string,
  paragraphs: Iterable<FileParagraph>,
): Map<FileParagraph, Paragraph[]> {
  const inOrder = [...paragraphs].sort((a, b) => a.start - b.start);
  const found = new Map<FileParagraph, Paragraph[]>();
  for (const model of unboxed(blocks)) {
    const own = new Set<FileParagraph>();
    for (const { place } of model.runs) {
      const at = place?.in === 'part' && place.part === part ? holding(inOrder, place.element) : undefined;
      if (at) own.add(at);
    }
    for (const paragraph of own) found.set(paragraph, [...(found.get(paragraph) ?? []), model]);
  }
  return found;
}
