/**
 * Where the lines of a document go: which style each gets, and what of its place depends on its neighbours: the blank line
 * below a title of several lines, the sign-off by the lengths of its lines, a new page for each attachment (GB/T 9704-2012
 * §7.3).
 */
import type { Paragraph } from '../../document/office-document.ts';
import { dateLine } from '../../document/roles/lines.ts';
import { type Grid, officialGrid } from '../../writers/docx/page.ts';
import { displayWidth } from '../../writers/docx/text-width.ts';
import { overEdge, signoffLeft } from '../../writers/docx/write-signoff.ts';
import type { FileParagraph, FileTable } from './file-body.ts';
import type { OfficialStyle } from './official-styles.ts';
import type { Given } from './properties.ts';
import type { SetAs } from './set-as.ts';

/** A paragraph of the text that is set. */
export interface Line {
  is: 'line';
  paragraph: FileParagraph;
  /** What was read in it: several where pages end inside it. */
  models: readonly Paragraph[];
  setAs: Exclude<SetAs, 'as-is'>;
  /** Whitespace at both ends left out. */
  text: string;
}

/** What stands between the lines that are set, and stays as it is. */
export interface Other {
  is: 'as-is' | 'empty' | 'break';
  paragraph: FileParagraph;
}
export interface TableLine {
  is: 'table';
  table: FileTable;
}
export type Entry = Line | Other | TableLine;

/** How one line is set. */
export interface Placed {
  style: OfficialStyle;
  given: Given;
  /** White space that is taken away: at its beginning, or at both ends. */
  trims: 'start' | 'both';
  /** Bold words say something. */
  keepsBold: boolean;
}

const grid: Grid = officialGrid;
const characters = (count: number): number => Math.round(count * grid.characterPitch);
const indent = (left: number, hanging = 0): string =>
  `<w:ind w:left="${left}"${hanging > 0 ? ` w:hanging="${hanging}"` : ' w:firstLine="0"'}/>`;
const blankLineBefore = `<w:spacing w:before="${grid.linePitch}"/>`;

/** Longer lines in the middle are text that somebody centred. */
const longestCentred = 40;

const isLine = (entry: Entry | undefined, ...kinds: readonly SetAs[]): entry is Line =>
  entry?.is === 'line' && kinds.includes(entry.setAs);

/** 附件：1. before the name: how wide the mark is, and the number in it. */
function noteIndent({ text, models }: Line): string {
  if (text.includes('\n')) return indent(characters(5), characters(3));
  const word = /^附\s*件\s*[：:]\s*/u.exec(text)?.[0] ?? '';
  const number = /^\d{1,2}\s*[.．、]\s*/u.exec(text.slice(word.length))?.[0] ?? '';
  // a number that the program adds stands where its own setting says
  if (models[0]?.automatic) return indent(characters(5 + 1.5), characters(1.5));
  const mark = displayWidth(word) + displayWidth(number);
  return indent(characters(5 + displayWidth(number)), characters(word === '' ? displayWidth(number) : mark));
}

/** The lines of the sign-off that a line belongs to. */
function signoffAround(entries: readonly Entry[], at: number): Line[] {
  let from = at;
  while (isLine(entries[from - 1], 'signoff-body')) from -= 1;
  let to = at;
  while (!isLine(entries[to], 'date') && isLine(entries[to + 1], 'signoff-body', 'date')) to += 1;
  return entries.slice(from, to + 1).filter((entry) => entry.is === 'line');
}

/** Right-indented two characters, the date beginning two right of the body (§7.3.5.3). */
function signoffGiven(entries: readonly Entry[], at: number, line: Line): Given {
  const group = signoffAround(entries, at);
  const isFirst = group[0] === line;
  const before: Given = isFirst ? { spacing: blankLineBefore } : {};
  const width = ({ text }: Line) => Math.max(...text.split('\n').map(displayWidth));
  const bodies = group.filter(({ setAs }) => setAs === 'signoff-body');
  const date = group.find(({ setAs }) => setAs === 'date');
  // body and date on one line: nothing can be put below anything
  if (line.setAs === 'date' && !dateLine(line.text))
    return {
      ...before,
      ind: `<w:ind w:right="${characters(2)}" w:firstLine="0"/>`,
      jc: '<w:jc w:val="right"/>',
    };
  const org = Math.max(0, ...bodies.map(width));
  const left = signoffLeft({ org, date: date ? width(date) : 0 }, org, grid.charactersPerLine);
  // no line of it is broken: where a font is wider than 仿宋 it stands out into the margin
  const placed = (from: number): Given => ({
    ...before,
    ind: `<w:ind w:left="${characters(from)}" w:right="-${characters(overEdge)}" w:firstLine="0"/>`,
    jc: '<w:jc w:val="left"/>',
  });
  if (line.setAs === 'date') return placed(left + 2);
  const own = bodies.length > 1 ? Math.max(0, grid.charactersPerLine - 2 - width(line)) : left;
  return placed(own);
}

