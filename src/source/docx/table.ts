/** Tables: rows and cells on the grid, merged cells as one, a table of one column as the frame that it is. */
import { XmlElement } from '@rgrove/parse-xml';
import { blocksText } from '../../document/blocks.ts';
import type { Block, Cell, Table } from '../../document/office-document.ts';
import { child, isOn, valOf } from '../ooxml/xml-tree.ts';
import { addNote, elsewhere, type How, type Spot } from './reading.ts';

type ReadBlocks = (parent: XmlElement, spot: Spot, how: How) => Block[];
type Inside = (
  parent: XmlElement,
  names: readonly string[],
  spot: Spot,
  how: How,
) => Iterable<readonly [XmlElement, How]>;

interface OpenCell {
  blocks: Block[];
  column: number;
  columns: number;
  rows: number;
}

/** Word's own limit. */
const mostColumns = 63;

/** Longer tables are cut: no plan has one, and whoever reads them takes a table at a time. */
const mostRows = 2000;

function count(element: XmlElement | undefined, name: string, least: number): number {
  const value = Math.floor(Number(valOf(element, name)));
  return Number.isFinite(value) ? Math.min(Math.max(value, least), mostColumns) : least;
}

/** `w:vMerge` or `w:hMerge`: without a value the cell goes on. */
function goesOn(properties: XmlElement | undefined, name: string): boolean {
  const merge = child(properties, name);
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

/** What is read as a row or a cell: damaged tables hold their text outside of both. */
export const rowNames: readonly string[] = ['w:tr', 'w:tc', 'w:p', 'w:tbl', 'w:r', 'w:t'];
const cellNames: readonly string[] = ['w:tc', 'w:p', 'w:tbl', 'w:r', 'w:t'];

/** The element itself where it is what it should be, else a holder around it. */
const held = (element: XmlElement, name: string) =>
  element.name === name ? element : new XmlElement(name, {}, [element]);

const hasText = (blocks: readonly Block[]) => blocksText(blocks).trim() !== '';

function readRow(
  row: XmlElement,
  how: How,
  spot: Spot,
  above: Map<number, OpenCell>,
  read: ReadBlocks,
  inside: Inside,
): OpenCell[] {
  const cells: OpenCell[] = [];
  const seen = new Set<number>();
  let column = count(child(row, 'w:trPr'), 'w:gridBefore', 0);
  for (const [element, inner] of inside(row, cellNames, spot, how)) {
    const properties = child(element, 'w:tcPr');
    const blocks = read(held(element, 'w:tc'), elsewhere(spot, {}), inner);
    const columns = Math.min(count(properties, 'w:gridSpan', 1), Math.max(1, mostColumns - column));
    if (child(properties, 'w:cellDel')) {
      addNote(spot, 'deletion', blocksText(blocks), false);
      continue;
    }
    const merged = goesOn(properties, 'w:vMerge') ? above.get(column) : undefined;
    const left = goesOn(properties, 'w:hMerge') ? cells.at(-1) : undefined;
    if (merged) {
      if (!seen.has(column)) merged.rows += 1;
      if (hasText(blocks)) merged.blocks.push(...blocks);
    } else if (left) {
      left.columns += columns;
      if (hasText(blocks)) left.blocks.push(...blocks);
    } else {
      const cell: OpenCell = { blocks, column, columns, rows: 1 };
      cells.push(cell);
      above.delete(column);
      if (child(properties, 'w:vMerge')) above.set(column, cell);
    }
    seen.add(column);
    // Word has no more columns: what comes after them shares the last one
    column = Math.min(column + columns, mostColumns - 1);
  }
  // a merge ends in the first row that does not take it up
  for (const at of [...above.keys()]) if (!seen.has(at)) above.delete(at);
  return cells;
}

/** What lies in columns that are all of one: a frame around text. */
const isFrame = (rows: readonly (readonly Cell[])[]) => rows.every((row) => row.length <= 1);

/** No cell of a part of a long table reaches out of it. */
function sliced(rows: readonly (readonly Cell[])[], line: number, columns: number): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < rows.length; at += mostRows) {
    const part = rows.slice(at, at + mostRows);
    const own = part.map((row, index) =>
      row.map((cell) => ({ ...cell, rows: Math.min(cell.rows, part.length - index) })),
    );
    tables.push({ type: 'table', line, columns, rows: own });
  }
  return tables;
}

/**
 * Reads a table from its rows.
 * @param found rows as they are met, with how each is to be read; a long table is no tree as a whole
 */
export function readTable(
  found: Iterable<readonly [XmlElement, How]>,
  spot: Spot,
  read: ReadBlocks,
  inside: Inside,
): Block[] {
  const rows: OpenCell[][] = [];
  const above = new Map<number, OpenCell>();
  for (const [row, inner] of found) {
    if (isOn(child(row, 'w:trPr'), 'w:del')) {
      const text = [...inside(row, cellNames, spot, inner)]
        .map(([cell, look]) => blocksText(read(held(cell, 'w:tc'), elsewhere(spot, {}), look)))
        .filter((words) => words.trim() !== '')
        .join(' ');
      if (text !== '') addNote(spot, 'deletion', text, false);
    } else rows.push(readRow(held(row, 'w:tr'), inner, spot, above, read, inside));
  }
  if (isFrame(rows)) {
    const blocks = rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
    return blocks.map((block) =>
      block.type === 'paragraph' ? { ...block, boxed: block.boxed ?? 'frame' } : block,
    );
  }
  const columns = rows.reduce(
    (most, row) => row.reduce((widest, cell) => Math.max(widest, cell.column + cell.columns), most),
    1,
  );
  return sliced(rows, spot.line, columns);
}
