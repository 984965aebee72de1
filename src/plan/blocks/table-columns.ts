/**
 * A block's table column by column. Rows below a spanning cell are written shorter; whoever lays a table out, or asks
 * what stands in a column, needs every cell in its column.
 *
 *     fullRows({ columns: ['类别', '标准'], rows: [[{ text: '卫生', rowSpan: 2 }, { text: '甲' }], [{ text: '乙' }]] })
 *     // [[卫生, 甲], [undefined, 乙]]
 */
import type { BlockCell, BlockTable } from './definition.ts';

type Cells = Pick<BlockTable, 'columns' | 'rows'>;

/** Rows as long as the head; undefined where a cell above reaches down. */
export function fullRows({ columns, rows }: Cells): (BlockCell | undefined)[][] {
  const open = columns.map(() => 0);
  return rows.map((row) => {
    const waiting = [...row];
    return columns.map((_, column) => {
      const remaining = open[column] ?? 0;
      open[column] = Math.max(0, remaining - 1);
      if (remaining > 0) return undefined;
      const cell = waiting.shift() ?? { text: '' };
      open[column] = (cell.rowSpan ?? 1) - 1;
      return cell;
    });
  });
}

/** Columns that no row fills are left out, as long as others are filled. */
export function shownColumns(table: Cells): boolean[] {
  const blank = table.rows.every((row) => row.every(({ text, fixed }) => fixed || text === ''));
  const rows = fullRows(table);
  return table.columns.map((_, index) => blank || rows.some((row) => (row[index]?.text ?? '') !== ''));
}
