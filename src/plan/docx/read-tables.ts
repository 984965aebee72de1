/** Tables → block data or free tables. A table is a block's by its caption's bookmark, by its caption, or by its head. */
import type { BlockType } from '../block-type.ts';
import { blockDefinition } from '../blocks/blocks.ts';
import type { Finding } from '../finding.ts';
import type { Table } from '../outline.ts';
import type { Carried } from './carried.ts';
import { docxFinding, quote } from './findings.ts';
import { type RawParagraph, type RawTable, textOf } from './raw.ts';
import type { LineReader } from './read-inlines.ts';

type Written = Carried['tables'][number];

/** A table that was found to be a block's. */
export interface BlockRows {
  written: Written;
  table: RawTable;
}

const bare = (text: string) => text.replace(/\s/g, '');

/** Which of the block tables that were written a table is; each is found once. */
export function tableFinder(tables: readonly Written[]) {
  const open = new Set(tables);
  return (table: RawTable, caption: RawParagraph | undefined): Written | undefined => {
    const label = bare(caption?.lines.map(textOf).join('') ?? '');
    const head = (table.rows[0] ?? []).map(({ paragraphs }) =>
      bare(
        paragraphs
          .flatMap(({ lines }) => lines)
          .map(textOf)
          .join(''),
      ),
    );
    const byHead = [...open].filter(
      ({ columns }) => head.length > 0 && head.every((text) => columns.includes(text)),
    );
    const found =
      [...open].find(({ bookmark }) => caption?.bookmarks.includes(bookmark)) ??
      [...open].find((written) => label !== '' && written.caption === label) ??
      (byHead.length === 1 ? byHead[0] : undefined);
    if (found) open.delete(found);
    return found;
  };
}

/** The lines of a cell's text. */
function cellText(cell: RawTable['rows'][number][number], reader: LineReader): string {
  return cell.paragraphs
    .flatMap(({ lines }) => lines)
    .map((line) => reader.text(line).trim())
    .join('\n')
    .trim();
}

/** True for blocks whose tables have cells over several rows; their lower rows are shorter. */
function hasSpans(type: BlockType): boolean {
  const definition = blockDefinition(type);
  return definition
    .tables(definition.blank())
    .some(({ rows }) => rows.some((row) => row.some(({ rowSpan = 1 }) => rowSpan > 1)));
}

/** Rows as texts in the order of the written columns; a column that was left out is blank, a merged cell repeats. */
function rowsAsWritten({ written, table }: BlockRows, reader: LineReader): string[][] {
  const texts = table.rows.map((row) => row.map((cell) => cellText(cell, reader)));
  const [head = [], ...body] = texts;
  if (hasSpans(written.type)) {
    const kept = table.rows
      .slice(1)
      .map((row, at) => row.flatMap((cell, index) => (cell.continues ? [] : [body[at]?.[index] ?? ''])));
    return [head.map(bare), ...kept];
  }
  const from = written.columns.map((label) => head.findIndex((text) => bare(text) === label));
  const filled = body.map((row) => [...row]);
  for (const [at, row] of table.rows.slice(1).entries())
    for (const [index, cell] of row.entries()) {
      const current = filled[at];
      if (cell.continues && current) current[index] = filled[at - 1]?.[index] ?? '';
    }
  return [written.columns, ...filled.map((row) => from.map((index) => row[index] ?? ''))];
}

/** A cell that was broken by hand into lines where only one line can be. */
function withJoinedCells(rows: string[][], reads: (rows: string[][]) => boolean): string[][] {
  const [head = [], ...body] = rows;
  return [
    head,
    ...body.map((row) =>
      reads([head, row])
        ? row
        : row.map((text, index) => {
            const joined = row.with(index, text.replaceAll('\n', ''));
            return text.includes('\n') && reads([head, joined]) ? text.replaceAll('\n', '') : text;
          }),
    ),
  ];
}

/** The first cell without which its row can be read, for the message. */
function culprit(rows: string[][], reads: (rows: string[][]) => boolean): string {
  const [head = [], ...body] = rows;
  for (const [at, row] of body.entries()) {
    if (reads([head, row])) continue;
    const index = row.findIndex((text, column) => text !== '' && reads([head, row.with(column, '')]));
    if (index >= 0) return `第 ${at + 1} 行“${head[index]}”写的是${quote(row[index] ?? '')}，读不懂`;
  }
  return '表头或行数与模板不一致';
}

/**
 * Data of one block from its tables.
 * @returns undefined, with a finding, where they cannot be read
 */
export function readBlockData(
  type: BlockType,
  tables: readonly BlockRows[],
  reader: LineReader,
  findings: Finding[],
): unknown {
  const { label, read } = blockDefinition(type);
  const [first, ...more] = tables.map((table) => rowsAsWritten(table, reader));
  const place = tables[0]?.table.place;
  const reads = (rows: string[][]) => read([rows]) !== undefined;
  const rows = first && (read([first, ...more]) === undefined ? withJoinedCells(first, reads) : first);
  const data = rows && read([rows, ...more]);
  for (const { written, table } of tables) {
    const head = table.rows[0]?.map((cell) => bare(cellText(cell, reader))) ?? [];
    const extra = head.filter((text) => text !== '' && !written.columns.includes(text));
    if (extra.length === 0) continue;
    const message = `“${label}”表里多出“${extra.join('”“')}”一列，没有读入；请把内容并进原有的列，或写进正文`;
    findings.push(docxFinding('block-column', message, 'warning', place));
  }
  if (data === undefined) {
    const message = `“${label}”表读不回来：${culprit(first ?? [], reads)}；数字只写数字，日期写成 2027年3月5日，选项用模板里的词，表头不改动。表格已作为普通表格保留`;
    findings.push(docxFinding('block', message, 'error', place));
  }
  return data;
}

/** A table of the text; rows are made equally long, since a plan's are. */
export function readFreeTable({ rows }: RawTable, reader: LineReader): Table | undefined {
  const width = Math.max(...rows.map((row) => row.length), 0);
  if (width === 0) return undefined;
  return {
    type: 'table',
    rows: rows.map((row) =>
      Array.from({ length: width }, (_, index) => {
        const cell = row[index];
        return cell ? reader.inlines(cell.paragraphs.flatMap(({ lines }) => lines).flat()) : [];
      }),
    ),
  };
}
