/** 表格合计: rows 合计 and 小计 against the rows that they add up, columns 合计 against the columns beside them. */
import type { Fault, Rule } from '../rule.ts';
import { type DataCell, type DataRow, type DataTable, dataTables, readFigure } from './data-tables.ts';

/** Figures that nobody adds up. */
const noSum =
  /年度|年份|序号|编号|单价|均价|比例|占比|比重|率|平均|人均|户均|标准|期限|时间|日期|电话|面积单价|排名|增长|同比|增速|%|％/;

interface Figures {
  sum: number;
  count: number;
  /** Rounded figures may be off by half a last place each. */
  tolerance: number;
}

/** The sums of columns, row by row; none where a cell holds something else than a figure. */
class Sums {
  private readonly columns = new Map<number, Figures | 'no figures'>();

  add({ cells }: DataRow): void {
    for (const [column, { text }] of cells) {
      const sum = this.columns.get(column) ?? { sum: 0, count: 0, tolerance: 0 };
      if (sum === 'no figures' || /^[-—–/无]*$/.test(text)) continue;
      const read = readFigure(text);
      this.columns.set(column, read ? sum : 'no figures');
      if (!read) continue;
      sum.sum += read.value;
      sum.count += 1;
      if (read.decimals > 0) sum.tolerance += 0.5 * 10 ** -read.decimals;
    }
  }

  of(column: number): Figures | undefined {
    const sum = this.columns.get(column) ?? { sum: 0, count: 0, tolerance: 0 };
    return sum === 'no figures' ? undefined : { ...sum };
  }
}

const differs = (said: number, { sum, tolerance }: Figures) => Math.abs(said - sum) > tolerance + 1e-6;
const shown = (value: number) => String(Math.round(value * 1e4) / 1e4);

function fault({ at, text }: DataCell, { sum }: Figures, what: string): Fault {
  const message = `${what}写的是 ${text}，各项相加是 ${shown(sum)}；请核对各项和${what}`;
  return { at, message, expected: shown(sum) };
}

function rowFaults({ heads, rows }: DataTable): Fault[] {
  // 其中 tells parts of a row above once more
  if (rows.some(({ cells }) => [...cells.values()].some(({ text }) => /^其中/.test(text)))) return [];
  const above = new Sums();
  // a whole at the head of a table adds up what is below
  const below = new Sums();
  if (rows[0]?.total) for (const row of rows) if (!row.total) below.add(row);
  let part = new Sums();
  let hasParts = false;
  return rows.flatMap((row, index): Fault[] => {
    if (!row.total) {
      above.add(row);
      part.add(row);
      return [];
    }
    const ways = [
      ...(row.total === '合计' ? [index === 0 ? below : above] : []),
      ...(row.total === '小计' || hasParts ? [part] : []),
    ];
    part = new Sums();
    hasParts = true;
    return [...row.cells].flatMap(([column, cell]): Fault[] => {
      const said = readFigure(cell.text);
      if (!said || noSum.test(heads[column] ?? '') || cell.text.endsWith('%')) return [];
      const sums = ways.map((way) => way.of(column));
      const [first] = sums;
      if (!first || first.count < 2 || sums.some((sum) => !sum || !differs(said.value, sum))) return [];
      return [fault(cell, first, row.total === '小计' ? '小计' : '合计')];
    });
  });
}