const isOnNewPage = ({ models, paragraph }: Line): boolean =>
  models[0]?.format.pageBreak === true || paragraph.start === 0;

/** Begins a page, unless it does already or nothing stands before it. */
function newPage(entries: readonly Entry[], at: number, line: Line): Given {
  const isFirst = !entries.slice(0, at).some(({ is }) => is !== 'empty');
  return isFirst || isOnNewPage(line) ? {} : { pageBreakBefore: '<w:pageBreakBefore/>' };
}

/** Lines in the middle that stand there on purpose: 第一章 总则, a date below the title. */
const isCentred = ({ models, text }: Line): boolean =>
  models[0]?.format.align === 'center' && text.length <= longestCentred;

function titleGiven(entries: readonly Entry[], at: number, line: Line): Given {
  const next = entries[at + 1];
  const before = entries[at - 1];
  const spacing = [
    isLine(before, 'attachment-label') ? ` w:before="${grid.linePitch}"` : '',
    // below the red head (§7.3.1), where nobody left blank lines
    before?.is === 'as-is' ? ` w:before="${2 * grid.linePitch}"` : '',
    isLine(next, line.setAs) ? ' w:after="0"' : '',
  ].join('');
  const breaks =
    line.setAs === 'attachment-title' && !isLine(before, 'attachment-label', 'attachment-title')
      ? newPage(entries, at, line)
      : {};
  return { ...breaks, ...(spacing !== '' && { spacing: `<w:spacing${spacing}/>` }) };
}

function textGiven(entries: readonly Entry[], at: number, line: Line): Given {
  if (isCentred(line))
    return { ind: '<w:ind w:firstLineChars="0" w:firstLine="0"/>', jc: '<w:jc w:val="center"/>' };
  if (line.models[0]?.format.align === 'right' && line.text.length <= longestCentred)
    return {
      ind: `<w:ind w:right="${characters(2)}" w:firstLineChars="0" w:firstLine="0"/>`,
      jc: '<w:jc w:val="right"/>',
    };
  return entries[at - 1]?.is === 'table' ? { spacing: '<w:spacing w:before="200"/>' } : {};
}

/** What an exact line would cut off gets the room it needs. */
function tallGiven({ tall }: FileParagraph, given: Given): Given {
  if (!tall) return given;
  const before = /w:before="\d+"/.exec(given.spacing ?? '')?.[0] ?? '';
  const line =
    tall === 'picture' ? 'w:line="240" w:lineRule="auto"' : `w:line="${grid.linePitch}" w:lineRule="atLeast"`;
  return { ...given, spacing: `<w:spacing ${before} ${line}/>`.replace(/ {2,}/, ' ') };
}

function placedBy(entries: readonly Entry[], at: number, line: Line): Placed {
  const { setAs, text } = line;
  const start = { trims: 'start', keepsBold: true } as const;
  const both = { trims: 'both', keepsBold: false } as const;
  switch (setAs) {
    case 'title':
      return { style: 'title', given: titleGiven(entries, at, line), ...both };
    case 'attachment-title':
      return { style: 'title', given: titleGiven(entries, at, line), ...both };
    case 'addressee':
      return { style: 'addressee', given: {}, ...start };
    case 'heading-1':
    case 'heading-2':
    case 'heading-3':
    case 'heading-4':
      return { style: setAs, given: isCentred(line) ? textGiven(entries, at, line) : {}, ...both };
    case 'text':
      if (text === '' && line.paragraph.tall === 'picture') return { style: 'picture', given: {}, ...start };
      return { style: 'text', given: textGiven(entries, at, line), ...start };
    case 'caption':
      return { style: 'caption', given: {}, ...both };
    case 'attachment-note': {
      const isFirst = !isLine(entries[at - 1], 'attachment-note');
      const given = { ind: noteIndent(line), ...(isFirst && { spacing: blankLineBefore }) };
      return { style: 'attachment-note', given, ...start };
    }
    case 'attachment-label':
      return { style: 'attachment-label', given: newPage(entries, at, line), ...both };
    case 'signoff-body':
    case 'date':
      return { style: setAs, given: signoffGiven(entries, at, line), ...both };
  }
}

/** @param entries of the document, empty paragraphs that go left out */
export function placeLine(entries: readonly Entry[], at: number, line: Line): Placed {
  const placed = placedBy(entries, at, line);
  return { ...placed, given: tallGiven(line.paragraph, placed.given) };
}
