/**
 * The versions of a draft that one tab knows, and what becomes of a version that another tab stored. A version says which
 * others it holds, so that two that were made at the same time are merged and neither replaces the other, whenever they are
 * heard of. Only the tab that was opened last merges; the others show what it makes.
 *
 *     receive([v1, mine], { stamp: 'b.1', after: ['a.1'], draft }, 'a.3').write // both, after `mine` and `b.1`
 */
import type { Draft } from '../draft.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { sameData } from './same-data.ts';

export interface Version {
  /** Unique: `<row>.<number>`. Each version of a row was made from the one before it. */
  stamp: string;
  /** What it holds: the last version of each row. */
  after: readonly string[];
  draft: Draft;
  /** Holds nothing that was typed anew. Known to the tab that merged, and not stored. */
  isMerged?: true;
}

/** Oldest first; the last one is what the tab shows. */
export type Lineage = readonly Version[];

/** Older ones are forgotten: nobody merges with what was typed so many keys ago. */
const most = 200;

export function withVersion(known: Lineage, ...versions: readonly Version[]): Lineage {
  return [...known, ...versions].slice(-most);
}

function rowOf(stamp: string): { row: string; number: number } {
  const [row = '', number = 0] = stamp.split('.');
  return { row, number: Number(number) };
}

/** Whether a version is another one, or was made from it. */
function holds({ stamp, after }: Omit<Version, 'draft'>, other: string): boolean {
  const { row, number } = rowOf(other);
  return [stamp, ...after].some((one) => {
    const own = rowOf(one);
    return one === other || (own.row === row && own.number >= number);
  });
}

/** What is held by a version that is made from these. */
function heldBy(...versions: readonly Version[]): string[] {
  const last = new Map<string, string>();
  for (const stamp of versions.flatMap(({ stamp, after }) => [...after, stamp])) {
    const { row, number } = rowOf(stamp);
    const known = last.get(row);
    if (known === undefined || rowOf(known).number < number) last.set(row, stamp);
  }
  return [...last.values()];
}

/** The version that a change makes here. */
export function changed(known: Lineage, draft: Draft, stamp: string): Version {
  const mine = known.at(-1);
  return { stamp, after: mine ? heldBy(mine) : [], draft };
}

export interface Received {
  known: Lineage;
  /** What is to be stored now; absent where what the other tab stored holds everything. */
  write?: Version;
  /** Places where both tabs wrote something else. */
  clashes: number;
  /** What the other tab stored, where it cannot stand in one draft with this one: to be kept by itself. */
  apart?: Draft;
}

const sameWords = (a: Draft, b: Draft) => sameData({ ...a, changed: '' }, { ...b, changed: '' });

/**
 * What a tab that is stopped makes of it: the tab that goes on has merged what was typed here, or will in a moment. What is
 * typed here after that begins a row of its own.
 */
export function follow(known: Lineage, theirs: Version): Lineage {
  const mine = known.at(-1);
  return mine && holds(mine, theirs.stamp) ? known : withVersion(known, theirs);
}

/** @param stamp for a version that holds both */
export function receive(known: Lineage, theirs: Version, stamp: string): Received {
  const mine = known.at(-1);
  if (!mine || holds(theirs, mine.stamp)) return { known: withVersion(known, theirs), clashes: 0 };
  if (holds(mine, theirs.stamp)) return { known, clashes: 0 };
  const isCommon = (version: Version) =>
    holds(theirs, version.stamp) || (version.isMerged && version.after.every((one) => holds(theirs, one)));
  const base = known.findLast(isCommon) ?? known[0] ?? mine;
  const after = heldBy(mine, theirs);
  // who was stopped wrote first
  const merged = mergeDrafts(base.draft, theirs.draft, mine.draft);
  if (merged && sameWords(merged.draft, theirs.draft))
    return { known: withVersion(known, { ...theirs, after }), clashes: merged.clashes };
  const write: Version = { stamp, after, draft: merged?.draft ?? mine.draft, isMerged: true };
  return {
    known: withVersion(known, theirs, write),
    write,
    clashes: merged?.clashes ?? 0,
    ...(!merged && { apart: theirs.draft }),
  };
}
