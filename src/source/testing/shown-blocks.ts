/** A document as short lines, for tests: what its paragraphs are, how they are set, where their blanks are. */
import type { Block, Cell, Paragraph } from '../../document/office-document.ts';

function shownParagraph({ text, format, automatic, bullet, boxed, runs }: Paragraph): string {
  const signs = [
    ...(format.outline === undefined ? [] : [`h${format.outline}`]),
    ...(format.title ? ['title'] : []),
    ...(format.align && format.align !== 'left' ? [format.align] : []),
    ...(format.bold ? ['bold'] : []),
    ...(format.red ? ['red'] : []),
    ...(format.pageBreak ? ['page'] : []),
    ...(automatic === undefined ? [] : [`auto${automatic}`]),
    ...(bullet ? ['bullet'] : []),
    ...(boxed ? [boxed] : []),
    ...(runs.some((run) => run.underline) ? ['underlined'] : []),
  ];
  return signs.length === 0 ? text : `[${signs.join(' ')}] ${text}`;
}

function shownCell({ blocks, columns, rows }: Cell): string {
  const span = columns === 1 && rows === 1 ? '' : `${columns}x${rows}:`;
  return span + blocks.map((block) => shownBlock(block)).join('/');
}

export function shownBlock(block: Block): string {
  if (block.type === 'paragraph') return shownParagraph(block);
  return `{${block.rows.map((row) => row.map(shownCell).join('|')).join(' ; ')}}`;
}

/** Blocks with text, a line each. */
export function shownBlocks(blocks: readonly Block[]): string[] {
  return blocks.map(shownBlock).filter((line) => line.replace(/\[[^\]]*\]/, '').trim() !== '');
}
