/**
 * Rows that were copied elsewhere put into a table from one cell on. What finds no column is handed back and never
 * dropped; rows that the table lacks are added.
 *
 *     pasteCells([['任务', '牵头'], ['', '']], { row: 1, column: 1 }, [['综治专干'], ['网格长']]).table
 *     // [['任务', '牵头'], ['', '综治专干'], ['', '网格长']]
 */
import { isRecord } from '../plan/block-form.ts';

export interface Pasted {
  /** The table with its head, rows below a spanning cell shorter, as `blockForm` has them. */
  table: string[][];
  /** What stood in columns or rows that the table has not, row by row. */
  left: string[][];
  /** How many cells held other words before. */
  covered: number;
}

interface Cell {
  /** From 1, the head is 0. */
  row: number;
  /** Column of the head. */
  column: number;
}

const isBlank = (row: readonly string[]) => row.every((text) => text.trim() === '');

/** Without the blank rows and columns at the end that programs copy along. */
function trimmed(pasted: readonly (readonly string[])[]): string[][] {
  const last = pasted.findLastIndex((row) => !isBlank(row));
  const rows = pasted.slice(0, last + 1);
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text.trim() !== '') + 1));
  return rows.map((row) => row.slice(0, width).map((text) => text.trim()));
}

/** The columns that a pasted head names; undefined where its first row is no head of this table. */
function namedColumns(head: readonly string[], first: readonly string[] = []): number[] | undefined {
  const columns = first.map((text) => head.indexOf(text.replace(/\s/g, '')));
  return first.length > 1 && columns.every((column) => column >= 0) ? columns : undefined;
}

const onlyFilled = (rows: readonly string[][]) => rows.filter((row) => !isBlank(row));

/** One record: labels in the first column say where each text belongs, else texts go down from the cell. */
function pasteRecord(table: readonly string[][], { row }: Cell, pasted: readonly string[][]): Pasted {
  const labels = table.map(([label = '']) => label);
  const isLabelled = pasted.every(([label = '']) => labels.includes(label)) && (pasted[0]?.length ?? 0) > 1;
  const next = table.map((cells) => [...cells]);
  const left: string[][] = [];
  let covered = 0;
  for (const [index, cells] of pasted.entries()) {
    const target = next[isLabelled ? labels.indexOf(cells[0] ?? '') : row + index];
    const [text = '', ...more] = isLabelled ? cells.slice(1) : cells;
    if (target?.[1] && target[1] !== text) covered += 1;
    if (target) target[1] = text;
    left.push(target ? more : [text, ...more]);
  }
  return { table: next, left: onlyFilled(left), covered };
}

/**
 * @param pasted rows of texts; a first row that names columns of the table is read as its head
 * @param widen a table of free columns gets those that it lacks
 */
export function pasteCells(
  table: readonly string[][],
  at: Cell,
  pasted: readonly (readonly string[])[],
  { widen = false } = {},
): Pasted {
  const rows = trimmed(pasted);
  const [head = []] = table;
  if (isRecord(head)) return pasteRecord(table, at, rows);
  const named = widen ? undefined : namedColumns(head, rows[0]);
  const body = named ? rows.slice(1) : rows;
  const widest = Math.max(0, ...body.map((row) => row.length));
  const width = widen ? Math.max(head.length, at.column + widest) : head.length;
  // rows that continue the group above have neither its name nor what stands behind the whole group
  const isGrouped = table.some((row) => row.length < head.length);
  const full = table.map((row) => {
    const cells = row.length < head.length ? ['', ...row, ''] : row;
    return [...cells, ...Array<string>(width - cells.length).fill('')];
  });
  const continues = table.map((row) => row.length < head.length);
  const left: string[][] = [];
  let covered = 0;
  for (const [index, texts] of body.entries()) {
    const r = at.row + index;
    const isNew = full[r] === undefined;
    const row = full[r] ?? Array<string>(width).fill('');
    full[r] = row;
    const over: string[] = [];
    for (const [j, text] of texts.entries()) {
      const column = named ? (named[j] ?? width) : at.column + j;
      if (column >= width) over.push(text);
      else {
        if (row[column] && row[column] !== text) covered += 1;
        row[column] = text;
      }
    }
    left.push(over);
    if (isNew) continues[r] = isGrouped;
  }
  const group = { name: '', behind: '' };
  const next = full.map((row, r) => {
    const [name = '', behind = ''] = [row[0], row.at(-1)];
    const isSame = (name === '' || name === group.name) && (behind === '' || behind === group.behind);
    if (r > 1 && continues[r] && isSame) return row.slice(1, -1);
    Object.assign(group, { name, behind });
    return row;
  });
  return { table: next, left: onlyFilled(left), covered };
}
