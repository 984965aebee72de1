/** How a document is laid out: at what width its lines were wrapped, whether paragraphs are indented, which words it uses. */
import { readWornNumber } from '../terms/heading-number.ts';
import type { CleanLine } from './paragraphs.ts';

/** Two-character sequences of a document, to ask whether a seam between two lines is one that occurs. */
function pairsIn(lines: readonly CleanLine[]): Set<string> {
  const pairs = new Set<string>();
  let budget = 2_000_000;
  for (const { text } of lines) {
    for (let at = 0; at + 1 < text.length && budget > 0; at++, budget--) pairs.add(text.slice(at, at + 2));
  }
  return pairs;
}

/** Columns of a text, two for a Han character; at most 400 are counted. */
function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length && width <= 400; at++) width += text.charCodeAt(at) > 0x2e80 ? 2 : 1;
  return width;
}

/** The usual indent of a first line: two Han characters. */
const indentWidth = 4;

/** Columns of a line with its indent. */
export function lineWidth({ text, indented }: Pick<CleanLine, 'text' | 'indented'>): number {
  return widthOf(text) + (indented ? indentWidth : 0);
}

/** Lines that go on in the next: no end of a sentence, no number of a heading. */
function isOpen(text: string): boolean {
  return !/[。！？；：!?;:…”』）)]$/u.test(text) && !readWornNumber(text);
}

/**
 * The width at which a file was wrapped, or undefined: many lines are about as wide as the widest, or nearly all that
 * break off in a sentence are.
 */
export function wrapWidth(lines: readonly Pick<CleanLine, 'text' | 'indented'>[]): number | undefined {
  const filled = lines.filter(({ text }) => text !== '');
  const widths = filled.map(lineWidth);
  if (widths.length < 8) return undefined;
  const widest = widths.toSorted((a, b) => b - a)[Math.floor(widths.length / 50)] ?? 0;
  if (widest > 140 || widest < 24) return undefined;
  const isFull = (width: number) => width >= widest - 4 && width <= widest + 4;
  const full = widths.filter(isFull).length;
  const broken = widths.filter((width, at) => isFull(width) && isOpen(filled[at]?.text ?? '')).length;
  // short sentences of one length are no wrapped text: that breaks off in the middle of most
  if (full * 5 >= widths.length * 2 && broken * 3 >= full) return widest;
  const open = widths.filter((width, at) => width >= widest / 2 && isOpen(filled[at]?.text ?? ''));
  return full >= 8 && open.filter(isFull).length * 10 >= open.length * 8 ? widest : undefined;
}

/** How a document is laid out. */
export interface Layout {
  pairs: ReadonlySet<string>;
  wrap: number | undefined;
  /** Lines that begin a paragraph are indented. */
  indents: boolean;
  /** Texts of headings that stand alone on a line. */
  isKnownHeading(text: string): boolean;
}

/** Reads the layout of a whole document: a piece alone can be too short to show it. */
export function readLayout(lines: readonly CleanLine[], isKnownHeading: (text: string) => boolean): Layout {
  const filled = lines.filter(({ text }) => text !== '');
  const indented = filled.filter((line) => line.indented).length;
  return {
    pairs: pairsIn(filled),
    wrap: wrapWidth(filled),
    indents: indented > 0 && indented < filled.length,
    isKnownHeading,
  };
}
