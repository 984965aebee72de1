/** 表格序号: a first column of numbers that leaves one out or says one twice. */
import type { Fault, Rule } from '../rule.ts';
import { dataTables, entriesOf } from './data-tables.ts';

export const tableRowNumber: Rule = {
  id: 'table/row-number',
  name: '表格序号不连续',
  severity: 'warning',
  about: '表格第一列是序号的，应从上到下连续，不跳号、不重号。从 1 重新排起的另算一段。',
  why: '序号跳了一个，核对名单时以为少了一行；两个“3”在会上报“第三项”时指哪个都不对。',
  mend: [
    '看是漏了一行还是编错了号。',
    '删行、插行以后，从变动处往下重编。',
    'Word、WPS 表格里可用自动编号，删行时会自己接上。',
  ],
  unless: '从 1 重新排起的另算一组，不会指出。摘自总表、保留原序号的，在表头写“原序号”。',
  source: 'custom',
  basis: '制表惯例：序号从上到下连续。',
  examples: {
    ok: [{ text: '序号\t任务\n1\t清楼道\n2\t理飞线\n1\t扫小巷' }],
    notOk: [
      { text: '序号\t任务\n1\t清楼道\n2\t理飞线\n4\t扫小巷', found: ['4'] },
      { text: '序号\t任务\n1\t清楼道\n1\t理飞线\n2\t扫小巷', found: ['1'] },
    ],
  },
  check(document) {
    return dataTables(document).flatMap((table): Fault[] => {
      if (!/^(?:序号|序|编号|No\.?)$/i.test(table.heads[0] ?? '')) return [];
      let last = 0;
      return entriesOf(table).flatMap(({ cells }, index): Fault[] => {
        const cell = cells.get(0);
        if (!cell || !/^\d{1,3}$/.test(cell.text)) return [];
        const value = Number(cell.text);
        const expected = last + 1;
        last = value;
        // a section that counts anew follows an end, not another 1
        if (value === expected || (value === 1 && expected > 2) || (index === 0 && value !== 1)) return [];
        const message = `序号写的是 ${value}，上一行之后应是 ${expected}；请核对有没有漏行、重行`;
        return [{ at: cell.at, message, expected: String(expected) }];
      });
    });
  },
};
