/** A document → the regions of its labelled pieces, nested ones inside theirs, and what stands before the first label. */
import { readWornNumber } from '../terms/heading-number.ts';
import { findLabels } from './find-labels.ts';
import type { CleanLine } from './paragraphs.ts';

export interface Region {
  /** The line that opens the piece; undefined where no label does. */
  label: CleanLine | undefined;
  /** What the label calls the piece; '' where it only counts. */
  title: string;
  /** Lines after the label and before the first nested piece. */
  lines: CleanLine[];
  nested: Region[];
}

export interface Split {
  /** Lines before the first label that belong to no piece. */
  head: CleanLine[];
  regions: Region[];
}

const deepestNesting = 4;

/** A text before the first label is a plan of its own where it has headings. */
function isPlan(lines: readonly CleanLine[]): boolean {
  const tops = lines.filter(({ text }) => readWornNumber(text)?.style === '一、');
  return tops.length >= 2;
}

function cut(lines: readonly CleanLine[], depth: number): Split {
  const labels =
    depth > deepestNesting
      ? []
      : findLabels(
          lines.map(({ text }) => text),
          lines.map(({ level }) => level),
        );
  if (labels.length === 0) return { head: lines.slice(), regions: [] };
  const regions = labels.map((label, at): Region => {
    const inner = lines.slice(label.index + 1, labels[at + 1]?.index ?? lines.length);
    const { head, regions: nested } = cut(inner, depth + 1);
    return { label: lines[label.index], title: label.title, lines: head, nested };
  });
  return { head: lines.slice(0, labels[0]?.index), regions };
}

/** Cuts a document at its labels. Without labels it is one region. */
export function splitPieces(lines: readonly CleanLine[]): Split {
  const { head, regions } = cut(lines, 1);
  if (regions.length === 0)
    return { head: [], regions: [{ label: undefined, title: '', lines: head, nested: [] }] };
  if (!isPlan(head)) return { head, regions };
  return { head: [], regions: [{ label: undefined, title: '', lines: head, nested: [] }, ...regions] };
}
