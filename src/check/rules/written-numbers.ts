/** What the numbering rules share: the written numbers of a text as nested sequences, and where each step goes wrong. */
import { type NumberStyle, standardStyles } from '../../terms/heading-number.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';

export type StepFault = 'gap' | 'repeat' | 'restart' | 'level';

export interface NumberStep {
  passage: Passage;
  /** What is wrong with it, if anything. */
  fault?: StepFault;
  /** The number that would have come next in this style, or 1 for a new one. */
  expected: number;
  /** The style of the level above, if there is one. */
  above?: NumberStyle;
}

interface Level {
  style: NumberStyle;
  last: number;
}

/** Place among the styles of the standard; -1 for one that stands outside its order. */
const rank = (style: NumberStyle) => standardStyles.indexOf(style);

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
  let article: number | undefined;
  for (const passage of passages) {
    const { mark } = passage;
    // an attachment counts anew
    if (passage.role === 'attachment-label') {
      levels = [];
      before = [];
      article = undefined;
    }
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
    // articles are counted through the chapters of a regulation
    if (mark.style === '第一条') {
      const fault = article === undefined ? undefined : stepFault(mark.value, article);
      steps.push({ passage, expected: (article ?? 0) + 1, ...(fault && { fault }) });
      article = mark.value;
      continue;
    }
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
    const isOrdered = above !== undefined && rank(above) >= 0 && rank(mark.style) >= 0;
    const skips = isOrdered && rank(mark.style) > rank(above) + 2;
    const rises = isOrdered && rank(mark.style) < rank(above);
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
