/** Tables: those of blocks, each under its caption, and the free tables of the text. */
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { BlockType } from '../../plan/block-type.ts';
import { blockTables } from '../../plan/blocks/blocks.ts';
import type { BlockCell, BlockTable } from '../../plan/blocks/definition.ts';
import { fullRows, shownColumns } from '../../plan/blocks/table-columns.ts';
import type { Table as FreeTable } from '../../plan/outline.ts';
import { inlineText } from '../inline-text.ts';
import {
  type Alignment,
  alignmentOf,
  cellMargin,
  measuredColumns,
  rowLines,
  tableShape,
  widthsByText,
} from '../table-shape.ts';
import type { Carried } from './carried.ts';
import { DescribedTable } from './described-table.ts';
import { bookmarked } from './elements.ts';
import { type ParagraphStyle, tableBookmark } from './style-names.ts';
import { inlineRuns, metaRuns, textRuns, type WriteContext } from './write-text.ts';

interface Cell {
  /** A paragraph each. */
  lines: ParagraphChild[][];
  /** The upper part of a cell that spans rows, and the lower ones. */
  merge?: 'opens' | 'continues' | undefined;
  /** Words of the form itself, which do not make its row a filled one. */
  fixed?: boolean | undefined;
}

interface Grid {
  head: Cell[];
  /** The words of the head, for whoever cannot see the table. */
  labels: readonly string[];
  rows: Cell[][];
  /** Twips, together the width of the text block. */
  widths: number[];
  alignments: Alignment[];
  /** Whether the type is smaller than usual. */
  close: boolean;
  /** Lines of text or of blanks that each row takes, about. */
  lines: number[];
}

/** Room for handwriting in rows that are still blank; 1 pt above and below the text elsewhere. */
const rowHeight = { blank: 720, filled: 360 };
const margins = { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: cellMargin, right: cellMargin };

const merges = { opens: VerticalMergeType.RESTART, continues: VerticalMergeType.CONTINUE } as const;
const sides = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function tableCell({ lines, merge }: Cell, style: ParagraphStyle, alignment: Alignment): TableCell {
  const paragraphs = (lines.length > 0 ? lines : [[]]).map(
    (children) =>
      new Paragraph({
        style,
        alignment: sides[alignment.side],
        ...(alignment.side === 'right' && { indent: { right: alignment.inset } }),
        children,
      }),
  );
  return new TableCell({
    children: paragraphs,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(merge && { verticalMerge: merges[merge] }),
  });
}

/** Keeps tables apart: two without a paragraph between them become one. */
const gap = (keepNext: boolean) => new Paragraph({ style: 'TableGap', ...(keepNext && { keepNext }) });

/** Tables of so many lines stay on one page: moved as a whole they leave no more than a fifth of a page empty. */
const smallTable = 6;
/** A row of so few lines at the edge of a page looks forgotten. */
const lowRow = 2;

/** Rows that stay with the next one: the head, and low rows that a page would end or begin with alone. */
function staysWithNext(lines: readonly number[], at: number): boolean {
  if (lines.reduce((sum, count) => sum + count, 0) <= smallTable) return true;
  const low = (row: number) => (lines[row] ?? 0) <= lowRow;
  return (at === 0 && low(0)) || (at === lines.length - 2 && low(lines.length - 1) && lines.length > 3);
}

/**
 * @param caption what the table is called, if it has a name
 * @param last true before the sign-off: the table's last row stays with it
 */
