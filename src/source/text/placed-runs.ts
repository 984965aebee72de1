/** Runs of text with their places in the decoded file: parted where signs that nobody sees were taken out. */
import type { Run } from '../../document/office-document.ts';
import type { Folded } from '../../terms/folded-characters.ts';

type Look = Omit<Run, 'text' | 'place'>;

/** @param start where the text begins in the folded file */
export function placedRuns(text: string, start: number, { source }: Folded, look: Look = {}): Run[] {
  const runs: Run[] = [];
  let from = 0;
  while (from < text.length) {
    const offset = source(start + from);
    let to = text.length;
    // usually nothing was taken out between the ends
    if (source(start + to - 1) !== offset + (to - 1 - from)) {
      let low = from + 1;
      while (low < to) {
        const middle = (low + to) >> 1;
        if (source(start + middle) === offset + (middle - from)) low = middle + 1;
        else to = middle;
      }
    }
    runs.push({ ...look, text: text.slice(from, to), place: { in: 'text', offset } });
    from = to;
  }
  return runs;
}
