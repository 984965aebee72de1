/** How the letters of a Word 97–2003 document look: their own changes over those of their paragraph's style. */
import type { Run as TextRun } from '../../document/office-document.ts';
import { classOfFont, isRedColour } from '../build-paragraph.ts';
import { type Changes, change } from './doc-properties.ts';

export type Look = Omit<TextRun, 'text' | 'place'>;

/** Number of red in Word's old list of sixteen colours. */
const redIndex = 6;

/** `0x80` is as the style says, `0x81` the opposite. */
function toggled(own: number | undefined, style: number | undefined): boolean {
  if (own === undefined || own === 0x80) return style === 1;
  return own === 0x81 ? style !== 1 : own === 1;
}

/** Name of the font that Latin letters and signs have. */
export function latinFont(
  own: Changes,
  style: Changes | undefined,
  fonts: readonly string[],
): string | undefined {
  return fonts[own.get(change.font) ?? style?.get(change.font) ?? -1];
}

export function docLook(
  own: Changes,
  style: Changes | undefined,
  fonts: readonly string[],
  isWide: boolean,
): Look {
  const value = (code: number) => own.get(code) ?? style?.get(code);
  const underline = value(change.underline) ?? 0;
  // ten points where nothing is said
  const size = (value(change.size) ?? 20) / 2;
  const font = fonts[(isWide ? value(change.wideFont) : undefined) ?? value(change.font) ?? -1];
  const colour = value(change.colour);
  const isRed =
    colour === undefined
      ? value(change.colourIndex) === redIndex
      : isRedColour(colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff) && colour >>> 24 === 0;
  return {
    ...(toggled(own.get(change.bold), style?.get(change.bold)) && { bold: true as const }),
    // 5 is Word's own hidden line
    ...(underline !== 0 && underline !== 5 && { underline: true as const }),
    ...(font && { font: classOfFont(font) }),
    ...(size > 0 && size < 1000 && { size }),
    ...(isRed && { red: true as const }),
  };
}
