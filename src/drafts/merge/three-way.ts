/**
 * Three-way merge of data that is text, lists and records: what either side changed since the base both came from is in
 * the result, and so is what both changed, one after the other. Which side is named first decides only the order.
 *
 *     threeWay('每周清扫', '每周清扫楼道', '每周三清扫').value // 每周三清扫楼道
 */
import { aligned } from './align.ts';
import { mergeTexts } from './merge-texts.ts';
import { isRecord, sameData } from './same-data.ts';

export interface Merged {
  value: unknown;
  /** Places where both sides wrote something else: both stand there, between them ／. */
  clashes: number;
  /** What could not stand beside the other side's and is not in the result. */
  left: unknown[];
}

type Rec = Record<string, unknown>;
type Account = Omit<Merged, 'value'>;

function mergeLists(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  account: Account,
) {
  const [ours, others] = [aligned(base, mine), aligned(base, theirs)];
  const merged: unknown[] = [];
  for (let i = 0; i <= base.length; i++) {
    const added = ours.before.get(i) ?? [];
    const also = (others.before.get(i) ?? []).filter((one) => !added.some((other) => sameData(one, other)));
    merged.push(...added, ...also);
    if (i === base.length) break;
    const [m, t] = [ours.at.get(i), others.at.get(i)];
    if (m !== undefined && t !== undefined) merged.push(merge(base[i], mine[m], theirs[t], account));
    else if (m !== undefined && !sameData(mine[m], base[i])) merged.push(mine[m]);
    else if (t !== undefined && !sameData(theirs[t], base[i])) merged.push(theirs[t]);
  }
  return merged;
}

type Keyed = Rec & { key: string };
const isKeyed = (list: readonly unknown[]): list is Keyed[] =>
  list.every((one) => isRecord(one) && typeof one.key === 'string');

/** Things that have keys: moved ones are known again. */
function mergeKeyed(
  base: readonly Keyed[],
  mine: readonly Keyed[],
  theirs: readonly Keyed[],
  account: Account,
) {
  const find = (list: readonly Keyed[], key: string) => list.find((one) => one.key === key);
  // both sides may have given a new thing the same key
  const others = theirs.map((one) => {
    const own = find(mine, one.key);
    if (!own || find(base, one.key) || sameData(own, one)) return one;
    let key = one.key;
    do key += 'x';
    while (find(mine, key) || find(theirs, key));
    return { ...one, key };
  });
  const order = (list: readonly Keyed[]) => list.map(({ key }) => key).filter((key) => find(base, key));
  const isMoved = !sameData(
    order(mine).filter((key) => find(others, key)),
    order(base).filter((key) => find(mine, key) && find(others, key)),
  );
  const [first, second] = isMoved ? [mine, others] : [others, mine];
  const keys = first.map(({ key }) => key);
  for (const [index, { key }] of second.entries()) {
    if (keys.includes(key)) continue;
    const above = second.slice(0, index).findLast((one) => keys.includes(one.key));
    keys.splice(above ? keys.indexOf(above.key) + 1 : 0, 0, key);
  }
  return keys.flatMap((key): unknown[] => {
    const [old, own, other] = [find(base, key), find(mine, key), find(others, key)];
    if (own && other) return [merge(old, own, other, account)];
    const only = own ?? other;
    return old && sameData(old, only) ? [] : [only];
  });
}

function mergeRecords(base: Rec, mine: Rec, theirs: Rec, account: Account): Rec {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const fields = [...keys].map((key) => [key, merge(base[key], mine[key], theirs[key], account)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

const isLeaf = (value: unknown) => typeof value === 'string' || typeof value === 'number';

function merge(base: unknown, mine: unknown, theirs: unknown, account: Account): unknown {
  if (sameData(mine, theirs) || sameData(base, theirs)) return mine;
  if (sameData(base, mine)) return theirs;
  // what one side took out and the other went on with stays
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const old: unknown[] = Array.isArray(base) ? base : [];
    return mine.length + theirs.length > 0 && isKeyed(old) && isKeyed(mine) && isKeyed(theirs)
      ? mergeKeyed(old, mine, theirs, account)
      : mergeLists(old, mine, theirs, account);
  }
  if (isRecord(mine) && isRecord(theirs) && mine.type === theirs.type)
    return mergeRecords(isRecord(base) ? base : {}, mine, theirs, account);
  if (typeof mine === 'string' && typeof theirs === 'string') {
    const { text, clashes } = mergeTexts(typeof base === 'string' ? base : '', mine, theirs);
    account.clashes += clashes;
    return text;
  }
  if (isLeaf(mine) && isLeaf(theirs)) {
    account.clashes += 1;
    return `${mine}／${theirs}`;
  }
  account.left.push(theirs);
  return mine;
}

/** @param mine what stands first where both wrote */
export function threeWay(base: unknown, mine: unknown, theirs: unknown): Merged {
  const account: Account = { clashes: 0, left: [] };
  return { value: merge(base, mine, theirs, account), ...account };
}
