/** A stream of text in an RTF file: the body, or a note, a header, a box of its own. Gathers letters into paragraphs. */
import type { Block, Note, NoteKind, Paragraph, Run } from '../../document/office-document.ts';
import { builtParagraph } from '../build-paragraph.ts';
import { type CellEdge, type MarkedTables, markedTables } from '../marked-tables.ts';
import { shownIn } from '../symbol-fonts.ts';
import type { WrittenMark } from '../written-mark.ts';
import { fontClassOf, levelOfName, type RtfHeader } from './header.ts';
import { type LetterState, type ParagraphState, plainSetting, settingOf } from './state.ts';

/** What all streams of a file share. */
export interface RtfFile {
  header: RtfHeader;
  notes: Note[];
  /** Running number of characters. */
  offset: number;
  /** Blocks of the body so far. */
  line: number;
}

/** Notes of revisions that go on. */
const joined: ReadonlySet<NoteKind> = new Set(['insertion', 'deletion', 'hidden', 'symbol', 'contents']);

export interface Story {
  line(): number;
  note(kind: NoteKind, text: string, taken: boolean, author?: string): void;
  /** @param depth of the tables that it stands in */
  text(text: string, letters: LetterState, depth: number): void;
  /** Text that no one typed. */
  made(text: string, letters: LetterState): void;
  mark(mark: WrittenMark): void;
  /** Puts blocks of their own beside the paragraph at hand. */
  beside(blocks: readonly Block[]): void;
  pageBreak(setting: ParagraphState): void;
  endParagraph(setting: ParagraphState): void;
  endCell(setting: ParagraphState, depth: number): void;
  endRow(depth: number, edges: readonly CellEdge[]): void;
  finish(setting: ParagraphState): Block[];
}

const isBlank = (runs: readonly Run[]) =>
  runs.every(({ text, underline }) => text.trim() === '' && !underline);

/** @param fixedLine line of all that is in it, for streams that are not the body */
export function newStory(file: RtfFile, fixedLine?: number): Story {
  const { header } = file;
  let runs: Run[] = [];
  let mark: WrittenMark = {};
  let besides: Block[] = [];
  let isOnNewPage = false;
  /** Line of the table that is open. */
  let tableLine: number | undefined;
  const nextLine = () => fixedLine ?? tableLine ?? file.line + 1;
  const tables: MarkedTables = markedTables(() => tableLine ?? nextLine());

  function enter(depth: number): void {
    if (depth > 0) {
      tableLine ??= fixedLine ?? ++file.line;
    } else tableLine = undefined;
  }
  function place(block: Block, depth: number): void {
    enter(depth);
    if (fixedLine === undefined && depth === 0) file.line += 1;
    tables.add({ ...block, line: fixedLine ?? tableLine ?? file.line }, depth);
  }
  function paragraph(setting: ParagraphState): Paragraph {
    const style = setting.style === undefined ? undefined : header.styles.get(setting.style);
    const outline = setting.outline ?? style?.outline ?? levelOfName(style?.name ?? '');
    const isEmpty = isBlank(runs);
    const size = runs.reduce((most, run) => Math.max(most, run.size ?? 0), 0) || 12;
    const built = builtParagraph(runs, {
      line: nextLine(),
      setting: {
        ...settingOf(setting, size),
        ...(isOnNewPage && { pageBreak: true as const }),
        ...(!isEmpty && outline !== undefined && { outline }),
        ...(!isEmpty && /^(?:title|标题|文档标题)$/i.test(style?.name ?? '') && { title: true as const }),
      },
      ...(!isEmpty && mark),
    });
    if (isEmpty) delete built.format.outline;
    runs = [];
    mark = {};
    isOnNewPage = false;
    return built;
  }
  function end(setting: ParagraphState, depth: number, keepsBlank: boolean): void {
    const own = besides;
    besides = [];
    const isEmpty = isBlank(runs) && mark.number === undefined;
    if (!isEmpty || keepsBlank) place(paragraph(setting), depth);
    for (const block of own) place(block, depth);
  }
  const self: Story = {
    line: nextLine,
    note(kind, text, taken, author) {
      const last = file.notes.at(-1);
      const line = nextLine();
      const goesOn = last?.kind === kind && last.taken === taken && last.line === line && joined.has(kind);
      if (goesOn || (last?.kind === 'contents' && kind === 'contents')) last.text += text;
      else file.notes.push({ kind, text, line, taken, ...(author && { author }) });
    },
    text(text, letters, depth) {
      if (text === '') return;
      if (depth === 0 && isBlank(runs)) tableLine = undefined;
      if (letters.deleted) return self.note('deletion', text, false);
      if (letters.hidden) return self.note('hidden', text, false);
      if (letters.inserted) self.note('insertion', text, true);
      const name = header.fonts.get(letters.font)?.name ?? '';
      const shown = shownIn(text, name || undefined, (code) =>
        self.note('symbol', `${name} ${code.toString(16)} `, false),
      );
      const isWide = /[\u2e80-\u9fff\uff00-\uffef]/.test(shown);
      const family =
        (isWide && letters.wideFont !== undefined ? fontClassOf(header, letters.wideFont) : undefined) ??
        fontClassOf(header, letters.font);
      runs.push({
        text: shown,
        place: { in: 'stream', offset: file.offset },
        ...(((isWide ? letters.wideBold : undefined) ?? letters.bold) && { bold: true }),
        ...(letters.underline && { underline: true }),
        ...(family && { font: family }),
        size: (isWide ? letters.wideSize : undefined) ?? letters.size,
        ...(header.red[letters.colour] && { red: true }),
      });
      file.offset += shown.length;
    },
    made(text, letters) {
      runs.push({ text, ...(letters.underline && { underline: true }), size: letters.size });
    },
    mark(next) {
      mark = next;
    },
    beside(blocks) {
      for (const block of blocks) besides.push(block);
    },
    pageBreak(setting) {
      if (!isBlank(runs)) end(setting, setting.depth, false);
      isOnNewPage = true;
    },
    endParagraph(setting) {
      end(setting, setting.depth, true);
    },
    endCell(setting, depth) {
      end(setting, depth, false);
      enter(depth);
      tables.endCell(depth);
    },
    endRow(depth, edges) {
      if (!isBlank(runs)) end(plainSetting, depth, false);
      enter(depth);
      tables.endRow(depth, edges);
    },
    finish(setting) {
      end(setting, setting.depth, false);
      return tables.finish();
    },
  };
  return self;
}
