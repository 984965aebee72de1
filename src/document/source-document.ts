/** A document as lines of text: what the import's line-wise steps read. Being replaced by the blocks themselves. */
import type { Cell, OfficeDocument, Paragraph, Table } from './office-document.ts';

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

/** Prompts of controls are blanks to fill in. */
const blank = '________';

/** The text of a paragraph with prompts as blanks. */
function filled({ runs, text }: Paragraph): string {
  if (!runs.some(({ prompt }) => prompt)) return text;
  return runs.map((run, index) => (run.prompt ? (runs[index - 1]?.prompt ? '' : blank) : run.text)).join('');
}

const lineTexts = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** Lines of a cell: blank ones left out, a row of a table inside it in one line. */
function cellLines({ blocks }: Cell): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return lineTexts(filled(block).trim());
    return block.rows.map((row) =>
      row
        .map((cell) => cellLines(cell).join('；'))
        .filter((text) => text !== '')
        .join(' '),
    );
  });
}

function rowTexts({ rows, columns }: Table): string[][] {
  return rows.map((row) => {
    const texts = Array.from({ length: columns }, () => '');
    for (const cell of row) {
      // cells of a damaged table may share a column
      const own = texts[cell.column] ?? '';
      texts[cell.column] = [...(own === '' ? [] : [own]), ...cellLines(cell)].join('\n');
    }
    return texts;
  });
}

export function toSource({ file, blocks, paragraphs }: OfficeDocument): SourceDocument {
  const lines = blocks.flatMap((block): SourceLine[] => {
    if (block.type === 'table') return [{ text: '', line: block.line, table: rowTexts(block) }];
    const { outline } = block.format;
    return filled(block)
      .split('\n')
      .map((text, index) => ({
        text,
        line: block.line,
        ...(index === 0 && outline !== undefined && { styleLevel: outline }),
      }));
  });
  return { file, lines, paragraphs };
}
