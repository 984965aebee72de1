/**
 * Properties of a Word 97–2003 document: pages of 512 bytes say for runs of bytes of the main stream which properties
 * their paragraphs or characters have, as lists of changes (“sprm”: code and operand).
 */
import { type Bytes, readable } from './doc-bytes.ts';
import type { DocFile } from './doc-file.ts';

/** Codes of the changes that matter here; where there are two, the second is that of Word 97. */
export const change = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  depth: 0x6649,
  listLevel: 0x260a,
  list: 0x460b,
  outlineLevel: 0x2640,
  align: 0x2461,
  alignOld: 0x2403,
  left: 0x845e,
  leftOld: 0x840f,
  right: 0x845d,
  rightOld: 0x840e,
  first: 0x8460,
  firstOld: 0x8411,
  leftUnits: 0x4456,
  rightUnits: 0x4455,
  firstUnits: 0x4457,
  pageBreak: 0x2407,
  lineAbove: 0x6424,
  lineBelow: 0x6426,
  elsewhere: 0x6646,
  elsewhereOld: 0x6645,
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  symbol: 0x6a09,
  bold: 0x0835,
  underline: 0x2a3e,
  size: 0x4a43,
  font: 0x4a4f,
  wideFont: 0x4a50,
  colour: 0x6870,
  colourIndex: 0x2a42,
  insertedBy: 0x4804,
  deletedBy: 0x4863,
  picture: 0x6a03,
  data: 0x0806,
} as const;

/** The columns of a table, and which of its cells are merged. */
const tableDefinition = 0xd608;
const verticalMerge = 0xd62b;

export type Changes = ReadonlyMap<number, number>;

/** A cell of a row that ends here. */
export interface RowEdge {
  /** Distance of its right edge in twips. */
  right: number;
  fromAbove: boolean;
  fromLeft: boolean;
}

export interface Run {
  /** First byte in the main stream, and the first behind the run. */
  from: number;
  to: number;
  /** Style of a paragraph. */
  style: number;
  changes: Changes;
  /** Where the paragraph ends a row: its cells. */
  edges?: readonly RowEdge[];
}

const pageSize = 512;
const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3];
const known = new Set<number>(Object.values(change));
const mostCells = 64;

/** Gives each change with the place and length of its operand. */
function eachChange(list: Bytes, told: (code: number, at: number, size: number) => void): void {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.u16(at);
    at += 2;
    const fixed = operandSizes[code >> 13] ?? 1;
    // the definition of a table's columns gives its length in two bytes, counting one of them
    const size = fixed || (code === tableDefinition ? list.u16(at) + 1 : list.u8(at) + 1);
    told(code, at, size);
    at += size;
  }
}

/** The changes in a list that matter; of those said twice the last holds. */
export function readChanges(list: Bytes, data?: Bytes): Map<number, number> {
  const changes = new Map<number, number>();
  eachChange(list, (code, at) => {
    if (!known.has(code)) return;
    const fixed = operandSizes[code >> 13] ?? 1;
    changes.set(code, fixed === 1 ? list.u8(at) : fixed === 2 ? list.u16(at) : list.u32(at));
  });
  const address = changes.get(change.elsewhere) ?? changes.get(change.elsewhereOld);
  if (address === undefined || !data) return changes;
  const long = readChanges(readable(data.slice(address + 2, address + 2 + data.u16(address))));
  return new Map([...changes, ...long]);
}

const signed = (value: number) => (value >= 0x8000 ? value - 0x10000 : value);

function readEdges(list: Bytes): RowEdge[] | undefined {
  let edges: RowEdge[] | undefined;
  eachChange(list, (code, at) => {
    if (code === tableDefinition) {
      const count = Math.min(list.u8(at + 2), mostCells);
      const flagsAt = at + 3 + (list.u8(at + 2) + 1) * 2;
      edges = Array.from({ length: count }, (_, index) => {
        const flags = list.u16(flagsAt + index * 20);
        return {
          right: signed(list.u16(at + 3 + (index + 1) * 2)),
          fromAbove: ((flags >> 5) & 3) === 1,
          fromLeft: (flags & 3) === 1 && index > 0,
        };
      });
    } else if (code === verticalMerge && edges) {
      const edge = edges[list.u8(at + 1)];
      if (edge) edge.fromAbove = list.u8(at + 2) === 1;
    }
  });
  return edges;
}

function paragraphRun(page: Bytes, index: number, count: number, file: DocFile): Omit<Run, 'from' | 'to'> {
  const at = page.u8((count + 1) * 4 + index * 13) * 2;
  if (at === 0) return { style: 0, changes: new Map() };
  const half = page.u8(at);
  const start = half === 0 ? at + 2 : at + 1;
  const end = half === 0 ? start + page.u8(at + 1) * 2 : at + half * 2;
  const list = readable(page.slice(start + 2, end));
  const changes = readChanges(list, file.data);
  const isRowEnd = changes.get(change.rowEnd) === 1 || changes.get(change.innerRowEnd) === 1;
  if (!isRowEnd) return { style: page.u16(start), changes };
  const address = changes.get(change.elsewhere) ?? changes.get(change.elsewhereOld);
  const long =
    address === undefined
      ? undefined
      : readEdges(readable(file.data.slice(address + 2, address + 2 + file.data.u16(address))));
  const edges = long ?? readEdges(list);
  return { style: page.u16(start), changes, ...(edges && { edges }) };
}

function characterRun(page: Bytes, index: number, count: number): Omit<Run, 'from' | 'to'> {
  const at = page.u8((count + 1) * 4 + index) * 2;
  if (at === 0) return { style: 0, changes: new Map() };
  return { style: 0, changes: readChanges(readable(page.slice(at + 1, at + 1 + page.u8(at)))) };
}

/** All runs, sorted by their first byte. */
export function readRuns(file: DocFile, kind: 'paragraphs' | 'characters'): Run[] {
  const { own } = file.table(kind);
  // a sound file names each page once
  const pages = Math.min(Math.floor((own.length - 4) / 8), Math.ceil(file.main.length / pageSize));
  const entries = Math.floor((own.length - 4) / 8);
  const runs: Run[] = [];
  for (let at = 0; at < pages; at++) {
    const number = own.u32((entries + 1) * 4 + at * 4) & 0x3fffff;
    const page = readable(file.main.slice(number * pageSize, (number + 1) * pageSize));
    const count = Math.min(page.u8(pageSize - 1), kind === 'paragraphs' ? 29 : 101);
    for (let index = 0; index < count; index++) {
      const run =
        kind === 'paragraphs' ? paragraphRun(page, index, count, file) : characterRun(page, index, count);
      runs.push({ from: page.u32(index * 4), to: page.u32(index * 4 + 4), ...run });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** The run that holds a byte. */
export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run && run.from <= offset && offset < run.to ? run : undefined;
}
