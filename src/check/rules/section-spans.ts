/** Headings with what stands under them, found in one pass: what the rules of structure share. */
import type { CheckedDocument, Passage } from '../checked-document.ts';

export interface SectionSpan {
  heading: Passage;
  /** Index of the heading among the passages. */
  index: number;
  /** Index behind the last passage before the next heading of any depth. */
  ownEnd: number;
  /** Index behind the last passage of the section, subsections included. */
  end: number;
  /** The heading above it, as an index into the spans. */
  parent?: number;
}

export function sectionSpans({ passages }: Pick<CheckedDocument, 'passages'>): SectionSpan[] {
  const spans: SectionSpan[] = [];
  const open: number[] = [];
  const depthOf = (at: number | undefined) => spans[at ?? -1]?.heading.depth ?? 1;
  for (const [index, heading] of passages.entries()) {
    if (heading.type !== 'heading') continue;
    const last = spans.at(-1);
    if (last) last.ownEnd = index;
    while (open.length > 0 && depthOf(open.at(-1)) >= (heading.depth ?? 1)) {
      const closed = spans[open.pop() ?? -1];
      if (closed) closed.end = index;
    }
    const parent = open.at(-1);
    open.push(spans.length);
    spans.push({
      heading,
      index,
      ownEnd: passages.length,
      end: passages.length,
      ...(parent !== undefined && { parent }),
    });
  }
  return spans;
}

/** Index of each heading → its kind, or that of the nearest heading above that has one. */
export function kindsByHeading(document: Pick<CheckedDocument, 'passages'>): Map<number, string> {
  const spans = sectionSpans(document);
  const kinds = new Map<number, string>();
  for (const { heading, index, parent } of spans) {
    const kind = heading.kind ?? kinds.get(spans[parent ?? -1]?.index ?? -1);
    if (kind) kinds.set(index, kind);
  }
  return kinds;
}

/** The heading without its written number. */
export function headingTitle({ text, mark }: Passage): string {
  return (mark ? text.slice(mark.length) : text).replace(/[。.：:]$/, '').trim();
}

/** How many Chinese characters the passages hold. */
export function hanCount(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
}

/** True where a block is shown among the passages from `index` to `end`: a section with a table only is not empty. */
export function hasBlock({ passages }: CheckedDocument, { index, end }: SectionSpan): boolean {
  for (let at = index; at < end; at++) if (passages[at]?.showsBlock) return true;
  return false;
}
