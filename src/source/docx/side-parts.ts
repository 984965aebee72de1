/** What stands beside the body: comments, headers and footers, footnotes and endnotes. */
import type { XmlElement } from '@rgrove/parse-xml';
import { blocksText } from '../../document/blocks.ts';
import type { NoteKind } from '../../document/office-document.ts';
import { autoNumbers } from '../auto-numbers.ts';
import type { Part } from '../ooxml/package.ts';
import { parsePart } from '../ooxml/read-parts.ts';
import { childElements } from '../ooxml/xml-tree.ts';
import { readBlocks } from './blocks.ts';
import { addNote, elsewhere, type SideNote, type Spot } from './reading.ts';
import { nameUnread } from './unread.ts';

/** A part of its own: its numbers count from one. */
function sideSpot(spot: Spot, part: string, kind: Spot['kind']): Spot {
  return elsewhere(spot, {
    part,
    base: 0,
    kind,
    line: 1,
    reading: { ...spot.reading, numbers: autoNumbers() },
  });
}

const clean = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** Words of a header, footer or comment, its boxes and watermarks among them. */
function words(element: XmlElement, spot: Spot): string {
  return clean(blocksText(readBlocks(element, spot)));
}

export function readComments(part: Part, root: XmlElement, spot: Spot): void {
  for (const comment of childElements(root).filter(({ name }) => name === 'w:comment')) {
    const line = spot.reading.commentLines.get(comment.attributes['w:id'] ?? '') ?? 1;
    const own = { ...sideSpot(spot, part.path, 'note'), line };
    const text = words(comment, own);
    if (text !== '') addNote(own, 'comment', text, false, comment.attributes['w:author']);
    nameUnread(comment, own);
  }
}

/** Reads a header or footer once, whatever sections refer to it. */
export function readPageEdge(part: string, root: XmlElement, kind: NoteKind, spot: Spot): void {
  const own = sideSpot(spot, part, 'header');
  const text = words(root, own);
  if (text !== '') addNote(own, kind, text, false);
  nameUnread(root, own);
}

/** The notes of a part by id; those that only draw a line between text and notes aside. */
export function sideNotes(
  part: Part | undefined,
  kind: 'footnote' | 'endnote',
): Map<string, SideNote> | 'no-xml' {
  if (!part) return new Map();
  const root = parsePart(part.xml, part.outer);
  if (root === 'no-xml') return root;
  const notes = childElements(root).filter(
    ({ name, attributes }) => name === `w:${kind}` && !/eparator|Notice/.test(attributes['w:type'] ?? ''),
  );
  return new Map(
    notes.map((element) => [element.attributes['w:id'] ?? '', { element, part: part.path, base: 0 }]),
  );
}

/** Names the notes that nothing refers to. */
export function readOrphans(spot: Spot): void {
  const { sideNotes: all, taken } = spot.reading;
  for (const kind of ['footnote', 'endnote'] as const)
    for (const note of all[kind].values()) {
      if (taken.has(note)) continue;
      const own = sideSpot(spot, note.part, 'note');
      const text = words(note.element, own);
      if (text !== '') addNote(own, kind, text, false);
      nameUnread(note.element, own);
    }
}
