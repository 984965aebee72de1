/**
 * Page and grid of official documents (GB/T 9704-2012 §5): A4, a text block of 156 × 225 mm, 22 lines of 28
 * characters. Lengths are twips (1/20 pt), type sizes half points. The grid comes from an exact line height and a
 * narrowed character spacing, not from `w:docGrid`: that gave 14 characters a line in LibreOffice 7.4.
 */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type Table,
  TableAnchorType,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import { DescribedTable } from './described-table.ts';

/** How the text of a document is set. */
export interface Grid {
  /** From line to line, in twips. */
  linePitch: number;
  /** Width of one character of the text with its spacing, in twips. */
  characterPitch: number;
  charactersPerLine: number;
  linesPerPage: number;
  titlePitch: number;
  /** Type sizes in half points. */
  sizes: Readonly<Record<'title' | 'text' | 'pageNumber' | 'table' | 'closeTable', number>>;
}

/** Added to every character of the text: −0.25 pt. */
export const characterSpacing = -5;
export const textWidth = 8845;
/** Twips of so many millimetres. */
export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);
/** From line to line of the imprint (版记), in twips. */
export const imprintPitch = 500;
/** The red of heads and their lines. */
export const red = 'FF0000';
/** The red line below the document number, four millimetres from it (§7.2.5, §7.2.7). */
export const redLine = { style: BorderStyle.SINGLE, color: red, size: 12, space: 7 } as const;

/** The sheet in twips. */
export const officialPage = {
  size: { width: 11906, height: 16838 },
  // the upper edge of the dashes stands 7 mm below the text block
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1417 },
} as const;

/** 2号 title, 3号 text, 4号 page numbers, 小四 tables, 五号 where they have many columns. */
export const officialGrid: Grid = {
  linePitch: 579,
  characterPitch: 315,
  charactersPerLine: 28,
  linesPerPage: 22,
  titlePitch: 640,
  sizes: { title: 44, text: 32, pageNumber: 28, table: 24, closeTable: 21 },
};

/** One character of the page number, in twips. */
export const pageNumberIndent = ({ sizes }: Grid): number => sizes.pageNumber * 10;

/** `— 1 —` in the outer corner, one character in: odd pages right, even pages left. */
function pageNumber(side: 'odd' | 'even', grid: Grid): Paragraph {
  const indent = pageNumberIndent(grid);
  const runs = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: { hint: 'eastAsia' } });
  const place =
    side === 'odd'
      ? { alignment: AlignmentType.RIGHT, indent: { right: indent } }
      : { alignment: AlignmentType.LEFT, indent: { left: indent } };
  return new Paragraph({ style: 'Footer', ...place, children: [runs] });
}

/** The sheet turned: its head is the left side of the sheet as it is bound, so its left side is the foot. */
const { size, margin } = officialPage;
export const acrossMargin = {
  ...margin,
  top: margin.left,
  right: margin.top,
  bottom: margin.right,
  left: margin.bottom,
  footer: 720,
};
/** Width of a line on a page that lies across, in twips. */
export const acrossWidth = size.height - acrossMargin.left - acrossMargin.right;

/** Height of the line with the page number, as the style of footers sets it. */
const numberLine = 320;

/**
 * The number of a page that lies across, at the place where the other pages have theirs: turned on the left side, so that
 * it reads like them when the sheet is turned back (§8). A cell, since every program turns the text of one.
 */
function turnedNumber(side: 'odd' | 'even', grid: Grid): Table {
  const cell = new TableCell({
    children: [pageNumber(side, grid)],
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    width: { size: numberLine, type: WidthType.DXA },
  });
  const height = { value: textWidth, rule: HeightRule.EXACT };
  return new DescribedTable(
    {
      rows: [new TableRow({ height, children: [cell] })],
      columnWidths: [numberLine],
      width: { size: numberLine, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: TableBorders.NONE,
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
      float: {
        horizontalAnchor: TableAnchorType.PAGE,
        verticalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: margin.footer,
        absoluteVerticalPosition: acrossMargin.top,
      },
    },
    { caption: '页码', text: '本页页码' },
  );
}

/** The feet of odd and even pages. */
export function pageFeet(grid: Grid, wide: boolean): { default: Footer; even: Footer } {
  const foot = (side: 'odd' | 'even') =>
    new Footer({
      children: wide
        ? [turnedNumber(side, grid), new Paragraph({ style: 'Footer', children: [] })]
        : [pageNumber(side, grid)],
    });
  return { default: foot('odd'), even: foot('even') };
}

/** Page size, margins and feet of pages that stand upright. */
export function pageSetup(grid: Grid): Pick<ISectionOptions, 'properties' | 'footers'> {
  return {
    properties: {
      page: officialPage,
      grid: { linePitch: grid.linePitch },
    },
    footers: pageFeet(grid, false),
  };
}
