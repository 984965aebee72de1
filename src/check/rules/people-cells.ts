/** Cells of tables that hold people: below 姓名, 责任人, 楼长 …, or right of such a word. */
import { paragraphsOf } from '../../document/blocks.ts';
import type { Cell, Table } from '../../document/office-document.ts';
import type { Passage } from '../checked-document.ts';

const head =
  /^(?:[\u3400-\u9fff]{0,8}(?:姓名|名单|责任人|负责人|联系人|联络人|经办人|申请人|户主|人员|[长员者]|书记|主任|负责同志|责任同志|代表|牵头人|责任领导|包保人|监护人|受益人|当事人|主持人|老人|对象|值班|[带白夜早中晚]班|签[到字名]|主持|记录|经办|牵头))(?:[（(][^（）()]{0,20}[）)])?[:：]?$/u;

const textOf = ({ blocks }: Cell): string =>
  [...paragraphsOf(blocks)]
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');

/** Rows that a table's head may have: a title over it, two rows of labels. */
const headRows = 3;
const known = new WeakMap<Table, ReadonlySet<number>>();

function peopleColumns(table: Table): ReadonlySet<number> {
  const columns =
    known.get(table) ??
    new Set(
      table.rows
        .slice(0, headRows)
        .flatMap((row) => row.filter((cell) => head.test(textOf(cell))).map(({ column }) => column)),
    );
  known.set(table, columns);
  return columns;
}

const neighbours = new WeakMap<readonly Cell[], ReadonlyMap<number, Cell>>();

/** By column the cell left of it: a row may have thousands. */
function leftCells(row: readonly Cell[]): ReadonlyMap<number, Cell> {
  const left =
    neighbours.get(row) ??
    new Map(
      row.flatMap(({ column }, index): [number, Cell][] => {
        const before = row[index - 1];
        return before ? [[column, before]] : [];
      }),
    );
  neighbours.set(row, left);
  return left;
}

/** Below 牵头, 楼长 is an entry; what stands right of it belongs under a head of its own. Forms of two columns have no heads. */
function isUnderHead({ rows }: Table, row: number, { column }: Cell): boolean {
  const [first = []] = rows;
  return (
    row > 0 && first.length > 2 && first.some((cell) => cell.column === column && head.test(textOf(cell)))
  );
}

export function isPeopleCell({ cell }: Passage): boolean {
  if (!cell) return false;
  const { table, row, column } = cell;
  if (peopleColumns(table).has(column)) return true;
  const left = leftCells(table.rows[row] ?? []).get(column);
  return left !== undefined && head.test(textOf(left)) && !isUnderHead(table, row, left);
}
