/**
 * The versions of a draft that one tab knows, and what becomes of a version that another tab stored. A version says from
 * which it came, so that two that were made at the same time are merged and neither replaces the other. Only the tab that
 * was opened last merges; the others show what it makes.
 *
 *     receive([v1, mine], { stamp: 't', after: ['v1'], draft }, 'new').write // both, after `mine` and `t`
 */
import type { Draft } from '../draft.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { sameData } from './same-data.ts';

export interface Version {
  /** Unique. */
  stamp: string;
  /** The stamps of the versions that it was made from. */
  after: readonly string[];
  draft: Draft;
}

/** Oldest first; the last one is what the tab shows. */
export type Lineage = readonly Version[];

/** Older ones are forgotten: nobody merges with what was typed so many keys ago. */
const most = 200;

export function withVersion(known: Lineage, ...versions: readonly Version[]): Lineage {
  return [...known, ...versions].slice(-most);
}

/** The version that a change makes here. */
export function changed(known: Lineage, draft: Draft, stamp: string): Version {
  const mine = known.at(-1);
  return { stamp, after: mine ? [mine.stamp] : [], draft };
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

/** What a tab that is stopped makes of it: the tab that goes on has merged what was typed here, or will in a moment. */
export function follow(known: Lineage, theirs: Version): Lineage {
  return known.some(({ stamp }) => stamp === theirs.stamp) ? known : withVersion(known, theirs);
}

/** @param stamp for a version that holds both */
export function receive(known: Lineage, theirs: Version, stamp: string): Received {
  const mine = known.at(-1);
  if (known.some((version) => version.stamp === theirs.stamp)) return { known, clashes: 0 };
  if (!mine || theirs.after.includes(mine.stamp)) return { known: withVersion(known, theirs), clashes: 0 };
  const base = known.findLast((version) => theirs.after.includes(version.stamp)) ?? known[0] ?? mine;
  // who was stopped wrote first
  const merged = mergeDrafts(base.draft, theirs.draft, mine.draft);
  if (merged && sameWords(merged.draft, theirs.draft))
    return { known: withVersion(known, theirs), clashes: merged.clashes };
  const write = { stamp, after: [mine.stamp, theirs.stamp], draft: merged?.draft ?? mine.draft };
  return {
    known: withVersion(known, theirs, write),
    write,
    clashes: merged?.clashes ?? 0,
    ...(!merged && { apart: theirs.draft }),
  };
}
