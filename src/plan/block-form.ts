/**
 * Block tables as forms: cells of text as typed, read into data, with the cells whose words are kept as they are.
 */
import type { BlockType } from './block-type.ts';
import { blockDefinition } from './blocks/blocks.ts';
import type { BlockTable } from './blocks/definition.ts';

/** Cell texts of each table, the head row included: what `BlockDefinition.read` takes. */
export type BlockCells = string[][][];

/** The tables of a block's form: head, inputs and widths; `cells` are the texts. */
export function blockForm(type: BlockType, data: unknown): { tables: BlockTable[]; cells: BlockCells } {
  const definition = blockDefinition(type);
  const tables = definition.form?.(data) ?? definition.tables(data);
  return {
    tables,
    cells: tables.map(({ columns, rows }) => [columns, ...rows.map((row) => row.map(({ text }) => text))]),
  };
}

/** Whether a table is one record: fixed labels in its first column. */
export function isRecord(head: readonly string[] | undefined): boolean {
  return head?.[0] === '项目' && head[1] === '内容';
}

/** Data from cells; undefined where the tables are not those of the block. */
export function readBlock(type: BlockType, cells: BlockCells): unknown {
  return blockDefinition(type).read(cells);
}

/** True for block data with words in place of a figure, a date or one of a few words. */
function holdsWords(type: BlockType, data: unknown): boolean {
  const faults = data === undefined ? [] : blockDefinition(type).check(data, { themes: [] });
  return faults.some(({ ruleId }) => ruleId.endsWith('/as-words'));
}

/** The cells `[table, row, column]` (head is row 0) with words where a figure, a date or one of a few words is meant. */
export function wordCells(type: BlockType, cells: BlockCells): [number, number, number][] {
  if (!holdsWords(type, readBlock(type, cells))) return [];
  const blank = cells.map((table) =>
    table.map((row, index) =>
      row.map((text, column) => (index === 0 || (column === 0 && isRecord(table[0])) ? text : '')),
    ),
  );
  return cells.flatMap((table, t) =>
    table.flatMap((row, r) =>
      row.flatMap((text, c): [number, number, number][] => {
        if (r === 0 || text.trim() === '') return [];
        const alone = structuredClone(blank);
        const target = alone[t]?.[r];
        if (target) target[c] = text;
        return holdsWords(type, readBlock(type, alone)) ? [[t, r, c]] : [];
      }),
    ),
  );
}
