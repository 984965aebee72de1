/** What one import gathers, and the small steps that all its parts take. */
import type { Finding } from '../terms/finding.ts';
import type { Blanks } from './blanks.ts';
import type { DocumentSetting } from './finish-piece.ts';
import type { Dropped, ImportedPiece } from './imported-document.ts';
import type { Layout } from './layout.ts';
import type { OfficeFrame } from './office-lines.ts';
import type { Removed } from './repairs.ts';

export interface Gathering extends DocumentSetting {
  /** How the lines are laid out; undefined where a line is a paragraph already. */
  layout: Layout | undefined;
  /** What a piece without a title is called. */
  fallback: string;
  pieces: ImportedPiece[];
  dropped: Dropped[];
  /** Ids of the pieces whose title stands in the input. */
  titled: Set<string>;
  /** Numbers of headings and items, which output adds again. */
  numbers: string[];
  /** Titles that stand on more than one label. */
  sharedTitles: ReadonlySet<string>;
  /** Pieces that were not imported, and why. */
  refused: Finding[];
  /** How many pieces stand at the top so far. */
  tops: number;
  /** What stands around a document that is one piece; undefined for compilations. */
  office: OfficeFrame | undefined;
}

/** The next id of a piece that stands in no other: 01, 02 … */
export function nextTop(gathering: Gathering): string {
  gathering.tops += 1;
  return String(gathering.tops).padStart(2, '0');
}

/** Notes text that is in no plan. */
export function drop(
  gathering: Pick<Gathering, 'dropped'>,
  { line, text, reason }: Removed,
  endLine = line,
): void {
  gathering.dropped.push({ startLine: line, endLine, reason, text });
}

/** Text of a line or table as its source wrote it, blanks decoded. */
export function rawText(part: { text: string; table: string[][] | undefined }, blanks: Blanks): string {
  return blanks.decode(part.table ? part.table.map((row) => row.join(' ')).join('\n') : part.text);
}
