/**
 * What every block type (机制块) is made of: a schema for its data, its tables, the way back from a table, blank
 * data for templates, and its validation rules. One file a type; `blocks.ts` lists them.
 *
 * A cell is plain text; list items stand on lines of their own (`\n`), so that reading a table back is exact.
 */
import type { ZodType } from 'zod';
import type { Severity } from '../../terms/finding.ts';
import type { BlockType } from '../block-type.ts';

export interface BlockCell {
  text: string;
  /** Rows that the cell spans, 1 where absent. */
  rowSpan?: number;
  /** True for a cell that names its row. */
  heading?: boolean;
  /** True for a cell of the form itself (row labels, 合计), which stays when data is blanked. */
  fixed?: boolean;
}

/** How a column's cells are filled in. */
export interface CellInput {
  /** The only permitted texts, for a list to choose from. */
  choices?: readonly string[];
  /** How to write the cell, e.g. 2027年3月—5月. */
  hint?: string;
}

export interface BlockTable {
  /** Printed above the table. */
  caption: string;
  columns: string[];
  rows: BlockCell[][];
  /** Relative column widths, same length as `columns`. */
  widths: number[];
  /** How cells are filled in, same length as `columns`; absent where any text will do. */
  inputs?: CellInput[];
  /** Columns that are read in one with the column before them (要求 ≥ 90 %), same length as `columns`; absent where none is. */
  goesOn?: boolean[];
}

/** A fault in block data; `path` leads to the value inside the block's data. */
export interface BlockFault {
  ruleId: string;
  severity: Severity;
  message: string;
  path: (string | number)[];
}

/** What rules may know of the plan around a block. */
export interface BlockContext {
  /** First and last day of the plan's period as `yyyymmdd`, where known. */
  period?: { first: number; last: number };
  /** Theme labels of the plan. */
  themes: readonly string[];
}

export interface BlockDefinition<T> {
  type: BlockType;
  /** Chinese name: 实施阶段. */
  label: string;
  /** One sentence for pages: what the block holds. */
  purpose: string;
  schema: ZodType<T>;
  /** Data of a template: right columns, empty rows. */
  blank(): T;
  /** The block as one or more tables. */
  tables(data: T): BlockTable[];
  /** The tables of a form: every row that could be filled in. The same as `tables` where absent. */
  form?(data: T): BlockTable[];
  /** Block data from the rows of its tables (texts as `tables` writes them); undefined where they do not fit. */
  read(tables: string[][][]): T | undefined;
  /** The block's validation rules (plan-vocabulary §3). Blank cells are no fault here. */
  check(data: T, context: BlockContext): BlockFault[];
  /** Paths of cells that a finished plan must fill and this data leaves blank. */
  blanks(data: T): BlockFault['path'][];
}

/** An error at `path`. */
export function fault(ruleId: string, path: BlockFault['path'], message: string): BlockFault {
  return { ruleId, severity: 'error', message, path };
}

/** A warning at `path`. */
export function doubt(ruleId: string, path: BlockFault['path'], message: string): BlockFault {
  return { ruleId, severity: 'warning', message, path };
}
