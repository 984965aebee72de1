/** Set blocks → the body of a Word file (WordprocessingML), also in the names of Word 2003. Written by hand, with no writer of ours. */

import type { Letters } from './house-styles.ts';
import type { Piece, SetBlock, SetParagraph, SetTable } from './lay-out.ts';

export interface BodyOptions {
  /** Names of Word 2003: w:fareast, w:listPr; no content controls. */
  is2003: boolean;
  /** The list of a paragraph: what stands in its w:numPr; '' where it has none. */
  listOf(paragraph: SetParagraph): string;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const half = (points: number) => Math.round(points * 2);

function runFormat({ font, size, bold }: Letters, { is2003 }: BodyOptions, more = ''): string {
  const [east, ansi] = is2003 ? ['w:fareast', 'w:h-ansi'] : ['w:eastAsia', 'w:hAnsi'];
  return `<w:rPr><w:rFonts w:ascii="${font}" ${ansi}="${font}" ${east}="${font}"/>${bold ? '<w:b/>' : ''}${more}<w:sz w:val="${half(size)}"/></w:rPr>`;
}

/** The words of a run, its line breaks and tabs as elements. */
function words(text: string): string {
  return text
    .split(/(\n|\t)/u)
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`;
    })
    .join('');
}

/** □ and ☑ as a character, a letter of Wingdings (0xA8, 0xFE), a control to click, or a field of an old form. */
function box({ ticked, by }: Extract<Piece, { is: 'box' }>, format: string): string {
  const field = (type: string, inner = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
  switch (by) {
    case 'characters':
      return `<w:r>${format}<w:t>${ticked ? '☑' : '□'}</w:t></w:r>`;
    case 'symbols':
      return `<w:r>${format}<w:sym w:font="Wingdings" w:char="${ticked ? 'F0FE' : 'F0A8'}"/></w:r>`;
    case 'controls':
      return `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r>${format}<w:t>${ticked ? '☒' : '☐'}</w:t></w:r></w:sdtContent></w:sdt>`;
    case 'fields':
      return `${field('begin', `<w:ffData><w:name w:val=""/><w:enabled/><w:checkBox><w:sizeAuto/><w:default w:val="${ticked ? 1 : 0}"/></w:checkBox></w:ffData>`)}<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>${field('separate')}${field('end')}`;
  }
}

function run(piece: Piece, letters: Letters, options: BodyOptions, red: boolean): string {
  const color = red ? '<w:color w:val="FF0000"/>' : '';
  if (piece.is === 'box') return box(piece, runFormat(letters, options, color));
  if (piece.is === 'prompt' && !options.is2003)
    return `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>${piece.text}</w:t></w:r></w:sdtContent></w:sdt>`;
  const underline = piece.is === 'underlined' || piece.is === 'prompt' ? '<w:u w:val="single"/>' : '';
  const set = piece.is === 'bold' ? { ...letters, bold: true as const } : letters;
  const text = piece.is === 'prompt' ? '        ' : piece.text;
  return `<w:r>${runFormat(set, options, underline + color)}${words(text)}</w:r>`;
}

function paragraphFormat(paragraph: SetParagraph, options: BodyOptions): string {
  const { style, outline, firstIndent, rightIndent, align, pageBreak, contents, letters } = paragraph;
  const styleId =
    style === 'title' ? 'Title' : style === 'heading' ? `Heading${outline ?? 1}` : contents ? 'TOC1' : '';
  const list = options.listOf(paragraph);
  const [chars, rightChars] = options.is2003
    ? ['first-line-chars', 'right-chars']
    : ['firstLineChars', 'rightChars'];
  const indents = [
    ...(firstIndent
      ? [
          `w:${chars}="${firstIndent * 100}" w:${options.is2003 ? 'first-line' : 'firstLine'}="${firstIndent * letters.size * 20}"`,
        ]
      : []),
    ...(rightIndent
      ? [`w:${rightChars}="${rightIndent * 100}" w:right="${rightIndent * letters.size * 20}"`]
      : []),
  ];
  const inner = [
    styleId && `<w:pStyle w:val="${styleId}"/>`,
    pageBreak ? '<w:pageBreakBefore/>' : '',
    list && `<w:numPr>${list}</w:numPr>`,
    indents.length > 0 ? `<w:ind ${indents.join(' ')}/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
    outline && style !== 'heading' ? `<w:outlineLvl w:val="${outline - 1}"/>` : '',
  ].join('');
  return inner && `<w:pPr>${inner}</w:pPr>`;
}

