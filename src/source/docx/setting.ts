/** How paragraphs are set: what a `w:pPr` says, of a paragraph, a style or the defaults. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { ParagraphFormat, Run } from '../../document/office-document.ts';
import { child, isOn, valOf } from '../ooxml/xml-tree.ts';

/** One layer. Indents are in characters where the file says so, else in points. */
export interface Setting {
  align?: ParagraphFormat['align'];
  indents: Readonly<Partial<Record<'first' | 'left' | 'right', Indent>>>;
  pageBreak?: boolean | undefined;
  ruled?: boolean | undefined;
}

interface Indent {
  characters?: number;
  points?: number;
}

const aligns: Readonly<Record<string, ParagraphFormat['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  thaiDistribute: 'justify',
};

function indent(indents: XmlElement, names: readonly string[], sign: 1 | -1 = 1): Indent | undefined {
  const measure = (suffix: string) => {
    const found = names
      .map((name) => indents.attributes[`w:${name}${suffix}`])
      .find((one) => one !== undefined);
    const value = Number(found);
    return found === undefined || !Number.isFinite(value) ? undefined : value;
  };
  const characters = measure('Chars');
  // zero characters take away what a style gives, and leave the measure beside it to hold
  if (characters) return { characters: (sign * characters) / 100 };
  const twips = measure('');
  if (twips !== undefined) return { points: (sign * twips) / 20 };
  return characters === 0 ? { characters: 0 } : undefined;
}

function isRuled(format: XmlElement): boolean | undefined {
  const borders = child(format, 'w:pBdr');
  if (!borders) return undefined;
  return ['w:top', 'w:bottom'].some((side) => !/^(?:none|nil)?$/.test(valOf(borders, side) ?? ''));
}

export function ownSetting(format: XmlElement | undefined): Setting {
  if (!format) return { indents: {} };
  const own = child(format, 'w:ind');
  const hanging = own && indent(own, ['hanging'], -1);
  const first =
    (hanging?.points || hanging?.characters ? hanging : undefined) ?? (own && indent(own, ['firstLine']));
  const left = own && indent(own, ['left', 'start']);
  const right = own && indent(own, ['right', 'end']);
  const align = aligns[valOf(format, 'w:jc') ?? ''];
  return {
    ...(align && { align }),
    indents: { ...(first && { first }), ...(left && { left }), ...(right && { right }) },
    pageBreak: isOn(format, 'w:pageBreakBefore'),
    ruled: isRuled(format),
  };
}

export function settingOver(below: Setting, above: Setting): Setting {
  const align = above.align ?? below.align;
  return {
    ...(align && { align }),
    indents: { ...below.indents, ...above.indents },
    pageBreak: above.pageBreak ?? below.pageBreak,
    ruled: above.ruled ?? below.ruled,
  };
}

function inCharacters({ characters, points }: Indent, size: number): number {
  return Math.round((characters ?? (points ?? 0) / size) * 10) / 10;
}

/** The font of most letters. */
function mostFont(runs: readonly Run[]): ParagraphFormat['font'] {
  const counts = new Map<NonNullable<Run['font']>, number>();
  for (const { font, text } of runs) if (font) counts.set(font, (counts.get(font) ?? 0) + text.trim().length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The format of a paragraph of the model: its setting, and what its letters have in common. */
export function paragraphFormat(
  { align, indents, pageBreak, ruled }: Setting,
  runs: readonly Run[],
  usual: number,
): ParagraphFormat {
  const letters = runs.filter(({ text, place }) => place && text.trim() !== '');
  const sizes = letters.flatMap(({ size }) => (size === undefined ? [] : [size]));
  const size = sizes.length > 0 ? sizes.reduce((a, b) => Math.max(a, b)) : undefined;
  const font = mostFont(letters);
  const measured = (one: Indent | undefined) => (one ? inCharacters(one, size ?? usual) : 0);
  const [first, left, right] = [measured(indents.first), measured(indents.left), measured(indents.right)];
  const all = (is: (run: Run) => boolean) => letters.length > 0 && letters.every(is);
  return {
    ...(align && { align }),
    ...(size !== undefined && { size }),
    ...(all(({ bold }) => bold === true) && { bold: true }),
    ...(font && { font }),
    ...(all(({ red }) => red === true) && { red: true }),
    ...(first !== 0 && { indent: first }),
    ...(left !== 0 && { left }),
    ...(right !== 0 && { right }),
    ...(pageBreak && { pageBreak: true }),
    ...(ruled && { ruled: true }),
  };
}
