/**
 * A Word document from its parts → the model. The body is read block by block: of a document of many megabytes only one
 * paragraph or table is a tree at a time.
 */
import { XmlElement } from '@rgrove/parse-xml';
import { blocksText } from '../../document/blocks.ts';
import { noteFindings } from '../../document/note-findings.ts';
import type { Block, Note, OfficeDocument, SourceFormat } from '../../document/office-document.ts';
import type { Finding, Result } from '../../terms/finding.ts';
import { autoNumbers } from '../auto-numbers.ts';
import { declaredIn, type Prefixes } from '../ooxml/names.ts';
import type { Part, WordParts } from '../ooxml/package.ts';
import { parsePart } from '../ooxml/read-parts.ts';
import { attributesAt, elementSpans, type Span } from '../ooxml/spans.ts';
import { child, childElements, valOf } from '../ooxml/xml-tree.ts';
import { refused, sourceFinding } from '../source-finding.ts';
import { blockNames, leftOver, onNewPage, plainHow, readBlock, readRows } from './blocks.ts';
import { bodySpans, isLongTable } from './body-spans.ts';
import { readNumbering } from './numbering.ts';
import { readProperties } from './properties.ts';
import { addNote, type How, type Reading, type SideNote, type Spot } from './reading.ts';
import { readComments, readOrphans, readPageEdge, sideNotes } from './side-parts.ts';
import { readStyles, readTheme } from './styles.ts';
import { rowNames } from './table.ts';
import { nameBetween, nameUnread, took } from './unread.ts';
import { inside } from './wrappers.ts';

export interface Story {
  main: Part;
  parts: WordParts;
  format: SourceFormat;
  file: string;
  readInside: Reading['readInside'];
  /** Where parts of each kind stand; the relationships of the main part say so, unless all is one file. */
  find(type: string): Part | undefined;
  /** Changes a tree before it is read: old names to new ones. */
  adapt?: (root: XmlElement) => void;
}

export const damaged = (what: string): Result<never> =>
  refused('damaged', `Word 文件已损坏：${what}；请用 Word 或 WPS 打开修复，另存为 .docx 再试`);

/** The elements of these names in a tree, itself among them. */
function found(tree: XmlElement, names: readonly string[], spot: Spot): Iterable<readonly [XmlElement, How]> {
  return names.includes(tree.name)
    ? [[tree, plainHow]]
    : inside(new XmlElement('', {}, [tree]), names, spot, plainHow);
}

/** The rows of a table, one tree after the other. A row that is no XML is named. */
function* rowsOf(
  table: Span,
  { xml }: Part,
  outer: Prefixes,
  spot: Spot,
  adapt: Story['adapt'],
): Generator<readonly [XmlElement, How]> {
  const prefixes = declaredIn(attributesAt(xml, table), outer);
  const rows = elementSpans(xml, table.innerStart, table.innerEnd) ?? [];
  nameBetween(xml, table.innerStart, table.innerEnd, rows, spot);
  for (const span of rows) {
    const tree = parsePart(xml.slice(span.start, span.end), prefixes);
    if (tree === 'no-xml') {
      addNote(spot, 'removed', xml.slice(span.start, span.end).replace(/<[^>]*>/g, ' '), false);
      continue;
    }
    adapt?.(tree);
    spot.base = span.start;
    yield* found(tree, rowNames, spot);
    nameUnread(tree, spot);
  }
}

interface Section {
  /** How many blocks were read when it ended. */
  end: number;
  properties: XmlElement;
}

/** Every section but the first begins a page, unless it says that it goes on. */
function withSections(blocks: readonly Block[], sections: readonly Section[]): Block[] {
  const starts = new Set<number>();
  for (const [index, { properties }] of sections.entries()) {
    const before = sections[index - 1];
    if (before && valOf(properties, 'w:type') !== 'continuous') starts.add(before.end);
  }
  if (starts.size === 0) return [...blocks];
  return blocks.flatMap((block, index) => (starts.has(index) ? onNewPage([block]) : [block]));
}

const isEdge = ({ name }: XmlElement) => name === 'w:hdr' || name === 'w:ftr';

/** Headers and footers of all sections, each part once. */
function readPageEdges(sections: readonly Section[], spot: Spot): void {
  const seen = new Set<string>();
  for (const edge of sections.flatMap(({ properties }) => childElements(properties))) {
    const kind = /^w:(?:footerReference|ftr)$/.test(edge.name) ? 'footer' : 'header';
    if (isEdge(edge)) readPageEdge(spot.part, edge, kind, spot);
    if (edge.name !== 'w:headerReference' && edge.name !== 'w:footerReference') continue;
    const id = edge.attributes['r:id'];
    const target = spot.reading.parts.related(spot.part).find((one) => one.id === id)?.target;
    if (target === undefined || seen.has(target)) continue;
    seen.add(target);
    const part = spot.reading.parts.part(target);
    const root = part && parsePart(part.xml, part.outer);
    if (typeof root === 'object') readPageEdge(target, root, kind, spot);
  }
}

