/** A run of a Word 97–2003 document's text → blocks: paragraphs end with a sign of their own, so do cells and rows. */
import type { Block, Note, NoteKind, Run as TextRun } from '../../document/office-document.ts';
import type { AutoNumbers, NumberList } from '../auto-numbers.ts';
import { builtParagraph } from '../build-paragraph.ts';
import { markedTables } from '../marked-tables.ts';
import { shownIn } from '../symbol-fonts.ts';
import type { DocCharacters } from './doc-characters.ts';
import { docLook, type Look, latinFont } from './doc-letters.ts';
import { change, type Run, runAt } from './doc-properties.ts';
import { docSetting } from './doc-setting.ts';
import type { DocStyle } from './doc-styles.ts';

/** Blocks that belong to a character: a note, a text box. */
export interface Side {
  blocks: readonly Block[];
  /** A box before the text stands above it. */
  floats: boolean;
}

export interface StoryContext {
  text: string;
  offsetOf(character: number): number;
  characters: DocCharacters;
  fonts: readonly string[];
  paragraphs: readonly Run[];
  styles: readonly DocStyle[];
  lists: readonly NumberList[];
  numbers: AutoNumbers;
  notes: Note[];
  /** What belongs to a character, read when it is met. */
  sideAt(character: number, line: number): Side | undefined;
}

const cellEnd = 7;
const lineBreak = 11;
const pageBreak = 12;
const paragraphEnd = 13;
const signs: Readonly<Record<number, string>> = { 9: '\t', [lineBreak]: '\n', 30: '-', 160: ' ' };

/** Kinds whose notes on one line are one note: programs cut a text into many runs. */
const joined: ReadonlySet<NoteKind> = new Set(['insertion', 'deletion', 'hidden', 'symbol']);

export function addNote(notes: Note[], note: Note): void {
  const last = notes.at(-1);
  const goesOn =
    last?.kind === note.kind &&
    last.line === note.line &&
    last.taken === note.taken &&
    last.author === note.author;
  if (last && goesOn && joined.has(note.kind)) last.text += note.text;
  else if (!(joined.has(note.kind) && note.text.trim() === '')) notes.push(note);
}

/** What is visible of a paragraph as runs, each with one look and following places. */
function visibleRuns(
  context: StoryContext,
  from: number,
  to: number,
  style: DocStyle | undefined,
): TextRun[] {
  const { text, characters, fonts } = context;
  const runs: TextRun[] = [];
  const looks = new Map<string, Look>();
  let open: { index: number; isWide: boolean; start: number; next: number; units: string[] } | undefined;
  const changesOf = (index: number) => characters.runs[index]?.changes ?? new Map<number, number>();
  const close = () => {
    if (!open) return;
    const key = `${open.index} ${open.isWide}`;
    const own = changesOf(open.index);
    const look = looks.get(key) ?? docLook(own, style?.letters, fonts, open.isWide);
    looks.set(key, look);
    const written = open.units.join('');
    const font = latinFont(own, style?.letters, fonts);
    const shown = shownIn(written, font, () => {});
    runs.push({ ...look, text: shown, place: { in: 'stream', offset: open.start } });
    open = undefined;
  };
  for (let at = from; at < to; at++) {
    const replaced = characters.shown.get(at);
    if (replaced === undefined && characters.unseen[at] === 1) continue;
    const code = text.charCodeAt(at);
    const unit = replaced ?? signs[code] ?? (code >= 32 ? text.charAt(at) : '');
    if (unit === '') continue;
    const index = characters.runOf[at] ?? -1;
    const isWide: boolean =
      code < 0x2000 ? (open?.isWide ?? false) : code >= 0x2e80 || /[\u2014\u2018-\u201d\u2026]/.test(unit);
    if (!open || open.index !== index || open.next !== at || open.isWide !== isWide) close();
    open ??= { index, isWide, start: at, next: at, units: [] };
    open.units.push(unit);
    open.next = at + 1;
  }
  close();
  return runs;
}

const isBlank = (runs: readonly TextRun[]) =>
  runs.every(({ text, underline }) => text.trim() === '' && !underline);

