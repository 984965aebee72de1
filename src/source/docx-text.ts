/**
 * The text of one paragraph of a Word file as its reader saw it: inserted text taken, deleted and hidden text not;
 * text boxes and notes beside it.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { child, childElements, isOn } from './ooxml/xml-tree.ts';

/** What is met and not taken over, by how often. */
export interface Unread {
  pictures: number;
  revisions: number;
  hidden: number;
  contents: number;
  embedded: number;
}

export const nothingUnread = (): Unread => ({
  pictures: 0,
  revisions: 0,
  hidden: 0,
  contents: 0,
  embedded: 0,
});

export interface ParagraphText {
  /** Its lines: people break lines inside a paragraph. */
  lines: string[];
  /** The contents of text boxes that are anchored here. */
  boxes: XmlElement[];
  /** Notes referred to here. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
}

const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'mc:Fallback',
]);
const signs: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:noBreakHyphen': '-', 'w:ptab': '\t' };
/** Boxes to tick, in the fonts that programs draw them with. */
const ticks: Readonly<Record<string, string>> = {
  a8: '□',
  '6f': '□',
  a3: '□',
  fe: '☑',
  '52': '☑',
  fc: '√',
  fd: '☒',
  '54': '☒',
};

function symbol(element: XmlElement): string {
  const code = /^F0([0-9A-F]{2})$/i.exec(element.attributes['w:char'] ?? '')?.[1]?.toLowerCase();
  return (code !== undefined && ticks[code]) || '';
}

/** Everything inside a paragraph, in order. Nesting is bounded by whoever parsed it. */
function walk(parent: XmlElement, text: ParagraphText, unread: Unread): void {
  const add = (more: string) => {
    text.lines.push((text.lines.pop() ?? '') + more);
  };
  for (const part of childElements(parent)) {
    const { name, attributes } = part;
    if (name === 'w:del' || name === 'w:moveFrom' || name === 'w:ins' || name === 'w:moveTo')
      unread.revisions += 1;
    if (skipped.has(name)) continue;
    if (name === 'w:r' && isOn(child(part, 'w:rPr'), 'w:vanish')) {
      if (part.text.trim() !== '') unread.hidden += 1;
    } else if (name === 'w:t' || name === 'm:t') add(part.text);
    else if (name === 'w:br' || name === 'w:cr') {
      if (attributes['w:type'] !== 'page' && attributes['w:type'] !== 'column') text.lines.push('');
    } else if (name in signs) add(signs[name] ?? '');
    else if (name === 'w:sym') add(symbol(part));
    else if (name === 'w:txbxContent') text.boxes.push(part);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
      text.notes.push({
        kind: name === 'w:footnoteReference' ? 'footnote' : 'endnote',
        id: attributes['w:id'] ?? '',
      });
    else {
      if (name === 'pic:pic' || name === 'v:imagedata') unread.pictures += 1;
      else if (name === 'o:OLEObject') unread.embedded += 1;
      walk(part, text, unread);
    }
  }
}

/** Reads one `w:p`. */
export function paragraphText(paragraph: XmlElement, unread: Unread): ParagraphText {
  const text: ParagraphText = { lines: [''], boxes: [], notes: [] };
  walk(paragraph, text, unread);
  return text;
}