/** Moved text stands where it was moved to: what was taken away is lost only where it comes nowhere. */
function settleMoves(notes: readonly Note[]): Note[] {
  const inserted = new Set(notes.filter(({ kind }) => kind === 'insertion').map(({ text }) => text));
  return notes.map((note) =>
    note.kind === 'deletion' && note.text.length > 3 && inserted.has(note.text)
      ? { ...note, taken: true }
      : note,
  );
}

/** Reads what any form of a Word document is made of. */
export function readStory(story: Story): Result<OfficeDocument> {
  const { main, parts, file, format, adapt } = story;
  const body = bodySpans(main);
  if (body === 'no-xml') return damaged('里面的 XML 不完整');
  if (!body) return refused('no-word', '压缩包里没有 Word 正文，不是 .docx 文件；请检查是不是改了扩展名');
  const faults: string[] = [];
  const root = (type: string): XmlElement | undefined => {
    const part = story.find(type);
    const parsed = part && parsePart(part.xml, part.outer);
    if (parsed === 'no-xml') faults.push(part?.path ?? type);
    if (typeof parsed !== 'object') return undefined;
    adapt?.(parsed);
    return parsed;
  };
  const side = (kind: 'footnote' | 'endnote'): Map<string, SideNote> => {
    const part = story.find(`${kind}s`);
    const notes = sideNotes(part, kind);
    if (notes !== 'no-xml') return notes;
    faults.push(part?.path ?? kind);
    return new Map();
  };
  const theme = readTheme(root('theme'));
  const reading: Reading = {
    parts,
    styles: readStyles(root('styles'), theme),
    lists: readNumbering(root('numbering')),
    numbers: autoNumbers(),
    notes: [],
    sideNotes: { footnote: side('footnote'), endnote: side('endnote') },
    taken: new Set(),
    took: new WeakSet(),
    commentLines: new Map(),
    words: new Map(),
    readInside: story.readInside,
  };
  const spot: Spot = {
    reading,
    part: main.path,
    base: 0,
    line: 0,
    kind: 'body',
    fields: [],
    carry: [],
    pageBreak: false,
    begun: false,
  };
  const blocks: Block[] = [];
  const sections: Section[] = [];
  const take = (read: readonly Block[]) => {
    for (const block of read) blocks.push(block);
  };
  const endSection = (properties: XmlElement): Section => {
    const section = { end: blocks.length, properties };
    sections.push(section);
    // Word 2003 writes headers and footers into the properties of a section
    for (const edge of childElements(properties)) if (isEdge(edge)) took(edge, spot);
    return section;
  };
  for (const span of body.spans) {
    if (isLongTable(span, body.prefixes)) {
      spot.line += 1;
      take(readRows(rowsOf(span, main, body.prefixes, spot, adapt), spot));
      continue;
    }
    const tree = parsePart(main.xml.slice(span.start, span.end), body.prefixes);
    if (tree === 'no-xml') return damaged('里面的 XML 不完整');
    adapt?.(tree);
    spot.base = span.start;
    if (tree.name === 'w:sectPr') endSection(tree);
    for (const [block, how] of found(tree, blockNames, spot)) {
      spot.line += 1;
      const properties = child(child(block, 'w:pPr'), 'w:sectPr');
      const section = properties && endSection(properties);
      take(readBlock(block, spot, how));
      if (section) section.end = blocks.length;
    }
    nameUnread(tree, spot);
  }
  nameBetween(main.xml, body.start, body.end, body.spans, spot);
  blocks.push(...leftOver(spot));
  readPageEdges(sections, spot);
  const comments = story.find('comments');
  const commentRoot = root('comments');
  if (comments && commentRoot) readComments(comments, commentRoot, spot);
  readOrphans(spot);
  const notes = settleMoves(reading.notes);
  const properties = readProperties(story.parts);
  return finished(
    {
      ...{ file, format, blocks: withSections(blocks, sections), notes, paragraphs: true },
      ...(properties.length > 0 && { properties }),
    },
    faults,
  );
}

function finished(document: OfficeDocument, faults: readonly string[]): Result<OfficeDocument> {
  const { blocks, notes } = document;
  const pictures = notes.some(({ kind }) => kind === 'picture');
  if (blocksText(blocks).trim() === '' && !notes.some(({ kind }) => kind === 'embedded')) {
    const empty = refused(
      'empty',
      pictures ? '文件里只有图片，没有文字；请先把图片里的文字录入' : '文件是空的，没有可导入的文字',
    );
    return { findings: [...empty.findings, ...noteFindings(notes)] };
  }
  const halfRead = faults.map(
    (path): Finding =>
      sourceFinding(
        'damaged-part',
        `${path} 已损坏，自动编号、样式、批注或脚注可能没有读全；请对照原件`,
        'warning',
      ),
  );
  return { value: document, findings: [...halfRead, ...noteFindings(notes)] };
}
