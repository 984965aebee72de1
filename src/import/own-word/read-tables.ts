/** Which tables of a document are those of blocks: by their caption's bookmark, by the caption's words, by their head. */
import { tidy } from '../../plan/mdx/parse-text.ts';
import type { Inline, Table, Text } from '../../plan/outline.ts';
import type { Carried } from '../../writers/docx/carried.ts';
import { type RawBlock, type RawCell, type RawParagraph, type RawTable, textOf } from './raw.ts';
import type { LineReader } from './read-inlines.ts';

/** A table as it was written. */
export type WrittenTable = Carried['tables'][number];

export const withoutSpace = (text: string): string => text.replace(/\s/g, '');

const lineEnd: Text = { type: 'text', value: '\n' };

interface Candidate {
  table: RawTable;
  caption: RawParagraph | undefined;
}

function candidates(blocks: readonly RawBlock[]): Candidate[] {
  return blocks.flatMap((table, index) => {
    if (table.type !== 'table') return [];
    const before = blocks[index - 1];
    const isCaption = before?.type === 'paragraph' && before.style === 'TableCaption';
    return [{ table, caption: isCaption ? before : undefined }];
  });
}

const captionOf = ({ caption }: Candidate) => withoutSpace(caption?.lines.map(textOf).join('') ?? '');

function headOf({ table }: Candidate): string[] {
  const texts = (cell: RawCell) => cell.paragraphs.flatMap(({ lines }) => lines).map(textOf);
  return (table.rows[0] ?? []).map((cell) => withoutSpace(texts(cell).join('')));
}

/** True where the table's columns are mostly those of the written table, and no other. */
function hasHeadOf(candidate: Candidate, { columns }: WrittenTable): boolean {
  const head = headOf(candidate);
  return head.length * 2 >= columns.length && head.every((label) => columns.includes(label));
}

/**
 * The written table that each table is; the others are free tables.
 * @param blocks the document without empty paragraphs
 */
export function findBlockTables(
  blocks: readonly RawBlock[],
  written: readonly WrittenTable[],
): Map<RawTable, WrittenTable> {
  const found = new Map<RawTable, WrittenTable>();
  const open = new Set(written);
  const tables = candidates(blocks);
  // the surest sign first, over the whole document, so that no free table takes the place of a block's
  const signs: ((candidate: Candidate, table: WrittenTable) => boolean)[] = [
    ({ caption }, { bookmark }) => caption?.bookmarks.includes(bookmark) ?? false,
    (candidate, { caption }) => captionOf(candidate) === caption,
    hasHeadOf,
  ];
  for (const sign of signs) {
    for (const candidate of tables.filter(({ table }) => !found.has(table))) {
      const match = [...open].find((table) => sign(candidate, table));
      if (!match) continue;
      found.set(candidate.table, match);
      open.delete(match);
    }
  }
  return found;
}

/** The lines of a cell, whether they end within a paragraph or with one. */
function cellInlines({ paragraphs }: RawCell, reader: LineReader): Inline[] {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines).map(reader.inlines);
  return tidy(lines.flatMap((line, index) => [...(index > 0 ? [lineEnd] : []), ...line]));
}

/** A table of the text; rows are made equally long, since a plan's are. */
export function readFreeTable({ rows }: RawTable, reader: LineReader): Table | undefined {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return undefined;
  return {
    type: 'table',
    rows: rows.map((row) =>
      Array.from({ length: width }, (_, index) => {
        const cell = row[index];
        return cell ? cellInlines(cell, reader) : [];
      }),
    ),
  };
}
