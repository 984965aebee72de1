/** 表格里的牵头和配合: a party on both sides of a row, a row without the lead that the others name. */
import type { Fault, Rule } from '../rule.ts';
import { columnOf, type DataTable, dataTables, entriesOf } from './data-tables.ts';
import { members } from './parties.ts';

const leadHead = /牵头|主责|主办|(?:责任|负责)(?:单位|部门|岗位|科室|人|领导)/;
const supportHead = /配合|协办|协助|协同|参与单位|参加单位/;

function bothSides(table: DataTable, lead: number, support: number): Fault[] {
  return entriesOf(table).flatMap(({ cells }): Fault[] => {
    const leads = members(cells.get(lead)?.text ?? '');
    const cell = cells.get(support);
    if (!cell) return [];
    return members(cell.text)
      .filter((party) => leads.includes(party))
      .map((party): Fault => {
        const start = cell.at.text.indexOf(party);
        const message = `“${party}”在这一行既牵头又配合，请只留一处`;
        return { at: cell.at, message, ...(start >= 0 && { start, end: start + party.length }) };
      });
  });
}

/** Rows enough to see that naming a lead is the rule here. */
const fewest = 3;

function emptyLeads(table: DataTable, lead: number): Fault[] {
  const rows = entriesOf(table);
  const without = rows.filter(({ cells, covered }) => !cells.has(lead) && !covered.has(lead));
  const named = rows.length - without.length;
  if (rows.length < fewest || without.length === 0 || without.length * 3 > rows.length || named < 2)
    return [];
  const head = table.heads[lead] ?? '';
  return without.flatMap(({ label, cells }): Fault[] => {
    // a line across the table is a heading inside it
    if (!label || cells.size < 2) return [];
    const message = `这一行没有写“${head}”，其余 ${named} 行都写了；请补上`;
    return [{ at: label.at, message, expected: head }];
  });
}

export const tableDepartments: Rule = {
  id: 'table/departments',
  name: '表格里的牵头与配合',
  severity: 'warning',
  about: '责任分工表的同一行里，一个单位不能既牵头又配合；各行都写了牵头或责任单位，个别行空着，多半是漏了。',
  why: '分工表里一个单位两边都有，等于没有人配合；空着牵头单位的那一行，到检查时谁也不认。',
  mend: [
    '同一行里重复的单位，按实际分工留一处。',
    '空着的牵头单位，和有关单位商定后补上。',
    '整列上下相同的，可以合并单元格，不必每行再写。',
  ],
  unless: '空着的行多于三分之一的，看作有意不写，不会指出。上下合并的单元格算已经写了。',
  source: 'measured',
  basis: '网上流传的责任分工表里看来的写法。',
  examples: {
    ok: [
      { text: '任务\t牵头\t配合\n清楼道\t环境岗\t物业；网格员\n理飞线\t综治岗\t物业' },
      { text: '任务\t牵头单位\t时限\n清楼道\t\t5月\n理飞线\t\t6月\n扫小巷\t环境岗\t7月' },
    ],
    notOk: [
      { text: '任务\t牵头\t配合\n清楼道\t环境岗\t物业；环境岗', found: ['环境岗'] },
      {
        text: '任务\t牵头单位\t时限\n清楼道\t环境岗\t5月\n理飞线\t\t6月\n扫小巷\t环境岗\t7月',
        found: ['理飞线'],
      },
    ],
  },
  check(document) {
    return dataTables(document).flatMap((table) => {
      const lead = columnOf(table, leadHead);
      if (lead === undefined) return [];
      const support = columnOf(table, supportHead);
      return [...(support === undefined ? [] : bothSides(table, lead, support)), ...emptyLeads(table, lead)];
    });
  },
};
