/**
 * The difference between two versions as it is shown: lines of text, and rows of tables cell by cell, each under the
 * name of its column, since a row alone does not say what its figures are.
 */
import type { DifferenceLine } from '../approve/difference.ts';
import type { Stretch } from '../terms/text-stretches.ts';

export interface ShownCell {
  /** Name of the column; absent where the table's head does not match. */
  label?: string;
  stretches: Stretch[];
}

export interface ShownLine {
  change: DifferenceLine['change'];
  /** Of a line of text. */
  stretches: readonly Stretch[];
  /** Of a row of a table, without cells that are empty in both versions. */
  cells?: ShownCell[];
}

export interface ShownRun {
  /** Nothing changed here, and nothing near it did: shown on request. */
  folded: boolean;
  lines: ShownLine[];
}

/** Cells of a row are set apart by tabs. */
const isRow = ({ stretches }: DifferenceLine) => stretches.some(({ text }) => text.includes('\t'));

function cellsOf(stretches: readonly Stretch[]): Stretch[][] {
  const cells: Stretch[][] = [[]];
  for (const { change, text } of stretches) {
    const [first = '', ...others] = text.split('\t');
    if (first) cells.at(-1)?.push({ change, text: first });
    for (const other of others) cells.push(other ? [{ change, text: other }] : []);
  }
  return cells;
}

const textOf = (stretches: readonly Stretch[]) =>
  stretches
    .filter(({ change }) => change !== 'removed')
    .map(({ text }) => text)
    .join('');

interface Table {
  /** Index of the line that names the table. */
  caption: number;
  labels: string[];
}

/** The table that each line is a row of; a table's first row names its columns. */
function tablesOf(lines: readonly DifferenceLine[]): (Table | undefined)[] {
  let open: Table | undefined;
  return lines.map((line, index) => {
    if (!isRow(line)) {
      open = undefined;
      return undefined;
    }
    open ??= { caption: index - 1, labels: cellsOf(line.stretches).map(textOf) };
    return open;
  });
}

function shownLine(line: DifferenceLine, index: number, table: Table | undefined): ShownLine {
  const { change, stretches } = line;
  if (!table) return { change, stretches };
  const cells = cellsOf(stretches);
  const isHead = index === table.caption + 1;
  const named = !isHead && cells.length === table.labels.length;
  return {
    change,
    stretches,
    cells: cells
      .map((parts, column) => ({ ...(named && { label: table.labels[column] }), stretches: parts }))
      .filter(({ stretches }) => stretches.length > 0),
  };
}

/** Which lines are shown: the changed ones, a line of text before and after, and the name of a table that changed. */
function shownIndexes(lines: readonly DifferenceLine[], tables: readonly (Table | undefined)[]): Set<number> {
  const shown = new Set<number>();
  for (const [index, { change }] of lines.entries()) {
    if (change === 'same') continue;
    shown.add(index);
    const table = tables[index];
    if (table) shown.add(table.caption);
    for (const beside of [index - 1, index + 1]) if (lines[beside] && !tables[beside]) shown.add(beside);
  }
  return shown;
}

/** So few lines of text are not worth folding; a row of a table takes several lines by itself. */
const fewest = 3;

const worthFolding = (lines: readonly ShownLine[]) =>
  lines.length >= fewest || lines.every(({ cells }) => cells !== undefined);

export function shownRuns(lines: readonly DifferenceLine[]): ShownRun[] {
  const tables = tablesOf(lines);
  const shown = shownIndexes(lines, tables);
  const runs: ShownRun[] = [];
  for (const [index, line] of lines.entries()) {
    const folded = !shown.has(index);
    const last = runs.at(-1);
    const one = shownLine(line, index, tables[index]);
    if (last?.folded === folded) last.lines.push(one);
    else runs.push({ folded, lines: [one] });
  }
  return runs.map((run) => ({ ...run, folded: run.folded && worthFolding(run.lines) }));
}
