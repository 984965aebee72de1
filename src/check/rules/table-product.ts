/** 数量乘单价: a row whose amount is not what its count and price make. */
import type { Fault, Rule } from '../rule.ts';
import { columnOf, dataTables, entriesOf, readFigure, unitFactors, unitOf } from './data-tables.ts';

/** A column by its head: yuan where it names a unit of money. */
const factorOf = (head: string) => unitFactors[unitOf(head) ?? '元'] ?? 1;

export const tableProduct: Rule = {
  id: 'table/product',
  name: '数量乘单价不符',
  severity: 'error',
  about: '表格里有数量、单价、金额三列的，每一行的金额要等于数量乘单价。',
  why: '单价45元、20个，金额写成了950元，询价和验收时都要解释；单位从元改成万元时最容易错。',
  mend: [
    '核对数量和单价，再算一遍金额。',
    '表头写明单位，元和万元不要混用。',
    '金额改了以后，合计一行跟着改。',
  ],
  unless: '打包价、含运费安装费的，金额不等于数量乘单价：把运费另列一行，或在备注里写明后忽略。',
  source: 'custom',
  basis: '算术；表头写了“万元”的先换算成元再比。',
  examples: {
    ok: [
      { text: '物品\t数量\t单价（元）\t金额（元）\n灯具\t20\t45\t900\n扶手\t10\t120.5\t1,205' },
      { text: '物品\t数量\t单价（元）\t金额（万元）\n灯具\t200\t450\t9' },
    ],
    notOk: [
      {
        text: '物品\t数量\t单价（元）\t金额（元）\n灯具\t20\t45\t900\n扶手\t10\t120\t1300\n合计\t\t\t2200',
        found: ['1300'],
      },
    ],
  },
  check(document) {
    return dataTables(document).flatMap((table): Fault[] => {
      const columns = [/^数量/, /^单价/, /^(?:金额|小计|合计|总价|费用)/].map((head) =>
        columnOf(table, head),
      );
      const [count, price, amount] = columns;
      if (count === undefined || price === undefined || amount === undefined) return [];
      const factor = factorOf(table.heads[price] ?? '') / factorOf(table.heads[amount] ?? '');
      return entriesOf(table).flatMap(({ cells }): Fault[] => {
        const [many, one, all] = [count, price, amount].map((at) => readFigure(cells.get(at)?.text ?? ''));
        const cell = cells.get(amount);
        if (!many || !one || !all || !cell) return [];
        const product = many.value * one.value * factor;
        if (Math.abs(product - all.value) <= 0.5 * 10 ** -all.decimals + 1e-6) return [];
        const expected = String(Math.round(product * 100) / 100);
        const message = `这一行写的是 ${cell.text}，数量乘单价是 ${expected}；请核对数量、单价和金额`;
        return [{ at: cell.at, message, expected }];
      });
    });
  },
};
