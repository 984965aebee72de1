/**
 * Two changed forms of one text as one text: changes in different places both hold, insertions in one place stand one
 * after the other, and where both replaced the same words both stand, with ／ between them.
 *
 *     mergeTexts('每周清扫', '每周清扫楼道', '每周三清扫').text // 每周三清扫楼道
 */
import { diffArrays } from 'diff';

interface Hunk {
  /** What of the base it replaces: from this token up to that one. */
  from: number;
  to: number;
  text: string;
}

function hunksOf(base: readonly string[], side: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let isOpen = false;
  for (const { added, removed, value } of diffArrays([...base], [...side])) {
    const last = hunks.at(-1);
    if (!added && !removed) {
      at += value.length;
      isOpen = false;
      continue;
    }
    const hunk = isOpen && last ? last : { from: at, to: at, text: '' };
    if (hunk !== last) hunks.push(hunk);
    isOpen = true;
    if (removed) {
      at += value.length;
      hunk.to = at;
    } else hunk.text += value.join('');
  }
  return hunks;
}

/** What stands in a stretch of the base after the hunks of one side. */
function stretch(base: readonly string[], from: number, to: number, hunks: readonly Hunk[]): string {
  let text = '';
  let at = from;
  for (const hunk of hunks) {
    text += base.slice(at, hunk.from).join('') + hunk.text;
    at = hunk.to;
  }
  return text + base.slice(at, to).join('');
}

/** Words and figures are changed as a whole. */
const tokens = (text: string) => text.match(/\d+|[a-z]+|[\s\S]/giu) ?? [];

/** Hunks of both sides that reach into each other: the first, and what has to be settled with it. */
function together(
  ours: Hunk[],
  others: Hunk[],
): { from: number; to: number; taken: [Hunk[], Hunk[]] } | undefined {
  const [first] = [...ours.slice(0, 1), ...others.slice(0, 1)].toSorted(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  if (!first) return undefined;
  const { from } = first;
  let { to } = first;
  const taken: [Hunk[], Hunk[]] = [[], []];
  for (let grew = true; grew; ) {
    grew = false;
    for (const [side, queue] of [ours, others].entries()) {
      const [next] = queue;
      if (!next || !(next.from < to || (next.from === from && next.to === to))) continue;
      taken[side]?.push(next);
      queue.shift();
      to = Math.max(to, next.to);
      grew = true;
    }
  }
  return { from, to, taken };
}

/** What stands where both sides wrote; `undefined` where both are to stand. */
function settled(a: string, b: string, plain: string): string | undefined {
  if (a === plain) return b;
  if (b === plain || a === b) return a;
  // what one took out and the other wrote anew stays
  return a === '' || b === '' ? a + b : undefined;
}

export interface MergedText {
  text: string;
  /** Places where both replaced the same words by others. */
  clashes: number;
}

/** @param mine what stands first where both wrote */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  const words = tokens(base);
  const [ours, others] = [hunksOf(words, tokens(mine)), hunksOf(words, tokens(theirs))];
  let text = '';
  let at = 0;
  let clashes = 0;
  for (let next = together(ours, others); next; next = together(ours, others)) {
    const { from, to, taken } = next;
    text += words.slice(at, from).join('');
    at = to;
    const [a, b] = [stretch(words, from, to, taken[0]), stretch(words, from, to, taken[1])];
    const plain = words.slice(from, to).join('');
    const one = settled(a, b, plain);
    if (one === undefined && plain !== '') clashes += 1;
    text += one ?? `${a}${plain === '' ? '' : '／'}${b}`;
  }
  return { text: text + words.slice(at).join(''), clashes };
}
