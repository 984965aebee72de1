/** Tables from rows of cells as readers meet them: merged cells on one grid, frames around text as the frames they are. */
import { blocksText } from '../document/blocks.ts';
import type { Block, Cell, Table } from '../document/office-document.ts';
import { partitionPoint } from '../terms/partition-point.ts';

/** A cell as it is written down: its place follows from those before it. */
export interface MetCell {
  blocks: readonly Block[];
  /** Columns that it spans. */
  columns: number;
  /** Rows that it spans, its own included. */
  rows: number;
}

/** No paper has more; a larger span is a fault. */
export const mostColumns = 200;
/** Longer tables are cut: whoever reads them takes a table at a time. */
const mostRows = 2000;

type OpenCell = Cell & { blocks: Block[] };

/** Rows of cells on the grid: what hangs down from above pushes the cells of a row to the right. */
export function onGrid(rows: readonly (readonly MetCell[])[]): OpenCell[][] {
  /** By column, how many rows are still taken from above. */
  let taken: number[] = [];
  return rows.map((row, index) => {
    let column = 0;
    const next = taken.map((left) => Math.max(left - 1, 0));
    const cells: OpenCell[] = [];
    for (const met of row) {
      while ((taken[column] ?? 0) > 0) column += 1;
      if (column >= mostColumns) {
        // the words of what finds no column stay with the last cell
        const last = cells.at(-1);
        if (last) for (const block of met.blocks) last.blocks.push(block);
        else cells.push({ blocks: [...met.blocks], column: mostColumns - 1, columns: 1, rows: 1 });
        continue;
      }
      let columns = 1;
      const widest = Math.min(met.columns, mostColumns - column);
      while (columns < widest && (taken[column + columns] ?? 0) === 0) columns += 1;
      const deep = Math.min(met.rows, rows.length - index);
      cells.push({ blocks: [...met.blocks], column, columns, rows: deep });
      for (let at = column; at < column + columns; at++) next[at] = Math.max(next[at] ?? 0, deep - 1);
      column += columns;
    }
    taken = Array.from(next, (left) => left ?? 0);
    return cells;
  });
}

/** A table of one cell a row is a frame around text. */
const isFrame = (rows: readonly (readonly Cell[])[]) => rows.every((row) => row.length <= 1);

/** The blocks of a table whose cells are on the grid: one table, several where it is long, the text of a frame. */
export function tablesOf(rows: readonly (readonly Cell[])[], line: number, endLine?: number): Block[] {
  if (isFrame(rows))
    return rows.flatMap((row) =>
      row.flatMap(({ blocks }) =>
        blocks.map((block) =>
          block.type === 'paragraph' ? { ...block, boxed: block.boxed ?? ('frame' as const) } : block,
        ),
      ),
    );
  const columns = rows.reduce(
    (most, row) => row.reduce((widest, cell) => Math.max(widest, cell.column + cell.columns), most),
    1,
  );
  const tables: Table[] = [];
  for (let at = 0; at < rows.length; at += mostRows) {
    const part = rows.slice(at, at + mostRows);
    // no cell of a part reaches out of it
    const own = part.map((row, index) =>
      row.map((cell) => ({ ...cell, rows: Math.min(cell.rows, part.length - index) })),
    );
    tables.push({ type: 'table', line, ...(endLine !== undefined && { endLine }), columns, rows: own });
  }
  return tables;
}

/** The blocks of a table as web pages and Markdown write it down. */
export function builtTable(rows: readonly (readonly MetCell[])[], line: number, endLine?: number): Block[] {
  return tablesOf(onGrid(rows), line, endLine);
}

/** A cell of Word's older formats: rows say where their cells end, and which go on from above. */
export interface EdgedCell {
  blocks: readonly Block[];
  /** Distance of its right edge; undefined where the row does not say. */
  right: number | undefined;
  /** It goes on from the cell above, or from the one on the left. */
  fromAbove: boolean;
  fromLeft: boolean;
}

/** Edges that are so near are one, in twips. */
const near = 30;

/** Right edges of all rows in order: each ends a column of the grid. */
function columnEdges(rows: readonly (readonly EdgedCell[])[]): number[] {
  const all = new Set(
    rows.flatMap((row) => row.flatMap(({ right }) => (right === undefined ? [] : [right]))),
  );
  const edges: number[] = [];
  for (const edge of [...all].sort((a, b) => a - b))
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > near) edges.push(edge);
  return edges;
}

/** Index of the first edge that is as far as `right`, or nearly. */
function columnAt(edges: readonly number[], right: number): number {
  return partitionPoint(edges, (edge) => edge < right - near);
}

/** The blocks of a table of Word's older formats. */
export function edgedTable(rows: readonly (readonly EdgedCell[])[], line: number): Block[] {
  const edges = columnEdges(rows);
  let above = new Map<number, OpenCell>();
  const placed = rows.map((row) => {
    const cells: OpenCell[] = [];
    const here = new Map<number, OpenCell>();
    let column = 0;
    for (const [index, met] of row.entries()) {
      const isEdged = met.right !== undefined && edges.length <= mostColumns;
      const end = isEdged ? Math.max(columnAt(edges, met.right ?? 0) + 1, column + 1) : column + 1;
      const columns = Math.max(Math.min(end, mostColumns) - column, 1);
      const over = met.fromAbove ? above.get(column) : undefined;
      const left = (met.fromLeft || index >= mostColumns) && cells.at(-1);
      const host = over ?? (left || undefined);
      if (host) {
        if (over && !here.has(column)) over.rows += 1;
        else if (left) left.columns += met.fromLeft ? columns : 0;
        if (blocksText(met.blocks).trim() !== '') for (const block of met.blocks) host.blocks.push(block);
        if (over) here.set(column, over);
      } else {
        const cell: OpenCell = { blocks: [...met.blocks], column, columns, rows: 1 };
        cells.push(cell);
        here.set(column, cell);
      }
      column = Math.min(column + columns, mostColumns - 1);
    }
    above = here;
    return cells;
  });
  return tablesOf(placed, line);
}
