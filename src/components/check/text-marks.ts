/**
 * What was found, drawn behind the text: one block a line, in the same letters as the text area over it, with the
 * stretches of findings marked. Only lines that changed are drawn again, so that long texts stay quick to type in.
 */
import type { Severity } from '../../terms/finding.ts';
import type { Placed } from './placed-findings.ts';

interface Segment {
  start: number;
  end: number;
  /** Value of the attribute `data-mark`. */
  mark: string;
}

/** Longer stretches are whole paragraphs: a tint is enough there. */
const longMark = 80;
const ranks: readonly (Severity | 'long')[] = ['error', 'warning', 'info', 'long'];

/** Stretches without overlap, each with the gravest severity that covers it. */
export function markSegments(placed: readonly Placed[], current: Placed | undefined): Segment[] {
  const points = placed.flatMap((one) => {
    if (one.whole || one.end <= one.start) return [];
    const rank = one.end - one.start > longMark ? 3 : ranks.indexOf(one.finding.severity);
    const isCurrent = one.key === current?.key && one.start === current.start;
    return [
      { at: one.start, by: 1, rank, isCurrent },
      { at: one.end, by: -1, rank, isCurrent },
    ];
  });
  points.sort((a, b) => a.at - b.at);
  const open = [0, 0, 0, 0];
  let currents = 0;
  let from = 0;
  const segments: Segment[] = [];
  for (const { at, by, rank, isCurrent } of points) {
    const gravest = open.findIndex((count) => count > 0);
    if (at > from && gravest >= 0)
      segments.push({ start: from, end: at, mark: `${ranks[gravest]}${currents > 0 ? ' current' : ''}` });
    open[rank] = (open[rank] ?? 0) + by;
    if (isCurrent) currents += by;
    from = at;
  }
  return segments;
}

function drawLine(text: string, segments: readonly Segment[]): HTMLElement {
  const line = document.createElement('div');
  if (text === '') line.append(document.createElement('br'));
  let at = 0;
  for (const { start, end, mark } of segments) {
    if (start > at) line.append(text.slice(at, start));
    const stretch = document.createElement('span');
    stretch.dataset.mark = mark;
    stretch.textContent = text.slice(start, end);
    line.append(stretch);
    at = end;
  }
  if (at < text.length) line.append(text.slice(at));
  return line;
}

/** Draws into one element, again and again. */
export class MarkedText {
  private readonly root: HTMLElement;
  private keys: string[] = [];

  constructor(root: HTMLElement) {
    this.root = root;
  }

  draw(text: string, segments: readonly Segment[]): void {
    const lines = text.split('\n');
    let from = 0;
    let next = 0;
    const drawn = lines.map((line) => {
      const own: Segment[] = [];
      const to = from + line.length;
      while ((segments[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next += 1;
      for (let index = next; (segments[index]?.start ?? Number.POSITIVE_INFINITY) < to; index++) {
        const { start, end, mark } = segments[index] as Segment;
        own.push({ start: Math.max(0, start - from), end: Math.min(end, to) - from, mark });
      }
      from = to + 1;
      return {
        line,
        own,
        key: `${own.map(({ start, end, mark }) => `${start}-${end}${mark}`).join()}\n${line}`,
      };
    });
    const least = Math.min(drawn.length, this.keys.length);
    let head = 0;
    while (head < least && drawn[head]?.key === this.keys[head]) head += 1;
    let tail = 0;
    while (tail < least - head && drawn.at(-1 - tail)?.key === this.keys.at(-1 - tail)) tail += 1;
    const stays = this.root.children[this.keys.length - tail] ?? null;
    for (let left = this.keys.length - tail - head; left > 0; left--) this.root.children[head]?.remove();
    const fresh = document.createDocumentFragment();
    for (const { line, own } of drawn.slice(head, drawn.length - tail)) fresh.append(drawLine(line, own));
    this.root.insertBefore(fresh, stays);
    this.keys = drawn.map(({ key }) => key);
  }
}
