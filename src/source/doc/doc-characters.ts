/**
 * What each character of a Word 97–2003 document is to its reader: text, nothing (deleted, hidden, the code of a field),
 * or something else than it says (a sign of a symbol font, a box of a form).
 */
import type { Note, NoteKind } from '../../document/office-document.ts';
import { partitionPoint } from '../../terms/partition-point.ts';
import { fieldName, fieldSymbol, isPageField, isSilentField } from '../field-code.ts';
import { symbolCharacter, unknownSign } from '../symbol-fonts.ts';
import type { Bytes } from './doc-bytes.ts';
import { chosenWords, isTicked } from './doc-form.ts';
import type { DocText } from './doc-pieces.ts';
import { change, type Run } from './doc-properties.ts';

export interface DocCharacters {
  /** 1 for each character that is not text to a reader. */
  unseen: Uint8Array;
  /** What is shown in place of a character. */
  shown: ReadonlyMap<number, string>;
  /** Index of the run of each character, -1 where none holds it. */
  runOf: Int32Array;
  runs: readonly Run[];
  /** Notes at a character: they belong to the paragraph that it stands in. */
  notes: ReadonlyMap<number, Omit<Note, 'line'>[]>;
}

const fieldBegin = 0x13;
const fieldMiddle = 0x14;
const fieldEnd = 0x15;
const deepestField = 20;

/** Gives the characters whose bytes lie in each run. */
function* charactersOf(
  { pieces }: DocText,
  runs: readonly Run[],
): Generator<readonly [number, number, number]> {
  for (const piece of pieces) {
    const end = piece.offset + (piece.to - piece.from) * piece.width;
    const first = partitionPoint(runs, ({ to }) => to <= piece.offset);
    for (let at = first; at < runs.length && (runs[at]?.from ?? end) < end; at++) {
      const run = runs[at];
      if (!run) break;
      const from = piece.from + Math.max(0, Math.floor((run.from - piece.offset) / piece.width));
      const to = Math.min(piece.to, piece.from + Math.ceil((run.to - piece.offset) / piece.width));
      if (from < to) yield [from, to, at];
    }
  }
}

class Reading {
  readonly notes = new Map<number, Omit<Note, 'line'>[]>();
  readonly shown = new Map<number, string>();
  readonly unseen: Uint8Array;
  constructor(length: number) {
    this.unseen = new Uint8Array(length);
  }
  note(at: number, kind: NoteKind, text: string, taken: boolean, author?: string): void {
    const list = this.notes.get(at) ?? [];
    list.push({ kind, text, taken, ...(author && { author }) });
    this.notes.set(at, list);
  }
}

/** Words of a range without the signs of fields and pictures. */
const words = (text: string) =>
  Array.from(text.slice(0, 20_000))
    .filter((unit) => unit.charCodeAt(0) >= 32 || unit === '\r')
    .join('')
    .replaceAll('\r', '\n');

/** What is left of a range when the fields inside it have been read. */
function seen(text: string, from: number, to: number, { unseen }: Reading): string {
  let left = '';
  for (let at = from; at < Math.min(to, from + 20_000); at++) if (unseen[at] !== 1) left += text.charAt(at);
  return words(left);
}

/** The form data that a character of the text refers to. */
type DataAt = (at: number) => { data: Bytes; address: number } | undefined;

interface OpenField {
  begin: number;
  middle: number | undefined;
}

