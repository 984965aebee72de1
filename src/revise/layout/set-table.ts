/**
 * Tables in the habits of official documents: as wide as the text, the head repeated on each page, 12 pt. Borders, merged
 * cells and alignment stay as they are, and wide tables keep their letters.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Paragraph } from '../../document/office-document.ts';
import { child, childElements } from '../../source/ooxml/xml-tree.ts';
import type { Splice } from '../splice.ts';
import type { FileCell, FileTable } from './file-body.ts';

/** Tables with more columns keep the size of their letters: 12 pt would break every word. */
export const mostColumns = 8;

export const columnsOf = ({ rows }: FileTable): number =>
  Math.max(0, ...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));

/** How many rows at the top are a head: none in forms, whose first row has blanks or long text. */
export function headRows(
  { rows }: FileTable,
  modelsOf: (paragraph: FileCell['paragraphs'][number]) => readonly Paragraph[],
): number {
  const textOf = ({ paragraphs }: FileCell) =>
    paragraphs
      .map((one) =>
        modelsOf(one)
          .map(({ text }) => text.trim())
          .join(''),
      )
      .join('');
  const [first = []] = rows;
  const texts = first.map(textOf);
  if (rows.length < 3 || first.length < 2) return 0;
  if (texts.some((text) => text === '' || text.length > 20 || /[。；□☑＿_]/u.test(text))) return 0;
  // a form has its words in every second cell: 姓名 |　| 性别 |
  const isForm = rows.slice(1).every((row) => row.every((cell, at) => at % 2 === 0 || textOf(cell) === ''));
  if (isForm && rows.length < 6) return 0;
  let count = 1;
  while (count < rows.length - 1 && rows[count]?.some(({ merge }) => merge === 'goes on')) count += 1;
  return count <= 3 && first.some(({ merge }) => merge === 'first') ? count : 1;
}

const order =
  'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange'.split(
    ' ',
  );
const rowOrder =
  'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange'.split(
    ' ',
  );

type Source = (element: XmlElement) => string;

/** An element made anew with its children in order, some of them given, some left out. */
function remade(
  name: string,
  old: XmlElement | undefined,
  source: Source,
  wanted: readonly string[],
  given: Readonly<Record<string, string>>,
): string {
  const children = new Map<string, string>();
  for (const element of old ? childElements(old) : []) children.set(element.name.slice(2), source(element));
  for (const [own, value] of Object.entries(given)) children.set(own, value);
  const ordered = [...children.keys()].sort((a, b) => wanted.indexOf(a) - wanted.indexOf(b));
  return `<w:${name}>${ordered.map((own) => children.get(own) ?? '').join('')}</w:${name}>`;
}

const twips = (element: XmlElement): number => Number(element.attributes['w:w']) || 0;

/** @param width of the text that the table stands in, in twips */
export interface TableSetting {
  width: number;
  heads: number;
}

/** Changes to the table itself; its paragraphs are set as others are. */
export function tableSplices(
  table: XmlElement,
  base: number,
  source: Source,
  { width, heads }: TableSetting,
): Splice[] {
  const splices: Splice[] = [];
  const replace = (element: XmlElement, text: string) =>
    splices.push({ start: base + element.start, end: base + element.end, text });
  const grid = child(table, 'w:tblGrid');
  const columns = grid ? childElements(grid).filter(({ name }) => name === 'w:gridCol') : [];
  const total = columns.reduce((sum, column) => sum + twips(column), 0);
  const properties = child(table, 'w:tblPr');
  if (properties)
    replace(
      properties,
      remade('tblPr', properties, source, order, {
        tblW: `<w:tblW w:w="${width}" w:type="dxa"/>`,
        jc: '<w:jc w:val="center"/>',
        tblInd: '',
      }),
    );
  const isWhole = total > 0 && columns.every((column) => twips(column) > 0);
  const edges = columns.map((_, index) =>
    Math.round((columns.slice(0, index + 1).reduce((sum, column) => sum + twips(column), 0) / total) * width),
  );
  const scaled = (from: number, count: number) => (edges[from + count - 1] ?? width) - (edges[from - 1] ?? 0);
  if (isWhole)
    for (const [index, column] of columns.entries())
      replace(column, `<w:gridCol w:w="${scaled(index, 1)}"/>`);
  for (const [index, row] of childElements(table)
    .filter(({ name }) => name === 'w:tr')
    .entries()) {
    const own = child(row, 'w:trPr');
    if (index < heads) {
      const given = { tblHeader: '<w:tblHeader/>' };
      if (own) replace(own, remade('trPr', own, source, rowOrder, given));
      else {
        const after = childElements(row).find(({ name }) => name === 'w:tblPrEx');
        const at = after ? base + after.end : base + row.start + startTag(source(row));
        splices.push({ start: at, end: at, text: '<w:trPr><w:tblHeader/></w:trPr>' });
      }
    }
    if (!isWhole) continue;
    let column = Number(child(own ?? row, 'w:gridBefore')?.attributes['w:val']) || 0;
    for (const cell of childElements(row).filter(({ name }) => name === 'w:tc')) {
      const cellProperties = child(cell, 'w:tcPr');
      const span = Number(child(cellProperties, 'w:gridSpan')?.attributes['w:val']) || 1;
      const measure = child(cellProperties, 'w:tcW');
      if (measure) replace(measure, `<w:tcW w:w="${scaled(column, span)}" w:type="dxa"/>`);
      column += span;
    }
  }
  return splices;
}

/** Length of the start tag that a source begins with. */
function startTag(source: string): number {
  return /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(source)?.[0].length ?? 0;
}
