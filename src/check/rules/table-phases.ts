/** 阶段表的起止时间: a row that begins before the one above it ends. Reversed ranges are `facts/date-order`. */
import type { Fault, Rule } from '../rule.ts';
import { columnOf, type DataTable, dataTables, entriesOf } from './data-tables.ts';
import { overlaps } from './facts-phase-order.ts';
import { writtenRanges } from './written-dates.ts';

const phaseHead = /^(?:阶段|实施阶段|工作阶段|步骤|环节)/;
const timeHead = /时间|起止|期限|时段|日期/;

function phaseFaults(table: DataTable, time: number): Fault[] {
  const rows = entriesOf(table).flatMap(({ cells }) => {
    const cell = cells.get(time);
    const [range] = cell ? writtenRanges(cell.at.text) : [];
    return cell && range ? [{ cell, range }] : [];
  });
  return rows.flatMap(({ cell, range }, index): Fault[] => {
    const before = rows[index - 1];
    if (!before || !overlaps(before.range, range)) return [];
    const shown = cell.at.text.slice(range.start, range.end);
    const message = `这一阶段“${shown}”开始时，上一行“${before.cell.text}”还没有结束；阶段应前后衔接，请改其中一个日期`;
    return [{ at: cell.at, start: range.start, end: range.end, message }];
  });
}

export const tablePhases: Rule = {
  id: 'table/phases',
  name: '阶段表时间交错',
  severity: 'warning',
  about: '实施阶段表里，后一阶段应在前一阶段结束后开始。交接的月份可以重叠，起止日期不要交错。',
  why: '阶段表里两段时间交错，同一周里又要动员、又要验收，经办的人不知道先做哪样。',
  mend: [
    '按起止时间把各行排好。',
    '改前一行的结束或后一行的开始；同在一个月交接的，不必改。',
    '同时进行的工作，另列一行“全程”，不排进先后。',
  ],
  unless: '两项工作确实并行、只是借用了阶段表的，把表头“阶段”改成“任务”就不再指出。',
  source: 'custom',
  basis: '行文惯例，与正文里“阶段前后重叠”用同一种比法。',
  examples: {
    ok: [{ text: '阶段\t起止时间\n动员\t2027年1月—3月\n实施\t2027年3月—9月\n总结\t2027年10月—12月' }],
    notOk: [
      {
        text: '阶段\t起止时间\n动员\t2027年1月—3月\n实施\t2027年2月—9月\n总结\t2027年10月—12月',
        found: ['2027年2月—9月'],
      },
      { text: '阶段\t起止时间\n动员\t2月22日—3月31日\n实施\t3月20日—8月31日', found: ['3月20日—8月31日'] },
    ],
  },
  check(document) {
    return dataTables(document).flatMap((table) => {
      const time = columnOf(table, timeHead);
      return time === undefined || columnOf(table, phaseHead) === undefined ? [] : phaseFaults(table, time);
    });
  },
};
