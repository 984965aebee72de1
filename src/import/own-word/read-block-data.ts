/** Tables of a block → its data. What cannot be read is pointed out cell by cell. */
import type { BlockType } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
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

/** True where a cell can be read when all others of its row are blank. */
function isSound(type: BlockType, [head]: Rows, text: string, index: number): boolean {
  const row = head.map((_, column) => (column === index ? text : ''));
  return blockDefinition(type).read([[head, row]]) !== undefined;
}

/** Cells that were broken by hand into lines where only one line can be. */
function withJoinedCells(type: BlockType, rows: Rows): Rows {
  const [head, ...body] = rows;
  const joined = body.map((row) =>
    row.map((text, index) =>
      text.includes('\n') && !isSound(type, rows, text, index) ? text.replaceAll('\n', '') : text,
    ),
  );
  return [head, ...joined];
}

/** The first cell that cannot be read, for the message. */
function culprit(type: BlockType, rows: Rows): string {
  const [head, ...body] = rows;
  for (const [at, row] of body.entries()) {
    const index = row.findIndex((text, column) => text !== '' && !isSound(type, rows, text, column));
    const isSoundBlank = isSound(type, rows, '', 0);
    if (index >= 0 && isSoundBlank)
      return `第 ${at + 1} 行“${head[index]}”写的是${quote(row[index] ?? '')}，读不懂`;
  }
  return '表头、项目名或行数与模板不一致';
}

function extraColumns({ written, table }: BlockTableFound, reader: LineReader): string[] {
  const head = table.rows[0]?.map((cell) => withoutSpace(cellText(cell, reader))) ?? [];
  return head.filter((label) => label !== '' && !written.columns.includes(label));
}

/**
 * Data of one block from its tables.
 * @returns undefined, with a finding, where they cannot be read
 */
export function readBlockData(
  type: BlockType,
  tables: readonly BlockTableFound[],
  reader: LineReader,
  findings: Finding[],
): unknown {
  const { label, read } = blockDefinition(type);
  const [first, ...more] = tables.map((table) => rowsAsWritten(table, reader));
  if (!first) return undefined;
  const place = tables[0]?.table.place;
  const data = read([first, ...more]) ?? read([withJoinedCells(type, first), ...more]);
  const extra = tables.flatMap((table) => extraColumns(table, reader));
  if (extra.length > 0) {
    const message = `“${label}”表里多出“${extra.join('”“')}”一列，没有读入；请把内容并进原有的列，或写进正文`;
    findings.push(docxFinding('block-column', message, 'warning', place));
  }
  if (data === undefined) {
    const message = `“${label}”表读不回来：${culprit(type, first)}；数字只写数字，日期写成 2027年3月5日，选项用模板里的词，表头和项目名不改动。表格已作为普通表格保留`;
    findings.push(docxFinding('block', message, 'error', place));
  }
  return data;
}
