/** A document as lines of text: what the import's line-wise steps read. Being replaced by the blocks themselves. */
import { plainParagraph, plainTable, tableTexts } from './blocks.ts';
import type { Block, OfficeDocument, SourceFormat } from './office-document.ts';

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

export function toOffice({ file, lines, paragraphs }: SourceDocument, format: SourceFormat): OfficeDocument {
  const blocks = lines.map(({ text, line, table, styleLevel }): Block => {
    if (table) return plainTable(table, line);
    return { ...plainParagraph(text, line), format: styleLevel === undefined ? {} : { outline: styleLevel } };
  });
  return { file, format, blocks, notes: [], paragraphs };
}

export function toSource({ file, blocks, paragraphs }: OfficeDocument): SourceDocument {
  const lines = blocks.flatMap((block): SourceLine[] => {
    if (block.type === 'table') return [{ text: '', line: block.line, table: tableTexts(block) }];
    const { outline } = block.format;
    return block.text.split('\n').map((text, index) => ({
      text,
      line: block.line,
      ...(index === 0 && outline !== undefined && { styleLevel: outline }),
    }));
  });
  return { file, lines, paragraphs };
}
