/** Tables of a block → its data, where it says all that they say. */
import type { BlockType } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import { saidIn } from '../../plan/blocks/cell.ts';
import { fullRows } from '../../plan/blocks/table-columns.ts';
import type { Finding } from '../../terms/finding.ts';
import { docxFinding, quote } from './findings.ts';
import type { RawCell, RawTable } from './raw.ts';
import type { LineReader } from './read-inlines.ts';
import { type WrittenTable, withoutSpace } from './read-tables.ts';

/** A table that was found to be a block's. */
export interface BlockTableFound {
  written: WrittenTable;
  table: RawTable;
  /** Its caption stands above it as it was written. */
  caption: boolean;
}

/** Head and body of a table as texts. */
type Rows = [head: string[], ...body: string[][]];

/** The lines of a cell's text. */
function cellText(cell: RawCell, reader: LineReader): string {
  const lines = cell.paragraphs.flatMap(({ lines }) => lines).map((line) => reader.text(line).trim());
  return lines.join('\n').trim();
}

/** Which columns of a block's table have cells over several rows; its lower rows are written without them. */
function spanningColumns(type: BlockType): Set<number> {
  const definition = blockDefinition(type);
  const tables = definition.tables(definition.blank());
  const found = tables.flatMap((table) =>
    fullRows(table).flatMap((row) =>
      row.flatMap((cell, index) => (cell?.rowSpan && cell.rowSpan > 1 ? [index] : [])),
    ),
  );
  return new Set(found);
}

/** Rows in the order of the written columns; a column that was left out is blank, a merged cell repeats. */
function rowsAsWritten({ written, table }: BlockTableFound, reader: LineReader): Rows {
  const [headCells = [], ...bodyCells] = table.rows;
  const head = headCells.map((cell) => withoutSpace(cellText(cell, reader)));
  const from = written.columns.map((label) => head.indexOf(label));
  const spanning = spanningColumns(written.type);
  if (spanning.size > 0) {
    const body = bodyCells.map((row) => {
      const isLower = row.some(({ continues }) => continues);
      return from.flatMap((index, column): string[] => {
        const cell = row[index];
        if (isLower && (cell ? cell.continues : spanning.has(column))) return [];
        return [cell ? cellText(cell, reader).replaceAll('\n', '') : ''];
      });
    });
    return [written.columns, ...body];
  }
  let above: string[] = [];
  const body = bodyCells.map((row) => {
    above = row.map((cell, index) => (cell.continues ? (above[index] ?? '') : cellText(cell, reader)));
    return from.map((index) => above[index] ?? '');
  });
  return [written.columns, ...body];
}

/** Rows that output works out from the others. */
const isSum = ([label = '', ...cells]: readonly string[]) =>
  saidIn(label) === '合计' && cells.every((text) => /^[\d.]*$/.test(saidIn(text)));

/** What stands in the tables and would not stand there again: labels that were changed, rows and columns of their own. */
function untaken(type: BlockType, data: unknown, tables: readonly string[][][]): string[] {
  const shown = new Map<string, number>();
  for (const { columns, rows } of blockDefinition(type).tables(data))
    for (const text of [...columns, ...rows.flat().map((cell) => cell.text)].map(saidIn))
      shown.set(text, (shown.get(text) ?? 0) + 1);
  return tables.flatMap((rows) =>
    rows
      .filter((row) => !isSum(row))
      .flat()
      .filter((text) => {
        const said = saidIn(text);
        const left = shown.get(said) ?? 0;
        shown.set(said, left - 1);
        return said !== '' && left <= 0;
      }),
  );
}

/** All cells as they stand, the lower parts of those that span rows left out. */
function cellsOf({ table }: BlockTableFound, reader: LineReader): string[][] {
  return table.rows.map((row) => row.flatMap((cell) => (cell.continues ? [] : [cellText(cell, reader)])));
}

/**
 * Data of one block from its tables. It is read only where it shows all that stands in them: a table that says more, or
 * says it under other labels, stays a table of the text.
 * @returns undefined, with a finding, where they cannot be read
 */
export function readBlockData(
  type: BlockType,
  tables: readonly BlockTableFound[],
  reader: LineReader,
  findings: Finding[],
): unknown {
  const { label, read } = blockDefinition(type);
  const data = read(tables.map((table) => rowsAsWritten(table, reader)));
  const cells = tables.map((table) => cellsOf(table, reader));
  const more = data === undefined ? [] : untaken(type, data, cells);
  if (data !== undefined && more.length === 0) return data;
  const what = more.length > 0 ? `里的${more.slice(0, 5).map(quote).join('')}` : '的表头、项目名或行数';
  const message = `“${label}”表${what}和模板对不上，整张表已照原样作为普通表格保留，不再画图、不进日历；要恢复，请把表头和项目名改回原样，多出的行列并进原有的格子`;
  findings.push(docxFinding('block', message, 'warning', tables[0]?.table.place));
  return undefined;
}
