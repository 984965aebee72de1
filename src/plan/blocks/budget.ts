/** 经费预算: items with an amount in yuan and a source. The sum is computed, never typed. */
import { z } from 'zod';
import { asNumber, asWritten, figure, line, readFigure } from './cell.ts';
import { doubt } from './definition.ts';
import { choiceColumn, numberColumn, rowBlock, textColumn } from './rows.ts';

const sources = ['财政', '共建', '自筹'] as const;

const budgetItem = z.strictObject({
  item: line,
  /** Yuan; absent while still to be filled in. */
  amount: figure.optional(),
  /** 财政, 共建, 自筹. */
  source: asWritten.optional(),
  /** The year, where a plan runs over several. */
  year: figure.optional(),
});
type BudgetItem = z.infer<typeof budgetItem>;

const rows = rowBlock<BudgetItem>({
  type: 'budget',
  label: '经费预算',
  purpose: '分项金额、来源和合计',
  row: budgetItem,
  columns: [
    textColumn('item', '项目', 6, { required: true }),
    {
      ...numberColumn<BudgetItem>('amount', '金额（元）', 3, { required: true, hint: '只写数字' }),
      // the column says 元 already
      read: (cell) => ({ amount: readFigure(cell.trim().replace(/(?<=[\d０-９])元$/u, '')) }),
    },
    choiceColumn('source', '来源', 2, sources, { required: true }),
    numberColumn('year', '年度', 2),
  ],
  blankRows: 3,
  blankRow: { item: '' },
  check: (items, { period }) =>
    items.flatMap(({ item, year: written }, index) => {
      const year = asNumber(written);
      const inside =
        !period || !year || (year * 10_000 + 1231 >= period.first && year * 10_000 <= period.last);
      return inside
        ? []
        : [doubt('budget/year', [index, 'year'], `“${item}”的年度 ${year} 不在计划期内，请核对`)];
    }),
});

const totalLabel = '合计';

/** Sum in yuan without binary rounding noise: amounts carry at most two decimals. */
function total(items: BudgetItem[]): number {
  return items.reduce((cents, { amount }) => cents + Math.round((asNumber(amount) ?? 0) * 100), 0) / 100;
}

export const budget = {
  ...rows,
  form: rows.tables,
  tables: (items: BudgetItem[]) => {
    const complete = items.every(({ amount }) => asNumber(amount) !== undefined);
    const sum = [
      { text: totalLabel, heading: true, fixed: true },
      { text: complete ? String(total(items)) : '' },
      { text: '' },
      { text: '' },
    ];
    return rows.tables(items).map((table) => ({ ...table, rows: [...table.rows, sum] }));
  },
  read: (tables: string[][][]) =>
    rows.read(
      tables.map((table) => table.filter((cells, index) => index === 0 || cells[0]?.trim() !== totalLabel)),
    ),
};
