/**
 * The little of CSS that official papers show their roles by: alignment, indents, size, font, colour, page breaks. Reads
 * `style` attributes and the simple rules (`p.MsoTitle`, `h1`, `.red`) of a page's own style sheet.
 */
import type { ParagraphFormat, Run } from '../../document/office-document.ts';
import { classOfFont, isRedColour } from '../build-paragraph.ts';

export type Declarations = ReadonlyMap<string, string>;

/** Longer values are data, not style. */
const longestSheet = 400_000;

/** `text-align:center; mso-list:l0` → property → value. */
export function declarations(style: string): Declarations {
  const found = new Map<string, string>();
  for (const part of style.slice(0, 4000).split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) found.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
  }
  return found;
}

export type StyleSheet = ReadonlyMap<string, Declarations>;

/** The simple rules of style sheets: `p`, `.MsoTitle`, `p.MsoTitle` → declarations. */
export function styleSheet(css: string): StyleSheet {
  const sheet = new Map<string, Declarations>();
  const text = css
    .slice(0, longestSheet)
    .replace(/<!--|-->/g, '')
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '');
  for (const rule of text.split('}')) {
    const brace = rule.indexOf('{');
    if (brace < 0) continue;
    const own = declarations(rule.slice(brace + 1));
    for (const selector of rule.slice(0, brace).split(',')) {
      const simple = selector.trim().toLowerCase();
      if (/^[a-z0-9]*(?:\.[\w-]+)?$/.test(simple) && simple !== '')
        sheet.set(simple, new Map([...(sheet.get(simple) ?? []), ...own]));
    }
  }
  return sheet;
}

/** What holds for an element: the rules of its name, of its classes, its own style. */
export function styleOf(
  name: string,
  classes: readonly string[],
  style: string,
  sheet: StyleSheet,
): Declarations {
  const keys = [name, ...classes.flatMap((one) => [`.${one}`, `${name}.${one}`])].map((key) =>
    key.toLowerCase(),
  );
  const rules = keys.flatMap((key) => [...(sheet.get(key) ?? [])]);
  if (rules.length === 0 && style === '') return new Map();
  return new Map([...rules, ...declarations(style)]);
}

const units: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12 };

/** A length in points; `em` counts in the size at hand. */
export function points(value: string | undefined, size: number): number | undefined {
  const found = /^(-?[\d.]{1,12})\s*(pt|px|in|cm|mm|pc|em|rem|%|gd|char)?/.exec(value?.toLowerCase() ?? '');
  if (!found) return undefined;
  const number = Number(found[1]);
  if (!Number.isFinite(number)) return undefined;
  const unit = found[2] ?? 'px';
  if (unit === '%') return (number * size) / 100;
  return number * (units[unit] ?? size);
}

const round = (value: number) => Math.round(value * 10) / 10;

export type Look = Omit<Run, 'text' | 'place'> & { hidden?: boolean; fontName?: string };

/** Families that lists of fonts name; the first that is known wins. */
function fontOf(css: Declarations): { font: Run['font']; fontName: string } | undefined {
  const named = css.get('mso-fareast-font-family') ?? css.get('font-family');
  if (!named) return undefined;
  const names = named.split(',').map((name) => name.replace(/["']/g, '').trim());
  const classes = names.map(classOfFont);
  return {
    font: classes.find((one) => one !== '其他') ?? '其他',
    fontName: (css.get('font-family') ?? named).split(',')[0]?.replace(/["']/g, '').trim() ?? '',
  };
}

export function isRed(value: string | undefined): boolean {
  if (!value) return false;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value.trim());
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(value.trim());
  const rgb = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/i.exec(value.trim());
  if (rgb) return isRedColour(Number(rgb[1]), Number(rgb[2]), Number(rgb[3]));
  const digits = (long ?? short)
    ?.slice(1)
    .map((pair) => Number.parseInt(pair.length === 1 ? pair + pair : pair, 16));
  if (digits) return isRedColour(digits[0] ?? 0, digits[1] ?? 0, digits[2] ?? 0);
  return /^red\b/i.test(value.trim());
}

/** The look of letters inside an element. */
export function lookWith(outer: Look, css: Declarations): Look {
  if (css.size === 0) return outer;
  const look: Look = { ...outer };
  const weight = css.get('font-weight');
  if (weight) {
    if (/^(?:bold|bolder|[6-9]00)/.test(weight)) look.bold = true;
    else delete look.bold;
  }
  const underline =
    css.get('text-decoration') ?? css.get('text-decoration-line') ?? css.get('text-underline');
  if (underline && /underline|single|double|thick/.test(underline)) look.underline = true;
  const size = points(css.get('font-size'), outer.size ?? 12);
  if (size && size > 0 && size < 2000) look.size = round(size);
  const colour = css.get('color');
  if (colour) {
    if (isRed(colour)) look.red = true;
    else delete look.red;
  }
  const font = fontOf(css);
  if (font) Object.assign(look, font);
  const isHidden =
    css.get('display') === 'none' || css.get('mso-hide') === 'all' || css.get('visibility') === 'hidden';
  if (isHidden) look.hidden = true;
  return look;
}

const alignments = ['left', 'center', 'right', 'justify'] as const;

export function alignment(value: string | undefined): ParagraphFormat['align'] {
  return alignments.find((one) => value?.toLowerCase().startsWith(one));
}

/** How a paragraph is set; indents in characters of its size. */
export function settingWith(outer: ParagraphFormat, css: Declarations, size: number): ParagraphFormat {
  if (css.size === 0) return outer;
  const setting: ParagraphFormat = { ...outer };
  const align = alignment(css.get('text-align'));
  if (align) setting.align = align;
  const counted = Number.parseFloat(css.get('mso-char-indent-count') ?? '');
  const first = points(css.get('text-indent'), size);
  if (Number.isFinite(counted) && Math.abs(counted) < 100) setting.indent = counted;
  else if (first) setting.indent = round(first / size);
  for (const [side, property] of [
    ['left', 'margin-left'],
    ['right', 'margin-right'],
  ] as const) {
    const length = points(css.get(property), size);
    if (length) setting[side] = round(length / size);
  }
  if (css.get('page-break-before') === 'always') setting.pageBreak = true;
  const outline = Number.parseInt(css.get('mso-outline-level') ?? '', 10);
  if (outline >= 1 && outline <= 9) setting.outline = outline;
  if (
    ['border-top', 'border-bottom'].some((side) =>
      /\b(?:solid|double|windowtext)\b/.test(css.get(side) ?? ''),
    )
  )
    setting.ruled = true;
  return setting;
}
