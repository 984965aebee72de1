/**
 * What changed between two states of a text, so finely that each change stands in one paragraph where it can: lines are
 * paired first, then compared character by character.
 *
 *     textChanges('甲,乙\n丙', '甲，乙\n丙丁') // [{ start: 1, end: 2, text: '，' }, { start: 5, end: 5, text: '丁' }]
 */
import { diffArrays } from 'diff';

/** A stretch of the text as it was gives way to other words. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** Characters, not halves of them. */
const characters = (text: string) => text.match(/./gsu) ?? [];

/** Replacements between two lists of pieces, in order; none stands right behind another. */
function between(before: readonly string[], after: readonly string[], from: number): Replacement[] {
  const found: Replacement[] = [];
  let at = from;
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    const text = value.join('');
    const last = found.at(-1);
    const goesOn = last?.end === at ? last : undefined;
    if (added) {
      if (goesOn) goesOn.text += text;
      else found.push({ start: at, end: at, text });
    } else if (removed) {
      if (goesOn) goesOn.end += text.length;
      else found.push({ start: at, end: at + text.length, text: '' });
      at += text.length;
    } else at += text.length;
  }
  return found;
}

export function textChanges(before: string, after: string): Replacement[] {
  const lines = (text: string) => text.split(/(?<=\n)/);
  return between(lines(before), lines(after), 0).flatMap(({ start, end, text }) => {
    const [old, now] = [lines(before.slice(start, end)), lines(text)];
    if (old.length !== now.length) return [{ start, end, text }];
    let at = start;
    return old.flatMap((line, index) => {
      const from = at;
      at += line.length;
      return between(characters(line), characters(now[index] ?? ''), from);
    });
  });
}

/**
 * One change without what both sides begin and end with: 的的 → 的 takes one letter away.
 * @param old what stands between `start` and `end`
 */
export function least({ start, end, text }: Replacement, old: string): Replacement {
  const [a, b] = [characters(old), characters(text)];
  let before = 0;
  while (before < Math.min(a.length, b.length) && a[before] === b[before]) before += 1;
  let behind = 0;
  while (behind < Math.min(a.length, b.length) - before && a.at(-1 - behind) === b.at(-1 - behind))
    behind += 1;
  const length = (of: readonly string[]) => of.join('').length;
  return {
    start: start + length(a.slice(0, before)),
    end: end - length(a.slice(a.length - behind)),
    text: b.slice(before, b.length - behind).join(''),
  };
}

/** Where a character of the text as it is now stood before; what is new stands where it was put. */
export function offsetBefore(changes: readonly Replacement[], offset: number, side: 'start' | 'end'): number {
  let by = 0;
  for (const { start, end, text } of changes) {
    const from = start + by;
    if (offset < from || (offset === from && side === 'end')) break;
    if (offset < from + text.length || (offset === from + text.length && side === 'end'))
      return side === 'start' ? start : end;
    by += text.length - (end - start);
  }
  return offset - by;
}
