/** A table of the source → the data of a block where its head is a block's, else a table of the text. */
import { type BlockType, blockTypes } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import type { Content } from '../plan/outline.ts';
import { slottedText } from '../plan/slotted-text.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';

/** Block data found in tables so far. */
export type BlockData = Partial<Record<BlockType, unknown>>;

function attempts(rows: string[][]): string[][][] {
  // lists stand on one line in plain text
  const listed = rows.map((row) => row.map((cell) => cell.replaceAll('；', '\n')));
  return [rows, listed];
}

const bare = (cell: string) => cell.replace(/[；\n]/gu, '').trim();

/** True where each cell that says something is among the others, as often as it is said. */
function isAmong(cells: readonly string[], others: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const cell of others.map(bare)) left.set(cell, (left.get(cell) ?? 0) + 1);
  return cells.map(bare).every((cell) => {
    const times = left.get(cell) ?? 0;
    left.set(cell, times - 1);
    return cell === '' || times > 0;
  });
}

/** The block whose table this is, and its data. */
function readBlock(rows: string[][], taken: BlockData): { type: BlockType; data: unknown } | undefined {
  for (const type of blockTypes) {
    if (taken[type] !== undefined) continue;
    const definition = blockDefinition(type);
    for (const attempt of attempts(rows)) {
      const data = definition.read([attempt]);
      if (
        data === undefined ||
        definition.check(data, { themes: [] }).some(({ severity }) => severity === 'error')
      )
        continue;
      const back = definition
        .tables(data)
        .flatMap(({ caption, columns, rows: own }) => [
          caption,
          ...columns,
          ...own.flat().map(({ text }) => text),
        ]);
      // nothing of the table may be lost on the way, not even what stands in it twice
      if (isAmong(rows.flat(), back)) return { type, data };
    }
  }
  return undefined;
}

/** The lines of a cell that say something. */
function cellText(cell: string): string {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Captions that output prints above the tables of blocks. */
export const blockCaptions: ReadonlySet<string> = new Set(
  blockTypes.map((type) => blockDefinition(type).label),
);

/** Reads one table; block data goes into `blocks`. Undefined for a table without text. */
export function readSourceTable(
  rows: string[][],
  vocabulary: Vocabulary,
  blocks: BlockData,
): Content | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (width === 0 || filled.length === 0) return undefined;
  const block = readBlock(filled, blocks);
  if (block) {
    blocks[block.type] = block.data;
    return { type: 'block', block: block.type };
  }
  const cells = filled.map((row) =>
    Array.from({ length: width }, (_, index) => slottedText(cellText(row[index] ?? ''), {}, vocabulary)),
  );
  return { type: 'table', rows: cells };
}
