/** The text of a Word 97–2003 document: it lies in pieces, in any order, two bytes a character or one. */
import { readable } from './doc-bytes.ts';
import type { DocFile } from './doc-file.ts';

export interface Piece {
  /** First character, and the first behind the piece. */
  from: number;
  to: number;
  /** Where its bytes begin in the main stream. */
  offset: number;
  /** Bytes of a character. */
  width: 1 | 2;
}

export interface DocText {
  pieces: readonly Piece[];
  text: string;
  /** Place in the main stream of a character. */
  offsetOf(character: number): number;
}

/** The piece table, behind property lists that it does not need; undefined where there is none. */
function findTable(file: DocFile) {
  const { own } = file.table('pieces');
  let at = 0;
  while (own.u8(at) === 1 && at < own.length) at += 3 + own.u16(at + 1);
  if (own.u8(at) !== 2) return undefined;
  return readable(own.slice(at + 5, at + 5 + own.u32(at + 1)));
}

/** The pieces and their text; undefined where the table is wrong. */
export function readPieces(file: DocFile): DocText | undefined {
  const table = findTable(file);
  if (!table || table.length < 16) return undefined;
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  const texts: string[] = [];
  for (let index = 0; index < count; index++) {
    const from = table.u32(index * 4);
    const to = table.u32(index * 4 + 4);
    // a document has no more characters than its file has bytes, however often pieces name the same bytes
    if (to < from || from !== (pieces.at(-1)?.to ?? 0) || to > file.main.length) return undefined;
    const address = table.u32((count + 1) * 4 + index * 8 + 2);
    const isNarrow = (address & 0x40000000) !== 0;
    const width = isNarrow ? 1 : 2;
    const offset = isNarrow ? (address & 0x3fffffff) >>> 1 : address & 0x3fffffff;
    const bytes = file.main.slice(offset, offset + (to - from) * width);
    if (bytes.length < (to - from) * width) return undefined;
    pieces.push({ from, to, offset, width });
    texts.push(new TextDecoder(isNarrow ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes));
  }
  const offsetOf = (character: number): number => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.from ?? 0) <= character) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    return piece ? piece.offset + (character - piece.from) * piece.width : 0;
  };
  return { pieces, text: texts.join(''), offsetOf };
}
