/** What mending found, shared out to the plans that stand one after the other in the same lines. */

import { partitionPoint } from '../terms/partition-point.ts';
import type { Mended } from './mend-paragraph.ts';

function sorted<T extends { line: number }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => a.line - b.line);
}

/** Where the first entry at or after a line stands. */
const lowerBound = (list: readonly { line: number }[], wanted: number) =>
  partitionPoint(list, ({ line }) => line < wanted);

/** A function that gives what was found in a range of lines. Repairs are counted for the whole, not by line. */
export function sharer({
  repairs,
  removed,
  redactions,
  findings,
  keepsBoxes,
}: Mended): (from: number, to: number) => Mended {
  const lists = { removed: sorted(removed), redactions: sorted(redactions), findings: sorted(findings) };
  const part = <T extends { line: number }>(list: readonly T[], from: number, to: number) =>
    list.slice(lowerBound(list, from), lowerBound(list, to + 1));
  return (from, to) => ({
    repairs,
    removed: part(lists.removed, from, to),
    redactions: part(lists.redactions, from, to),
    findings: part(lists.findings, from, to),
    keepsBoxes,
  });
}
