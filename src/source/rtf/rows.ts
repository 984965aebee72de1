/** Words of tables: where the cells of a row end, and that they do. */
import { type CellEdge, noEdge } from '../marked-tables.ts';
import type { Group } from './group.ts';

/** Longer rows are damaged. */
const mostCells = 500;

/** Takes the words of tables; false for all others. Edges stand until a row defines others. */
export function rowReader(): (group: Group, name: string, value: number | undefined) => boolean {
  const rows: { outer: CellEdge[]; inner: CellEdge[] } = { outer: [], inner: [] };
  let cell = noEdge;
  return (group, name, value) => {
    const row = group.isInner ? 'inner' : 'outer';
    if (name === 'trowd') rows[row] = [];
    else if (name === 'clvmrg') cell = { ...cell, fromAbove: true };
    else if (name === 'clmrg') cell = { ...cell, fromLeft: true };
    else if (name === 'cellx') {
      if (rows[row].length < mostCells) rows[row].push({ ...cell, right: value ?? 0 });
      cell = noEdge;
    } else if (name === 'cell') group.story?.endCell(group.setting, 1);
    else if (name === 'nestcell') group.story?.endCell(group.setting, Math.max(group.setting.depth, 2));
    else if (name === 'row') group.story?.endRow(1, rows.outer);
    else if (name === 'nestrow') {
      group.story?.endRow(Math.max(group.setting.depth, 2), rows.inner);
    } else return false;
    return true;
  };
}
