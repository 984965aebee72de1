/**
 * Lines → paragraphs. Old files break sentences where a page or a screen line ended; a line is joined to the next one
 * where its sentence goes on. Judged by the end of the line, by what the next begins with, and by the width of lines
 * where a file is wrapped at a width.
 */

import { isDateLine, isRosterLine } from '../document/roster-lines.ts';
import { isTitleLine } from '../document/title-words.ts';
import { type HeadingNumber, readWornNumber } from '../terms/heading-number.ts';
import { type Layout, lineWidth } from './layout.ts';
import type { CleanLine, Paragraph } from './paragraphs.ts';

const ends = /[。！？；：!?;:…]$/u;
const endsQuoted = /[。！？…][”’」』）)]$/u;
const goesOn = /[，、,（(“‘《「—·和与及或的]$/u;
const continuation = /^[，。、；：！？）)”’》」』%％]/u;

/** A heading of a few words has no end mark either. */
const longestNumberedHeading = 36;
const longestPlainHeading = 16;
const longestDoubtful = 36;
const longestKept = 1200;

/** Opening brackets and quotes that are never closed. */
export function unclosed(text: string): boolean {
  let depth = 0;
  for (const unit of text) {
    if ('“《（(「『'.includes(unit)) depth += 1;
    else if ('”》）)」』'.includes(unit)) depth -= 1;
  }
  return depth > 0;
}

/** Whether siblings of a numbered line are whole sentences, so that it must be one too. */
function siblingsAreSentences(paragraphs: readonly Paragraph[], style: string, value: number): boolean {
  const sibling = paragraphs.findLast(({ text }) => {
    const mark = readWornNumber(text);
    return mark?.style === style && mark.value < value;
  });
  return sibling !== undefined && /[。；;]$/u.test(sibling.text);
}

function isComplete(text: string): boolean {
  return ends.test(text) || endsQuoted.test(text);
}

/** True for a number that could be words of a sentence cut in two: …之|一，…, …20|3个…, 统|一、…. */
function isDoubtful(mark: HeadingNumber, text: string, seam: string, layout: Layout): boolean {
  if (isComplete(text) || isShort(text)) return false;
  if (/^\d+$/u.test(mark.text)) return goesOn.test(text) || /\d$/u.test(text);
  if (mark.style !== '一、') return false;
  return /[，,]$/u.test(mark.text) || layout.pairs.has(seam);
}

/** As short as a heading, with nothing of a sentence in it. */
function isShort(text: string): boolean {
  const rest = text.slice(readWornNumber(text)?.length ?? 0);
  return rest.length <= longestPlainHeading && !/[，,。；]/u.test(rest);
}

/** 时间：…, 走访。…: the words behind the colon of a run-in heading that has no end yet. */
function hasText(rest: string, seam: string, layout: Layout): boolean {
  const colon = rest.slice(0, longestPlainHeading + 1).search(/[：:]/u);
  const text = rest.slice(colon + 1);
  if (colon < 2 || text.length < 6) return false;
  return /[，,]/u.test(text) || goesOn.test(text) || layout.pairs.has(seam);
}

/** Whether a numbered line without end mark is a sentence broken off, or a heading. */
function isBrokenNumbered(
  mark: HeadingNumber,
  rest: string,
  single: boolean,
  seam: string,
  paragraphs: readonly Paragraph[],
  layout: Layout,
): boolean {
  if (!single || rest.length > longestNumberedHeading || /[。；;]/u.test(rest)) return true;
  if (hasText(rest, seam, layout)) return true;
  return (
    /[，,]/u.test(rest) && siblingsAreSentences(paragraphs, mark.style, mark.value) && layout.pairs.has(seam)
  );
}

/** A line without number and end mark that is longer than a heading, and whose next line is no shorter. */
function isBrokenPlain(text: string, next: string, seam: string, layout: Layout): boolean {
  if (text.length > longestDoubtful || /[。；]/u.test(text)) return true;
  if (text.length <= longestPlainHeading && !/[，,。]/u.test(text))
    return goesOn.test(text) && layout.pairs.has(seam);
  if (layout.isKnownHeading(text)) return false;
  if (layout.pairs.has(seam)) return true;
  return /[，,]/u.test(text) && next.length > longestDoubtful && isNoBoundary(seam, layout);
}

