/** The blocks of a story of a Word file: paragraphs with the number their reader saw, tables, what is anchored to them. */
import { XmlElement } from '@rgrove/parse-xml';
import { paragraphsOf } from '../../document/blocks.ts';
import type { Block, Paragraph, ParagraphFormat, Run } from '../../document/office-document.ts';
import { child, valOf } from '../ooxml/xml-tree.ts';
import type { Box } from './drawing.ts';
import type { Content } from './emit.ts';
import { runFormat } from './look.ts';
import { markIsDeleted, ownParagraphs } from './paragraph.ts';
import { addNote, elsewhere, type How, isBlank, type SideNote, type Spot, textOf } from './reading.ts';
import { ownSetting, settingOver } from './setting.ts';
import { readTable, rowNames } from './table.ts';
import { nameUnread, took } from './unread.ts';
import { readContent } from './walk.ts';
import { inside } from './wrappers.ts';

export const plainHow: How = { look: {} };

function sideNoteOf(reference: Content['references'][number], spot: Spot): SideNote | undefined {
  const { kind, id, inline } = reference;
  if (inline) return { element: inline, part: spot.part, base: spot.base };
  const note = spot.reading.sideNotes[kind].get(id);
  if (!note || spot.reading.taken.has(note)) return undefined;
  spot.reading.taken.add(note);
  return note;
}

/** Footnotes as paragraphs of their own, after the one that refers to them. */
function noteParagraphs({ references }: Content, spot: Spot): Paragraph[] {
  return references.flatMap((reference): Paragraph[] => {
    const note = sideNoteOf(reference, spot);
    if (!note) return [];
    const own = elsewhere(spot, { part: note.part, base: note.base, kind: 'note' });
    const runs = [...paragraphsOf(readBlocks(note.element, own))].flatMap((paragraph) => paragraph.runs);
    if (!reference.inline) nameUnread(note.element, own);
    const text = runs.map((run) => run.text).join('');
    if (isBlank(text)) return [];
    addNote(spot, reference.kind, text.trim(), true);
    const all = [{ text: '（注：' }, ...trimmed(runs), { text: '）' }];
    return [
      {
        type: 'paragraph',
        text: all.map((run) => run.text).join(''),
        line: spot.line,
        runs: all,
        format: {},
      },
    ];
  });
}

/** Runs without the blanks at both ends. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = [...runs];
  while (kept[0] && isBlank(kept[0].text)) kept.shift();
  for (let last = kept.at(-1); last && isBlank(last.text); last = kept.at(-1)) kept.pop();
  const [first] = kept;
  if (first) {
    const cut = first.text.length - first.text.trimStart().length;
    const { place } = first;
    const moved = place?.in === 'part' ? { ...place, character: place.character + cut } : place;
    kept[0] = { ...first, text: first.text.slice(cut), ...(moved && { place: moved }) };
  }
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}

/** @param align of the paragraph that holds it: drawn words have none of their own */
function boxBlocks(box: Box, spot: Spot, align: ParagraphFormat['align']): Block[] {
  const { boxed, ...content } = box;
  if ('element' in content) {
    const blocks = readBlocks(content.element, elsewhere(spot, { begun: spot.begun }));
    const words = blocks.filter((block) => block.type === 'table' || !isBlank(block.text));
    return words.map((block) => (block.type === 'paragraph' ? { ...block, boxed } : block));
  }
  for (const element of content.from) took(element, spot);
  const format = runFormat(content.look);
  const { size, bold, red, font } = format;
  const look = {
    ...(align && { align }),
    ...(size && { size }),
    ...(bold && { bold }),
    ...(red && { red }),
    ...(font && { font }),
  };
  const { text } = content;
  return [{ type: 'paragraph', text, line: spot.line, runs: [{ text, ...format }], format: look, boxed }];
}

