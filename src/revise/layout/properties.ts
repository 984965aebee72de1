/**
 * Properties of paragraphs and letters as source: the ones that the layout gives are put in, those of the old layout are
 * taken out, and what says something (revisions, underlined blanks, colours of a writer) stays as it stands.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { childElements } from '../../source/ooxml/xml-tree.ts';

/** Children of `w:pPr` in the order that their schema wants. */
const paragraphOrder =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
    ' ',
  );

/** What the old layout says of a paragraph; numbers are put back where the paragraph has one. */
const oldParagraph = new Set(
  'pStyle numPr spacing ind jc outlineLvl contextualSpacing mirrorIndents adjustRightInd snapToGrid textAlignment autoSpaceDE autoSpaceDN widowControl wordWrap keepNext keepLines'.split(
    ' ',
  ),
);

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const isWord = (name: string): boolean => name.startsWith('w:');

/** New children by local name; '' takes one away. */
export type Given = Readonly<Record<string, string>>;

export interface ParagraphChange {
  given: Given;
  /** Tab stops stay: a tab of the text is set by them. */
  keepTabs: boolean;
  letters: LettersKept;
}

/**
 * A `w:pPr` made anew.
 * @param source of an element of the old one
 */
export function paragraphProperties(
  old: XmlElement | undefined,
  source: (element: XmlElement) => string,
  { given, keepTabs, letters }: ParagraphChange,
): string {
  const children = new Map<string, string>();
  const others: string[] = [];
  for (const element of old ? childElements(old) : []) {
    const name = local(element.name);
    if (!isWord(element.name)) others.push(source(element));
    else if (oldParagraph.has(name) || (name === 'tabs' && !keepTabs) || children.has(name)) continue;
    else if (name === 'rPr') children.set(name, letterProperties(element, source, letters));
    else children.set(name, source(element));
  }
  for (const [name, value] of Object.entries(given)) children.set(name, value);
  const ordered = [...children.keys()].sort((a, b) => paragraphOrder.indexOf(a) - paragraphOrder.indexOf(b));
  const inside = [...ordered.map((name) => children.get(name) ?? ''), ...others].join('');
  return inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`;
}

/** What of the letters' own format says something. */
export interface LettersKept {
  /** Single bold words in a text; a heading that is bold altogether is only laid out so. */
  bold: boolean;
  /** A size of its own: tables with many columns would no longer fit. */
  size: boolean;
  /** The character style is the other half of a paragraph style (`标题 1 Char`). */
  isLinkedStyle(id: string | undefined): boolean;
  /** Fonts whose letters are signs. */
  isSignFont(name: string | undefined): boolean;
}

const oldLetters = new Set('spacing w kern snapToGrid fitText szCs sz'.split(' '));
const boldNames = new Set('b bCs i iCs'.split(' '));

/** Black, white behind black, and the greys that web pages have for black. */
function isPlainColour(value: string | undefined): boolean {
  const digits = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value ?? '')?.slice(1);
  if (!digits) return value === undefined || value === 'auto';
  const parts = digits.map((pair) => Number.parseInt(pair, 16));
  return Math.max(...parts) - Math.min(...parts) < 0x30;
}

function isKept({ name, attributes }: XmlElement, kept: LettersKept): boolean {
  if (!isWord(name)) return true;
  const own = local(name);
  if ((own === 'sz' || own === 'szCs') && kept.size) return true;
  if (oldLetters.has(own)) return false;
  if (boldNames.has(own)) return kept.bold;
  if (own === 'color') return !isPlainColour(attributes['w:val']) && attributes['w:themeColor'] === undefined;
  if (own === 'shd') return !isPlainColour(attributes['w:fill']);
  if (own === 'rStyle') return !kept.isLinkedStyle(attributes['w:val']);
  return true;
}

/** A `w:rPr` without the old layout; '' where nothing is left. */
export function letterProperties(
  old: XmlElement,
  source: (element: XmlElement) => string,
  kept: LettersKept,
): string {
  const inside = childElements(old)
    .map((element) => {
      if (!isKept(element, kept)) return '';
      if (element.name !== 'w:rFonts') return source(element);
      const { attributes } = element;
      const names = ['w:ascii', 'w:hAnsi', 'w:eastAsia'].map((name) => attributes[name]);
      if (names.some((name) => kept.isSignFont(name))) return source(element);
      const hint = attributes['w:hint'];
      return hint === undefined ? '' : `<w:rFonts w:hint="${hint}"/>`;
    })
    .join('');
  return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`;
}
