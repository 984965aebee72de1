/** Lines of a document as they go through the import: cleaned, then joined into paragraphs. */
import type { Removed, RepairCount } from './repairs.ts';

/** One cleaned line of the input; '' for a blank one. */
export interface CleanLine {
  text: string;
  line: number;
  indented: boolean;
  /** Heading level that Markdown or a Word style gives. */
  level: number;
  table: string[][] | undefined;
  repairs: RepairCount;
  removed: Removed[];
}

/** One paragraph of the document, whole again. */
export interface Paragraph {
  text: string;
  /** First and last line of the input. */
  line: number;
  endLine: number;
  level: number;
  table: string[][] | undefined;
}
