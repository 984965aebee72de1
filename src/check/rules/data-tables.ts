/**
 * Tables as data: what the rules of tables read. The heads of columns may take two rows, cells may be merged, and a row
 * 合计 is no entry.
 *
 *     dataTables(document)[0].rows[2].cells.get(1)?.text // '36000'
 */
import type { Table } from '../../document/office-document.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';

export interface DataCell {
  /** Its lines joined, in one width, without blanks at the ends. */
  text: string;
  /** What stands in it; a cell that is merged over several rows is told once, in its first. */
  at: Passage;
}

export interface DataRow {
  /** By grid column; cells without words are absent. */
  cells: ReadonlyMap<number, DataCell>;
  /** Columns that a cell of a row above reaches down into. */
  covered: ReadonlySet<number>;
  /** The first cell with words. */
  label?: DataCell;
  /** What it adds up: 小计 the rows since the last, 合计 all of them. */
  total?: '小计' | '合计';
}

export interface DataTable {
  table: Table;
  /** By grid column; '' where a column has none. */
  heads: readonly string[];
  headCells: ReadonlyMap<number, DataCell>;
  /** Below the heads. */
  rows: readonly DataRow[];
  /** Index of its first passage among all. */
  first: number;
  /** Passages above it, the nearest first, up to a heading or another table: caption and introduction. */
  above: readonly Passage[];
  /** The same, other tables passed over. */
  section: readonly Passage[];
}

const totalWord = /^(?:全年|年度|本年|各项|以上)?(?:(?:总|共|累)\s*计|合\s*计|总\s*合\s*计)(?:$|[（(：:])/;
const partWord = /^(?:小|分)\s*计(?:$|[（(：:])/;

/** A figure as tables hold it, without its unit. */
export const figure = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:(?:万|亿)?元|%)?$/;

/** 1,080 → 1080, 3.5万元 → 3.5; undefined for what is no plain figure. */
export function readFigure(text: string): { value: number; decimals: number } | undefined {
  const match = figure.exec(text);
  return match
    ? { value: Number.parseFloat(text.replaceAll(',', '')), decimals: (match[1] ?? '.').length - 1 }
    : undefined;
}

function rowOf(cells: ReadonlyMap<number, DataCell>, covered: ReadonlySet<number>): DataRow {
  const label = cells.get(Math.min(...cells.keys()));
  const words = [...cells.values()].slice(0, 2).map(({ text }) => text);
  const total = words.some((word) => totalWord.test(word))
    ? '合计'
    : words.some((word) => partWord.test(word))
      ? '小计'
      : undefined;
  return { cells, covered, ...(label && { label }), ...(total && { total }) };
}

function cellsByRow(passages: readonly Passage[]): Map<number, Map<number, DataCell>> {
  const rows = new Map<number, Map<number, DataCell>>();
  for (const at of passages) {
    if (!at.cell) continue;
    const cells = rows.get(at.cell.row) ?? new Map<number, DataCell>();
    rows.set(at.cell.row, cells);
    const before = cells.get(at.cell.column);
    const text = at.text.normalize('NFKC').trim();
    cells.set(at.cell.column, before ? { ...before, text: `${before.text}${text}` } : { text, at });
  }
  return rows;
}

/** How many rows the heads take: a line across the whole table, then the tallest cell of the row below. */
function headRows({ rows, columns }: Table): { from: number; to: number } {
  const across =
    (rows[0]?.length === 1 && columns > 1) || rows[0]?.every(({ columns: wide }) => wide === columns);
  const from = across && rows.length > 2 ? 1 : 0;
  const tallest = Math.max(1, ...(rows[from] ?? []).map(({ rows: tall }) => tall));
  const isSplit = (rows[from] ?? []).some(({ columns: wide }) => wide > 1);
  return { from, to: from + (isSplit ? Math.min(tallest, 3) : 1) };
}

function readTable(table: Table, own: readonly Passage[]): Pick<DataTable, 'heads' | 'headCells' | 'rows'> {
  const { from, to } = headRows(table);
  const byRow = cellsByRow(own);
  const heads = Array.from({ length: table.columns }, () => '');
  const headCells = new Map<number, DataCell>();
  for (let row = from; row < to; row++)
    for (const cell of table.rows[row] ?? []) {
      const found = byRow.get(row)?.get(cell.column);
      if (!found) continue;
      for (let column = cell.column; column < cell.column + cell.columns; column++) {
        heads[column] = `${heads[column] ?? ''}${found.text}`;
        headCells.set(column, found);
      }
    }
  const rows: DataRow[] = [];
  /** Columns that a cell above reaches down into → the row below it. */
  const reach = new Map<number, number>();
  for (let row = to; row < table.rows.length; row++) {
    for (const [column, end] of reach) if (end <= row) reach.delete(column);
    const covered = new Set(reach.keys());
    for (const { column, rows: tall } of table.rows[row] ?? [])
      if (tall > 1) reach.set(column, Math.max(reach.get(column) ?? 0, row + tall));
    const cells = byRow.get(row);
    if (cells) rows.push(rowOf(cells, covered));
  }
  return { heads, headCells, rows };
}

/** No more are looked at above a table: a text of thousands of tables must not cost their square. */
const farthest = 300;

/** The passages above a table without those in other tables, the nearest first, to the heading and with it. */
function passagesAbove(
  passages: readonly Passage[],
  first: number,
): { above: Passage[]; section: Passage[] } {
  const section: Passage[] = [];
  let between = 0;
  for (let at = first - 1; at >= Math.max(0, first - farthest); at--) {
    const passage = passages[at];
    if (!passage || passage.type === 'field' || passage.type === 'title') break;
    if (!passage.cell) section.push(passage);
    else if (between === 0) between = section.length + 1;
    // 经费预算 right above a table is its caption, whatever it looks like
    if (passage.type === 'heading' && (passage.mark || at < first - 1)) break;
  }
  return { above: section.slice(0, between === 0 ? undefined : between - 1), section };
}

const known = new WeakMap<CheckedDocument, DataTable[]>();

/** The tables of a document that have heads and at least one row. Block data of plans is checked where it is typed. */
export function dataTables(document: CheckedDocument): DataTable[] {
  const before = known.get(document);
  if (before) return before;
  const { passages } = document;
  const groups = new Map<Table, { first: number; own: Passage[] }>();
  for (const [index, passage] of passages.entries()) {
    if (passage.type !== 'cell' || !passage.cell) continue;
    const group = groups.get(passage.cell.table) ?? { first: index, own: [] };
    groups.set(passage.cell.table, group);
    group.own.push(passage);
  }
  const tables = [...groups].map(([table, { first, own }]) => ({
    table,
    first,
    ...passagesAbove(passages, first),
    ...readTable(table, own),
  }));
  known.set(
    document,
    tables.filter(({ rows }) => rows.length > 0),
  );
  return known.get(document) ?? [];
}

/** The first column whose head says so, from the left. */
export function columnOf({ heads }: DataTable, head: RegExp): number | undefined {
  const at = heads.findIndex((text) => head.test(text));
  return at < 0 ? undefined : at;
}

/** Rows that are entries, no totals. */
export const entriesOf = ({ rows }: DataTable): readonly DataRow[] => rows.filter(({ total }) => !total);

/** What a cell's figure counts, by its head: 金额（万元） → 万元; undefined where it does not say. */
export function unitOf(head: string): string | undefined {
  return /[（(/](?:单位[:：])?((?:万|亿|千)?元)[）)]?/.exec(head.normalize('NFKC'))?.[1];
}

/** Yuan in a unit of money. */
export const unitFactors: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 10_000, 亿元: 1e8 };
