/** How large the red head is set: as large as looks solemn, and never wider than its line (GB/T 9704-2012 §7.2.4). */
import { millimetres } from './page.ts';
import { displayWidth } from './text-width.ts';

export interface HeadSize {
  /** Points. */
  size: number;
  /** How wide a character is in per cent of its height: long names are narrowed, as is the custom. */
  scale: number;
}

const largest = 54;
const smallest = 30;
const narrowest = 50;

/**
 * @param names the lines of the head
 * @param width of a line, in points
 */
export function headSize(names: readonly string[], width: number): HeadSize {
  const characters = Math.max(1, ...names.map(displayWidth));
  const fitting = Math.floor(width / characters);
  if (fitting >= smallest) return { size: Math.min(fitting, largest), scale: 100 };
  const scale = Math.max(narrowest, Math.floor((width * 100) / (characters * smallest)));
  return { size: Math.min(smallest, Math.floor((width * 100) / (characters * scale))), scale };
}

/** The lines of a head stand close; a fifth of the type is air. */
export const headLeading = 1.2;
/** How far the ink of a head's first line begins below the line's top, in parts of the type size (measured). */
export const inkBelow = 0.13;

/**
 * Where a head of one line stands, in twips: its ink begins 35 mm below the upper edge of the text block.
 * @param size points
 * @param above height of the marks above it, in twips
 */
export function headSpacing(size: number, above: number): { before: number; line: number } {
  return {
    before: Math.round(millimetres(35) - above - size * 20 * inkBelow),
    line: Math.round(size * headLeading * 20),
  };
}
