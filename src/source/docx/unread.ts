/**
 * Text that no reader has taken, named at the end: whoever takes the text of an element says so with `took`. What is left
 * in a tree stands where no document has any, in elements that nobody knows or in a namespace that nobody declared.
 */
import { XmlElement, XmlText } from '@rgrove/parse-xml';
import type { Span } from '../ooxml/spans.ts';
import { addNote, type Spot } from './reading.ts';

/** Their text is measures, settings and bytes of pictures. */
const settings = /^(?:wp|wp14|o):|^w:(?:binData|fldData)$/;

/** Attributes that hold words for whoever reads or hears the document. */
const attributes: Readonly<Record<string, string>> = { 'v:textpath': 'string', 'wp:docPr': 'descr' };

/** Notes that the text of an element has been read, or is named already. */
export function took(element: XmlElement, { reading }: Pick<Spot, 'reading'>): void {
  reading.took.add(element);
}

/** Texts of a tree that nobody took go into `left`, those that somebody did into `taken`. */
function sort(
  element: XmlElement,
  took: Spot['reading']['took'],
  left: string[],
  taken: string[] | undefined,
): void {
  const said = element.attributes[attributes[element.name] ?? ''] ?? '';
  if (took.has(element)) {
    taken?.push(element.text + said);
    return;
  }
  if (said.trim() !== '') left.push(said.trim());
  const isSetting = settings.test(element.name);
  for (const child of element.children) {
    if (child instanceof XmlText) {
      const text = child.text.trim();
      if (text !== '' && !isSetting) left.push(text);
    } else if (child instanceof XmlElement && child.name === 'mc:AlternateContent') {
      // one of the alternatives is read; another may only repeat it
      const own: { left: string[]; taken: string[] } = { left: [], taken: [] };
      sort(child, took, own.left, own.taken);
      const words = own.taken.join('');
      left.push(...own.left.filter((text) => !words.includes(text)));
      taken?.push(words);
    } else if (child instanceof XmlElement) sort(child, took, left, taken);
  }
}

/** Names what is left of a tree after it was read. */
export function nameUnread(tree: XmlElement, spot: Spot): void {
  const left: string[] = [];
  sort(new XmlElement('', {}, [tree]), spot.reading.took, left, undefined);
  if (left.length > 0) addNote(spot, 'removed', left.join(' '), false);
}

/** Names text in an element that has none in any document: properties, signs. */
export function nameStray(element: XmlElement, spot: Spot): void {
  if (element.children.length === 0) return;
  nameUnread(element, spot);
  took(element, spot);
}

/** Names text between the elements of a stretch of XML that is read element by element. */
export function nameBetween(xml: string, from: number, to: number, inner: readonly Span[], spot: Spot): void {
  const gaps: string[] = [];
  let at = from;
  for (const { start, end } of [...inner, { start: to, end: to }]) {
    if (start > at) gaps.push(xml.slice(at, start));
    at = end;
  }
  const text = gaps
    .join(' ')
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ' ')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text !== '') addNote(spot, 'removed', text, false);
}
