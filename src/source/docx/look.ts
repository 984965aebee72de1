/** How letters look, as far as their meaning shows in it: properties of a run, its styles and the document's defaults. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Run } from '../../document/office-document.ts';
import { classOfFont, isRedColour } from '../build-paragraph.ts';
import { child, isOn, valOf } from '../ooxml/xml-tree.ts';

/** What one layer says; what it leaves out is as in the layer below. */
export interface Look {
  bold?: boolean | undefined;
  underline?: boolean | undefined;
  red?: boolean | undefined;
  hidden?: boolean | undefined;
  /** In points. */
  size?: number | undefined;
  /** Font of Chinese letters, and of all others. */
  eastAsia?: string | undefined;
  ascii?: string | undefined;
  /** It comes from the style that Word gives prompts. */
  placeholder?: boolean | undefined;
}

/** Fonts of the theme: what `minorEastAsia` … stand for. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** A colour as OOXML or VML writes it. */
export function isRed(color: string): boolean {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color)?.slice(1);
  if (!digits) return /^(?:red|#f00)\b/i.test(color);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => Number.parseInt(pair, 16));
  return isRedColour(red, green, blue);
}

function fontOf(fonts: XmlElement | undefined, script: string, theme: ThemeFonts): string | undefined {
  const reference = fonts?.attributes[`w:${script}Theme`];
  const named = fonts?.attributes[`w:${script}`];
  return (reference !== undefined && theme.get(reference)) || named || undefined;
}

/** What a `w:rPr` says itself. */
export function ownLook(format: XmlElement | undefined, theme: ThemeFonts): Look {
  if (!format) return {};
  const fonts = child(format, 'w:rFonts');
  const half = Number(valOf(format, 'w:sz'));
  const underline = child(format, 'w:u')?.attributes['w:val'];
  const color = valOf(format, 'w:color');
  return {
    bold: isOn(format, 'w:b'),
    hidden: isOn(format, 'w:vanish'),
    underline: underline === undefined ? undefined : underline !== 'none',
    red: color === undefined ? undefined : isRed(color),
    size: half > 0 && half < 4000 ? half / 2 : undefined,
    eastAsia: fontOf(fonts, 'eastAsia', theme),
    ascii: fontOf(fonts, 'ascii', theme) ?? fontOf(fonts, 'hAnsi', theme),
  };
}

/** One look over another. */
export function over(below: Look, above: Look): Look {
  const merged: Record<string, unknown> = { ...below };
  for (const [name, value] of Object.entries(above)) if (value !== undefined) merged[name] = value;
  return merged;
}

/** The format of a run of the model. */
export function runFormat(look: Look): Omit<Run, 'text' | 'place'> {
  const font = look.eastAsia ?? look.ascii;
  return {
    ...(look.bold && { bold: true }),
    ...(look.underline && { underline: true }),
    ...(look.red && { red: true }),
    ...(look.size !== undefined && { size: look.size }),
    ...(font !== undefined && { font: classOfFont(font) }),
  };
}
