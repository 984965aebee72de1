/** Which two versions are set against each other, and at which address. */
import type { PublishedPlan } from './approved.ts';
import { links } from './links.ts';

export interface VersionPair {
  /** The earlier version. */
  from: number;
  to: number;
}

/** The versions of a plan two by two: the last two first. @param count how many versions there are */
export function versionPairs(count: number): VersionPair[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers
    .flatMap((to) => numbers.filter((from) => from < to).map((from) => ({ from, to })))
    .sort((a, b) => b.to - a.to || b.from - a.from);
}

/** The last two versions stand at the short address, and move on with it. */
export function pairAddress(plan: Pick<PublishedPlan, 'id' | 'versions'>, pair: VersionPair): string {
  const [latest] = versionPairs(plan.versions.length);
  const isLatest = latest?.from === pair.from && latest.to === pair.to;
  return isLatest ? links.approvedChanges(plan.id) : links.approvedChanges(plan.id, pair);
}
