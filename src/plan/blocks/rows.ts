/**
 * Blocks that are a list of rows, described column by column: how a value is shown and read back. From the columns
 * come the table, the way back, and the list of blank cells.
 */
import { z } from 'zod';
import { isPlanDate } from '../../terms/plan-date.ts';
import type { BlockType } from '../block-type.ts';
import {
  compact,
  type Figure,
  oneLine,
  readFigure,
  readList,
  readWhen,
  showList,
  showNumber,
  showWhen,
} from './cell.ts';
import {
  type BlockContext,
  type BlockDefinition,
  type BlockFault,
  type CellInput,
  doubt,
} from './definition.ts';

export interface Column<Row> {
  label: string;
  /** Relative width. */
  width: number;
  /** Fields behind the cell; the first one is where a fault points. */
  keys: (keyof Row & string)[];
  /** A finished plan must fill it. */
  required: boolean;
  /** How the cell is filled in. */
  input?: CellInput;
  /** It is read in one with the column before it: 要求 ≥ 90 %. */
  goesOn?: boolean;
  show(row: Row): string;
  /** The fields of a cell. Every text fits: where it is none of what was meant, it is kept as it is. */
  read(cell: string): Partial<Row>;
  /** What was meant (数字, 日期 …) where the row holds words in its place; they are kept, and pointed out. */
  meant?(row: Row): string | undefined;
}

type Options = { required?: boolean; hint?: string };

function single<Row>(
  key: keyof Row & string,
  label: string,
  width: number,
  { required = false, hint }: Options,
  show: (value: Row[keyof Row & string]) => string,
  read: (cell: string) => unknown,
): Column<Row> {
  return {
    label,
    width,
    keys: [key],
    required,
    ...(hint && { input: { hint } }),
    show: (row) => show(row[key]),
    read: (cell) => ({ [key]: read(cell) }) as Partial<Row>,
  };
}

export function textColumn<Row>(
  key: keyof Row & string,
  label: string,
  width: number,
  options: Options = {},
) {
  // a required text is always there, blank in templates; an optional one is absent when blank
  const absent = options.required ? '' : undefined;
  return single<Row>(
    key,
    label,
    width,
    options,
    (value) => (value as string | undefined) ?? '',
    (cell) => oneLine(cell) || absent,
  );
}

export function listColumn<Row>(
  key: keyof Row & string,
  label: string,
  width: number,
  options: Options = {},
) {
  return single<Row>(key, label, width, options, (value) => showList(value as string[]), readList);
}

export function numberColumn<Row>(
  key: keyof Row & string,
  label: string,
  width: number,
  options: Options = {},
): Column<Row> {
  return {
    ...single<Row>(
      key,
      label,
      width,
      options,
      (value) => showNumber(value as Figure | undefined),
      readFigure,
    ),
    meant: (row) => (typeof row[key] === 'string' ? '数字' : undefined),
  };
}

export function whenColumn<Row>(
  key: keyof Row & string,
  label: string,
  width: number,
  { isWhen = isPlanDate, ...options }: Options & { isWhen?: (when: string) => boolean } = {},
): Column<Row> {
  return {
    ...single<Row>(key, label, width, options, (value) => showWhen(value as string | undefined), readWhen),
    meant: (row) => {
      const when = row[key] as string | undefined;
      return when === undefined || isWhen(when) ? undefined : '日期（如 2027年3月5日）';
    },
  };
}

export function choiceColumn<Row>(
  key: keyof Row & string,
  label: string,
  width: number,
  choices: readonly string[],
  options: Options = {},
): Column<Row> {
  const column = single<Row>(
    key,
    label,
    width,
    options,
    (value) => (value as string | undefined) ?? '',
    (cell) => oneLine(cell) || undefined,
  );
  return {
    ...column,
    input: { choices },
    meant: (row) => {
      const word = row[key] as string | undefined;
      return word === undefined || choices.includes(word) ? undefined : `${choices.join('、')}中的一种`;
    },
  };
}

interface RowBlock<Row> {
  type: BlockType;
  label: string;
  purpose: string;
  row: z.ZodType<Row>;
  columns: Column<Row>[];
  /** How many empty rows a template has. */
  blankRows: number;
  blankRow: Row;
  check(rows: Row[], context: BlockContext): BlockFault[];
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Cells that hold words where something else was meant. */
function wordsForFigures<Row>({ type, columns }: RowBlock<Row>, rows: readonly Row[]): BlockFault[] {
  return rows.flatMap((row, index) =>
    columns.flatMap(({ meant, show, label, keys: [key = ''] }) => {
      const what = meant?.(row);
      return what
        ? [keptAsWords(type, [index, key], { where: `第 ${index + 1} 行“${label}”`, text: show(row), what })]
        : [];
    }),
  );
}

/** The doubt about words that stand where something else was meant. */
export function keptAsWords(
  type: BlockType,
  path: BlockFault['path'],
  { where, text, what }: { where: string; text: string; what: string },
): BlockFault {
  const message = `${where}写的是“${text}”，这里应是${what}；已照原文保留，不进图表、合计和日历`;
  return doubt(`${type}/as-words`, path, message);
}

/** A block definition whose data is a list of rows. */
export function rowBlock<Row extends object>(block: RowBlock<Row>): BlockDefinition<Row[]> {
  const { columns } = block;
  const schema = z.array(block.row).min(1, '至少要有一行');
  const readRow = (cells: string[]): Row => {
    const fields = columns.map((column, index) => compact(column.read(cells[index] ?? '')));
    return Object.assign({}, ...fields) as Row;
  };
  return {
    type: block.type,
    label: block.label,
    purpose: block.purpose,
    schema,
    blank: () => Array.from({ length: block.blankRows }, () => structuredClone(block.blankRow)),
    tables: (rows) => [
      {
        caption: block.label,
        columns: columns.map(({ label }) => label),
        widths: columns.map(({ width }) => width),
        inputs: columns.map(({ input = {} }) => input),
        goesOn: columns.map(({ goesOn = false }) => goesOn),
        rows: rows.map((row) =>
          columns.map((column, index) => ({ text: column.show(row), heading: index === 0 })),
        ),
      },
    ],
    read: ([table]) => {
      const [header, ...body] = table ?? [];
      if (!header || columns.some(({ label }, index) => header[index]?.trim() !== label)) return undefined;
      const parsed = schema.safeParse(body.map(readRow));
      return parsed.success ? parsed.data : undefined;
    },
    check: (rows, context) => [...wordsForFigures(block, rows), ...block.check(rows, context)],
    blanks: (rows) =>
      rows.flatMap((row, index) =>
        columns
          .filter((column) => column.required && column.keys.every((key) => isBlank(row[key])))
          .map(({ keys: [key = ''] }) => [index, key]),
      ),
  };
}

/** A two-column table of named values, for blocks that are one record. */
export function recordTable(caption: string, entries: readonly (readonly [label: string, text: string])[]) {
  return {
    caption,
    columns: ['项目', '内容'],
    widths: [3, 9],
    rows: entries.map(([label, text]) => [{ text: label, heading: true, fixed: true }, { text }]),
  };
}

/** The values of a record table by label; undefined where the table is no record table. */
export function readRecord(table: string[][] | undefined): Map<string, string> | undefined {
  const [header, ...body] = table ?? [];
  if (header?.[0]?.trim() !== '项目' || header[1]?.trim() !== '内容') return undefined;
  return new Map(body.map(([label = '', text = '']) => [label.trim(), text.trim()]));
}
