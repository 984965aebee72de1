/**
 * Lines of Chinese text for a drawing, broken between words: figures and Latin words stay whole, no line begins with a
 * closing mark or ends with an opening one, and the last is more than a character or two.
 */
import { wordPieces } from '../../terms/word-pieces.ts';
import { textWidth } from './text-width.ts';

export interface WrapOptions {
  /** Type size, in the units of `room`. */
  size: number;
  /** Width that a line may take. */
  room: number;
  bold?: boolean;
  /** More lines than this are cut, with … at the end. */
  most?: number;
  /** Lines about equally long: for titles. */
  balanced?: boolean;
}

/** A last line with less than this, in type sizes, looks forgotten. */
const shortLast = 2.5;

function fill(pieces: readonly string[], { size, bold }: WrapOptions, room: number): string[] {
  const width = (text: string) => textWidth(text, size, bold);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && width(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    // a piece wider than a whole line is cut where it must
    for (const character of width(piece) > room ? piece : [piece]) {
      if (line !== '' && width(line + character) > room) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The lines in the narrowest width that needs no more of them, or in the widest that `enough` is content with. */
function narrower(
  pieces: readonly string[],
  options: WrapOptions,
  enough: (lines: readonly string[]) => boolean,
): string[] {
  let best = fill(pieces, options, options.room);
  for (let room = options.room; room > options.room / 3 && !enough(best); room -= options.size / 2) {
    const lines = fill(pieces, options, room);
    if (lines.length > best.length) return best;
    best = lines;
  }
  return best;
}

function cutLast(line: string, { size, bold, room }: WrapOptions): string {
  const characters = [...line.replace(/[，。、；：]$/, '')];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size, bold) > room) characters.pop();
  return `${characters.join('')}…`;
}

/** The lines of a text; none for an empty one. */
export function wrapText(text: string, options: WrapOptions): string[] {
  const { balanced = false, most } = options;
  const oneLine = text.trim().replace(/\s+/g, ' ');
  const { size, bold } = options;
  const fullLast = (lines: readonly string[]) =>
    lines.length < 2 || textWidth(lines.at(-1) ?? '', size, bold) >= shortLast * size;
  const lines = narrower(wordPieces(oneLine), options, balanced ? () => false : fullLast);
  if (most === undefined || lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), cutLast(kept.at(-1) ?? '', options)];
}
