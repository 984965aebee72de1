/** 大写金额: an amount in capital figures against the one in digits beside it. */
import type { CheckedDocument } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { amountsIn, capitalAmount, readCapitalCents, shownYuan } from './amounts.ts';
import { dataTables, readFigure, unitFactors, unitOf } from './data-tables.ts';

const capitals = new RegExp(capitalAmount.source, 'g');
/** What may stand between the two: （大写：, 人民币, （小写：¥. */
const between = /^[\s，,：:（(）)；;]*(?:(?:人民币|大写|小写|即|￥|¥|RMB)[\s，,：:（(）)]*){0,4}$/;
const digitsBehind = /^[\s，,（(：:]*(?:小写|人民币|￥|¥|[\s：:（(])*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/;

function saysOtherwise(text: string, start: number, end: number): number | undefined {
  const spelled = readCapitalCents(text.slice(start, end));
  if (spelled === undefined) return undefined;
  const before = amountsIn(text).findLast((one) => one.end <= start);
  if (before && between.test(text.slice(before.end, start)))
    return before.cents === spelled ? undefined : before.cents;
  const [, whole, part = ''] = digitsBehind.exec(text.slice(end)) ?? [];
  if (whole === undefined || !/小写|￥|¥/.test(text.slice(end, end + 8))) return undefined;
  const cents = Math.round(Number(whole.replaceAll(',', '') + part) * 100);
  return cents === spelled ? undefined : cents;
}

function proseFaults({ passages }: CheckedDocument): Fault[] {
  return passages.flatMap((at) => {
    if (!/[元圆]/.test(at.text)) return [];
    return [...at.text.matchAll(capitals)].flatMap(({ index, 0: shown }): Fault[] => {
      const digits = saysOtherwise(at.text, index, index + shown.length);
      if (digits === undefined) return [];
      const spelled = shownYuan(readCapitalCents(shown) ?? 0);
      const message = `大写“${shown}”是${spelled}，数字写的是${shownYuan(digits)}；请核对后改成一致`;
      return [{ at, start: index, end: index + shown.length, message, expected: shownYuan(digits) }];
    });
  });
}

/** 合计（大写） 肆万贰仟元整 in a row of its own, or beside the figure. */
function tableFaults(document: CheckedDocument): Fault[] {
  return dataTables(document).flatMap(({ rows, heads }): Fault[] => {
    const totals = rows.flatMap(({ total, cells }) =>
      total
        ? [...cells].flatMap(([column, { text }]) => {
            const read = readFigure(text);
            return read
              ? [Math.round(read.value * (unitFactors[unitOf(heads[column] ?? '') ?? '元'] ?? 1) * 100)]
              : [];
          })
        : [],
    );
    if (totals.length === 0) return [];
    return rows.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ at, text }): Fault[] => {
        const spelled = capitalAmount.test(text) ? readCapitalCents(text) : undefined;
        if (spelled === undefined || amountsIn(text).length > 0 || totals.includes(spelled)) return [];
        const message = `大写金额是${shownYuan(spelled)}，表格的合计是${totals.map(shownYuan).join('、')}；请核对后改成一致`;
        return [{ at, message }];
      }),
    );
  });
}

export const factsCapitalAmount: Rule = {
  id: 'facts/capital-amount',
  name: '大写金额不符',
  severity: 'error',
  about:
    '“177600元（大写：壹拾柒万柒仟陆佰元整）”这样大小写并列的，两个数要相同；表格里的大写合计要等于合计。',
  why: '合同、收据上大写和小写不一致，银行和财务都不认，要退回重写；公示出去更说不清。',
  mend: [
    '先核对合同或发票，定下正确的数。',
    '把大写、小写一起改，整数的大写末尾写“元整”。',
    '表格里的大写合计，和上面各行相加的结果再对一次。',
  ],
  unless: '引用别的单据原文、照录其中笔误的，可以不管，最好加注说明。',
  source: 'custom',
  basis: '财务惯例：大写与小写金额必须相同。只核对写在一起的两个数和表格的合计。',
  examples: {
    ok: [
      { text: '全年安排经费177600元（大写：壹拾柒万柒仟陆佰元整）。' },
      { text: '合同价为人民币叁仟零伍元贰角整（￥3005.20）。' },
      { text: '项目\t金额（元）\n照明\t40000\n宣传\t2000\n合计\t42000\n合计（大写）\t肆万贰仟元整' },
    ],
    notOk: [
      { text: '全年安排经费177600元（大写：壹拾柒万陆仟元整）。', found: ['壹拾柒万陆仟元整'] },
      { text: '合同价为人民币叁仟零伍元整（小写：￥3500元）。', found: ['叁仟零伍元整'] },
      {
        text: '项目\t金额（元）\n照明\t40000\n宣传\t2000\n合计\t42000\n合计（大写）\t肆万贰佰元整',
        found: ['肆万贰佰元整'],
      },
    ],
  },
  check: (document) => [...proseFaults(document), ...tableFaults(document)],
};
