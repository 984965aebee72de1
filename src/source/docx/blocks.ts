/** The blocks of a story of a Word file: paragraphs with the number their reader saw, tables, what is anchored to them. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Block, Paragraph, ParagraphFormat, Run } from '../../document/office-document.ts';
import type { NumberLevel } from '../auto-numbers.ts';
import { child, childElements, valOf } from '../ooxml/xml-tree.ts';
import { isSymbolFont, symbolCharacter } from '../symbol-fonts.ts';
import { chosen } from './alternative.ts';
import type { Box } from './drawing.ts';
import { runFormat } from './look.ts';
import { addNote, elsewhere, type How, type Piece, type SideNote, type Spot } from './reading.ts';
import { ownSetting, paragraphFormat, settingOver } from './setting.ts';
import { numberProperty, outlineLevel } from './styles.ts';
import { readTable } from './table.ts';
import { anchor, type Content, controlHow, isContentsControl, readContent } from './walk.ts';

export const plainHow: How = { look: {} };

const textLevel = 10;
const usualSize = 16;

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
    else if (skipped.has(name)) continue;
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

const textOf = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece === 'page' ? '' : piece.text)).join('');

/** Boxes to tick that a list puts before its paragraphs are text to their reader; other bullets are not. */
function boxBullet({ text, font }: NumberLevel): string {
  const sign = font !== undefined && isSymbolFont(font) ? symbolCharacter(font, text.charCodeAt(0)) : text;
  return sign !== undefined && /^[□☐❑❒☑☒◻]$/u.test(sign) ? sign.replace(/[☐❑❒◻]/u, '□') : '';
}

interface Numbered {
  number: string;
  bullet?: true;
}

function numberOf(format: XmlElement | undefined, style: string | undefined, { reading }: Spot): Numbered {
  const own = numberProperty(format);
  const fromStyle = reading.styles.number(style);
  const id = own?.id ?? fromStyle?.id;
  const list = reading.lists.list(id);
  if (!list) return { number: '' };
  const styleLevel = fromStyle && reading.lists.levelOfStyle(id, fromStyle.style);
  const at = own?.level ?? styleLevel ?? fromStyle?.level ?? 0;
  const number = reading.numbers.next(list, at);
  const level = list.levels.get(at);
  if (level?.form !== 'bullet') return { number };
  const box = boxBullet(level);
  return box === '' ? { number: '', bullet: true } : { number: box };
}

/** Texts that only stand for an empty part of a table, or a paragraph without words. */
const isBlank = (text: string) => text.trim() === '';

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
    const runs = readBlocks(note.element, own).flatMap((block) =>
      block.type === 'paragraph' ? block.runs : [],
    );
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

/** Pieces parted where a page ends. */
function pages(pieces: readonly Piece[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const piece of pieces) {
    if (piece === 'page') parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

function markIsDeleted(format: XmlElement | undefined): boolean {
  const mark = child(format, 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

/** The paragraphs of one `w:p`: several where pages end inside it. */
function ownParagraphs(format: XmlElement | undefined, content: Content, spot: Spot): Paragraph[] {
  const { styles } = spot.reading;
  const style = valOf(format, 'w:pStyle');
  const parts = pages([...spot.carry, ...content.pieces]);
  spot.carry = [];
  const texts = parts.map((runs) => runs.map(({ text }) => text).join(''));
  const wordy = parts.flatMap((_, index) => (isBlank(texts[index] ?? '') ? [] : [index]));
  // what is blank beside a page's end is no paragraph of its own
  const kept = wordy.length > 0 ? wordy : [0];
  const numbered = wordy.length > 0 ? numberOf(format, style, spot) : { number: '' };
  const setting = settingOver(styles.setting(style), ownSetting(format));
  const level = outlineLevel(format) ?? styles.headingLevel(style);
  const isHeading = level !== undefined && level < textLevel && wordy.length > 0;
  const own = kept.map((index, at): Paragraph => {
    const isFirst = at === 0;
    const breaks = spot.pageBreak || index > 0;
    spot.pageBreak = false;
    const number = isFirst ? numbered.number : '';
    const runs = [...(number === '' ? [] : [{ text: number }]), ...(parts[index] ?? [])];
    const { pageBreak, ...rest } = paragraphFormat(setting, parts[index] ?? [], usualSize);
    return {
      type: 'paragraph',
      text: runs.map(({ text }) => text).join(''),
      line: spot.line,
      runs,
      format: {
        ...rest,
        ...(content.ruled && { ruled: true }),
        ...((breaks || (isFirst && pageBreak)) && { pageBreak: true }),
        ...(isHeading && isFirst && { outline: level }),
        ...(styles.isTitle(style) && wordy.length > 0 && { title: true }),
      },
      ...(number !== '' && { automatic: number.length }),
      ...(isFirst && numbered.bullet && { bullet: true }),
    };
  });
  const last = kept.at(-1) ?? 0;
  if (last < parts.length - 1) spot.pageBreak = true;
  return own;
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
  const blocks = bytes && reading.readChunk(bytes, target ?? '');
  if (!blocks) addNote(spot, 'embedded', target?.split('/').at(-1) ?? '', false);
  else if (blocks.length > 0) spot.begun = true;
  return (blocks ?? []).map((block) => onLine(block, spot.line));
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
  const breaks = spot.pageBreak;
  spot.pageBreak = false;
  spot.begun = true;
  const blocks = readTable(block, spot, how, readBlocks, inside);
  return breaks ? onNewPage(blocks) : blocks;
}

export const blockNames: readonly string[] = ['w:p', 'w:tbl', 'w:altChunk'];

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
