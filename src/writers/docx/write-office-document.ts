/**
 * An office document of any kind → a plain Word file: its paragraphs with what shows in them what they are (alignment,
 * sizes, fonts, heading levels), bold and underlined words, tables with merged cells. Numbers that a program added are
 * typed. Layout comes afterwards (`src/revise/layout`), and what stands beside the text is not carried over.
 *
 *     writeOfficeDocument(readSource(bytes, '通知.doc').value)
 */
import { strToU8, zipSync } from 'fflate';
import type {
  Block,
  FontClass,
  OfficeDocument,
  Paragraph,
  Run,
  Table,
} from '../../document/office-document.ts';
import { escapeXml } from '../../terms/xml-text.ts';
import { fontSets } from './fonts.ts';
import { textWidth } from './page.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const { title, text: song, kai, hei, song: plain } = fontSets.official;
const faces: Readonly<Partial<Record<FontClass, string>>> = {
  小标宋: title,
  仿宋: song,
  楷体: kai,
  黑体: hei,
  宋体: plain,
};

function runSource({ text, bold, underline, red, font, size, prompt }: Run): string {
  const face = font && faces[font];
  const half = size === undefined ? undefined : Math.round(size * 2);
  const format = [
    face ? `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}"/>` : '',
    bold ? '<w:b/>' : '',
    red ? '<w:color w:val="FF0000"/>' : '',
    half ? `<w:sz w:val="${half}"/>` : '',
    underline || prompt ? '<w:u w:val="single"/>' : '',
  ].join('');
  const words = (prompt ? '　　　　' : text)
    .split(/([\t\n])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\t') return '<w:tab/>';
      return part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join('');
  return `<w:r>${format === '' ? '' : `<w:rPr>${format}</w:rPr>`}${words}</w:r>`;
}

const hundredths = (name: string, characters: number | undefined): string =>
  characters === undefined
    ? ''
    : ` w:${name}Chars="${Math.round(characters * 100)}" w:${name}="${Math.round(characters * 320)}"`;

function paragraphSource({ format, runs }: Paragraph): string {
  const { align, indent = 0, left, right, pageBreak, outline } = format;
  const first =
    indent < 0 ? hundredths('hanging', -indent) : indent > 0 ? hundredths('firstLine', indent) : '';
  const indents = `${hundredths('left', left)}${hundredths('right', right)}${first}`;
  const justified = align === 'justify' ? 'both' : align;
  const properties = [
    pageBreak ? '<w:pageBreakBefore/>' : '',
    indents === '' ? '' : `<w:ind${indents}/>`,
    justified ? `<w:jc w:val="${justified}"/>` : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${Math.min(outline, 9) - 1}"/>`,
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs.map(runSource).join('')}</w:p>`;
}

const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`;

/** What a cell holds; a cell must end with a paragraph. */
function cellSource(blocks: readonly Block[]): string {
  const inside = blocks.map(blockSource).join('');
  return inside === '' || blocks.at(-1)?.type === 'table' ? `${inside}<w:p/>` : inside;
}

/** Grid columns that no cell of a row covers, filled with empty cells; cells of rows above go on in them. */
function rowSource(table: Table, row: number, width: number): string {
  const cells: string[] = [];
  const source = (columns: number, merge: string, inside: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width * columns}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${merge}</w:tcPr>${inside}</w:tc>`;
  for (let column = 0; column < table.columns; ) {
    const own = table.rows[row]?.find((cell) => cell.column === column);
    const above = table.rows
      .slice(0, row)
      .flatMap((cellsAbove, index) =>
        cellsAbove.filter((cell) => cell.column === column && index + cell.rows > row),
      )
      .at(-1);
    const cell = own ?? above;
    const columns = Math.max(1, Math.min(cell?.columns ?? 1, table.columns - column));
    if (own)
      cells.push(source(columns, own.rows > 1 ? '<w:vMerge w:val="restart"/>' : '', cellSource(own.blocks)));
    else cells.push(source(columns, above ? '<w:vMerge/>' : '', '<w:p/>'));
    column += columns;
  }
  return `<w:tr>${cells.join('')}</w:tr>`;
}

function tableSource(table: Table): string {
  const width = Math.floor(textWidth / Math.max(1, table.columns));
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(table.columns);
  const rows = table.rows.map((_, row) => rowSource(table, row, width)).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/>${borders}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}

function blockSource(block: Block): string {
  return block.type === 'table' ? tableSource(block) : paragraphSource(block);
}

/** Two tables without a paragraph between them would become one. */
function bodySource(blocks: readonly Block[]): string {
  return blocks
    .map((block, at) => {
      const next = blocks[at + 1];
      const parts = block.type === 'table' && (next === undefined || next.type === 'table');
      return blockSource(block) + (parts ? '<w:p/>' : '');
    })
    .join('');
}

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relationships = (inside: string) =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${inside}</Relationships>`;

/** The document as a .docx file. The same document gives the same bytes. */
export function writeOfficeDocument({ blocks }: OfficeDocument): Uint8Array {
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${types}.${type}+xml"/>`;
  const parts = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(relationship('rId1', 'styles', 'styles.xml')),
    'word/document.xml': `${declaration}<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${bodySource(blocks)}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `${declaration}<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync(files, { mtime: new Date(2000, 0, 1) });
}
