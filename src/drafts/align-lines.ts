/**
 * Two texts as lists of lines, brought side by side: lines that say the same, changed ones beside what they became, and those
 * that only one of the two has, in one order that keeps the order of each.
 */
import { diffArrays } from 'diff';
import { containment, shingles } from '../terms/similarity.ts';
import { textStretches } from '../terms/text-stretches.ts';
import type { TextView } from '../writers/inline-text.ts';
import { lineText, type PlanLine, sameLine } from './plan-lines.ts';

/** A line of both texts, or of one of them. */
export interface Pair {
  own?: PlanLine;
  theirs?: PlanLine;
}

interface Views {
  /** How the blanks of the one text are shown … */
  before: TextView;
  /** … and those of the other. */
  after: TextView;
  /** Two lines of the same words are the same, whatever is a blank in them. */
  byWords?: boolean;
}

/** Lines that share less than this are another text, not a changed one. */
const alike = 0.35;

/** Runs of five characters say nothing of lines that have hardly more: their characters are compared. */
const short = 12;

function likeness(a: PlanLine, b: PlanLine, { before, after }: Views): number {
  if (a.type !== b.type) return 0;
  const [one, other] = [lineText(a, before), lineText(b, after)];
  const least = Math.min(one.length, other.length);
  if (least === 0) return 0;
  if (least <= short) {
    const same = textStretches(one, other).filter(({ change }) => change === 'same');
    return same.reduce((sum, { text }) => sum + text.length, 0) / least;
  }
  const [x, y] = [shingles(one), shingles(other)];
  return Math.max(containment(x, y), containment(y, x));
}

/** Lines that stand in one place on both sides: as many are the same lines changed, others are paired by likeness. */
function pairLines(own: readonly PlanLine[], theirs: readonly PlanLine[], views: Views): Pair[] {
  const isPlain = own.length === theirs.length && own.every((line, at) => line.type === theirs[at]?.type);
  const left = [...theirs];
  const pairs: Pair[] = [];
  for (const line of own) {
    const at = isPlain ? 0 : left.findIndex((other) => likeness(line, other, views) >= alike);
    if (at >= 0) pairs.push(...left.splice(0, at).map((other) => ({ theirs: other })));
    const other = at >= 0 ? left.shift() : undefined;
    pairs.push(other ? { own: line, theirs: other } : { own: line });
  }
  return [...pairs, ...left.map((other) => ({ theirs: other }))];
}

/** @returns `isSame` says whether two lines say the same in the sense in which they were aligned */
export function alignedLines(
  own: readonly PlanLine[],
  theirs: readonly PlanLine[],
  views: Views,
): { pairs: Pair[]; isSame(own: PlanLine, theirs: PlanLine): boolean } {
  const { before, after, byWords = false } = views;
  const isSame = (a: PlanLine, b: PlanLine): boolean =>
    sameLine(a, b) || (byWords && a.type === b.type && lineText(a, before) === lineText(b, after));
  const pairs: Pair[] = [];
  let removed: PlanLine[] = [];
  let mine = 0;
  let other = 0;
  for (const part of diffArrays([...own], [...theirs], { comparator: isSame })) {
    const { length } = part.value;
    if (part.removed) {
      removed = own.slice(mine, mine + length);
      mine += length;
      continue;
    }
    const added = theirs.slice(other, other + length);
    other += length;
    if (part.added) pairs.push(...pairLines(removed, added, views));
    else {
      pairs.push(...removed.map((line) => ({ own: line })));
      pairs.push(
        ...own.slice(mine, mine + length).map((line, at) => ({ own: line, theirs: added[at] as PlanLine })),
      );
      mine += length;
    }
    removed = [];
  }
  return { pairs: [...pairs, ...removed.map((line) => ({ own: line }))], isSame };
}