function tableElements(grid: Grid, caption: string | undefined, last: boolean): (Table | Paragraph)[] {
  const { head, labels, rows, widths, alignments, close, lines } = grid;
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    height: { value: rowHeight.filled, rule: HeightRule.ATLEAST },
    children: head.map((cell) => tableCell(cell, close ? 'TableHeadClose' : 'TableHead', { side: 'centre' })),
  });
  const body = rows.map((cells, at) => {
    const blank = cells.every(({ lines, fixed }) => fixed || lines.length === 0);
    const keepNext = at === rows.length - 1 ? last : staysWithNext(lines, at);
    // LibreOffice 7.4 draws a spanning cell too short where its first row must not split
    const opensSpan = cells.some(({ merge }) => merge === 'opens');
    return new TableRow({
      ...(!opensSpan && { cantSplit: true }),
      ...(keepNext && { keepNext }),
      height: { value: blank ? rowHeight.blank : rowHeight.filled, rule: HeightRule.ATLEAST },
      children: cells.map((cell, index) =>
        tableCell(cell, close ? 'TableTextClose' : 'TableText', alignments[index] ?? { side: 'left' }),
      ),
    });
  });
  const table = new DescribedTable(
    {
      rows: [headRow, ...body],
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins,
    },
    { caption, text: `各列：${labels.join('、')}；共${rows.length}行` },
  );
  return [table, gap(last)];
}

/** What the texts alone say of a table's shape. */
function shapeOf(
  widths: readonly number[],
  labels: readonly string[],
  texts: readonly (readonly string[])[],
  { grid: { sizes }, lineWidth }: WriteContext,
): Pick<Grid, 'widths' | 'alignments' | 'close' | 'lines'> {
  const type = { usual: sizes.table, close: sizes.closeTable };
  const shape = tableShape(widths, measuredColumns(labels, texts), type, lineWidth);
  const size = shape.close ? type.close : type.usual;
  return {
    ...shape,
    alignments: texts.map((column, index) => alignmentOf(column, shape.widths[index] ?? 0, size)),
    lines: rowLines(texts, shape.widths, size),
  };
}

function blockGrid(table: BlockTable, context: WriteContext): Grid {
  const shown = shownColumns(table);
  const keep = <T>(cells: readonly T[]) => cells.filter((_, index) => shown[index] ?? true);
  const cell = (cell: BlockCell | undefined): Cell => {
    if (!cell) return { lines: [], merge: 'continues' };
    const { text, rowSpan = 1, fixed } = cell;
    const lines = text === '' ? [] : text.split('\n').map((line) => metaRuns(line, context));
    return { lines, fixed, ...(rowSpan > 1 && { merge: 'opens' }) };
  };
  const rows = fullRows(table).map(keep);
  const labels = keep(table.columns);
  const texts = labels.map((_, index) => rows.map((row) => row[index]?.text ?? ''));
  return {
    head: labels.map((label) => ({ lines: [textRuns(label)] })),
    labels,
    rows: rows.map((row) => row.map(cell)),
    ...shapeOf(keep(table.widths), labels, texts, context),
  };
}

/** The tables of a block. What each one is goes into `written`, with all its columns. */
export function blockElements(
  type: BlockType,
  context: WriteContext,
  written: Carried['tables'],
  last: boolean,
): (Paragraph | Table)[] {
  const tables = blockTables(type, context.plan.meta.blocks);
  return tables.flatMap((table, index) => {
    const bookmark = tableBookmark(type, index + 1);
    written.push({ bookmark, type, caption: table.caption, columns: table.columns });
    const caption = new Paragraph({
      style: 'TableCaption',
      children: bookmarked(bookmark, context.nextId(), textRuns(table.caption)),
    });
    const isLast = last && index === tables.length - 1;
    return [caption, ...tableElements(blockGrid(table, context), table.caption, isLast)];
  });
}

/** A table of the text: the first row is the head. */
export function freeTableElements(
  { rows: [head = [], ...body] }: FreeTable,
  context: WriteContext,
  last: boolean,
): (Paragraph | Table)[] {
  type Parts = FreeTable['rows'][number][number];
  const cell = (parts: Parts): Cell => ({ lines: parts.length > 0 ? [inlineRuns(parts, context)] : [] });
  const text = (parts: Parts) => inlineText(parts, context);
  const labels = head.map(text);
  const texts = head.map((_, index) => body.map((row) => text(row[index] ?? [])));
  const grid: Grid = {
    head: head.map(cell),
    labels,
    rows: body.map((row) => head.map((_, index) => cell(row[index] ?? []))),
    ...shapeOf(widthsByText(labels, texts), labels, texts, context),
  };
  return [gap(true), ...tableElements(grid, undefined, last)];
}
