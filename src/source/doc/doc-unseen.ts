/** Which characters of a Word 97–2003 document its reader does not see: deleted, hidden, codes of fields. */
import type { DocText } from './doc-pieces.ts';
import { change, type Run } from './doc-properties.ts';

export interface Unseen {
  /** 1 for each character that is not text to a reader. */
  marks: Uint8Array;
  deleted: number;
  hidden: number;
  pictures: number;
  /** Characters of a table of contents that the program made. */
  contents: number;
}

const fieldBegin = 0x13;
const fieldMiddle = 0x14;
const fieldEnd = 0x15;

/** Marks the characters whose bytes lie in the run. */
function* charactersOf({ pieces }: DocText, runs: readonly Run[]): Generator<readonly [number, number, Run]> {
  for (const piece of pieces) {
    const end = piece.offset + (piece.to - piece.from) * piece.width;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.to ?? 0) <= piece.offset) low = middle + 1;
      else high = middle;
    }
    for (let run = runs[low]; run && run.from < end; run = runs[++low]) {
      const from = piece.from + Math.max(0, Math.floor((run.from - piece.offset) / piece.width));
      const to = Math.min(piece.to, piece.from + Math.ceil((run.to - piece.offset) / piece.width));
      if (from < to) yield [from, to, run];
    }
  }
}

/** Hides the codes of fields, and the whole of a table of contents. A begin without an end hides nothing. */
function hideFields(text: string, unseen: Unseen): void {
  const open: { begin: number; middle: number | undefined }[] = [];
  const hide = (from: number, to: number) => unseen.marks.fill(1, from, to);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === fieldBegin) open.push({ begin: at, middle: undefined });
    else if (code === fieldMiddle) {
      const field = open.at(-1);
      if (field) field.middle ??= at;
    } else if (code === fieldEnd) {
      const field = open.pop();
      if (!field) continue;
      // fields nest: filling only what outer fields leave open would cost more than filling again
      const isContents = /^\s*TOC\b/.test(text.slice(field.begin + 1, field.begin + 20));
      if (isContents) unseen.contents += at - field.begin;
      if (open.length < 20) hide(field.begin, isContents ? at : (field.middle ?? at));
    }
  }
}

export function unseen(doc: DocText, characters: readonly Run[]): Unseen {
  const result: Unseen = {
    marks: new Uint8Array(doc.text.length),
    deleted: 0,
    hidden: 0,
    pictures: 0,
    contents: 0,
  };
  const marked = characters
    .filter(
      ({ changes }) =>
        changes.get(change.deleted) === 1 || changes.get(change.hidden) === 1 || changes.has(change.symbol),
    )
    .filter((run, index, all) => run.from >= (all[index - 1]?.to ?? 0));
  for (const [from, to, { changes }] of charactersOf(doc, marked)) {
    if (changes.has(change.symbol)) {
      // a sign of a symbol font stands in the text as a bracket that nobody sees
      for (let at = from; at < to; at++) if (doc.text[at] === '(') result.marks[at] = 1;
      continue;
    }
    result.marks.fill(1, from, to);
    if (changes.get(change.deleted) === 1) result.deleted += to - from;
    else result.hidden += to - from;
  }
  hideFields(doc.text, result);
  for (let at = doc.text.indexOf('\u0001'); at >= 0; at = doc.text.indexOf('\u0001', at + 1))
    if (result.marks[at] === 0) result.pictures += 1;
  return result;
}
