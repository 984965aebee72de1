/** The run that holds a character of a paragraph, found quickly: some paragraphs have thousands of runs, and as many faults. */
import type { Paragraph, Run } from '../document/office-document.ts';
import { partitionPoint } from '../terms/partition-point.ts';
import type { Place } from '../terms/place.ts';

const known = new WeakMap<Paragraph, readonly number[]>();

/** Where each run begins in the paragraph. */
function runStarts(paragraph: Paragraph): readonly number[] {
  let starts = known.get(paragraph);
  if (!starts) {
    let at = 0;
    starts = paragraph.runs.map(({ text }) => {
      const start = at;
      at += text.length;
      return start;
    });
    known.set(paragraph, starts);
  }
  return starts;
}

/** The last run that begins at or before `at`, and where it begins; past the end the last one of all. */
export function runBefore(paragraph: Paragraph, at: number): { run: Run; start: number } | undefined {
  const starts = runStarts(paragraph);
  const last = Math.max(0, partitionPoint(starts, (start) => start <= at) - 1);
  const run = paragraph.runs[last];
  return run && { run, start: starts[last] ?? 0 };
}

/** Place of a character in a file; undefined for what stands nowhere in it (automatic numbers), and past the end. */
export function filePlace(paragraph: Paragraph, at: number): Place | undefined {
  const found = runBefore(paragraph, at);
  const further = at - (found?.start ?? 0);
  if (!found?.run.place || further >= found.run.text.length) return undefined;
  const { place } = found.run;
  return place.in === 'part'
    ? { ...place, character: place.character + further }
    : { ...place, offset: place.offset + further };
}
