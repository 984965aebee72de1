/** Set blocks → RTF as Word and WordPad write it: 7-bit, Chinese characters as \u. */
import type { Piece, SetBlock, SetParagraph, SetTable } from './lay-out.ts';

function coded(text: string): string {
  let all = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = text[at] ?? '';
    if (unit === '\n') all += '\\line ';
    else if (unit === '\t') all += '\\tab ';
    else if ('\\{}'.includes(unit)) all += `\\${unit}`;
    else if (code < 128) all += unit;
    else all += `\\u${code > 0x7fff ? code - 0x1_0000 : code}?`;
  }
  return all;
}

interface Tables {
  fonts: string[];
}

function fontNumber({ fonts }: Tables, name: string): number {
  const known = fonts.indexOf(name);
  return known >= 0 ? known : fonts.push(name) - 1;
}

function pieceRtf(piece: Piece, tables: Tables): string {
  if (piece.is === 'box')
    return piece.by === 'symbols'
      ? `{\\f${fontNumber(tables, 'Wingdings')} \\'${piece.ticked ? 'fe' : 'a8'}}`
      : coded(piece.ticked ? '☑' : '□');
  if (piece.is === 'text') return coded(piece.text);
  if (piece.is === 'bold') return `{\\b ${coded(piece.text)}}`;
  return `{\\ul ${piece.is === 'prompt' ? '        ' : coded(piece.text)}}`;
}

const aligns = { center: '\\qc', right: '\\qr', both: '\\qj' };

function paragraphRtf(paragraph: SetParagraph, tables: Tables): string {
  const {
    pieces,
    letters,
    align,
    red,
    firstIndent = 0,
    rightIndent = 0,
    pageBreak,
    outline,
    automatic,
  } = paragraph;
  if (automatic) throw new Error('no automatic numbers in RTF files');
  const twips = (characters: number) => Math.round(characters * letters.size * 20);
  const format = [
    '\\pard\\plain',
    align ? aligns[align] : '\\ql',
    firstIndent ? `\\fi${twips(firstIndent)}` : '',
    rightIndent ? `\\ri${twips(rightIndent)}` : '',
    pageBreak ? '\\pagebb' : '',
    outline ? `\\outlinelevel${outline - 1}` : '',
    `\\f${fontNumber(tables, letters.font)}\\fs${Math.round(letters.size * 2)}`,
    letters.bold ? '\\b' : '',
    red ? '\\cf1' : '',
  ].join('');
  return `${format} ${pieces.map((piece) => pieceRtf(piece, tables)).join('')}\\par\n`;
}

function tableRtf({ columns, rows }: SetTable, tables: Tables): string {
  const going = new Map<number, { columns: number; left: number }>();
  return rows
    .map((cells) => {
      const own = cells.map((cell) => ({ ...cell, mark: cell.rows > 1 ? '\\clvmgf' : '' }));
      const below = [...going]
        .filter(([, { left }]) => left > 0)
        .map(([column, { columns: wide }]) => ({
          column,
          columns: wide,
          rows: 1,
          mark: '\\clvmrg',
          paragraphs: [],
          inner: [],
        }));
      for (const state of going.values()) state.left -= 1;
      for (const cell of cells)
        if (cell.rows > 1) going.set(cell.column, { columns: cell.columns, left: cell.rows - 1 });
      const all = [...own, ...below].sort((a, b) => a.column - b.column);
      if (all.some(({ inner }) => inner.length > 0)) throw new Error('no tables inside cells in RTF files');
      const definition = all
        .map(({ mark, column, columns: wide }) => `${mark}\\cellx${(column + wide) * 1800}`)
        .join('');
      const content = all
        .map(
          ({ paragraphs }) =>
            `\\pard\\plain\\intbl\\fs24 ${paragraphs.map((pieces) => pieces.map((piece) => pieceRtf(piece, tables)).join('')).join('\\par ')}\\cell `,
        )
        .join('');
      return `\\trowd\\trgaph108${definition}\n${content}\\row\n`;
    })
    .join('')
    .concat(columns > 0 ? '\\pard\n' : '');
}

export function writeRtf(blocks: readonly SetBlock[]): Uint8Array {
  const tables: Tables = { fonts: ['Times New Roman'] };
  const body = blocks.map((block) =>
    block.is === 'table' ? tableRtf(block, tables) : paragraphRtf(block, tables),
  );
  const fonts = tables.fonts.map(
    (name, at) =>
      `{\\f${at}\\fnil\\fcharset${name === 'Wingdings' ? 2 : /^[ -~]*$/.test(name) ? 0 : 134} ${coded(name)};}`,
  );
  return new TextEncoder().encode(
    `{\\rtf1\\ansi\\ansicpg936\\deff0\\uc1{\\fonttbl${fonts.join('')}}{\\colortbl;\\red255\\green0\\blue0;}\n${body.join('')}}`,
  );
}
