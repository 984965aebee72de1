/** What the cells of a table are read behind: below 房号, 3-2-501 is somebody's door, below 手机 eleven figures are a number. */
import { cellText } from '../../document/blocks.ts';
import type { Cell, Table } from '../../document/office-document.ts';
import type { Stretch } from '../../terms/personal/plain-text.ts';
import type { Passage } from '../checked-document.ts';

/** Labels that say whose or what a figure is. */
const telling =
  /^[\u3400-\u9fffA-Za-z\s（）()/]{0,8}(?:电话|手机|号码|联系方式|微信|QQ|证件?号?|卡号|账号|帐号|出生年?月?日?|出生日期|生日|住址|地址|房号|户号|门牌号?|室号|房间号|邮箱|车牌号?)[\s:：]*$/iu;

/** Rows that a table's head may have. */
const headRows = 3;
const known = new WeakMap<Table, ReadonlyMap<number, string>>();

function labelIn(cell: Cell | undefined): string | undefined {
  if (!cell) return undefined;
  const text = cellText(cell).replace(/[\s:：]/gu, '');
  return text.length <= 12 && telling.test(text) ? text : undefined;
}

function heads(table: Table): ReadonlyMap<number, string> {
  const found =
    known.get(table) ??
    new Map(
      table.rows
        .slice(0, headRows)
        .flat()
        .flatMap((cell): [number, string][] => {
          const label = labelIn(cell);
          return label === undefined ? [] : [[cell.column, label]];
        }),
    );
  known.set(table, found);
  return found;
}

/** The label over the cell of a passage, or left of it. */
export function labelOf({ cell }: Passage): string | undefined {
  if (!cell) return undefined;
  const { table, row, column } = cell;
  if (row > 0 && heads(table).has(column)) return heads(table).get(column);
  if (column > mostColumns) return undefined;
  return labelIn((table.rows[row] ?? []).findLast((other) => other.column < column));
}

/** Forms with labels left of their values have few columns. */
const mostColumns = 20;

/** What is found in a passage when it is read behind its label. */
export function behindLabel<Found extends Stretch>(
  at: Passage,
  find: (text: string) => readonly Found[],
): Found[] {
  const label = labelOf(at);
  if (label === undefined) return [...find(at.text)];
  const shift = label.length + 1;
  return find(`${label}：${at.text}`)
    .filter(({ end }) => end > shift)
    .map((one) => ({ ...one, start: Math.max(0, one.start - shift), end: one.end - shift }));
}
