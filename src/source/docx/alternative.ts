/** `mc:AlternateContent`: the same thing written for newer and older programs. One of them is read. */
import type { XmlElement } from '@rgrove/parse-xml';
import { childElements } from '../ooxml/xml-tree.ts';

const readableNames = new Set([
  'w:t',
  'm:t',
  'a:t',
  'w:sym',
  'w:tbl',
  'v:textpath',
  'v:imagedata',
  'pic:pic',
  'c:chart',
  'cx:chart',
  'dgm:relIds',
  'o:OLEObject',
]);

function isReadable(root: XmlElement): boolean {
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (readableNames.has(next.name)) return true;
    open.push(...childElements(next));
  }
  return false;
}

/** The first choice that holds anything that is read, else the fallback, else whatever is there. */
export function chosen(alternatives: XmlElement): XmlElement | undefined {
  const all = childElements(alternatives);
  const choices = all.filter(({ name }) => name === 'mc:Choice');
  const fallback = all.find(({ name }) => name === 'mc:Fallback');
  return choices.find(isReadable) ?? fallback ?? choices[0] ?? (all.length > 0 ? alternatives : undefined);
}
