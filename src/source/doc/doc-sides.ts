/**
 * What stands beside the body of a Word 97–2003 document: footnotes, endnotes, comments with their authors, headers and
 * footers, text boxes. Each lies in a story of its own; tables say which part belongs to which character.
 */
import { blocksText } from '../../document/blocks.ts';
import type { Block, Note } from '../../document/office-document.ts';
import { autoNumbers } from '../auto-numbers.ts';
import { builtParagraph } from '../build-paragraph.ts';
import type { Bytes } from './doc-bytes.ts';
import type { DocFile, DocStory, DocTable } from './doc-file.ts';
import { addNote, readStory, type Side, type StoryContext } from './doc-story.ts';

/** A table of places with records of one size: n + 1 places, n records. */
interface PlaceTable {
  places: number[];
  /** Where the records begin. */
  records: number;
  bytes: Bytes;
}

const mostEntries = 100_000;

function placeTable(file: DocFile, name: DocTable, size: number): PlaceTable {
  const { own: bytes } = file.table(name);
  const count = Math.min(Math.max(Math.floor((bytes.length - 4) / (4 + size)), 0), mostEntries);
  const places = Array.from({ length: bytes.length < 4 ? 0 : count + 1 }, (_, index) => bytes.u32(index * 4));
  return { places, records: places.length * 4, bytes };
}

interface Stretch {
  from: number;
  to: number;
}

/** The part of a story that an entry of its table names. */
function stretches(file: DocFile, name: DocTable, story: DocStory, size = 0): (Stretch | undefined)[] {
  const { places } = placeTable(file, name, size);
  const { from, to } = file.story(story);
  return places.slice(0, -1).map((place, index) => {
    const next = places[index + 1] ?? place;
    return next > place && from + next <= to ? { from: from + place, to: from + next } : undefined;
  });
}

const clean = (blocks: readonly Block[]) =>
  blocksText(blocks)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** Names of those who commented: each with its length before it. */
function readAuthors(bytes: Bytes): string[] {
  const names: string[] = [];
  for (let at = 0; at + 2 <= bytes.length && names.length < 5000; ) {
    const length = Math.min(bytes.u16(at), 200);
    let name = '';
    for (let unit = 0; unit < length; unit++) name += String.fromCharCode(bytes.u16(at + 2 + unit * 2));
    names.push(name);
    at += 2 + length * 2;
  }
  return names;
}

/** Names of those who changed the text, by number. */
export function revisionAuthors(file: DocFile): string[] {
  const { own } = file.table('revisionAuthors');
  if (own.u16(0) !== 0xffff) return [];
  const count = Math.min(own.u16(2), 2000);
  const names: string[] = [];
  let at = 6;
  for (let index = 0; index < count && at < own.length; index++) {
    const length = Math.min(own.u16(at), 200);
    let name = '';
    for (let unit = 0; unit < length; unit++) name += String.fromCharCode(own.u16(at + 2 + unit * 2));
    names.push(name);
    at += 2 + own.u16(at) * 2;
  }
  return names;
}

/** Place of a character → the entry of a table of references. */
function references(file: DocFile, name: DocTable, size: number): Map<number, number> {
  const { places } = placeTable(file, name, size);
  return new Map(places.slice(0, -1).map((place, index) => [place, index]));
}

const authorAt = 20;
const commentSize = 30;
const shapeSize = 26;
const boxSize = 22;

/** Where each text box is anchored: shapes have a number, and so have the texts of boxes. */
function boxAnchors(file: DocFile): Map<number, number[]> {
  const shapes = placeTable(file, 'shapes', shapeSize);
  const boxes = placeTable(file, 'boxTexts', boxSize);
  const byShape = new Map<number, number>();
  for (let index = 0; index < boxes.places.length - 1; index++)
    byShape.set(boxes.bytes.u32(boxes.records + index * boxSize + 14), index);
  const anchors = new Map<number, number[]>();
  for (let index = 0; index < shapes.places.length - 1; index++) {
    const box = byShape.get(shapes.bytes.u32(shapes.records + index * shapeSize));
    const place = shapes.places[index];
    if (box !== undefined && place !== undefined) anchors.set(place, [...(anchors.get(place) ?? []), box]);
  }
  return anchors;
}

export interface Sides {
  sideAt(character: number, line: number): Side | undefined;
  /** What no character refers to: boxes as text, everything else as notes. */
  rest(): Block[];
}

type Reader = Omit<StoryContext, 'sideAt'>;

