/**
 * Lines of Chinese text for a drawing: figures and Latin words stay whole, no line begins with a closing mark or ends
 * with an opening one.
 */
import { textWidth } from './text-width.ts';

export interface WrapOptions {
  /** Type size, in the units of `room`. */
  size: number;
  /** Width that a line may take. */
  room: number;
  bold?: boolean;
  /** More lines than this are cut, with … at the end. */
  most?: number;
  /** Break between words only, lines about equally long: for titles. */
  balanced?: boolean;
}

const notFirst = /^[，。、；：？！）》〉”’】〕…—%‰℃～·)\]},.;:?!]/;
const notLast = /[（《〈“‘【〔([{]$/;
const whole = /[A-Za-z0-9]+(?:[.,:/-][A-Za-z0-9]+)*[%‰℃]?|——|……|[\s\S]/gu;

/** Marks are taken to the words that they belong to. */
function joined(raw: readonly string[], alsoJoins: (last: string, piece: string) => boolean): string[] {
  const pieces: string[] = [];
  for (const piece of raw) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (notFirst.test(piece) || notLast.test(last) || yearFollows(last, piece) || alsoJoins(last, piece));
    if (joins) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Pieces that no line break may cut: characters, figures, Latin words. */
function characterPieces(text: string): string[] {
  return joined(
    [...text.matchAll(whole)].map(([piece]) => piece),
    () => false,
  );
}

/** The words of a title. One character alone mostly ends the word before it: 联合会, 满意率. */
export function wordPieces(text: string): string[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  return joined(
    words.map(({ segment }) => segment),
    (last, piece) => /^\p{Script=Han}$/u.test(piece) && /\p{Script=Han}{2}$/u.test(last),
  );
}

/** 2027 and 年 stay together. */
function yearFollows(last: string, piece: string): boolean {
  return /\d$/.test(last) && /^[年月日]/.test(piece);
}

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

/** The narrowest width that needs no more lines. */
function balancedLines(pieces: readonly string[], options: WrapOptions): string[] {
  let best = fill(pieces, options, options.room);
  for (let room = options.room; room > options.room / 3; room -= options.size / 2) {
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
  const pieces = balanced ? wordPieces(oneLine) : characterPieces(oneLine);
  const lines = balanced ? balancedLines(pieces, options) : fill(pieces, options, options.room);
  if (most === undefined || lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), cutLast(kept.at(-1) ?? '', options)];
}
