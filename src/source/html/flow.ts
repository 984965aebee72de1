/**
 * The blocks of a web page as they are met: letters gather until a paragraph ends. White space is what browsers make of
 * it: runs of it are one blank, a line end between two Chinese characters is nothing.
 */
import type { Block, Note, NoteKind, ParagraphFormat, Run } from '../../document/office-document.ts';
import { builtParagraph } from '../build-paragraph.ts';
import { shownIn } from '../symbol-fonts.ts';
import type { Look, StyleSheet } from './css.ts';
import type { OpenList } from './html-lists.ts';

/** How what is inside an element is read. */
export interface Inside {
  look: Look;
  setting: ParagraphFormat;
  sheet: StyleSheet;
  list: OpenList | undefined;
  isPre: boolean;
}

/** What a whole page shares, its cells included. */
export interface Page {
  notes: Note[];
  /** Running number of characters of the page: the places. */
  offset: number;
  /** Blocks of the body so far. */
  line: number;
}

export interface Flow {
  page: Page;
  blocks: Block[];
  /** Line of all that is inside a cell or a note; the body counts its own. */
  fixedLine: number | undefined;
  runs: Run[];
  /** White space that is one blank if more text follows in the paragraph. */
  blank: { look: Look; breaks: boolean } | undefined;
  /** Line breaks in a row that nothing followed yet. */
  breaks: number;
  setting: ParagraphFormat;
  /** Number or bullet that the next paragraph gets. */
  mark: { number?: string; bullet?: boolean } | undefined;
  pageBreak: boolean;
}

export function newFlow(page: Page, fixedLine?: number): Flow {
  return {
    page,
    blocks: [],
    fixedLine,
    runs: [],
    blank: undefined,
    breaks: 0,
    setting: {},
    mark: undefined,
    pageBreak: false,
  };
}

/** Line of the block at hand. */
export const nextLine = ({ page, fixedLine }: Flow): number => fixedLine ?? page.line + 1;

const isWide = (unit: string | undefined) =>
  unit !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(unit);

function pushRun(flow: Flow, text: string, look: Look): void {
  const { hidden, fontName, ...format } = look;
  flow.runs.push({ ...format, text, place: { in: 'stream', offset: flow.page.offset } });
  flow.page.offset += text.length;
}

export function addNote(flow: Flow, kind: NoteKind, text: string, taken: boolean, author?: string): void {
  const line = nextLine(flow);
  flow.page.notes.push({ kind, text, line, taken, ...(author && { author }) });
}

/** Text without white space that could be taken together. */
function addWords(flow: Flow, words: string, look: Look): void {
  const { blank } = flow;
  flow.blank = undefined;
  const breaks = flow.breaks > 0 && flow.runs.length > 0;
  flow.breaks = 0;
  if (breaks) pushRun(flow, '\n', look);
  else if (blank && flow.runs.length > 0) {
    const before = flow.runs.at(-1)?.text.at(-1);
    if (!(blank.breaks && isWide(before) && isWide(words[0]))) pushRun(flow, ' ', blank.look);
  }
  const shown = shownIn(words, look.fontName, (code) =>
    addNote(flow, 'symbol', `${look.fontName ?? ''} ${code.toString(16)}`.trim(), false),
  );
  // blanks that do not break are blanks to fill in
  pushRun(flow, shown.replaceAll('\u00a0', ' '), look);
}

/** Text as it stands in the page. */
export function addText(flow: Flow, text: string, look: Look, isPre: boolean): void {
  if (isPre) {
    for (const [index, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) endParagraph(flow);
      if (line !== '') addWords(flow, line, look);
    }
    return;
  }
  for (const part of text.split(/([ \t\n\f\r]+)/)) {
    if (part === '') continue;
    // programs write blanks to fill in as they are, though browsers show one
    if (look.underline && /^ {2,}$/.test(part)) addWords(flow, part, look);
    else if (/^[ \t\n\f\r]/.test(part)) {
      if (flow.breaks === 0) flow.blank ??= { look, breaks: /[\n\r]/.test(part) };
    } else addWords(flow, part, look);
  }
}

/** Letters that the program shows and no one typed. */
export function addMade(flow: Flow, text: string, look: Look): void {
  addWords(flow, text, look);
}

export function addBreak(flow: Flow): void {
  flow.blank = undefined;
  flow.breaks += 1;
  // an empty line parts paragraphs
  if (flow.breaks > 1 && flow.runs.length > 0) endParagraph(flow);
}

/** Ends the paragraph; one without text is nothing. */
export function endParagraph(flow: Flow): void {
  const { runs, blank } = flow;
  // an underlined blank at the end is one to fill in
  if (blank?.look.underline && runs.length > 0) pushRun(flow, ' ', blank.look);
  flow.runs = [];
  flow.blank = undefined;
  flow.breaks = 0;
  const isEmpty = runs.every(({ text, underline }) => text.trim() === '' && !underline);
  if (isEmpty) return;
  const line = nextLine(flow);
  if (flow.fixedLine === undefined) flow.page.line = line;
  flow.blocks.push(
    builtParagraph(runs, {
      line,
      setting: { ...flow.setting, ...(flow.pageBreak && { pageBreak: true as const }) },
      ...flow.mark,
    }),
  );
  flow.mark = undefined;
  flow.pageBreak = false;
}

/** Puts whole blocks, a table, where the flow is. */
export function addBlocks(flow: Flow, blocks: readonly Block[]): void {
  for (const block of blocks) flow.blocks.push(block);
}
