/** Blocks of a file inside a file: their places name both, `word/chunk.docx!/word/document.xml`. */
import type { Block } from '../../document/office-document.ts';

export function prefixedPlaces(block: Block, file: string): Block {
  if (block.type === 'table') {
    const rows = block.rows.map((row) =>
      row.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => prefixedPlaces(inner, file)) })),
    );
    return { ...block, rows };
  }
  const runs = block.runs.map((run) =>
    run.place?.in === 'part' ? { ...run, place: { ...run.place, part: `${file}!/${run.place.part}` } } : run,
  );
  return { ...block, runs };
}
