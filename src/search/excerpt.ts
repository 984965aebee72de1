// Cuts the excerpts shown below a result: at most one a section, from the sections that say most about the
// words, each with the id to link to. A match that runs on into the next section belongs to where it starts.

import type { SectionRow } from '../library/section-rows.ts';
import { joinSections } from './indexed-plan.ts';
import { findRanges, type Part, type Range, toParts } from './mark.ts';
import type { Fold } from './normalise.ts';

export interface Excerpt {
  /** Id of the heading to link to; empty for the text before the first heading. */
  sectionId: string;
  /** The section's heading; empty for the text before the first heading. */
  heading: string;
  parts: Part[];
}

/** A section's text within the plan's: `body` is where the text after the heading begins. */
interface Section {
  row: SectionRow;
  from: number;
  body: number;
  to: number;
}

/** A stretch to show; `floor` is where it could begin at most. */
interface Window {
  from: number;
  to: number;
  floor: number;
  /** How many of the words it shows. */
  words: number;
}

/** Units shown before the first match, in all, and at most where a match is long. */
const lead = 16;
const usual = 96;
const most = 200;

function distinct(ranges: readonly Range[]): number {
  return new Set(ranges.map((range) => range.word)).size;
}

/** The stretch of a section that shows the most words; the heading only if a match begins in it. */
function bestWindow(ranges: readonly Range[], section: Section): Window {
  let best: Window = { from: section.from, to: section.from, floor: section.from, words: 0 };
  for (const [i, first] of ranges.entries()) {
    const floor = first.start >= section.body ? section.body : section.from;
    const from = Math.max(first.start - lead, floor);
    const to = Math.min(Math.max(Math.min(from + usual, section.to), first.end), from + most);
    const words = distinct(ranges.slice(i).filter((range) => range.end <= to)) || 1;
    if (words > best.words) best = { from, to, floor, words };
  }
  return best;
}

/** Keeps a cut from falling between the two halves of one character. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Moves the edges of a window off the words that they would cut in two; one longer than any excerpt is cut. */
function uncut(ranges: readonly Range[], { from, to, floor, words }: Window): Window {
  const across = (at: number) => ranges.find(({ start, end }) => start < at && at < end);
  const first = across(from);
  const begin = first && first.start >= floor ? first.start : from;
  const last = across(to);
  if (!last || last.start <= begin) return { from: begin, to, floor, words };
  return { from: begin, to: last.end - begin <= most ? last.end : last.start, floor, words };
}

function show(text: string, ranges: readonly Range[], section: Section, window: Window): Excerpt {
  const { from, to, floor } = uncut(ranges, window);
  const [start, end] = [whole(text, from), whole(text, to)];
  const parts = toParts(text, ranges, start, end);
  if (start > floor) parts.unshift({ text: '…', mark: false });
  if (end < section.to) parts.push({ text: '…', mark: false });
  const [sectionId, heading] = section.row;
  return { sectionId, heading, parts };
}

/** The best excerpts of a plan for some normalised words, at most `limit`. */
export function excerptsOf(
  sections: readonly SectionRow[],
  words: readonly string[],
  fold: Fold,
  limit = 3,
): Excerpt[] {
  const text = joinSections(sections);
  const ranges = findRanges(text, words, fold);
  let next = 0;
  const found = sections.flatMap((row) => {
    const from = next;
    const own = joinSections([row]);
    next += own.length;
    const section: Section = { row, from, body: from + row[1].length + 1, to: from + own.trimEnd().length };
    const inside = ranges.filter((range) => range.start >= from && range.start < next);
    return inside.length > 0
      ? [{ section, window: bestWindow(inside, section), matches: inside.length }]
      : [];
  });
  found.sort((a, b) => b.window.words - a.window.words || b.matches - a.matches);
  return found.slice(0, limit).map(({ section, window }) => show(text, ranges, section, window));
}
