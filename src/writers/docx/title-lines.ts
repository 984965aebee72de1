/**
 * The lines of a title. Authors mark breaks by sense with `\|`. A long title without marks is broken at a joint — before
 * a slot, after 2027年, 关于, 开展, 创建, 建设 — that leaves two lines about equally long, so that no word is cut.
 */

import type { SlotReference, Text } from '../../plan/outline.ts';
import { type Plan, planText } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { inlineText, planView } from '../inline-text.ts';
import { type Grid, textWidth } from './page.ts';
import { displayWidth } from './text-width.ts';

type Part = Text | SlotReference;

/** Characters of the title's size that fit on a line. */
export const titleWidth = ({ sizes }: Grid): number => Math.floor(textWidth / (sizes.title * 10));

const joints = /关于开展|关于|开展|创建|建设|(?:半|\d|】)年/g;
const opening = /[“‘（《〔—]$/;
const notFirst = /^[”’）》〕、，。—度]/;

/** Where a line may end: offsets into the shown title, none of them inside a slot. */
function jointOffsets(shown: readonly string[], isSlot: readonly boolean[]): number[] {
  const text = shown.join('');
  const starts = shown.map((_, index) => shown.slice(0, index).join('').length);
  const beforeSlots = starts.filter((_, index) => isSlot[index]);
  const afterWords = [...text.matchAll(joints)].map((match) => match.index + match[0].length);
  const inSlot = (offset: number) =>
    starts.some(
      (start, index) => isSlot[index] && offset > start && offset < start + (shown[index]?.length ?? 0),
    );
  return [...beforeSlots, ...afterWords]
    .map((offset) => offset - (opening.exec(text.slice(0, offset))?.[0].length ?? 0))
    .filter((offset) => offset > 0 && !inSlot(offset) && !notFirst.test(text.slice(offset)));
}

/** The offset that leaves the most equal lines; undefined where no joint leaves two lines that fit. */
function bestJoint(text: string, offsets: readonly number[], most: number): number | undefined {
  const longer = (offset: number) =>
    Math.max(displayWidth(text.slice(0, offset)), displayWidth(text.slice(offset)));
  const [best] = offsets.filter((offset) => longer(offset) <= most).sort((a, b) => longer(a) - longer(b));
  return best;
}

/** Parts cut in two at an offset of their shown text. */
function cut(parts: readonly Part[], shown: readonly string[], offset: number): [Part[], Part[]] {
  const [first, second]: [Part[], Part[]] = [[], []];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const length = shown[index]?.length ?? 0;
    if (at + length <= offset) first.push(part);
    else if (at >= offset) second.push(part);
    else if (part.type === 'text') {
      first.push({ type: 'text', value: part.value.slice(0, offset - at) });
      second.push({ type: 'text', value: part.value.slice(offset - at) });
    }
    at += length;
  }
  return [first, second];
}

/** The title's lines, slots found in them. */
export function titleLines(plan: Plan, vocabulary: Vocabulary, grid: Grid): Part[][] {
  const lines = plan.meta.title.split('\\|').map((line) => planText(plan, vocabulary, line) as Part[]);
  const [only] = lines;
  if (lines.length > 1 || !only) return lines;
  const view = planView(plan, vocabulary);
  const shown = only.map((part) => inlineText([part], view));
  const text = shown.join('');
  const most = titleWidth(grid);
  if (displayWidth(text) <= most) return lines;
  const isSlot = only.map(({ type }) => type === 'slot');
  const offset = bestJoint(text, jointOffsets(shown, isSlot), most);
  return offset === undefined ? lines : cut(only, shown, offset);
}
