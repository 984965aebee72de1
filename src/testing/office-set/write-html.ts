/** Set blocks → a web page as Word saves it, and the same in an MHT file. */
import { gb18030 } from '../../source/testing/gb18030.ts';
import type { Piece, SetBlock, SetParagraph, SetTable } from './lay-out.ts';
import type { Make } from './office-spec.ts';
import { escaped } from './word-body.ts';

/** Blanks as Word writes them; a single blank between words stays one. */
const kept = (text: string) =>
  escaped(text)
    .replace(/ {2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length))
    .replaceAll('\n', '<br>');

function pieceHtml(piece: Piece): string {
  if (piece.is === 'box')
    return piece.by === 'symbols'
      ? `<span style='font-family:Wingdings'>${piece.ticked ? '&#254;' : '&#168;'}</span>`
      : piece.ticked
        ? '☑'
        : '□';
  if (piece.is === 'text') return kept(piece.text);
  if (piece.is === 'bold') return `<b>${kept(piece.text)}</b>`;
  return `<u>${'&nbsp;'.repeat(piece.is === 'prompt' ? 8 : piece.text.length)}</u>`;
}

const piecesHtml = (pieces: readonly Piece[]) => pieces.map(pieceHtml).join('');

function paragraphHtml({
  pieces,
  letters,
  align,
  red,
  style,
  outline,
  firstIndent,
  automatic,
  pageBreak,
}: SetParagraph): string {
  if (automatic) throw new Error('no automatic numbers in web pages');
  const words = `<span style='font-size:${letters.size}.0pt;font-family:"${letters.font}"${red ? ';color:red' : ''}'>${piecesHtml(pieces)}</span>`;
  const inner = letters.bold ? `<b>${words}</b>` : words;
  const name = style === 'heading' && outline ? `h${outline}` : 'p';
  const styles = [
    align && align !== 'both' ? `text-align:${align}` : '',
    firstIndent ? `text-indent:${firstIndent * letters.size}.0pt` : '',
    pageBreak ? 'page-break-before:always' : '',
  ].filter((one) => one !== '');
  const set = styles.length > 0 ? ` style='${styles.join(';')}'` : '';
  return `<${name} class=${style === 'title' ? 'MsoTitle' : 'MsoNormal'}${align && align !== 'both' ? ` align=${align}` : ''}${set}>${inner}</${name}>`;
}

function tableHtml({ rows }: SetTable): string {
  const inner = (table: Piece[][][]) =>
    table.length === 0
      ? ''
      : `<table border=1>${table.map((row) => `<tr>${row.map((cell) => `<td>${piecesHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  const cell = (one: SetTable['rows'][number][number]) =>
    `<td${one.columns > 1 ? ` colspan=${one.columns}` : ''}${one.rows > 1 ? ` rowspan=${one.rows}` : ''}>${one.paragraphs.map((pieces) => `<p class=MsoNormal>${piecesHtml(pieces)}</p>`).join('')}${inner(one.inner)}</td>`;
  return `<table class=MsoTableGrid border=1>\n${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n')}\n</table>`;
}

/** Lines of the source are broken, as Word breaks them. */
function page(blocks: readonly SetBlock[], charset: string): string {
  const body = blocks.map((block) => (block.is === 'table' ? tableHtml(block) : paragraphHtml(block)));
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=${charset}">\n<meta name=Generator content="Microsoft Word 15">\n<title>文档</title>\n<style>\n p.MsoNormal {margin:0cm; font-size:10.5pt;}\n</style>\n</head>\n<body lang=ZH-CN>\n<div class=WordSection1>\n${body.join('\n\n')}\n</div>\n</body>\n</html>\n`;
}

export function writeHtml(blocks: readonly SetBlock[], { charset = 'utf-8' }: Make): Uint8Array {
  const name = charset === 'gbk' ? 'gb2312' : charset;
  const html = page(blocks, name);
  // ☑ is no character of GBK
  return charset === 'gbk' ? gb18030(html.replaceAll('☑', '&#9745;')) : new TextEncoder().encode(html);
}

export function writeMht(blocks: readonly SetBlock[]): Uint8Array {
  const html = Buffer.from(page(blocks, 'utf-8')).toString('base64').replace(/.{76}/g, '$&\r\n');
  return new TextEncoder().encode(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_NextPart_01"\r\n\r\n------=_NextPart_01\r\nContent-Location: file:///C:/1/a.htm\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${html}\r\n\r\n------=_NextPart_01--\r\n`,
  );
}
