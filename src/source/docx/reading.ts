/** What the steps of reading a Word package share: the parts that all look up, and where one of them is. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Block, Note, NoteKind, Run } from '../../document/office-document.ts';
import type { AutoNumbers } from '../auto-numbers.ts';
import type { WordParts } from '../ooxml/package.ts';
import type { Field } from './fields.ts';
import type { Look } from './look.ts';
import type { DocxLists } from './numbering.ts';
import type { Styles } from './styles.ts';

/** Reads a file that is embedded as a part of the text (altChunk); undefined for kinds it does not know. */
export type ReadChunk = (bytes: Uint8Array, name: string) => readonly Block[] | undefined;

/** A file inside a file as read, with what stands beside its text. */
export interface Chunk {
  blocks: readonly Block[];
  notes: readonly Note[];
}

/** A footnote or endnote: its element, and the part with the offset that its places count from. */
export interface SideNote {
  element: XmlElement;
  part: string;
  base: number;
}

export interface Reading {
  parts: WordParts;
  styles: Styles;
  lists: DocxLists;
  numbers: AutoNumbers;
  notes: Note[];
  sideNotes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, SideNote>>>;
  /** Side notes that were taken already: each is read once, whatever refers to it. */
  taken: Set<SideNote>;
  /** Elements whose text was read or is named; the text of all others is named as left out. */
  took: WeakSet<XmlElement>;
  /** Line of the paragraph that each comment is anchored in. */
  commentLines: Map<string, number>;
  /** Words of charts and diagrams by their part. */
  words: Map<string, string>;
  readInside(bytes: Uint8Array, name: string): Chunk | undefined;
}

/** Where reading is: a part, and what goes on over several paragraphs of it. */
export interface Spot {
  reading: Reading;
  part: string;
  /** Offset of the tree at hand in the part. */
  base: number;
  line: number;
  kind: 'body' | 'note' | 'header';
  /** Fields that are open. */
  fields: Field[];
  /** Pieces of a paragraph whose end was deleted: they begin the next one. */
  carry: Piece[];
  /** The next paragraph begins a page. */
  pageBreak: boolean;
  /** Text was met: what floats at the top is above it, what comes later is not. */
  begun: boolean;
}

/** A run, or the end of a page between two. */
export type Piece = Run | 'page';

/** How what is inside an element is to be read. */
export interface How {
  look: Look;
  prompt?: boolean;
  /** A box to tick: its sign stands for whatever it is drawn with. */
  check?: { sign: string; used: boolean };
  /** Deleted text goes here. */
  deleted?: { text: string };
  /** Inserted text is kept, and noted here, too. */
  inserted?: { text: string };
}

/** Kinds whose notes on one line are one note: programs cut a text into many runs. */
const joined: ReadonlySet<NoteKind> = new Set(['insertion', 'deletion', 'hidden', 'symbol']);

export function addNote(
  { reading, line }: Pick<Spot, 'reading' | 'line'>,
  kind: NoteKind,
  text: string,
  taken: boolean,
  author?: string,
): void {
  const last = reading.notes.at(-1);
  const goesOn =
    last?.kind === kind &&
    last.taken === taken &&
    last.author === author &&
    last.line === line &&
    joined.has(kind);
  if (goesOn) last.text += text;
  else if (last?.kind === 'contents' && kind === 'contents') last.text += `\n${text}`;
  else reading.notes.push({ kind, text, line, taken, ...(author !== undefined && { author }) });
}

/** A spot in another part, or in a story of its own inside this one. */
export function elsewhere(spot: Spot, change: Partial<Spot>): Spot {
  return { ...spot, fields: [], carry: [], pageBreak: false, begun: true, ...change };
}

/** The text of pieces. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece === 'page' ? '' : piece.text)).join('');

export const isBlank = (text: string): boolean => text.trim() === '';
