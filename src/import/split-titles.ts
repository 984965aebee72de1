/**
 * Several plans in one file without labels, one signed below the other: cut where a title stands below a date. Anything that
 * the text above it announces, an attachment or a plan that a notice issues, stays with that text.
 */
import type { Block, OfficeDocument, Paragraph } from '../document/office-document.ts';
import { readHeadingNumber } from '../terms/heading-number.ts';
import { readAnyDate } from '../terms/plan-date.ts';

const planTitle = /(?:计划|方案|预案|要点)(?:（[^（）]{1,8}）)?$/;
const announces = /^附件|印发/;

const textOf = (block: Block) => (block.type === 'paragraph' ? block.text.trim() : '');
const isSet = ({ format }: Paragraph) => format.align === 'center' || format.title === true;
const isDate = (block: Block | undefined) =>
  block?.type === 'paragraph' && readAnyDate(block.text.replace(/\s/g, '')) !== undefined;
const hasHeading = (blocks: readonly Block[]) =>
  blocks.some((block) => readHeadingNumber(textOf(block))?.style === '一、');

/** Index of the first line of a title that ends at `at` and stands below a date; undefined for any other paragraph. */
function titleStart(blocks: readonly Block[], at: number): number | undefined {
  const last = blocks[at];
  if (last?.type !== 'paragraph' || !isSet(last) || !planTitle.test(textOf(last))) return undefined;
  for (let from = at; from > 0; from--) {
    const above = blocks[from - 1];
    if (isDate(above)) return from;
    const belongs = above?.type === 'paragraph' && (isSet(above) || textOf(above) === '');
    if (!belongs || announces.test(textOf(above))) return undefined;
  }
  return undefined;
}

/** @returns the document itself where it is one plan; lines stay those of the file */
export function splitTitles(document: OfficeDocument): OfficeDocument[] {
  const { blocks, notes } = document;
  const cuts = [0];
  for (const [at] of blocks.entries()) {
    const start = titleStart(blocks, at);
    if (start === undefined) continue;
    const above = blocks.slice(cuts.at(-1), start);
    if (
      hasHeading(above) &&
      hasHeading(blocks.slice(at)) &&
      !above.some((one) => announces.test(textOf(one)))
    )
      cuts.push(start);
  }
  if (cuts.length === 1) return [document];
  return cuts.map((from, index) => {
    const part = blocks.slice(from, cuts[index + 1]);
    const [first, next] = [part[0]?.line ?? 1, blocks[cuts[index + 1] ?? blocks.length]?.line];
    const own = notes.filter(
      ({ line }) => (index === 0 || line >= first) && (next === undefined || line < next),
    );
    return { ...document, blocks: part, notes: own };
  });
}
