/** What somebody wrote beside the text of a file (批注), with the paragraph that it belongs to. */
import { blocksText } from '../document/blocks.ts';
import type { Block, OfficeDocument } from '../document/office-document.ts';
import { spokenPlaces } from '../document/spoken-place.ts';

export interface FileComment {
  author?: string;
  text: string;
  /** 第3段, 表2; 全文 where its paragraph was struck out. */
  where: string;
  /** The words of its paragraph, of a table all of them; '' where the paragraph was struck out. */
  paragraph: string;
  /** The words of the nearest paragraph above it. */
  above: string;
}

const wordsOf = (block: Block | undefined): string => (block ? blocksText([block]) : '');

export function fileComments(document: OfficeDocument): FileComment[] {
  const { blocks, notes } = document;
  const places = spokenPlaces(document);
  return notes
    .filter(({ kind, text }) => kind === 'comment' && text.trim() !== '')
    .map(({ author, text, line }) => ({
      ...(author && { author }),
      text,
      where: places?.line(line) ?? '全文',
      paragraph: wordsOf(blocks.find((block) => block.line === line)),
      above: wordsOf(blocks.findLast((block) => block.line < line && wordsOf(block).trim() !== '')),
    }));
}
