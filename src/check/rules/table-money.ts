/** 文中经费与表格: total, unit and sources of a budget table against the sentences that introduce it. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { type Amount, amountsIn, shownYuan } from './amounts.ts';
import {
  columnOf,
  type DataRow,
  type DataTable,
  dataTables,
  entriesOf,
  readFigure,
  unitFactors,
  unitOf,
} from './data-tables.ts';

const moneyHead = /金额|经费|预算|资金|费用|投入/;
const sourceHead = /来源|渠道|出资/;
/** What says that the table is the sum told out. */
const introduces =
  /(?:分项|明细|安排|具体|预算|分配|构成|清单|列)[^，。；]{0,6}(?:如下|见下表|见表|下表)|如下表/;
const totalBefore = /(?:总|合计|共|全年|安排|预算|经费|投入|需要?)[^，。；\d]{0,16}$/;

interface Money {
  head: string;
  column: number;
  /** What one of its figures is worth in yuan; undefined where the head does not say. */
  factor: number | undefined;
}

function moneyColumn(table: DataTable): Money | undefined {
  const column = columnOf(table, moneyHead);
  const head = table.heads[column ?? -1];
  if (column === undefined || head === undefined || sourceHead.test(head)) return undefined;
  const above = table.above.slice(0, 2).map(({ text }) => /单位[：:]\s*((?:万|亿|千)?元)/.exec(text)?.[1]);
  const unit = unitOf(head) ?? above.find((one) => one !== undefined);
  return { head, column, factor: unit === undefined ? undefined : unitFactors[unit] };
}

/** The figures of a column added up; undefined where one of them is none. */
function sumOf(rows: readonly DataRow[], column: number): number | undefined {
  const figures = rows.map(({ cells }) => cells.get(column)?.text ?? '').filter((text) => text !== '');
  const read = figures.map(readFigure);
  if (read.length < 2 || read.includes(undefined) || figures.some((text) => /元|%/.test(text)))
    return undefined;
  return read.reduce((all, one) => all + (one?.value ?? 0), 0);
}

/** The paragraph that introduces the table, and the total that it says. */
function introduction({ above }: DataTable): { at: Passage; amounts: Amount[]; total: Amount } | undefined {
  for (const at of above) {
    if (!introduces.test(at.text)) continue;
    const amounts = amountsIn(at.text);
    const total = amounts.find(({ start }) =>
      totalBefore.test(at.text.slice(Math.max(0, start - 20), start)),
    );
    return total && { at, amounts, total };
  }
  return undefined;
}

const cents = (value: number, factor: number) => Math.round(value * factor * 100);

function totalFaults(table: DataTable, { head, column, factor }: Money): Fault[] {
  const sum = sumOf(entriesOf(table), column);
  const intro = introduction(table);
  if (sum === undefined || !intro) return [];
  const { at, amounts, total } = intro;
  const whole = table.rows
    .filter((row) => row.total === '合计')
    .map(({ cells }) => readFigure(cells.get(column)?.text ?? ''));
  const said = [sum, ...whole.flatMap((one) => one?.value ?? [])];
  const matches = (scale: number) =>
    said.some((value) => amounts.some((one) => one.cents === cents(value, scale)));
  if (matches(factor ?? 1)) return [];
  const other = Object.entries(unitFactors).find(([, scale]) => scale !== (factor ?? 1) && matches(scale));
  const headCell = table.headCells.get(column)?.at;
  if (other && headCell) {
    if (factor === undefined) return [];
    const message = `表头是“${head}”，文中同样的数按“${other[0]}”写（${at.text.slice(total.start, total.end)}）；请核对单位，改成一致`;
    return [{ at: headCell, message, expected: other[0] }];
  }
  const expected = shownYuan(cents(sum, factor ?? 1));
  const message = `文中的总额是${at.text.slice(total.start, total.end)}，下面表格各行相加是${expected}；请改成一致`;
  return [{ at, start: total.start, end: total.end, message, expected }];
}

/** 其中财政拨付105400元 against the rows that name 财政 as their source. */
function sourceFaults(table: DataTable, { column, factor = 1 }: Money): Fault[] {
  const source = columnOf(table, sourceHead);
  const intro = introduction(table);
  if (source === undefined || !intro) return [];
  const { at, amounts } = intro;
  const names = new Set(entriesOf(table).flatMap(({ cells }) => cells.get(source)?.text ?? []));
  return [...names].flatMap((name): Fault[] => {
    const rows = entriesOf(table).filter(({ cells }) => cells.get(source)?.text === name);
    const figures = rows.map(({ cells }) => readFigure(cells.get(column)?.text ?? ''));
    if (name.length < 2 || figures.includes(undefined)) return [];
    const sum = cents(
      figures.reduce((all, one) => all + (one?.value ?? 0), 0),
      factor,
    );
    const said = amounts.filter(({ start }) => {
      const before = at.text.slice(Math.max(0, start - 14), start);
      return /^[^，。；、\d]*$/.test(before.slice(before.lastIndexOf(name))) && before.includes(name);
    });
    const [one] = said;
    if (said.length !== 1 || !one || one.cents === sum) return [];
    const message = `文中“${name}”一项是${at.text.slice(one.start, one.end)}，下面表格来源为“${name}”的各行相加是${shownYuan(sum)}；请改成一致`;
    return [{ at, start: one.start, end: one.end, message, expected: shownYuan(sum) }];
  });
}

const table = '经费预算\n项目\t金额（元）\t来源\n照明\t36000\t财政\n宣传\t2000\t自筹\n座椅\t4000\t财政';

export const tableMoney: Rule = {
  id: 'table/money',
  name: '文中经费与表格不符',
  severity: 'error',
  about: '引出经费表的那句话里的总额、各来源的数额，要与表格各行相加一致；表头的单位要与文中一致。',
  why: '正文说安排45000元，表里加起来是42000元，上会讨论时先要解释这三千元。表头写“万元”而数字按元填，差一万倍。',
  mend: [
    '先定下总额以哪里为准。',
    '改正文或改表格的分项，使两边相等。',
    '看表头的单位，和正文用同一个。',
    '各来源的数额，逐个和表里同一来源的各行相加比。',
  ],
  unless: '表格只列了其中一部分的，正文写明“主要支出如下”，不写“分项如下”，就不会指出。',
  source: 'custom',
  basis: '公开账目的起码要求。只核对直接引出表格的那句话，其余的钱数不参加比较。',
  examples: {
    ok: [
      { text: `桃源社区计划\n全年安排经费42000元，其中财政拨付40000元，自筹2000元。分项如下。\n${table}` },
      { text: `桃源社区计划\n全年安排经费4.2万元，分项如下。\n${table}` },
      { text: `桃源社区计划\n每户补助500元，做法另定。\n${table}` },
    ],
    notOk: [
      { text: `桃源社区计划\n全年安排经费45000元，分项如下。\n${table}`, found: ['45000元'] },
      {
        text: `桃源社区计划\n全年安排经费42000元，其中财政拨付38000元，自筹4000元。分项如下。\n${table}`,
        found: ['38000元', '4000元'],
      },
      {
        text: `桃源社区计划\n全年安排经费42000元，分项如下。\n${table.replace('（元）', '（万元）')}`,
        found: ['金额（万元）'],
      },
    ],
  },
  check(document) {
    return dataTables(document).flatMap((one) => {
      const money = moneyColumn(one);
      if (!money) return [];
      const faults = totalFaults(one, money);
      return faults.length > 0 ? faults : sourceFaults(one, money);
    });
  },
};
