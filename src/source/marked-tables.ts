/**
 * Tables in a stream of paragraphs, as .doc and RTF have them: each paragraph says how deep in tables it stands, a mark
 * ends a cell, another one a row, and the row says where its cells end.
 */
import type { Block } from '../document/office-document.ts';
import { type EdgedCell, edgedTable } from './build-table.ts';

/** What a row says of one of its cells. */
export type CellEdge = Omit<EdgedCell, 'blocks'>;

/** A row that says nothing: each cell is a column. */
export const noEdge: CellEdge = { right: undefined, fromAbove: false, fromLeft: false };

interface OpenTable {
  rows: EdgedCell[][];
  row: Block[][];
  cell: Block[];
}

/** Word's own programs stop far earlier. */
const deepest = 30;

export interface MarkedTables {
  /** How deep the tables that are open are. */
  readonly depth: number;
  /** Puts a block where it stands; tables that are deeper end. */
  add(block: Block, depth: number): void;
  endCell(depth: number): void;
  endRow(depth: number, edges: readonly CellEdge[]): void;
  /** Ends all that is open. */
  finish(): Block[];
}

/**
 * @param lineOf the line of a table that begins in the body
 */
export function markedTables(lineOf: () => number): MarkedTables {
  const blocks: Block[] = [];
  const open: OpenTable[] = [];
  let line = 1;

  function closeTo(depth: number): void {
    while (open.length > depth) {
      const table = open.pop();
      if (!table) return;
      if (table.cell.length > 0) table.row.push(table.cell);
      if (table.row.length > 0) table.rows.push(edged(table.row, []));
      const target = open.at(-1)?.cell ?? blocks;
      for (const block of edgedTable(table.rows, line)) target.push(block);
    }
  }
  function reach(depth: number): OpenTable | undefined {
    const wanted = Math.min(Math.max(depth, 0), deepest);
    closeTo(wanted);
    if (open.length === 0 && wanted > 0) line = lineOf();
    while (open.length < wanted) open.push({ rows: [], row: [], cell: [] });
    return open.at(-1);
  }
  return {
    get depth() {
      return open.length;
    },
    add(block, depth) {
      const table = reach(depth);
      (table?.cell ?? blocks).push(block);
    },
    endCell(depth) {
      const table = reach(Math.max(depth, 1));
      if (!table) return;
      table.row.push(table.cell);
      table.cell = [];
    },
    endRow(depth, edges) {
      const table = reach(Math.max(depth, 1));
      if (!table) return;
      if (table.cell.length > 0) table.row.push(table.cell);
      if (table.row.length > 0) table.rows.push(edged(table.row, edges));
      table.row = [];
      table.cell = [];
    },
    finish() {
      closeTo(0);
      return blocks;
    },
  };
}

function edged(row: readonly Block[][], edges: readonly CellEdge[]): EdgedCell[] {
  // a row that speaks of other cells than it has is not to be believed
  const isSound = edges.length >= row.length;
  return row.map((blocks, index) => ({ blocks, ...((isSound && edges[index]) || noEdge) }));
}
