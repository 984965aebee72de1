/**
 * The account of one file, letter by letter: what of it does not stand in the plan as it is printed. Every letter of the
 * file is matched with a letter of its own in the plan's text; whatever finds none is named with its place. It knows nothing of
 * how the plan was made, so what a reader forgets, whichever reader it is, is told all the same.
 *
 *     leftOut(document, planPlainText(plan, vocabulary)) // { left: [{ line: 12, text: '备注', what: '表格' }], … }
 */
import { paragraphsOf } from '../document/blocks.ts';
import { noteName } from '../document/note-counts.ts';
import { isPageNumber } from '../document/note-findings.ts';
import { checkAuthor, type Note, type OfficeDocument } from '../document/office-document.ts';
import { readHeadingNumber } from '../terms/heading-number.ts';
import { readAnyDate, showDate } from '../terms/plan-date.ts';

/** Words of a file that are not in its plan. */
export interface LeftOut {
  /** Paragraph or table of the body, 1-based; 0 for what belongs to the whole file. */
  line: number;
  /** The words that are missing, as they stand; stretches of one line are parted by …. */
  text: string;
  /** What they are, as a clerk calls it: 正文, 表格, 批注, 页眉 … */
  what: string;
}

export interface Account {
  left: LeftOut[];
  renumbered: string[];
}

/** A line of the file, and which of its characters found their like. */
interface Line {
  line: number;
  what: string;
  text: string;
  found: Uint8Array;
}

/** What counts: letters, figures, signs. Commas, brackets and blanks come and go with the layout. */
const counts = /[\p{L}\p{N}\p{S}%‰※§]/u;

/** Where one form of a character stands for all: wide and narrow ones, and the parts of a date however it was typed. */
function plain(text: string): string {
  const date = readAnyDate(text);
  return (date ? showDate(date) : text)
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
}

function linesOf({ blocks }: OfficeDocument, values: ReadonlyMap<string, string>): Line[] {
  const filled = (text: string) =>
    text.replace(/【([^【】]+)】/g, (mark, label: string) => values.get(label) ?? mark);
  return blocks.flatMap((block) => {
    const what = block.type === 'table' ? '表格' : '正文';
    return [...paragraphsOf([block])].flatMap(({ text }) =>
      text.split(/[\n\t]/).flatMap((part): Line[] => {
        const own = plain(filled(part));
        return own === '' ? [] : [{ line: block.line, what, text: own, found: new Uint8Array(own.length) }];
      }),
    );
  });
}

const border = '\n';
/** Matching takes as many steps as the two sides have characters together, multiplied; beyond it lines count as missing. */
const mostSteps = 400_000_000;

/** The printed text that nothing of the file was matched with yet. */
class Printed {
  private readonly whole = new Map<string, number>();
  private rest = '';

  constructor(shown: string) {
    for (const line of shown.split(/[\n\t]/).map(plain)) {
      if (line !== '') this.whole.set(line, (this.whole.get(line) ?? 0) + 1);
    }
  }

  /** Takes a whole line out. */
  takeLine(text: string): boolean {
    const count = this.whole.get(text) ?? 0;
    if (count > 0) this.whole.set(text, count - 1);
    return count > 0;
  }

  /** Lines are done: what is left is looked through in pieces. @returns how long it is */
  open(): number {
    this.rest = [...this.whole].flatMap(([text, count]) => Array<string>(count).fill(text)).join(border);
    return this.rest.length;
  }

  /** Takes a stretch out. */
  take(text: string): boolean {
    const at = this.rest.indexOf(text);
    if (at < 0) return false;
    this.rest = this.rest.slice(0, at) + border + this.rest.slice(at + text.length);
    return true;
  }

  holds(text: string): boolean {
    return this.rest.includes(text);
  }
}

/** Marks the stretches of a line that stand in the rest of the printed text, the longest from each place on. */
function matchStretches({ text, found }: Line, printed: Printed): void {
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && printed.holds(text.slice(at, end + 1))) end += 1;
    // one letter that stands somewhere is no sign that it is this one
    const isSure = end - at > 1 || (text.length === 1 && end > at);
    if (isSure && printed.take(text.slice(at, end))) found.fill(1, at, end);
    at = Math.max(end, at + 1);
  }
}

/** The stretches of a line that found nothing; the number that output sets anew is none of them. */
function missingIn({ text, found }: Line): { words: string; number: string } {
  const length = readHeadingNumber(text)?.length ?? 0;
  const stretches: string[] = [];
  let number = '';
  for (let at = 0; at < text.length; at++) {
    if (found[at] === 1) continue;
    let end = at;
    while (end < text.length && found[end] !== 1) end += 1;
    const stretch = text.slice(at, end);
    if (counts.test(stretch) && end > length) stretches.push(stretch);
    else if (counts.test(stretch)) number = text.slice(0, length);
    at = end;
  }
  return { words: stretches.join('…'), number };
}

/** Notes one by one; those of our own check are one, or they would bury what people wrote. */
function notesLeft(notes: readonly Note[]): LeftOut[] {
  const left = notes.filter((note) => !note.taken && !isPageNumber(note));
  const isOurs = ({ kind, author }: Note) => kind === 'comment' && author === checkAuthor;
  const ours = left.filter(isOurs).length;
  return [
    ...(ours > 0 ? [{ line: 0, text: '', what: `本站审阅批注 ${ours} 条` }] : []),
    ...left
      .filter((note) => !isOurs(note))
      .map(({ line, text, kind }) => ({ line, text: text.trim(), what: noteName(kind) })),
  ];
}

/**
 * @param shown the plan as it is printed, a line a paragraph, cells by tabs
 * @param values what the plan says where the file has a blank by this name: filled in once, it is filled everywhere
 * @returns what is missing, in the order of the file, empty where the plan says all of it; and the numbers of headings and items
 * that stand otherwise in print, since output counts anew
 */
export function leftOut(
  document: OfficeDocument,
  shown: string,
  values: ReadonlyMap<string, string> = new Map(),
): Account {
  const printed = new Printed(shown);
  const lines = linesOf(document, values);
  const open = lines.filter((line) => {
    if (printed.takeLine(line.text)) line.found.fill(1);
    return line.found[0] !== 1;
  });
  const letters = open.reduce((sum, { text }) => sum + text.length, 0);
  if (printed.open() * letters <= mostSteps) {
    const longestFirst = open.toSorted((a, b) => b.text.length - a.text.length);
    for (const line of longestFirst) if (printed.take(line.text)) line.found.fill(1);
    for (const line of longestFirst) if (line.found[0] !== 1) matchStretches(line, printed);
  }
  const missing = lines.map((line) => ({ line, ...missingIn(line) }));
  const words = missing.flatMap(({ line: { line, what }, words: text }) =>
    text === '' ? [] : [{ line, text, what }],
  );
  return {
    left: [...words, ...notesLeft(document.notes)].sort((a, b) => a.line - b.line),
    renumbered: missing.flatMap(({ number }) => (number === '' ? [] : [number])),
  };
}
