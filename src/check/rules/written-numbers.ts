/** What the numbering rules share: the written numbers of a text as nested sequences, and where each step goes wrong. */
import { type MarkStyle, markStyles } from '../../terms/heading-mark.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';

export type StepFault = 'gap' | 'repeat' | 'restart' | 'level';

export interface NumberStep {
  passage: Passage;
  /** What is wrong with it, if anything. */
  fault?: StepFault;
  /** The number that would have come next in this style, or 1 for a new one. */
  expected: number;
  /** The style of the level above, if there is one. */
  above?: MarkStyle;
}

interface Level {
  style: MarkStyle;
  last: number;
}

const rank = (style: MarkStyle) => markStyles.indexOf(style);

function stepFault(value: number, last: number): StepFault | undefined {
  if (value === last + 1) return undefined;
  if (value === last) return 'repeat';
  if (value === 1) return 'restart';
  return value > last ? 'gap' : 'repeat';
}

/** Every written number in order, judged against the level that it continues or opens. */
export function numberSteps({ passages }: CheckedDocument): NumberStep[] {
  let levels: Level[] = [];
  let before: Level[] = [];
  const steps: NumberStep[] = [];
  for (const passage of passages) {
    const { mark } = passage;
    if (!mark) {
      if (passage.type === 'heading' && levels.length > 0) {
        before = levels;
        levels = [];
      }
      continue;
    }
    // behind a heading without a number counting may begin afresh, or go on as if it were not there
    if (
      levels.length === 0 &&
      before.some(({ style, last }) => style === mark.style && mark.value === last + 1)
    )
      levels = before;
    before = [];
    const at = levels.findIndex(({ style }) => style === mark.style);
    const level = levels[at];
    if (level) {
      levels.length = at + 1;
      const fault = stepFault(mark.value, level.last);
      steps.push({ passage, expected: level.last + 1, ...(fault && { fault }) });
      level.last = mark.value;
      continue;
    }
    const above = levels.at(-1)?.style;
    const skips = above !== undefined && mark.style !== '第一' && rank(mark.style) > rank(above) + 2;
    const rises = above !== undefined && rank(mark.style) < rank(above) && mark.style !== '第一';
    const fault = mark.value !== 1 ? 'gap' : skips || rises ? 'level' : undefined;
    steps.push({ passage, expected: 1, ...(fault && { fault }), ...(above && { above }) });
    // a higher style below a lower one: from here on it is the outer level
    if (rises) levels.length = 0;
    levels.push({ style: mark.style, last: mark.value });
  }
  return steps;
}

/** The stretch of a passage that is its number, blanks before the text left out. */
export function markRange({ mark, text }: Passage): { start: number; end: number } {
  const start = text.length - text.trimStart().length;
  return { start, end: start + (mark?.text.length ?? 0) };
}
