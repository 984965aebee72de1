// How a stretch of a table reads where it is shown as a line: each cell behind the head of its column, or the cells would
// run together. The text that is searched stays as it is: only the white space between cells is read as words.
//   openTables(分工, with the marks of a table: 任务 牵头 / 巡查 网格员) → 分工：任务、牵头。任务：巡查；牵头：网格员

import { cellStart, rowStart, tableEnd, tableStart } from '../library/section-rows.ts';

/** What stands in place of the white space at places of a text, and under which head a place is. */
export interface TableText {
  /** For places where a table, a row or a cell begins or ends. */
  signs: ReadonlyMap<number, string>;
  /** `牵头：` for a place within a cell; empty elsewhere. */
  headAt: (place: number) => string;
}

const closed = /[，。；：、！？…]$/;

/** Reads the tables of a section's text. */
export function openTables(text: string): TableText {
  const signs = new Map<number, string>();
  const cells: { from: number; to: number; head: string }[] = [];
  for (const table of text.matchAll(
    new RegExp(`${tableStart}[^${tableStart}${tableEnd}]*${tableEnd}?`, 'g'),
  )) {
    const [caption = '', ...rows] = table[0].replace(tableEnd, '').split(rowStart);
    let at = table.index + caption.length;
    signs.set(table.index, ' ');
    const heads = rows[0]?.split(cellStart) ?? [];
    rows.forEach((row, i) => {
      const own = row.split(cellStart);
      const named = i > 0 && own.length === heads.length;
      let before = i === 0 ? (caption.length > 1 ? '：' : ' ') : '。';
      own.forEach((cell, column) => {
        const head = named && heads[column] && cell ? `${heads[column]}：` : '';
        const last = text.charAt(at - 1);
        signs.set(at, cell === '' ? '' : (closed.test(last) && before !== ' ' ? '' : before) + head);
        cells.push({ from: at + 1, to: at + 1 + cell.length, head });
        if (cell !== '') before = i === 0 ? '、' : '；';
        at += 1 + cell.length;
      });
    });
    if (text.charAt(at) === tableEnd) signs.set(at, closed.test(text.charAt(at - 1)) ? ' ' : '。');
  }
  return {
    signs,
    headAt: (place) => cells.find(({ from, to }) => from < place && place < to)?.head ?? '',
  };
}
