/** The feet of pages and the setting of a page, as the `docx` library takes them. */
import {
  AlignmentType,
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
import { acrossMargin, type Grid, officialPage, pageNumberIndent, textWidth } from './page.ts';

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
        absoluteHorizontalPosition: officialPage.margin.footer,
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
