/**
 * Page and grid of official documents (GB/T 9704-2012 §5): A4, a text block of 156 × 225 mm, 22 lines of 28
 * characters. Lengths are twips (1/20 pt), type sizes half points. The grid comes from an exact line height and a
 * narrowed character spacing, not from `w:docGrid`: that gave 14 characters a line in LibreOffice 7.4.
 */

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
export const redLine = { style: 'single', color: red, size: 12, space: 7 } as const;

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
