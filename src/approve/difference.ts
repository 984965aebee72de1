/**
 * What changed between two versions, as people read it: the plain text of both line by line, changed lines character by
 * character, headings and paragraphs that only moved told as moved.
 */
import { diffArrays } from 'diff';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { withoutHeadingNumber } from '../terms/heading-number.ts';
import { containment, shingles } from '../terms/similarity.ts';
import { type Stretch, textStretches } from '../terms/text-stretches.ts';
import { planPlainText } from '../writers/plain-text.ts';

export interface DifferenceLine {
  /** changed: one line on both sides, with the stretches that differ. moved: the same words stand elsewhere. */
  change: Stretch['change'] | 'changed' | 'moved';
  stretches: Stretch[];
}

/** Lines that share less than this are another text, not a changed one. */
const alike = 0.35;

function likeness(a: string, b: string): number {
  const [x, y] = [shingles(a), shingles(b)];
  return Math.max(containment(x, y), containment(y, x));
}

/** Removed and added lines of one place, the alike ones paired in order. */
function pairLines(removed: readonly string[], added: readonly string[]): DifferenceLine[] {
  const lines: DifferenceLine[] = [];
  const left = [...added];
  for (const before of removed) {
    const at = left.findIndex((after) => likeness(before, after) >= alike);
    if (at < 0) {
      lines.push({ change: 'removed', stretches: [{ change: 'removed', text: before }] });
      continue;
    }
    for (const passed of left.splice(0, at))
      lines.push({ change: 'added', stretches: [{ change: 'added', text: passed }] });
    const after = left.shift() ?? '';
    lines.push({ change: 'changed', stretches: textStretches(before, after) });
  }
  return [
    ...lines,
    ...left.map((text): DifferenceLine => ({ change: 'added', stretches: [{ change: 'added', text }] })),
  ];
}

/** Words of a line without its number: a section that moved is numbered anew. */
function words(text: string): string {
  return withoutHeadingNumber(text).trim();
}

/** Lines taken out at one place and put in at another are told as moved, at their new place. */
function markMoved(lines: readonly DifferenceLine[]): DifferenceLine[] {
  const whole = ({ stretches }: DifferenceLine) => words(stretches.map(({ text }) => text).join(''));
  const gone = lines.filter(({ change }) => change === 'removed').map(whole);
  const come = new Set(lines.filter(({ change }) => change === 'added').map(whole));
  const moved = new Set(gone.filter((text) => come.has(text)));
  return lines.flatMap((line) => {
    if (!moved.has(whole(line))) return line;
    if (line.change === 'removed') return [];
    if (line.change !== 'added') return line;
    return { change: 'moved', stretches: line.stretches.map(({ text }) => ({ change: 'same', text })) };
  });
}

/** Every line of the later version, and those of the earlier one that are gone. Blank lines are left out. */
export function planDifference(before: Plan, after: Plan, vocabulary: Vocabulary): DifferenceLine[] {
  const linesOf = (plan: Plan) =>
    planPlainText(plan, vocabulary)
      .split('\n')
      .map((line) => line.replace(/^\u3000+/, ''))
      .filter((line) => line !== '');
  const lines: DifferenceLine[] = [];
  let removed: string[] = [];
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    lines.push(...pairLines(removed, part.added ? part.value : []));
    removed = [];
    if (!part.added)
      lines.push(
        ...part.value.map(
          (text): DifferenceLine => ({ change: 'same', stretches: [{ change: 'same', text }] }),
        ),
      );
  }
  return markMoved([...lines, ...pairLines(removed, [])]);
}
