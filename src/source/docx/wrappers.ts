/** Elements that only wrap blocks, rows or cells: what is inside them is read as if they were not there. */
import type { XmlElement } from '@rgrove/parse-xml';
import { child, childElements } from '../ooxml/xml-tree.ts';
import { chosen } from './alternative.ts';
import { addNote, elsewhere, type How, type Spot, textOf } from './reading.ts';
import { nameStray } from './unread.ts';
import { anchor, controlHow, isContentsControl, readContent } from './walk.ts';

/** Elements between blocks that hold none. */
const skipped = new Set([
  ...[
    'w:sectPr',
    'w:tblPr',
    'w:tblPrEx',
    'w:tblGrid',
    'w:trPr',
    'w:tcPr',
    'w:sdtPr',
    'w:sdtEndPr',
    'w:customXmlPr',
  ],
  ...['w:smartTagPr', 'w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeEnd'],
]);

/** Elements of the named kinds, through whatever only wraps them; contents and deleted ones are noted. */
export function* inside(
  parent: XmlElement,
  names: readonly string[],
  spot: Spot,
  how: How,
): Generator<readonly [XmlElement, How]> {
  for (const part of childElements(parent)) {
    const { name } = part;
    if (names.includes(name)) yield [part, how];
    else if (skipped.has(name)) nameStray(part, spot);
    else if (name === 'mc:AlternateContent') {
      const one = chosen(part);
      if (one) yield* inside(one, names, spot, how);
    } else if (name === 'w:sdt' && isContentsControl(part))
      addNote(spot, 'contents', contentsText(part, spot, how), false);
    else if (name === 'w:sdt') yield* inside(part, names, spot, controlHow(part, how));
    else if (name === 'w:commentRangeStart') anchor(part.attributes['w:id'], spot);
    else yield* inside(part, names, spot, how);
  }
}

/** The words of a control that holds a table of contents, line by line. */
function contentsText(control: XmlElement, spot: Spot, how: How): string {
  const own = elsewhere(spot, {});
  const content = child(control, 'w:sdtContent');
  const lines = content ? [...inside(content, ['w:p'], own, how)] : [];
  return lines
    .map(([paragraph, look]) => {
      const { pieces, contents } = readContent(paragraph, own, look);
      return contents + textOf(pieces);
    })
    .filter((text) => text.trim() !== '')
    .join('\n');
}
