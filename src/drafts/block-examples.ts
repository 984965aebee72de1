/**
 * Rows of a sample's tables, kept beside the blank tables of a new draft until somebody takes them over or clears them.
 * They are no part of the plan: what nobody has taken over is in no file.
 *
 *     takeExample({ cells, examples }, 0, 1) // the first example row of the first table now stands in the form
 */
import { type BlockCells, blockForm, isRecord } from '../plan/block-form.ts';
import { type BlockType, blockTypes } from '../plan/block-type.ts';
import { knownValues, type Plan } from '../plan/plan.ts';
import { flattenParts, slottedText } from '../plan/slotted-text.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { mapStrings } from './fill.ts';

export type BlockExamples = { [T in BlockType]?: BlockCells };

/** A form and the example rows that are still open beside it; both with their head rows. */
export interface WithExamples {
  cells: BlockCells;
  examples: BlockCells;
}

/** The rows of a sample's tables, its slots blanked, for the blocks that a draft shows. */
export function sampleExamples(
  sample: Plan,
  shown: readonly BlockType[],
  vocabulary: Vocabulary,
): BlockExamples {
  const known = knownValues(sample);
  const blank = (text: string) => flattenParts(slottedText(text, known, vocabulary), {}, vocabulary);
  const types = blockTypes.filter((type) => shown.includes(type) && sample.meta.blocks[type] !== undefined);
  return Object.fromEntries(
    types.map((type) => [type, blockForm(type, mapStrings(sample.meta.blocks[type], blank)).cells]),
  );
}

/** Rows from this one on that belong together: rows shorter than the head continue the one above. */
export function rowSpan(rows: readonly string[][], at: number, width: number): number {
  let span = 1;
  while ((rows[at + span]?.length ?? width) < width) span += 1;
  return span;
}

const isBlankRow = (row: readonly string[] | undefined) => row?.every((text) => text.trim() === '') ?? false;

/** The row with its cells in the order of another head; what that one has not is blank. */
function underHead(row: readonly string[], from: readonly string[], to: readonly string[]): string[] {
  if (row.length !== from.length) return [...row];
  return to.map((name) => row[from.indexOf(name)] ?? '');
}

/** The places of the example rows of one table that can be settled, each with the rows that continue it. */
export function exampleRows([head = [], ...rows]: readonly string[][]): { at: number; rows: string[][] }[] {
  return rows.flatMap((row, index) =>
    row.length === head.length
      ? [{ at: index + 1, rows: rows.slice(index, index + rowSpan(rows, index, head.length)) }]
      : [],
  );
}

/** The examples without one row and what continues it. @param row from 1, the head is 0 */
export function dropExample(examples: BlockCells, table: number, row: number): BlockCells {
  return examples.map((all, index) =>
    index === table ? all.toSpliced(row, rowSpan(all, row, all[0]?.length ?? 0)) : all,
  );
}

/** One example row put into the form: in the place of the first blank row, else at the end. */
export function takeExample({ cells, examples }: WithExamples, table: number, row: number): WithExamples {
  const [from = [], to = []] = [examples[table]?.[0], cells[table]?.[0]];
  const found = exampleRows(examples[table] ?? []).find(({ at }) => at === row);
  const target = cells[table];
  if (!found || !target) return { cells, examples };
  const rows = found.rows.map((one) => underHead(one, from, to));
  const label = isRecord(to) ? target.findIndex((one, at) => at > 0 && one[0] === rows[0]?.[0]) : -1;
  const blank = target.findIndex((one, at) => at > 0 && isBlankRow(one));
  const at = label > 0 ? label : blank > 0 ? blank : target.length;
  const taken = target.toSpliced(at, rowSpan(target, at, to.length), ...rows);
  return { cells: cells.with(table, taken), examples: dropExample(examples, table, row) };
}

function takeTable(both: WithExamples, table: number): WithExamples {
  const [next] = exampleRows(both.examples[table] ?? []);
  return next && both.cells[table] ? takeTable(takeExample(both, table, next.at), table) : both;
}

/** Every example row put into the form, and the blank rows that are left over taken out of it. */
export function takeAllExamples(both: WithExamples): WithExamples {
  const taken = both.examples.reduce((left, _, table) => takeTable(left, table), both);
  const cells = taken.cells.map((rows) => {
    const filled = rows.filter((row) => !isBlankRow(row));
    return filled.length > 1 ? filled : rows;
  });
  return { ...taken, cells };
}

/** How many example rows are still open. */
export function openExamples(examples: BlockCells | undefined): number {
  return (examples ?? []).reduce((sum, table) => sum + exampleRows(table).length, 0);
}
