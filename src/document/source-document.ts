/** A document to import, as its reader found it: lines of a text file, or paragraphs and tables of a Word file. */

/** One line (or Word paragraph) of a document to import. */
export interface SourceLine {
  text: string;
  /** 1-based line of the input file; for Word files the 1-based paragraph. */
  line: number;
  /** A table that stands here (rows of cell texts), from Word or Markdown. `text` is then ''. */
  table?: string[][];
  /** Heading level that the program's style gives (Word heading styles): a hint only. */
  styleLevel?: number;
}

export interface SourceDocument {
  /** Name for provenance and messages. */
  file: string;
  lines: SourceLine[];
  /** True where a line is a whole paragraph (Word): lines are never joined. */
  paragraphs: boolean;
}
