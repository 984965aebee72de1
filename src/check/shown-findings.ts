/** What a reader says of a file, by paragraphs of the file, put where the paragraph is shown. */
import { paragraphsOf } from '../document/blocks.ts';
import type { OfficeDocument } from '../document/office-document.ts';
import type { Finding } from '../terms/finding.ts';
import { LinePlaces } from './line-places.ts';
import type { ShownText } from './shown-text.ts';

/** What is about the whole file, or about a paragraph that is no longer there, stays at its head. */
export function shownFindings(
  findings: readonly Finding[],
  { document, text, offset }: ShownText & { document: OfficeDocument },
): Finding[] {
  const places = new LinePlaces(text);
  const offsets = new Map<number, number>();
  for (const paragraph of paragraphsOf(document.blocks))
    if (!offsets.has(paragraph.line)) offsets.set(paragraph.line, offset(paragraph, 0));
  return findings.map((finding) => {
    const { end: _, fix: __, ...told } = finding;
    const at = finding.line > 1 ? offsets.get(finding.line) : undefined;
    return { ...told, ...(at === undefined ? { line: 1, column: 1 } : places.at(at)) };
  });
}
