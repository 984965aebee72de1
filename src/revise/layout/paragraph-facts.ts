/** What setting a paragraph has to know of its XML besides its words: whether it is empty, tall, framed or marked as changed. */
import type { XmlElement } from '@rgrove/parse-xml';
import { child, childElements, valOf } from '../../source/ooxml/xml-tree.ts';

export interface ParagraphFacts {
  /** Nothing to be seen in it, and nothing that anything refers to: it is there for the white space. */
  empty: boolean;
  /** Nothing to be seen but the end of a page. */
  onlyBreak: boolean;
  /** No letter stands in it, outside of text boxes. */
  wordless: boolean;
  /** Pictures, formulas and the like: an exact line would cut them off. */
  tall: 'picture' | 'formula' | undefined;
  /** A section ends with it. */
  endsSection: boolean;
  /** It stands in a frame of its own (`w:framePr`). */
  framed: boolean;
  /** Where its text boxes stand: what is in them is no part of it. */
  boxes: readonly (readonly [start: number, end: number])[];
}

/** Elements that show nothing and that nothing refers to. */
const nothing = new Set(['w:pPr', 'w:proofErr', 'w:lastRenderedPageBreak', 'w:rPr', 'w:noProof']);
const pictures = new Set(['w:drawing', 'w:pict', 'w:object']);

export const isUnderlined = (run: XmlElement): boolean =>
  !['none', undefined].includes(valOf(child(run, 'w:rPr'), 'w:u'));

interface Seen {
  /** A page ends in it. */
  breaks: number;
  /** Something that is seen or referred to. */
  shown: boolean;
  words: boolean;
  tall: ParagraphFacts['tall'];
  boxes: [number, number][];
}

/** The mark that Word leaves where the cursor was last. */
const isCursorMark = ({ name, attributes }: XmlElement) =>
  name === 'w:bookmarkStart' && attributes['w:name'] === '_GoBack';

function look(element: XmlElement, base: number, seen: Seen, underlined: boolean): void {
  const { name } = element;
  if (nothing.has(name) || isCursorMark(element)) return;
  if (name === 'w:txbxContent') {
    seen.boxes.push([base + element.start, base + element.end]);
    seen.shown = true;
    return;
  }
  if (pictures.has(name)) seen.tall ??= isAnchored(element) ? undefined : 'picture';
  if (name === 'm:oMath' || name === 'm:oMathPara' || name === 'w:ruby') seen.tall ??= 'formula';
  if (name === 'w:br' && element.attributes['w:type'] === 'page') {
    seen.breaks += 1;
    return;
  }
  if (name === 'w:t') {
    if (element.text.trim() === '' && !(underlined && element.text !== '')) return;
    seen.shown = true;
    seen.words = true;
    return;
  }
  if (name === 'w:tab' && !underlined) return;
  if (name !== 'w:r' && name !== 'w:p') seen.shown = true;
  for (const inner of childElements(element))
    look(inner, base, seen, underlined || (name === 'w:r' && isUnderlined(element)));
}

/** A drawing that floats takes no room in its line. */
function isAnchored(element: XmlElement): boolean {
  if (element.name === 'w:drawing') return child(element, 'wp:anchor') !== undefined;
  if (element.name === 'w:object') return false;
  return childElements(element).some(({ attributes }) =>
    /position\s*:\s*absolute/i.test(attributes.style ?? ''),
  );
}

/** Ends of bookmarks whose beginnings say nothing, too. */
function isCursorEnd(paragraph: XmlElement): (element: XmlElement) => boolean {
  const ids = new Set(
    childElements(paragraph)
      .filter(isCursorMark)
      .map(({ attributes }) => attributes['w:id']),
  );
  return ({ name, attributes }) => name === 'w:bookmarkEnd' && ids.has(attributes['w:id']);
}

export function lookInto(paragraph: XmlElement, base: number): ParagraphFacts {
  const properties = child(paragraph, 'w:pPr');
  const mark = child(properties, 'w:rPr');
  const seen: Seen = { breaks: 0, shown: false, words: false, tall: undefined, boxes: [] };
  const isEnd = isCursorEnd(paragraph);
  for (const element of childElements(paragraph)) if (!isEnd(element)) look(element, base, seen, false);
  const endsSection = child(properties, 'w:sectPr') !== undefined;
  const isMarked =
    mark !== undefined && childElements(mark).some(({ name }) => /^w:(?:ins|del|move)/.test(name));
  const isNothing = !seen.shown && !endsSection && !isMarked && child(properties, 'w:pBdr') === undefined;
  return {
    empty: isNothing && seen.breaks === 0,
    onlyBreak: isNothing && seen.breaks === 1,
    ...{ wordless: !seen.words, tall: seen.tall, endsSection, boxes: seen.boxes },
    framed: child(properties, 'w:framePr') !== undefined,
  };
}
