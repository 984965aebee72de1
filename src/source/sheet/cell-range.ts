/** Names of cells in a sheet (`B3`, `A1:C2`), and what merging them means for a reader of rows. */

export interface Cell {
  /** From 0. */
  row: number;
  /** From 0. */
  column: number;
}

export interface CellRange {
  from: Cell;
  /** The last cell that belongs to it. */
  to: Cell;
}

/** `B3` → row 2, column 1; undefined for what names no cell. */
export function readCell(name: string): Cell | undefined {
  const [, letters = '', figures = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? [];
  if (letters === '') return undefined;
  const column = Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64).reduce(
    (sum, figure) => sum * 26 + figure,
    0,
  );
  return { row: Number(figures) - 1, column: column - 1 };
}

/** 0 → A, 27 → AB. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`;
}

/** `A1:C2`; undefined for what is no range. */
export function readRange(name: string): CellRange | undefined {
  const [from, to] = name.split(':').map(readCell);
  return from && to && to.row >= from.row && to.column >= from.column ? { from, to } : undefined;
}

/**
 * Gives each cell of a merged range the text of its first one, in place; only rows that there are.
 * @returns the ranges of several rows, with their text: whether each row is meant, only a person knows
 */
export function fillMerged(
  rows: string[][],
  ranges: readonly CellRange[],
): { range: CellRange; text: string }[] {
  return ranges.flatMap((range) => {
    const { from, to } = range;
    const text = rows[from.row]?.[from.column] ?? '';
    if (text.trim() === '') return [];
    for (let row = from.row; row <= Math.min(to.row, rows.length - 1); row++) {
      const cells = rows[row] ?? [];
      const last = Math.min(to.column, rows.reduce((most, { length }) => Math.max(most, length), 0) - 1);
      for (let column = from.column; column <= last; column++) cells[column] ??= '';
      for (let column = from.column; column <= last; column++) cells[column] = text;
      rows[row] = Array.from(cells, (cell) => cell ?? '');
    }
    return to.row > from.row ? [{ range, text }] : [];
  });
}