export function readSides(file: DocFile, reader: Reader): Sides {
  const none = (): Side | undefined => undefined;
  const read = (stretch: Stretch, line: number): Block[] =>
    readStory({ ...reader, numbers: autoNumbers(), sideAt: none }, stretch, line);
  const foot = {
    footnote: {
      at: references(file, 'footnoteReferences', 2),
      texts: stretches(file, 'footnoteTexts', 'footnotes'),
    },
    endnote: {
      at: references(file, 'endnoteReferences', 2),
      texts: stretches(file, 'endnoteTexts', 'endnotes'),
    },
  };
  const comments = {
    at: references(file, 'commentReferences', commentSize),
    table: placeTable(file, 'commentReferences', commentSize),
    texts: stretches(file, 'commentTexts', 'comments'),
    authors: readAuthors(file.table('commentAuthors').own),
  };
  const boxTexts = stretches(file, 'boxTexts', 'boxes', boxSize);
  const anchors = boxAnchors(file);
  const taken = new Set<string>();

  function note(kind: 'footnote' | 'endnote', index: number, line: number): Side | undefined {
    const stretch = foot[kind].texts[index];
    if (!stretch || taken.has(`${kind} ${index}`)) return undefined;
    taken.add(`${kind} ${index}`);
    const blocks = read(stretch, line);
    const text = clean(blocks);
    if (text === '') return undefined;
    addNote(reader.notes, { kind, text, line, taken: true });
    const runs = blocks.flatMap((block) => (block.type === 'paragraph' ? [...block.runs] : []));
    const first = runs.findIndex(({ text: words }) => words.trim() !== '');
    const words = runs.slice(first).map((run, at) => (at === 0 ? trimmed(run) : run));
    return {
      blocks: [builtParagraph([{ text: '（注：' }, ...words, { text: '）' }], { line })],
      floats: false,
    };
  }
  function trimmed<Run extends { text: string }>(run: Run): Run {
    return { ...run, text: run.text.trimStart() };
  }
  function box(index: number, line: number): Block[] {
    const stretch = boxTexts[index];
    if (!stretch || taken.has(`box ${index}`)) return [];
    taken.add(`box ${index}`);
    return read(stretch, line)
      .filter((block) => block.type === 'table' || block.text.trim() !== '')
      .map((block) => (block.type === 'paragraph' ? { ...block, boxed: 'box' as const } : block));
  }
  function comment(index: number, line: number): void {
    const stretch = comments.texts[index];
    if (!stretch || taken.has(`comment ${index}`)) return;
    taken.add(`comment ${index}`);
    const { table, authors } = comments;
    const author = authors[table.bytes.u16(table.records + index * commentSize + authorAt)];
    const text = clean(read(stretch, line));
    if (text !== '')
      addNote(reader.notes, { kind: 'comment', text, line, taken: false, ...(author && { author }) });
  }
  function edges(): Note[] {
    const notes: Note[] = [];
    const told = new Set<string>();
    for (const [index, stretch] of stretches(file, 'headerTexts', 'headers').entries()) {
      // the first six draw lines between text and notes; then six for each section
      if (!stretch || index < 6) continue;
      const kind = [0, 1, 4].includes((index - 6) % 6) ? ('header' as const) : ('footer' as const);
      const text = clean(read(stretch, 1));
      if (text === '' || told.has(kind + text)) continue;
      told.add(kind + text);
      notes.push({ kind, text, line: 1, taken: false });
    }
    const boxed = clean(read(file.story('headerBoxes'), 1));
    if (boxed !== '') notes.push({ kind: 'header', text: boxed, line: 1, taken: false });
    return notes;
  }
  return {
    sideAt(character, line) {
      const commented = comments.at.get(character);
      if (commented !== undefined) comment(commented, line);
      for (const kind of ['footnote', 'endnote'] as const) {
        const index = foot[kind].at.get(character);
        if (index !== undefined) return note(kind, index, line);
      }
      const boxes = anchors.get(character)?.flatMap((index) => box(index, line));
      return boxes && boxes.length > 0 ? { blocks: boxes, floats: true } : undefined;
    },
    rest() {
      for (const [index] of comments.texts.entries()) comment(index, 1);
      const blocks: Block[] = [];
      for (const kind of ['footnote', 'endnote'] as const)
        for (const [index, stretch] of foot[kind].texts.entries()) {
          if (!stretch || taken.has(`${kind} ${index}`)) continue;
          const text = clean(read(stretch, 1));
          if (text !== '') addNote(reader.notes, { kind, text, line: 1, taken: false });
        }
      for (const [index] of boxTexts.entries()) for (const block of box(index, 1)) blocks.push(block);
      for (const edge of edges()) addNote(reader.notes, edge);
      return blocks;
    },
  };
}