/** True where the document nowhere ends a clause with the one character or begins none with the other. */
function isNoBoundary(seam: string, { pairs }: Layout): boolean {
  const [before, after] = [seam.slice(0, 1), seam.slice(1)];
  const marks = [...'，。；：、,;:'];
  return !(marks.some((mark) => pairs.has(before + mark)) && marks.some((mark) => pairs.has(mark + after)));
}

/** Where a file is wrapped at a width, a full line goes on in the next. */
function continuesWrapped(text: string, last: CleanLine, next: CleanLine, wrap: number, layout: Layout) {
  if (layout.indents && next.indented) return false;
  const width = lineWidth(last);
  if (width < wrap - 6) return false;
  const complete = isComplete(text);
  if (readWornNumber(next.text)) return layout.indents && !complete && !isShort(text);
  return layout.indents || !complete || /[；;]$/u.test(text) || width >= wrap;
}

/** True where `next` continues the sentence of the paragraph so far. */
function continues(
  soFar: Paragraph & { indented: boolean },
  last: CleanLine,
  next: CleanLine,
  paragraphs: readonly Paragraph[],
  layout: Layout,
): boolean {
  const { text } = soFar;
  const { wrap, indents } = layout;
  if (soFar.table || next.table || next.level > 0 || soFar.level > 0) return false;
  if (indents && next.indented && wrap === undefined) return false;
  if (continuation.test(next.text)) return true;
  const seam = `${text.slice(-1)}${next.text.slice(0, 1)}`;
  const nextMark = readWornNumber(next.text);
  if (nextMark && isDoubtful(nextMark, text, seam, layout)) return true;
  if (nextMark && wrap === undefined) return false;
  if (isRosterLine(next.text) || isRosterLine(text))
    return /[、，（(]$/u.test(text) && !isRosterLine(next.text) && !nextMark;
  if (isDateLine(next.text) || isDateLine(text)) return false;
  if (wrap !== undefined) return continuesWrapped(text, last, next, wrap, layout);
  if (isComplete(text)) return false;
  const mark = readWornNumber(text);
  const rest = text.slice(mark?.length ?? 0);
  const couldBeHeading = mark && rest.length <= longestNumberedHeading && !/[，,。；]/u.test(text);
  const opensOther = isTitleLine(next.text) || layout.isKnownHeading(next.text);
  if (indents && soFar.indented && !couldBeHeading && !opensOther) return true;
  if (/[，、,（(“‘《「]$/u.test(text) || unclosed(text)) return true;
  if (opensOther || isTitleLine(text)) return false;
  const single = soFar.line === last.line;
  if (mark) return isBrokenNumbered(mark, rest, single, seam, paragraphs, layout);
  return !single || isBrokenPlain(text, next.text, seam, layout);
}

export interface Joined {
  paragraphs: Paragraph[];
  /** Lines whose sentence was continued from a later one. */
  seams: { line: number; next: number }[];
}

/**
 * Joins the lines of one piece.
 * @param layout of its document; undefined where a line is a paragraph already
 */
export function joinLines(lines: readonly CleanLine[], layout: Layout | undefined): Joined {
  const filled = lines.filter(({ text, table }) => text !== '' || table);
  const paragraphs: Paragraph[] = [];
  const seams: Joined['seams'] = [];
  let parts: string[] = [];
  // the paragraph so far, or its end where it is long: a long one is no heading, its end is all that counts
  let soFar = '';
  let indented = false;
  const close = () => {
    const current = paragraphs.at(-1);
    if (current && parts.length > 1) current.text = parts.join('');
  };
  let last: CleanLine | undefined;
  for (const line of filled) {
    const current = paragraphs.at(-1);
    const before = paragraphs.slice(-7, -1);
    if (
      layout &&
      current &&
      last &&
      continues({ ...current, text: soFar, indented }, last, line, before, layout)
    ) {
      const gap = /[A-Za-z]$/u.test(last.text) && /^[A-Za-z]/u.test(line.text) ? ' ' : '';
      parts.push(gap + line.text);
      soFar = (soFar + gap + line.text).slice(-longestKept);
      seams.push({ line: last.line, next: line.line });
      current.endLine = line.line;
    } else {
      close();
      paragraphs.push({
        text: line.text,
        line: line.line,
        endLine: line.line,
        level: line.level,
        table: line.table,
      });
      parts = [line.text];
      indented = line.indented;
      soFar = line.text.slice(-longestKept);
    }
    last = line;
  }
  close();
  return { paragraphs, seams };
}
