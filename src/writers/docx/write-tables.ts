/** Tables: those of blocks, each under its caption, and the free tables of the text. */
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  Table,
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
import type { Table as FreeTable } from '../../plan/outline.ts';
import { inlineText } from '../inline-text.ts';
import type { Carried } from './carried.ts';
import { bookmarked } from './elements.ts';
import { tableBookmark } from './style-names.ts';
import { bodyLines, columnTwips, isShort, shownColumns, widthsByText } from './table-shape.ts';
import { inlineRuns, metaRuns, textRuns, type WriteContext } from './write-text.ts';

interface Cell {
  /** A paragraph each. */
  lines: ParagraphChild[][];
  rowSpan?: number | undefined;
  /** The lower part of a cell that spans rows. */
  continues?: boolean | undefined;
  head?: boolean | undefined;
  /** Words of the form itself, which do not make its row a filled one. */
  fixed?: boolean | undefined;
}

interface Grid {
  head: Cell[];
  rows: Cell[][];
  /** Twips, together the width of the line. */
  widths: number[];
  centred: boolean[];
  /** Rows of text or of blanks that the body takes. */
  height: number;
}

/** Room for handwriting in rows that are still blank; 1 pt above and below the text elsewhere. */
const rowHeight = { blank: 720, filled: 360 };
const margins = { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 80, right: 80 };

function tableCell({ lines, rowSpan, continues, head }: Cell, centred: boolean): TableCell {
  const paragraphs = (lines.length > 0 ? lines : [[]]).map(
    (children) =>
      new Paragraph({
        style: head ? 'TableHead' : 'TableText',
        alignment: head || centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children,
      }),
  );
  const merge = continues ? VerticalMergeType.CONTINUE : rowSpan && VerticalMergeType.RESTART;
  return new TableCell({
    children: paragraphs,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(merge && { verticalMerge: merge }),
  });
}

/** Rows made equally long: a cell that spans rows is continued in the rows below it. */
function withContinuations(rows: readonly Cell[][], width: number): Cell[][] {
  const open = Array.from({ length: width }, () => 0);
  return rows.map((cells) => {
    const waiting = [...cells];
    return open.map((remaining, column) => {
      open[column] = Math.max(0, remaining - 1);
      if (remaining > 0) return { lines: [], continues: true };
      const cell = waiting.shift() ?? { lines: [] };
      open[column] = (cell.rowSpan ?? 1) - 1;
      return cell;
    });
  });
}

/** Keeps tables apart: two without a paragraph between them become one. */
const gap = (keepNext: boolean) => new Paragraph({ style: 'TableGap', ...(keepNext && { keepNext }) });

/** Tables up to a third of a page stay on one page. */
const smallTable = 10;

/** @param last true before the sign-off: the table's last row stays with it */
function tableElements({ head, rows, widths, centred, height }: Grid, last: boolean): (Table | Paragraph)[] {
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    height: { value: rowHeight.filled, rule: HeightRule.ATLEAST },
    children: head.map((cell) => tableCell({ ...cell, head: true }, true)),
  });
  const body = withContinuations(rows, widths.length).map((cells, at) => {
    const blank = rows[at]?.every(({ lines, fixed }) => fixed || lines.length === 0);
    const isLast = at === rows.length - 1;
    // a page break leaves two rows at least on either side
    const keepNext = isLast ? last : height <= smallTable || at === 0 || at === rows.length - 2;
    // LibreOffice 7.4 draws a spanning cell too short where its first row must not split
    const opensSpan = cells.some(({ rowSpan }) => rowSpan);
    return new TableRow({
      ...(!opensSpan && { cantSplit: true }),
      ...(keepNext && { keepNext }),
      height: { value: blank ? rowHeight.blank : rowHeight.filled, rule: HeightRule.ATLEAST },
      children: cells.map((cell, index) => tableCell(cell, centred[index] ?? false)),
    });
  });
  const table = new Table({
    rows: [headRow, ...body],
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins,
  });
  return [table, gap(last)];
}

function blockGrid(table: BlockTable, context: WriteContext): Grid {
  const shown = shownColumns(table);
  const keep = <T>(cells: readonly T[]) => cells.filter((_, index) => shown[index] ?? true);
  const isFull = (row: readonly BlockCell[]) => row.length === table.columns.length;
  const cell = ({ text, rowSpan, fixed }: BlockCell): Cell => ({
    lines: text === '' ? [] : text.split('\n').map((line) => metaRuns(line, context)),
    ...(rowSpan && rowSpan > 1 && { rowSpan }),
    fixed,
  });
  const texts = keep(
    table.columns.map((_, index) => table.rows.filter(isFull).map((row) => row[index]?.text ?? '')),
  );
  const widths = columnTwips(keep(table.widths), keep(table.columns), texts, context.lineWidth);
  return {
    head: keep(table.columns).map((label) => ({ lines: [textRuns(label)] })),
    rows: table.rows.map((row) => (isFull(row) ? keep(row) : row).map(cell)),
    widths,
    centred: texts.map(isShort),
    height: bodyLines(texts, widths),
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
    return [caption, ...tableElements(blockGrid(table, context), isLast)];
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
  const widths = columnTwips(widthsByText(labels, texts), labels, texts, context.lineWidth);
  const grid: Grid = {
    head: head.map(cell),
    rows: body.map((row) => row.map(cell)),
    widths,
    centred: texts.map(isShort),
    height: bodyLines(texts, widths),
  };
  return [gap(true), ...tableElements(grid, last)];
}
