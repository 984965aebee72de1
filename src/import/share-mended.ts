/** What mending found, shared out to the plans that stand one after the other in the same lines. */
import type { Mended } from './mend-paragraph.ts';

function sorted<T extends { line: number }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => a.line - b.line);
}

/** Where the first entry at or after a line stands. */
function lowerBound(list: readonly { line: number }[], line: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
