/** 经费预算: items with an amount in yuan and a source. The sum is computed, never typed. */
import { z } from 'zod';
import { line } from './cell.ts';
import { doubt } from './definition.ts';
import { choiceColumn, numberColumn, rowBlock, textColumn } from './rows.ts';

const sources = ['财政', '共建', '自筹'] as const;

const budgetItem = z.strictObject({
  item: line,
  /** Yuan; absent while still to be filled in. */
  amount: z.number('金额应为不小于 0 的数字（元），“若干”“适量”不能入表').nonnegative().optional(),
  source: z.enum(sources).optional(),
  /** The year, where a plan runs over several. */
  year: z.int().min(1900).max(2199).optional(),
});
type BudgetItem = z.infer<typeof budgetItem>;

const rows = rowBlock<BudgetItem>({
  type: 'budget',
  label: '经费预算',
  purpose: '分项金额、来源和合计',
  row: budgetItem,
  columns: [
    textColumn('item', '项目', 6, { required: true }),
    numberColumn('amount', '金额（元）', 3, { required: true, hint: '只写数字' }),
    choiceColumn('source', '来源', 2, sources, { required: true }),
    numberColumn('year', '年度', 2),
  ],
  blankRows: 3,
  blankRow: { item: '' },
  check: (items, { period }) =>
    items.flatMap(({ item, year }, index) => {
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
  return items.reduce((cents, { amount = 0 }) => cents + Math.round(amount * 100), 0) / 100;
}

export const budget = {
  ...rows,
  form: rows.tables,
  tables: (items: BudgetItem[]) => {
    const complete = items.every(({ amount }) => amount !== undefined);
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
