/** The few questions that everybody asks of blocks: their text, their paragraphs, the rows of a table as texts. */
import type { Place } from '../terms/place.ts';
import type { Block, Cell, Paragraph, Run } from './office-document.ts';

/** A paragraph from one text; for readers that know no runs, and for tests. */
export function plainParagraph(text: string, line: number, place?: Place): Paragraph {
  return {
    type: 'paragraph',
    text,
    line,
    runs: text === '' ? [] : [{ text, ...(place && { place }) }],
    format: {},
  };
}

/** The text of a paragraph without blanks around it; '' for a table. */
export function lineOf(block: Block | undefined): string {
  return block?.type === 'paragraph' ? block.text.trim() : '';
}

/** The paragraphs of blocks in reading order, those in tables included. */
export function* paragraphsOf(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block;
    else for (const row of block.rows) for (const cell of row) yield* paragraphsOf(cell.blocks);
  }
}

/** All text of blocks, a line a paragraph. */
export function blocksText(blocks: readonly Block[]): string {
  return [...paragraphsOf(blocks)].map(({ text }) => text).join('\n');
}

/** The text of a cell; its paragraphs and the cells of tables inside it stand on lines of their own. */
export function cellText({ blocks }: Cell): string {
  return blocksText(blocks);
}

/** The run that holds a character of a paragraph, and where the run begins in the paragraph; undefined past the end. */
function runAt({ runs }: Paragraph, at: number): { run: Run; start: number } | undefined {
  let start = 0;
  for (const run of runs) {
    if (at < start + run.text.length) return { run, start };
    start += run.text.length;
  }
  return undefined;
}

/** The place of a character of a paragraph; undefined for what stands nowhere in the file. */
export function placeAt(paragraph: Paragraph, at: number): Place | undefined {
  const found = runAt(paragraph, at);
  if (!found?.run.place) return undefined;
  const { place } = found.run;
  const further = at - found.start;
  return place.in === 'part'
    ? { ...place, character: place.character + further }
    : { ...place, offset: place.offset + further };
}