function endField(field: OpenField, end: number, text: string, reading: Reading, dataAt: DataAt): void {
  const { begin } = field;
  const codeEnd = field.middle ?? end;
  const code = text.slice(begin + 1, Math.min(codeEnd, begin + 400));
  const name = fieldName(code);
  const hide = (to: number) => reading.unseen.fill(1, begin, to);
  const result = field.middle === undefined ? '' : seen(text, field.middle + 1, end, reading);
  if (name === 'FORMCHECKBOX' || name === 'FORMDROPDOWN') {
    const at = text.indexOf('\u0001', begin);
    const form = at > 0 && at < end ? dataAt(at) : undefined;
    hide(end);
    const box = form && isTicked(form.data, form.address) ? '☑' : '□';
    const chosen = (form && chosenWords(form.data, form.address)) ?? '____';
    reading.shown.set(end, name === 'FORMCHECKBOX' ? box : chosen);
  } else if (name === 'TOC') {
    hide(end);
    reading.note(begin, 'contents', result, false);
  } else if (isPageField(name)) hide(end);
  else {
    hide(codeEnd);
    const symbol = fieldSymbol(code);
    if (symbol) {
      hide(end);
      reading.shown.set(end, symbol.sign);
      if (!symbol.isKnown) reading.note(begin, 'symbol', code.trim(), false);
    } else if (result.trim() === '' && !isSilentField(name))
      reading.note(begin, 'field', words(code).trim(), false);
  }
}

/** Hides the codes of fields, and the whole of a table of contents. A begin without an end hides nothing. */
function readFields(text: string, reading: Reading, dataAt: DataAt): void {
  const open: OpenField[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === fieldBegin) open.push({ begin: at, middle: undefined });
    else if (code === fieldMiddle) {
      const field = open.at(-1);
      if (field) field.middle ??= at;
    } else if (code === fieldEnd) {
      const field = open.pop();
      // fields nest: filling only what outer fields leave open would cost more than filling again
      if (field && open.length < deepestField) endField(field, at, text, reading, dataAt);
    }
  }
}

/** A sign of a symbol font stands in the text as a bracket that nobody sees. */
function showSymbol(at: number, value: number, fonts: readonly string[], reading: Reading): void {
  const font = fonts[value & 0xffff] ?? 'Symbol';
  const code = value >>> 16;
  const sign =
    symbolCharacter(font, code) ?? (code >= 0xf000 && code <= 0xf0ff ? undefined : String.fromCharCode(code));
  reading.shown.set(at, sign ?? unknownSign);
  if (sign === undefined) reading.note(at, 'symbol', `${font} ${code.toString(16)}`, false);
}

export function readCharacters(
  doc: DocText,
  all: readonly Run[],
  fonts: readonly string[],
  authors: readonly string[],
  data: Bytes,
): DocCharacters {
  const runs = all.filter((run, index) => run.from >= (all[index - 1]?.to ?? 0));
  const reading = new Reading(doc.text.length);
  const runOf = new Int32Array(doc.text.length).fill(-1);
  for (const [from, to, index] of charactersOf(doc, runs)) {
    runOf.fill(index, from, to);
    const changes = runs[index]?.changes;
    if (!changes) continue;
    const symbol = changes.get(change.symbol);
    if (symbol !== undefined)
      for (let at = from; at < to; at++) if (doc.text[at] === '(') showSymbol(at, symbol, fonts, reading);
    if (changes.get(change.deleted) === 1) {
      reading.unseen.fill(1, from, to);
      reading.note(
        from,
        'deletion',
        words(doc.text.slice(from, to)),
        false,
        authors[changes.get(change.deletedBy) ?? -1],
      );
    } else if (changes.get(change.hidden) === 1) {
      reading.unseen.fill(1, from, to);
      reading.note(from, 'hidden', words(doc.text.slice(from, to)), false);
    } else if (changes.get(change.inserted) === 1)
      reading.note(
        from,
        'insertion',
        words(doc.text.slice(from, to)),
        true,
        authors[changes.get(change.insertedBy) ?? -1],
      );
  }
  const changesAt = (at: number) => runs[runOf[at] ?? -1]?.changes;
  readFields(doc.text, reading, (at) => {
    const address = changesAt(at)?.get(change.picture);
    return address === undefined ? undefined : { data, address };
  });
  for (let at = doc.text.indexOf('\u0001'); at >= 0; at = doc.text.indexOf('\u0001', at + 1))
    if (reading.unseen[at] === 0 && changesAt(at)?.get(change.data) !== 1)
      reading.note(at, 'picture', '', false);
  return { unseen: reading.unseen, shown: reading.shown, runOf, runs, notes: reading.notes };
}
