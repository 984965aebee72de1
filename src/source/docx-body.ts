/** The body of a Word file → lines: paragraphs with the number their reader saw, tables as rows of texts. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { SourceLine } from '../document/source-document.ts';
import { type AutoNumbers, autoNumbers } from './auto-numbers.ts';
import type { DocxLists } from './docx-numbering.ts';
import { numberProperty, outlineLevel, type ParagraphStyles } from './docx-styles.ts';
import { type ParagraphText, paragraphText, type Unread } from './docx-text.ts';
import { child, childElements, isOn, valOf } from './ooxml/xml-tree.ts';
import { asLines, tableLines } from './table-rows.ts';

export interface BodyContext {
  styles: ParagraphStyles;
  lists: DocxLists;
  notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, XmlElement>>>;
  unread: Unread;
}

interface Reading extends BodyContext {
  numbers: AutoNumbers;
  /** Notes that were taken already: each is read once, whatever refers to it. */
  taken: Set<XmlElement>;
}

/** Word's own limit. */
const mostColumns = 63;
const textLevel = 10;

/** Elements that hold paragraphs or tables, and are read as if they were not there. */
const transparent = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
]);

/** Children of the named kinds, through whatever only wraps them. */
function inside(parent: XmlElement, names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const search = (element: XmlElement): void => {
    for (const part of childElements(element)) {
      if (names.includes(part.name)) found.push(part);
      else if (transparent.has(part.name)) search(part);
    }
  };
  search(parent);
  return found;
}

function numberOf(format: XmlElement | undefined, style: string | undefined, reading: Reading): string {
  const own = numberProperty(format);
  const fromStyle = reading.styles.number(style);
  const id = own?.id ?? fromStyle?.id;
  const list = reading.lists.list(id);
  if (!list) return '';
  const styleLevel = fromStyle && reading.lists.levelOfStyle(id, fromStyle.style);
  return reading.numbers.next(list, own?.level ?? styleLevel ?? fromStyle?.level ?? 0);
}

function noteLines({ notes }: ParagraphText, reading: Reading): string[] {
  return notes.flatMap(({ kind, id }) => {
    const note = reading.notes[kind].get(id);
    if (!note || reading.taken.has(note)) return [];
    reading.taken.add(note);
    const text = inside(note, ['w:p'])
      .flatMap((paragraph) => paragraphText(paragraph, reading.unread).lines)
      .join('')
      .trim();
    return text === '' ? [] : [`（注：${text}）`];
  });
}

/** The texts of one paragraph, with what is anchored to it after it. */
function paragraphLines(paragraph: XmlElement, reading: Reading, place: number): SourceLine[] {
  const format = child(paragraph, 'w:pPr');
  const style = valOf(format, 'w:pStyle');
  if (reading.styles.isContents(style)) {
    reading.unread.contents += 1;
    return [];
  }
  const text = paragraphText(paragraph, reading.unread);
  const isBlank = text.lines.every((line) => line.trim() === '');
  const number = isBlank ? '' : numberOf(format, style, reading);
  const level = outlineLevel(format) ?? reading.styles.headingLevel(style);
  const isHeading = level !== undefined && level < textLevel && !isBlank;
  const own = text.lines.map((line, index): SourceLine => {
    const isFirst = index === 0;
    return {
      text: isFirst ? number + line : line,
      line: place,
      ...(isHeading && isFirst && { styleLevel: level }),
    };
  });
  const boxes = text.boxes.flatMap((box) => blockLines(box, reading, () => place));
  const notes = noteLines(text, reading).map((note) => ({ text: note, line: place }));
  return [...own, ...boxes, ...notes];
}

function cellText(cell: XmlElement, reading: Reading, place: number): string {
  return blockLines(cell, reading, () => place)
    .flatMap((line) => asLines(line))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

function rowCells(row: XmlElement, reading: Reading, place: number): string[] {
  const blanks = (count: number) =>
    Array.from({ length: Math.min(Math.max(count, 0), mostColumns) }, () => '');
  const cells = blanks(Number(valOf(child(row, 'w:trPr'), 'w:gridBefore')) || 0);
  for (const cell of inside(row, ['w:tc'])) {
    cells.push(cellText(cell, reading, place));
    const span = Number(valOf(child(cell, 'w:tcPr'), 'w:gridSpan')) || 1;
    // the other columns under a wide cell stay blank, as far as Word can have so many
    if (cells.length < mostColumns) cells.push(...blanks(span - 1));
  }
  return cells;
}

function readTable(table: XmlElement, reading: Reading, place: number): SourceLine[] {
  const rows = inside(table, ['w:tr'])
    .filter((row) => !isOn(child(row, 'w:trPr'), 'w:del'))
    .map((row) => rowCells(row, reading, place));
  return tableLines(rows, place);
}

function blockLines(parent: XmlElement, reading: Reading, place: () => number): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const block of inside(parent, ['w:p', 'w:tbl', 'w:altChunk'])) {
    if (block.name === 'w:altChunk') reading.unread.embedded += 1;
    else {
      const read = block.name === 'w:p' ? paragraphLines : readTable;
      for (const line of read(block, reading, place())) lines.push(line);
    }
  }
  return lines;
}

/** @returns lines whose number is the 1-based place among the paragraphs and tables of the body */
export function readBody(body: XmlElement, context: BodyContext): SourceLine[] {
  let place = 0;
  const reading: Reading = { ...context, numbers: autoNumbers(), taken: new Set() };
  return blockLines(body, reading, () => {
    place += 1;
    return place;
  });
}
