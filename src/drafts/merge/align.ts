/** Which things of a list are which of a changed list: the same ones first, then those that are most alike. */
import { diffArrays } from 'diff';
import { isRecord } from './same-data.ts';

/** How much two things have in common, from 0 to 1, by the pairs of characters in them. */
function likeness(a: unknown, b: unknown): number {
  if (isRecord(a) !== isRecord(b) || (isRecord(a) && isRecord(b) && a.type !== b.type)) return 0;
  const pairs = (value: unknown) => {
    const text = JSON.stringify(value) ?? '';
    return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
  };
  const [left, right] = [pairs(a), pairs(b)];
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count > 0) common += 1;
    counts.set(pair, count - 1);
  }
  return left.length + right.length === 0 ? 1 : (2 * common) / (left.length + right.length);
}

/** Two things that are less alike are not one that was changed. */
const alike = 0.5;

/** Pairs `[base, side]` of a gap without equal things: those that are most alike, in order. */
function changedPairs(base: readonly unknown[], side: readonly unknown[]): [number, number][] {
  const width = side.length + 1;
  const best = new Float64Array((base.length + 1) * width);
  const score = (i: number, j: number) => best[i * width + j] ?? 0;
  const like = base.map((one) => side.map((other) => likeness(one, other)));
  for (let i = base.length - 1; i >= 0; i--)
    for (let j = side.length - 1; j >= 0; j--) {
      const value = like[i]?.[j] ?? 0;
      const paired = value >= alike ? value + score(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, score(i + 1, j), score(i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < base.length && j < side.length; ) {
    const here = score(i, j);
    if (here === score(i + 1, j)) i += 1;
    else if (here === score(i, j + 1)) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

/** For each thing of the base where it stands on a side, and what the side has in front of each. */
export function aligned(base: readonly unknown[], side: readonly unknown[]) {
  const at = new Map<number, number>();
  const [from, to] = [base, side].map((list) => list.map((one) => JSON.stringify(one)));
  let [b, s] = [0, 0];
  let gap = { base: 0, side: 0 };
  const close = () => {
    const [fromB, fromS] = [b - gap.base, s - gap.side];
    for (const [i, j] of changedPairs(base.slice(fromB, b), side.slice(fromS, s)))
      at.set(fromB + i, fromS + j);
    gap = { base: 0, side: 0 };
  };
  for (const { added, removed, value } of diffArrays(from ?? [], to ?? [])) {
    if (removed) {
      b += value.length;
      gap.base += value.length;
    } else if (added) {
      s += value.length;
      gap.side += value.length;
    } else {
      close();
      for (let step = 0; step < value.length; step++) at.set(b++, s++);
    }
  }
  close();
  const paired = new Map([...at].map(([i, j]) => [j, i]));
  const before = new Map<number, unknown[]>();
  let anchor = 0;
  for (const [index, one] of side.entries()) {
    const found = paired.get(index);
    if (found !== undefined) anchor = found + 1;
    else before.set(anchor, [...(before.get(anchor) ?? []), one]);
  }
  return { at, before };
}
