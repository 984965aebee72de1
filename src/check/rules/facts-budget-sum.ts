/** 经费合计: a total in the text against the budget block, against the amounts behind 其中, against the rows of a table. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const amount = /(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?\s?(万|亿)?元/g;
const totalWords =
  /(?:总(?:投入|投资|经费|预算|额|计|资金)|合计|共计|共需|预算总额|经费总额|计划投入|共投入|共安排|预计投入|总需)[^，。；\d]{0,12}$/;

interface Amount {
  start: number;
  end: number;
  cents: number;
}

function amountsIn(text: string): Amount[] {
  return [...text.matchAll(amount)].map(({ index, 0: shown, 1: whole = '', 2: part = '', 3: unit }) => {
    const value = Number(whole.replace(/[,，]/g, '') + part);
    const factor = unit === '万' ? 10_000 : unit === '亿' ? 1e8 : 1;
    return { start: index, end: index + shown.length, cents: Math.round(value * factor * 100) };
  });
}

const shownYuan = (cents: number) => `${cents / 100}元`;

/** The block's sum; undefined where an amount is still open. */
function blockSum({ facts }: CheckedDocument): number | undefined {
  const items = facts.blocks?.budget;
  if (!items || items.length === 0) return undefined;
  let cents = 0;
  for (const { amount: value } of items) {
    if (value === undefined) return undefined;
    cents += Math.round(value * 100);
  }
  return cents;
}

/** A total followed by 其中…: its parts may be fewer than the whole only where the rest is named in words. */
function paragraphFault(at: Passage): Fault[] {
  const amounts = amountsIn(at.text);
  const [total, ...parts] = amounts;
  if (!total || parts.length < 2) return [];
  const between = at.text.slice(total.end, parts[0]?.start);
  if (!/^[，,；;：:。（(]?(?:其中|分别为|分别是|包括|即)/.test(between)) return [];
  const stop = at.text.slice(total.end).search(/[。\n]/);
  const end = stop < 0 ? at.text.length : total.end + stop;
  const counted = parts.filter((part) => part.start < end);
  const tail = at.text.slice(total.end, end);
  const sum = counted.reduce((cents, part) => cents + part.cents, 0);
  const open = /其余|余下|剩余|其他|不足|等|以内|每|单笔|待|另/.test(tail) || counted.length < 2;
  if (counted.length < 2 || sum === total.cents || (open && sum < total.cents)) return [];
  // 每次600元 and the like are prices, not parts
  if (/每[^，。；]{0,6}\d|单价|单笔/.test(tail)) return [];
  const message = `总数是${at.text.slice(total.start, total.end)}，后面各项相加是${shownYuan(sum)}；请核对各项和总数`;
  return [{ at, start: total.start, end: total.end, message, expected: shownYuan(sum) }];
}

function blockFaults(at: Passage, sum: number): Fault[] {
  return amountsIn(at.text).flatMap(({ start, end, cents }): Fault[] => {
    if (cents === sum || !totalWords.test(at.text.slice(Math.max(0, start - 24), start))) return [];
    const message = `文中的总额是${at.text.slice(start, end)}，经费预算表各项相加是${shownYuan(sum)}；请改成一致`;
    return [{ at, start, end, message, expected: shownYuan(sum) }];
  });
}

/** Rows of tables; what stands between tables is an empty row. */
function tableRows({ passages }: CheckedDocument): Passage[][] {
  const rows: Passage[][] = [];
  let last: Passage | undefined;
  for (const passage of passages) {
    const { type, cell } = passage;
    if (type !== 'cell' || !cell) rows.push([]);
    else if (last?.cell?.table === cell.table && last.cell.row === cell.row) rows.at(-1)?.push(passage);
    else {
      if (last?.cell && last.cell.table !== cell.table) rows.push([]);
      rows.push([passage]);
    }
    last = passage;
  }
  return rows;
}

const plainNumber = /^\d+(?:\.\d+)?(?:万?元)?$/;

/** A row 合计 against the rows above it, where each row holds one figure only. */
function tableFaults(document: CheckedDocument): Fault[] {
  const rows = tableRows(document);
  return rows.flatMap((row, index): Fault[] => {
    if (!/^(?:合计|总计|共计)/.test(row[0]?.text ?? '')) return [];
    let first = index;
    while ((rows[first - 1]?.length ?? 0) > 0) first -= 1;
    const figures = rows
      .slice(first + 1, index)
      .map((cells) => cells.slice(1).filter(({ text }) => plainNumber.test(text.trim())));
    const totals = row.slice(1).filter(({ text }) => plainNumber.test(text.trim()));
    const [total] = totals;
    if (totals.length !== 1 || !total || figures.length < 2 || figures.some(({ length }) => length !== 1))
      return [];
    const cents = (text = '') => Math.round(Number.parseFloat(text) * 100);
    const sum = figures.reduce((all, [figure]) => all + cents(figure?.text), 0);
    if (sum === cents(total.text)) return [];
    const message = `合计写的是 ${total.text}，上面各行相加是 ${sum / 100}；请核对各行和合计`;
    return [{ at: total, message, expected: String(sum / 100) }];
  });
}

export const factsBudgetSum: Rule = {
  id: 'facts/budget-sum',
  name: '经费合计不符',
  severity: 'error',
  about: '文中的经费总额要等于预算表各项之和，“其中”后面的各项要等于总数，表格的合计行要等于上面各行。',
  source: 'custom',
  examples: {
    ok: [
      { text: '全年投入26000元，其中财政拨款20000元，共建单位支持6000元。' },
      { text: '全年投入2.6万元，其中财政拨款20000元，其余由共建单位支持。' },
    ],
    notOk: [
      { text: '全年投入26000元，其中财政拨款20000元，共建单位支持8000元。', found: ['26000元'] },
      { text: '项目\t金额\n照明\t3000\n宣传\t2000\n合计\t6000', found: ['6000'] },
      {
        text: '---\ntitle: 桃源社区2027年工作计划\noutline: annual-plan\nissuer: { kind: 社区, name: 桃源社区 }\nperiod: { kind: 年度, year: 2027 }\nblocks:\n  budget:\n    - { item: 照明, amount: 3000, source: 财政 }\n    - { item: 宣传, amount: 2000, source: 财政 }\n---\n\n## 经费保障\n\n全年计划投入6000元，安排如下。\n\n<Budget />\n',
        found: ['6000元'],
      },
    ],
  },
  check(document) {
    const sum = blockSum(document);
    return [
      ...document.passages.flatMap((at) => {
        if (at.type === 'cell' || at.type === 'field') return [];
        return [...(sum === undefined ? [] : blockFaults(at, sum)), ...paragraphFault(at)];
      }),
      ...tableFaults(document),
    ];
  },
};