/** @param fixedLine line of all blocks, for stories beside the body */
export function readStory(
  context: StoryContext,
  { from, to }: { from: number; to: number },
  counter: { line: number } | number,
): Block[] {
  const fixed = typeof counter === 'number' ? counter : undefined;
  const count = typeof counter === 'number' ? { line: 0 } : counter;
  let tableLine: number | undefined;
  const tables = markedTables(() => fixed ?? tableLine ?? count.line);
  const end = Math.min(to, context.text.length);
  let start = from;
  let isOnNewPage = false;
  let hasBegun = false;

  function changeOf(run: Run | undefined, style: DocStyle | undefined, code: number): number | undefined {
    return run?.changes.get(code) ?? style?.changes.get(code);
  }
  function lineFor(depth: number): number {
    if (fixed !== undefined) return fixed;
    if (depth === 0) {
      tableLine = undefined;
      count.line += 1;
      return count.line;
    }
    tableLine ??= ++count.line;
    return tableLine;
  }
  /** Notes and sides of the characters of a paragraph. */
  function gather(first: number, last: number, line: number): Side[] {
    const sides: Side[] = [];
    for (let at = first; at <= last; at++) {
      for (const note of context.characters.notes.get(at) ?? []) addNote(context.notes, { ...note, line });
      const code = context.text.charCodeAt(at);
      const side = code < 32 ? context.sideAt(at, line) : undefined;
      if (side) sides.push(side);
    }
    return sides;
  }
  function endParagraph(at: number, code: number, run: Run | undefined): void {
    const style = context.styles[run?.style ?? 0];
    const value = (one: number) => changeOf(run, style, one);
    const isEnd = code === paragraphEnd || code === cellEnd || code === pageBreak;
    const depth = value(change.inTable) === 1 ? Math.max(value(change.depth) ?? 1, 1) : 0;
    const isRowEnd = run?.changes.get(change.rowEnd) === 1 || run?.changes.get(change.innerRowEnd) === 1;
    if (isRowEnd && depth > 0) {
      lineFor(depth);
      tables.endRow(depth, run?.edges ?? []);
      return;
    }
    const runs = visibleRuns(context, start, isEnd ? at : at + 1, style);
    const isEmpty = isBlank(runs);
    const line = lineFor(depth);
    const sides = gather(start, at, line);
    const use = isEmpty ? 0 : (value(change.list) ?? 0);
    const list = context.lists[use - 1];
    const level = value(change.listLevel) ?? 0;
    const number = list ? context.numbers.next(list, level) : '';
    const isBullet = list?.levels.get(level)?.form === 'bullet';
    const own = run?.changes.get(change.outlineLevel);
    const outline = own === undefined ? style?.headingLevel : own < 9 ? own + 1 : undefined;
    const size = runs.reduce((most, one) => Math.max(most, one.size ?? 0), 0) || 16;
    const { pageBreak: breaks, ...setting } = docSetting(value, size);
    const paragraph = builtParagraph(runs, {
      line,
      number,
      bullet: isBullet,
      setting: {
        ...setting,
        ...((breaks || isOnNewPage) && { pageBreak: true as const }),
        ...(!isEmpty && outline !== undefined && { outline }),
        ...(!isEmpty && style?.isTitle && { title: true as const }),
      },
    });
    isOnNewPage = code === pageBreak;
    for (const { blocks, floats } of sides)
      if (floats && !hasBegun && isEmpty) for (const block of blocks) tables.add(block, depth);
    // an empty paragraph at the end of a cell is how cells are made
    if (!(isEmpty && code === cellEnd)) tables.add(paragraph, depth);
    for (const { blocks, floats } of sides)
      if (!(floats && !hasBegun && isEmpty)) for (const block of blocks) tables.add(block, depth);
    hasBegun ||= !isEmpty;
    const isInnerEnd = run?.changes.get(change.innerCellEnd) === 1;
    if (depth > 0 && (code === cellEnd || isInnerEnd)) tables.endCell(depth);
  }

  for (let at = from; at < end; at++) {
    const code = context.text.charCodeAt(at);
    const isLast = at === end - 1;
    if (code !== paragraphEnd && code !== cellEnd && code !== pageBreak && !isLast) continue;
    endParagraph(at, code, runAt(context.paragraphs, context.offsetOf(at)));
    start = at + 1;
  }
  return tables.finish();
}