function readParagraph(paragraph: XmlElement, spot: Spot, how: How): Block[] {
  const format = child(paragraph, 'w:pPr');
  const style = valOf(format, 'w:pStyle');
  const { styles } = spot.reading;
  const content = readContent(paragraph, spot, { ...how, look: styles.paragraphLook(style) });
  const words = content.contents + (styles.isContents(style) ? textOf(content.pieces) : '');
  if (!isBlank(words)) addNote(spot, 'contents', words, false);
  const { align } = settingOver(styles.setting(style), ownSetting(format));
  const boxes = content.boxes.flatMap((box) => boxBlocks(box, spot, align));
  const isOnlyContents =
    styles.isContents(style) || (content.contents !== '' && isBlank(textOf(content.pieces)));
  if (isOnlyContents) return boxes;
  if (markIsDeleted(format)) {
    spot.carry.push(...content.pieces);
    return [...boxes, ...noteParagraphs(content, spot)];
  }
  const isTop = spot.kind === 'body' && !spot.begun;
  const own = ownParagraphs(format, content, spot);
  if (own.some(({ text }) => !isBlank(text)) || boxes.length > 0) spot.begun = true;
  const notes = noteParagraphs(content, spot);
  return isTop ? [...boxes, ...own, ...notes] : [...own, ...boxes, ...notes];
}

function chunkBlocks(chunk: XmlElement, spot: Spot): readonly Block[] {
  const { reading, part } = spot;
  const id = chunk.attributes['r:id'];
  const target = reading.parts.related(part).find((one) => one.id === id && !one.external)?.target;
  const bytes = target === undefined ? undefined : reading.parts.bytes(target);
  const read = bytes && reading.readInside(bytes, target ?? '');
  if (!read) {
    addNote(spot, 'embedded', target?.split('/').at(-1) ?? '', false);
    return [];
  }
  for (const note of read.notes) reading.notes.push({ ...note, line: spot.line });
  if (read.blocks.length > 0) spot.begun = true;
  return read.blocks.map((block) => onLine(block, spot.line));
}

/** A block of an embedded file stands where the file is embedded. */
function onLine(block: Block, line: number): Block {
  if (block.type === 'paragraph') return { ...block, line };
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => onLine(inner, line)) })),
  );
  return { ...block, line, rows };
}

/** The same blocks with the first paragraph on a new page. */
export function onNewPage([first, ...others]: readonly Block[]): Block[] {
  if (!first) return [];
  if (first.type === 'paragraph')
    return [{ ...first, format: { ...first.format, pageBreak: true } }, ...others];
  const [[cell, ...cells] = [], ...rows] = first.rows;
  if (!cell) return [first, ...others];
  return [{ ...first, rows: [[{ ...cell, blocks: onNewPage(cell.blocks) }, ...cells], ...rows] }, ...others];
}

/** Reads one block of a story. */
export function readBlock(block: XmlElement, spot: Spot, how: How): readonly Block[] {
  if (block.name === 'w:altChunk') return chunkBlocks(block, spot);
  if (block.name === 'w:p') return readParagraph(block, spot, how);
  if (block.name !== 'w:tbl') return readParagraph(new XmlElement('w:p', {}, [block]), spot, how);
  return readRows(inside(block, rowNames, spot, how), spot);
}

/** Reads a table from its rows. */
export function readRows(rows: Iterable<readonly [XmlElement, How]>, spot: Spot): Block[] {
  const breaks = spot.pageBreak;
  spot.pageBreak = false;
  spot.begun = true;
  const blocks = readTable(rows, spot, readBlocks, inside);
  return breaks ? onNewPage(blocks) : blocks;
}

/** Blocks, and text that stands outside any paragraph. */
export const blockNames: readonly string[] = ['w:p', 'w:tbl', 'w:altChunk', 'w:r', 'w:t'];

/** What the last paragraph of a story leaves over: text whose end was deleted. */
export function leftOver(spot: Spot): Paragraph[] {
  const runs = spot.carry.filter((piece) => piece !== 'page');
  spot.carry = [];
  const text = textOf(runs);
  return isBlank(text) ? [] : [{ type: 'paragraph', text, line: spot.line, runs, format: {} }];
}

/** All blocks inside an element: a cell, a box, a note. */
export function readBlocks(parent: XmlElement, spot: Spot, how: How = plainHow): Block[] {
  const blocks: Block[] = [];
  for (const [block, inner] of inside(parent, blockNames, spot, how))
    for (const read of readBlock(block, spot, inner)) blocks.push(read);
  return [...blocks, ...leftOver(spot)];
}
