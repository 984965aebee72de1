/**
 * White space that people type to put a line in its place: blanks and tabs before its first letter, blanks behind its
 * last one. Underlined blanks are to be filled in, and what is marked as inserted is a revision: both stay.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { elementSpans } from '../../source/ooxml/spans.ts';
import { childElements } from '../../source/ooxml/xml-tree.ts';
import type { Splice } from '../splice.ts';
import { isUnderlined } from './paragraph-facts.ts';

const blank = '(?:[\\s\\u3000\\u00a0\\u2002\\u2003]|&#(?:x3000|12288|xa0|160|x20|32|x2002|x2003|9|x9);)';
const leading = new RegExp(`^${blank}+`, 'i');
const trailing = new RegExp(`${blank}+$`, 'i');

/** Elements that a search for the first letter goes past. */
const passed = new Set([
  ...['w:pPr', 'w:rPr', 'w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart'],
  ...['w:commentRangeEnd', 'w:lastRenderedPageBreak', 'w:permStart', 'w:permEnd'],
]);

interface Search {
  xml: string;
  base: number;
  from: 'start' | 'end';
  splices: Splice[];
}

/** @returns whether the search goes on behind the element */
function trimElement(element: XmlElement, search: Search): boolean {
  const { xml, base, from, splices } = search;
  const { name } = element;
  if (passed.has(name)) return true;
  const start = base + element.start;
  const end = base + element.end;
  if (name === 'w:tab') {
    splices.push({ start, end, text: '' });
    return true;
  }
  if (name === 'w:t') {
    const [span] = elementSpans(xml, start, end) ?? [];
    if (!span) return false;
    const inner = xml.slice(span.innerStart, span.innerEnd);
    const found = (from === 'start' ? leading : trailing).exec(inner)?.[0] ?? '';
    if (found.length === inner.length) {
      splices.push({ start, end, text: '' });
      return true;
    }
    const at = from === 'start' ? span.innerStart : span.innerEnd - found.length;
    if (found !== '') splices.push({ start: at, end: at + found.length, text: '' });
    return false;
  }
  if (name !== 'w:r' && name !== 'w:p') return false;
  if (name === 'w:r' && isUnderlined(element)) return false;
  const inner = childElements(element);
  if (from === 'end') inner.reverse();
  return inner.every((one) => trimElement(one, search));
}

/** What takes the white space at one end of a paragraph away. A paragraph that holds nothing else is not asked for. */
export function trimmed(
  paragraph: XmlElement,
  place: { xml: string; base: number },
  from: 'start' | 'end',
): Splice[] {
  const search: Search = { ...place, from, splices: [] };
  trimElement(paragraph, search);
  return search.splices;
}
