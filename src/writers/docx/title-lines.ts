/**
 * The lines of a title. Authors mark breaks by sense with `\|`. A long title without marks is broken at a joint — before
 * a slot, after the name of an office, 2027年, 关于, 开展, 创建, 建设 — or else between two words, so that its lines are about equally long and no
 * word is cut.
 */

import type { SlotReference, Text } from '../../plan/outline.ts';
import { type Plan, planText } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { wordPieces } from '../../terms/word-pieces.ts';
import { inlineText, planView, type TextView } from '../inline-text.ts';
import { type Grid, textWidth } from './page.ts';
import { roomyWidth } from './text-width.ts';

type Part = Text | SlotReference;

/** Characters of the title's size that fit on a line. */
const titleWidth = ({ sizes }: Grid): number => Math.floor(textWidth / (sizes.title * 10));

const joints = /办事处|委员会|人民政府|关于开展|关于|开展|创建|建设|(?:半|\d|】)年/g;
const opening = /[“‘（《〔—]$/;
const notFirst = /^[”’）》〕、，。—度]/;

/** Where a line may end, with how good a place it is: offsets into the shown title, none of them inside a slot. */
function breaksOf(shown: readonly string[], isSlot: readonly boolean[]): Map<number, 'joint' | 'word'> {
  const text = shown.join('');
  const starts = shown.map((_, index) => shown.slice(0, index).join('').length);
  const beforeSlots = starts.filter((_, index) => isSlot[index]);
  const afterJoints = [...text.matchAll(joints)].map((match) => match.index + match[0].length);
  const pieces = wordPieces(text);
  const afterWords = pieces.map((_, index) => pieces.slice(0, index + 1).join('').length);
  const inSlot = (offset: number) =>
    starts.some(
      (start, index) => isSlot[index] && offset > start && offset < start + (shown[index]?.length ?? 0),
    );
  const allowed = (offsets: readonly number[]) =>
    offsets
      .map((offset) => offset - (opening.exec(text.slice(0, offset))?.[0].length ?? 0))
      .filter(
        (offset) =>
          offset > 0 && offset < text.length && !inSlot(offset) && !notFirst.test(text.slice(offset)),
      );
  return new Map([
    ...allowed(afterWords).map((offset) => [offset, 'word'] as const),
    ...allowed([...beforeSlots, ...afterJoints]).map((offset) => [offset, 'joint'] as const),
  ]);
}

/** Offsets that part a text into so many lines that fit, about equally long; undefined where there are none. */
function bestBreaks(
  text: string,
  offsets: readonly number[],
  most: number,
  lines: number,
): number[] | undefined {
  const tries = (from: number, left: number): number[][] =>
    left === 0
      ? [[]]
      : offsets
          .filter((offset) => offset > from && roomyWidth(text.slice(from, offset)) <= most)
          .flatMap((offset) => tries(offset, left - 1).map((others) => [offset, ...others]));
  const longest = (breaks: readonly number[]) =>
    Math.max(...[0, ...breaks].map((start, at) => roomyWidth(text.slice(start, breaks[at]))));
  const [best] = tries(0, lines - 1)
    .map((breaks) => ({ breaks, width: longest(breaks) }))
    .filter(({ width }) => width <= most)
    .sort((a, b) => a.width - b.width);
  return best?.breaks;
}

/** The parts from one offset of their shown text to another. */
function between(parts: readonly Part[], shown: readonly string[], from: number, to: number): Part[] {
  let end = 0;
  return parts.flatMap((part, index): Part[] => {
    const start = end;
    end += shown[index]?.length ?? 0;
    if (end <= from || start >= to) return [];
    if (part.type !== 'text') return [part];
    return [{ type: 'text', value: part.value.slice(Math.max(0, from - start), to - start) }];
  });
}

/** One line of the author, in as many as it needs. */
function fittingLines(parts: readonly Part[], view: TextView, most: number): Part[][] {
  const shown = parts.map((part) => inlineText([part], view));
  const text = shown.join('');
  const least = Math.ceil(roomyWidth(text) / most);
  if (least < 2) return [[...parts]];
  const places = breaksOf(
    shown,
    parts.map(({ type }) => type === 'slot'),
  );
  const sorted = [...places].sort(([a], [b]) => a - b);
  const anywhere = sorted.map(([offset]) => offset);
  const atJoints = sorted.flatMap(([offset, place]) => (place === 'joint' ? [offset] : []));
  const breaks =
    bestBreaks(text, atJoints, most, least) ??
    bestBreaks(text, anywhere, most, least) ??
    bestBreaks(text, anywhere, most, least + 1) ??
    [];
  return [0, ...breaks].map((from, at) => between(parts, shown, from, breaks[at] ?? text.length));
}

export interface TitleLine {
  /** Its text, slots found in it. */
  parts: Part[];
  /** Whether the author marked a break before it. */
  marked: boolean;
}

export function titleLines(plan: Plan, vocabulary: Vocabulary, grid: Grid): TitleLine[] {
  const view = planView(plan, vocabulary);
  return plan.meta.title
    .split('\\|')
    .map((line) => planText(plan, vocabulary, line) as Part[])
    .flatMap((line, index) =>
      fittingLines(line, view, titleWidth(grid)).map((parts, at) => ({
        parts,
        marked: index > 0 && at === 0,
      })),
    );
}
