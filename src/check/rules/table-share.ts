/** 百分比相加: a column of shares, or of points, that does not make a hundred. */
import type { Fault, Rule } from '../rule.ts';
import { type DataTable, dataTables, entriesOf, readFigure } from './data-tables.ts';

const shares = /占比|权重|比重|所占比例|百分比/;
const points = /^(?:分值|标准分|满分|基本分|基准分)/;
/** Below or above this, the column means something else than parts of one whole. */
const nearWhole = 25;

function columnFault(table: DataTable, column: number, word: string): Fault[] {
  const cells = entriesOf(table).flatMap(({ cells }) => cells.get(column) ?? []);
  const read = cells.map(({ text }) => readFigure(text.replace(/分$/, '')));
  const head = table.headCells.get(column);
  if (!head || read.length < 2 || read.includes(undefined)) return [];
  const sum = read.reduce((all, one) => all + (one?.value ?? 0), 0);
  const tolerance = read.reduce((all, one) => all + (one?.decimals ? 0.5 * 10 ** -one.decimals : 0), 0);
  // whole percents are rounded, too: 33, 33, 33
  const rounded =
    read.every((one) => one?.decimals === 0) && new Set(read.map((one) => one?.value)).size === 1 ? 1 : 0;
  const off = Math.abs(sum - 100);
  if (off <= tolerance + rounded + 1e-6 || off > nearWhole) return [];
  const shown = String(Math.round(sum * 100) / 100);
  const message = `“${head.text}”一列相加是 ${shown}，应是 100${word}；请核对各行`;
  return [{ at: head.at, message, expected: `100${word}` }];
}

export const tableShare: Rule = {
  id: 'table/share',
  name: '占比或分值不满一百',
  severity: 'warning',
  about:
    '占比、权重一列相加应是 100%，写明满分 100 分的评分表，分值一列相加应是 100 分。四舍五入的出入不算。',
  why: '占比加起来是105%，考核分值加起来只有90分，评分的人没法打分，得分也没法换算。',
  mend: [
    '把这一列加一遍，找出多算或漏写的一行。',
    '四舍五入差了一点的，调整最大的一项，或注明“因四舍五入，合计不等于100%”。',
    '评分表改了分值的，“满分”也要一起改。',
  ],
  unless:
    '各行互相重叠的占比（如一户有几种困难）本来不必等于一百，写明“可多选”后忽略。和一百相差超过二十五的，看作另有含义，不指出。',
  source: 'custom',
  basis: '部分之和等于全体；分值只在文中写明满分一百分时核对。',
  examples: {
    ok: [
      { text: '来源\t金额\t占比\n财政\t6000\t60%\n自筹\t4000\t40%' },
      { text: '来源\t占比（%）\n财政\t33.3\n共建\t33.3\n自筹\t33.3' },
      { text: '项目\t分值\n卫生\t30\n秩序\t40' },
    ],
    notOk: [
      { text: '来源\t金额\t占比\n财政\t6000\t60%\n自筹\t4000\t45%', found: ['占比'] },
      { text: '评分表满分100分。\n项目\t分值\n卫生\t30分\n秩序\t40分\n服务\t20分', found: ['分值'] },
    ],
  },
  check(document) {
    const isHundred = document.passages.some(({ text }) =>
      /满分(?:为|是)?\s?100\s?分|总分(?:为|是)?\s?100\s?分|百分制/.test(text),
    );
    return dataTables(document).flatMap((table) =>
      table.heads.flatMap((head, column) => {
        if (shares.test(head)) return columnFault(table, column, '%');
        return isHundred && points.test(head) ? columnFault(table, column, '分') : [];
      }),
    );
  },
};