/** A column 合计 behind columns of figures: where it is the sum in half of the rows, the others are wrong. */
function columnFaults({ heads, rows }: DataTable): Fault[] {
  const column = heads.findLastIndex((head) => /^(?:合计|小计|总计|总额|总分|总数)(?:[（(]|$)/.test(head));
  if (column < 2) return [];
  let first = column;
  while (
    first > 1 &&
    !noSum.test(heads[first - 1] ?? '') &&
    rows.some(({ cells }) => readFigure(cells.get(first - 1)?.text ?? ''))
  )
    first -= 1;
  if (column - first < 2) return [];
  const judged = rows.flatMap(({ cells }) => {
    const cell = cells.get(column);
    const said = readFigure(cell?.text ?? '');
    if (!cell || !said) return [];
    const parts = Array.from({ length: column - first }, (_, at) => cells.get(first + at)?.text ?? '');
    const read = parts.filter((text) => text !== '').map(readFigure);
    if (read.length < 2 || read.includes(undefined)) return [];
    const sum = read.reduce((all, one) => all + (one?.value ?? 0), 0);
    const figures = {
      sum,
      count: read.length,
      tolerance: read.some((one) => one?.decimals) ? read.length / 2 / 10 : 0,
    };
    return [{ cell, figures, said: said.value }];
  });
  // where half of the rows are exact nobody rounds
  const inexact = judged.filter(({ said, figures }) => differs(said, { ...figures, tolerance: 0 }));
  const wrong =
    inexact.length * 2 <= judged.length
      ? inexact
      : judged.filter(({ said, figures }) => differs(said, figures));
  return wrong.length * 2 <= judged.length && judged.length > 1
    ? wrong.map(({ cell, figures }) => fault(cell, figures, heads[column] ?? '合计'))
    : [];
}

export const tableSum: Rule = {
  id: 'table/sum',
  name: '表格合计不符',
  severity: 'error',
  about:
    '合计、小计一行要等于它上面各行之和，合计一列要等于前面各列之和。年度、序号、单价、比例不相加；有一格不是数字的列不查。',
  why: '合计加不起来，预算表就报不了账，公示以后居民拿计算器一按就看出来了。多半是改了一行金额，忘了改最后一行。',
  mend: [
    '把这一列重新加一遍，确定错在分项还是错在合计。',
    '在 Excel、WPS 表格里用求和公式算好再贴进来。',
    '有小计的，先对小计，再对合计。',
  ],
  unless:
    '单价、比例、年度一类不相加的列不查；有一格写“若干”的列也不查。出现“其中”的表，各行互相包含，不作核对。',
  source: 'custom',
  basis: '算术。小数按四舍五入留出误差，差在最后一位的不指出。',
  examples: {
    ok: [
      {
        text: '项目\t金额（元）\t来源\t年度\n照明\t36,000\t财政\t2027\n宣传\t2000\t自筹\t2027\n合计\t38000\t\t',
      },
      { text: '项目\t金额\n照明\t3000\n扶手\t2000\n小计\t5000\n宣传\t1000\n小计\t1000\n合计\t6000' },
      { text: '项目\t数量\n合计\t5\n照明\t3\n扶手\t2' },
      { text: '项目\t金额\n照明\t若干\n扶手\t2000\n合计\t6000' },
    ],
    notOk: [
      { text: '项目\t金额\n照明\t3000\n宣传\t2000\n合计\t6000', found: ['6000'] },
      { text: '季度\t场次\n一季度\t3\n二季度\t4\n全年合计\t8', found: ['8'] },
      {
        text: '序号\t项目\t金额（元）\t年度\n1\t照明\t36,000\t2027\n2\t宣传\t2,000\t2027\n\t合计\t39,000\t',
        found: ['39,000'],
      },
      {
        text: '项目\t金额\n照明\t3000\n扶手\t2000\n小计\t5500\n宣传\t1000\n小计\t1000\n合计\t6000',
        found: ['5500'],
      },
      {
        text: '项目\t财政（万元）\t自筹（万元）\t合计（万元）\n道路\t3.5\t1.2\t4.8\n路灯\t2.0\t0.5\t2.5',
        found: ['4.8'],
      },
      {
        text: '社区\t财政\t自筹\t合计\n桃源\t3\t4\t7\n柳湾\t2\t2\t5\n青山\t1\t5\t6',
        found: ['5'],
      },
    ],
  },
  check: (document) => dataTables(document).flatMap((table) => [...rowFaults(table), ...columnFaults(table)]),
};
