/**
 * Where text stands in a Word file, as people say it. Lines and offsets mean nothing there; paragraphs are counted as they
 * are seen: with words in them, tables by themselves.
 *
 *     spokenPlaces(document).of(paragraph, 4) // 第3段第5字, or 表2第1行第2格第5字
 */
import type { Finding } from '../terms/finding.ts';
import { paragraphsOf } from './blocks.ts';
import type { Block, OfficeDocument, Paragraph, SourceFormat, Table } from './office-document.ts';

/** What an editor shows with numbered lines. */
const hasLines: readonly SourceFormat[] = ['text', 'markdown', 'plan'];

export interface SpokenPlaces {
  /** The place of a character of a paragraph; undefined where the paragraph is not in the document. */
  of(paragraph: Paragraph, at: number): string | undefined;
  /** The paragraph or table that begins at this line of the document. */
  line(line: number): string | undefined;
}

const seen = (text: string): number => Array.from(text.replace(/\s/gu, '')).length;

/** Cells are counted as they are seen: what spans several rows is in the first of them. */
function nameCells({ rows }: Table, name: string, names: Map<Paragraph, string>): void {
  for (const [row, cells] of rows.entries())
    for (const [index, { blocks }] of cells.entries())
      for (const paragraph of paragraphsOf(blocks))
        names.set(paragraph, `${name}第${row + 1}行第${index + 1}格`);
}

/** Undefined for a document whose lines an editor numbers. */
export function spokenPlaces({ format, blocks }: OfficeDocument): SpokenPlaces | undefined {
  if (hasLines.includes(format)) return undefined;
  const names = new Map<Paragraph, string>();
  const lines = new Map<number, string>();
  const counts: Record<Block['type'], number> = { paragraph: 0, table: 0 };
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.text.trim() === '') continue;
    counts[block.type] += 1;
    const name = block.type === 'table' ? `表${counts.table}` : `第${counts.paragraph}段`;
    if (!lines.has(block.line)) lines.set(block.line, name);
    if (block.type === 'table') nameCells(block, name, names);
    else names.set(block, name);
  }
  // findings come in order: a long paragraph is not counted anew for each of them
  let last = { paragraph: undefined as Paragraph | undefined, at: 0, count: 0 };
  return {
    of(paragraph, at) {
      const from = last.paragraph === paragraph && last.at <= at ? last : { at: 0, count: 0 };
      last = { paragraph, at, count: from.count + seen(paragraph.text.slice(from.at, at)) };
      const name = names.get(paragraph);
      return name && `${name}第${last.count + 1}字`;
    },
    line: (line) => lines.get(line),
  };
}

/** Findings on a document that know its lines only, with their places in words; what is about the whole has none. */
export function withSpokenPlaces(findings: readonly Finding[], document: OfficeDocument): Finding[] {
  const places = spokenPlaces(document);
  if (!places) return [...findings];
  return findings.map((finding) => ({
    ...finding,
    where: finding.where ?? (finding.line > 1 ? places.line(finding.line) : undefined) ?? '全文',
  }));
}
