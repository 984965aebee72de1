// Cuts the excerpts shown below a result: at most one a section, from the sections that say most about the
// words, each with the id to link to. A match that runs on into the next section belongs to where it starts.

import type { SectionRow } from '../library/section-rows.ts';
import { joinSections } from './indexed-plan.ts';
import { findRanges, type Part, type Range, toParts } from './mark.ts';
import { type Fold, locate, normalise } from './normalise.ts';
import { openTables, type TableText } from './table-text.ts';

export interface Excerpt {
  /** Id of the heading to link to; empty for the text before the first heading. */
  sectionId: string;
  /** The section's heading with the words marked; empty for the text before the first heading. */
  heading: Part[];
  /** Text of the section, never its heading or the plan's title. */
  parts: Part[];
}

/** A section's text within the plan's: `body` is where the text after the heading, or after the title, begins. */
interface Section {
  row: SectionRow;
  from: number;
  body: number;
  to: number;
}

/** A stretch of a section's body to show. */
interface Window {
  from: number;
  to: number;
  /** How many of the words it and the heading show. */
  words: number;
}

/** Units shown before the first match, in all, and at most where a match is long. */
const lead = 16;
const usual = 96;
const most = 200;

function distinct(ranges: readonly Range[]): number {
  return new Set(ranges.map((range) => range.word)).size;
}

/** The stretch of a section's body that shows the most words; its beginning where only the heading has any. */
function bestWindow(ranges: readonly Range[], { body, to: end }: Section): Window {
  const inHeading = ranges.filter((range) => range.start < body);
  const inBody = ranges.filter((range) => range.end > body);
  const start = Math.min(body + usual, end);
  let best: Window = { from: body, to: start, words: distinct(inHeading) };
  for (const [i, first] of inBody.entries()) {
    const from = Math.max(first.start - lead, body);
    const to = Math.min(Math.max(Math.min(from + usual, end), first.end), from + most);
    const shown = inBody.slice(i).filter((range) => range.end <= to);
    const words = distinct([...inHeading, ...(shown.length > 0 ? shown : [first])]);
    // with the same words, one that marks some beats the mere beginning
    if (words > best.words || (i === 0 && words === best.words)) best = { from, to, words };
  }
  return best;
}

/** Keeps a cut from falling between the two halves of one character. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Moves the edges of a window off the words that they would cut in two; one longer than any excerpt is cut. */
function uncut(ranges: readonly Range[], { from, to }: Window, floor: number): [from: number, to: number] {
  const across = (at: number) => ranges.find(({ start, end }) => start < at && at < end);
  const first = across(from);
  const begin = first && first.start >= floor ? first.start : from;
  const last = across(to);
  if (!last || last.start <= begin) return [begin, to];
  return [begin, last.end - begin <= most ? last.end : last.start];
}

/** Where a stretch has marks of tables, words in their place. */
function readable(parts: readonly Part[], start: number, signs: TableText['signs']): Part[] {
  let at = start;
  return parts.flatMap(({ text, mark }) => {
    const shown = [...text.matchAll(/[\u2028\u2029\n\t]|[^\u2028\u2029\n\t]+/g)].map(
      ({ 0: piece, index }): Part => {
        const sign = signs.get(at + index);
        return sign === undefined ? { text: piece, mark } : { text: sign, mark: false };
      },
    );
    at += text.length;
    return shown.filter(({ text }) => text !== '');
  });
}

/** Parts that are marked alike as one. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.mark === part.mark) last.text += part.text;
    else all.push({ ...part });
  }
  return all;
}

function show(text: string, ranges: readonly Range[], section: Section, window: Window): Excerpt {
  const [from, to] = uncut(ranges, window, section.body);
  const [start, end] = [whole(text, from), whole(text, to)];
  const { signs, headAt } = openTables(text.slice(section.from, section.to));
  const placed = new Map([...signs].map(([place, sign]) => [section.from + place, sign]));
  // an excerpt begins with no sign of what stands before it
  const first = placed.get(start);
  if (first !== undefined) placed.set(start, first.replace(/^[\s。；：、]+/, ''));
  const parts = joined(readable(toParts(text, ranges, start, end), start, placed));
  if (start > section.body) parts.unshift({ text: `${headAt(start - section.from)}…`, mark: false });
  if (end < section.to) parts.push({ text: '…', mark: false });
  const [sectionId, heading] = section.row;
  return { sectionId, heading: toParts(text, ranges, section.from, section.from + heading.length), parts };
}

/** Where the text of a section begins that opens with the plan's title. */
function afterTitle(row: SectionRow, title: string, fold: Fold): number {
  const { text, offsets } = locate(row[2], fold);
  const own = normalise(title, fold);
  if (row[1] !== '' || own === '' || !text.startsWith(own)) return 0;
  return offsets[own.length] ?? row[2].length;
}

/** The best excerpts of a plan for some normalised words, at most `limit`; none of the title, which stands above them. */
export function excerptsOf(
  { title, sections }: { title: string; sections: readonly SectionRow[] },
  words: readonly string[],
  fold: Fold,
  limit = 3,
): Excerpt[] {
  const text = joinSections(sections);
  const ranges = findRanges(text, words, fold);
  let next = 0;
  const found = sections.flatMap((row, i) => {
    const from = next;
    const own = joinSections([row]);
    next += own.length;
    const body = from + row[1].length + 1 + (i === 0 ? afterTitle(row, title, fold) : 0);
    const section: Section = { row, from, body, to: Math.max(body, from + own.trimEnd().length) };
    const begun = ranges.filter((range) => range.start >= from && range.start < next);
    const inside = row[1] === '' ? begun.filter((range) => range.end > body) : begun;
    return inside.length > 0
      ? [{ section, window: bestWindow(inside, section), matches: inside.length }]
      : [];
  });
  found.sort((a, b) => b.window.words - a.window.words || b.matches - a.matches);
  return found.slice(0, limit).map(({ section, window }) => show(text, ranges, section, window));
}