/** A page number of the contents as Word writes it: a field in a link. */
function contentsRuns(runs: string, page: string): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `<w:hyperlink w:anchor="_Toc${page}">${runs}<w:r><w:tab/></w:r>${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGEREF _Toc${page} \\h </w:instrText></w:r>${field('separate')}<w:r><w:t>${page}</w:t></w:r>${field('end')}</w:hyperlink>`;
}

const anchored = (inner: string) =>
  `<wp:anchor simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:extent cx="5400000" cy="900000"/><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>`;
const pictured = (inner: string) =>
  `<w:pict><v:shape style="width:420pt;height:60pt"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict>`;

/** A paragraph that stands in a text box, in WordArt, or in a table of one cell. */
function framed(inner: string, frame: SetParagraph['frame'], text: string): string {
  switch (frame) {
    case 'box':
      return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${anchored(inner)}</w:drawing></mc:Choice><mc:Fallback>${pictured(inner)}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    case 'vml':
      return `<w:p><w:r>${pictured(inner)}</w:r></w:p>`;
    case 'art':
      return `<w:p><w:r><w:pict><v:shape type="#_x0000_t136" style="width:420pt;height:60pt" fillcolor="red"><v:textpath style="font-family:&quot;方正小标宋简体&quot;" string="${escaped(text)}"/></v:shape></w:pict></w:r></w:p>`;
    case 'cell':
      return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
    default:
      return inner;
  }
}

const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('text' in piece ? piece.text : piece.ticked ? '☑' : '□')).join('');

function paragraphXml(paragraph: SetParagraph, options: BodyOptions): string {
  const { pieces, letters, red, frame, contents } = paragraph;
  const runs = pieces.map((piece) => run(piece, letters, options, red === true)).join('');
  const content = contents === undefined ? runs : contentsRuns(runs, contents);
  return framed(`<w:p>${paragraphFormat(paragraph, options)}${content}</w:p>`, frame, plainText(pieces));
}

function grid(columns: number): string {
  return `<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1800"/>'.repeat(columns)}</w:tblGrid>`;
}

function tableXml({ columns, rows }: SetTable, options: BodyOptions): string {
  const letters = { font: '宋体', size: 12 };
  const paragraph = (pieces: readonly Piece[]) =>
    `<w:p>${pieces.map((piece) => run(piece, letters, options, false)).join('')}</w:p>`;
  const cellXml = (format: string, content: string) => `<w:tc><w:tcPr>${format}</w:tcPr>${content}</w:tc>`;
  const span = (count: number) => (count > 1 ? `<w:gridSpan w:val="${count}"/>` : '');
  const merge = options.is2003 ? 'vmerge' : 'vMerge';
  const innerXml = (inner: SetTable['rows'][number][number]['inner']) =>
    inner.length === 0
      ? ''
      : `<w:tbl>${grid(inner[0]?.length ?? 1)}${inner.map((row) => `<w:tr>${row.map((pieces) => cellXml('', paragraph(pieces))).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`;
  const all = rows.map((cells, at) => {
    const going = rows
      .slice(0, at)
      .flatMap((above, from) => above.filter((cell) => cell.rows > 1 && from + cell.rows > at))
      .map((cell) => ({ column: cell.column, xml: cellXml(`${span(cell.columns)}<w:${merge}/>`, '<w:p/>') }));
    const own = cells.map((cell) => ({
      column: cell.column,
      xml: cellXml(
        `${span(cell.columns)}${cell.rows > 1 ? `<w:${merge} w:val="restart"/>` : ''}`,
        cell.paragraphs.map(paragraph).join('') + innerXml(cell.inner),
      ),
    }));
    const inOrder = [...own, ...going].sort((a, b) => a.column - b.column);
    return `<w:tr>${inOrder.map(({ xml }) => xml).join('')}</w:tr>`;
  });
  return `<w:tbl>${grid(columns)}${all.join('')}</w:tbl>`;
}

/** The elements of a body, its section properties left out. */
export function bodyXml(blocks: readonly SetBlock[], options: BodyOptions): string {
  const all: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.is === 'table') {
      all.push(tableXml(block, options));
      continue;
    }
    const own = paragraphXml(block, options);
    const before = blocks[at - 1];
    const begins =
      block.contents !== undefined && !(before?.is === 'paragraph' && before.contents !== undefined);
    // the whole contents are one field that begins in their first line
    all.push(
      begins
        ? own.replace(
            '<w:hyperlink',
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink',
          )
        : own,
    );
    const after = blocks[at + 1];
    const ends = block.contents !== undefined && !(after?.is === 'paragraph' && after.contents !== undefined);
    if (ends) all.push('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>');
  }
  return all.join('');
}
