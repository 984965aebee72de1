/** 经费合计: a total in the text against the budget block and against the amounts behind 其中. */
import { asNumber } from '../../plan/blocks/cell.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { amountsIn, shownYuan } from './amounts.ts';

const totalWords =
  /(?:总(?:投入|投资|经费|预算|额|计|资金)|合计|共计|共需|预算总额|经费总额|计划投入|共投入|共安排|预计投入|总需)[^，。；\d]{0,12}$/;

/** The block's sum; undefined where an amount is still open, or words stand for it. */
function blockSum({ facts }: CheckedDocument): number | undefined {
  const items = facts.blocks?.budget;
  if (!items || items.length === 0) return undefined;
  let cents = 0;
  for (const { amount } of items) {
    const value = asNumber(amount);
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

export const factsBudgetSum: Rule = {
  id: 'facts/budget-sum',
  name: '经费合计不符',
  severity: 'error',
  about: '文中的经费总额要等于预算表各项之和，“其中”后面的各项要等于总数。',
  why: '总数和分项对不上，财务不能报账，公示以后居民第一眼就会问差的钱去了哪里。',
  mend: [
    '把各项重新加一遍，看是总数错还是分项错。',
    '有没有列出的零头，写“其余用于……”。',
    '大写金额、表格合计、正文总额三处一起改。',
    '在本站起草的，改“经费预算”表，正文写同样的数。',
  ],
  unless:
    '“其中”后面只举了一两项、没有说全部的，写“其中主要是”，并写出“其余”，就不会指出。每次、每户多少钱是单价，不参加相加。',
  source: 'custom',
  basis: '算术；同一份文件里总额与分项必须相等，也是公开账目的起码要求。',
  examples: {
    ok: [
      { text: '全年投入26000元，其中财政拨款20000元，共建单位支持6000元。' },
      { text: '全年投入2.6万元，其中财政拨款20000元，其余由共建单位支持。' },
    ],
    notOk: [
      { text: '全年投入26000元，其中财政拨款20000元，共建单位支持8000元。', found: ['26000元'] },
      {
        text: '---\ntitle: 桃源社区2027年工作计划\noutline: annual-plan\nissuer: { kind: 社区, name: 桃源社区 }\nperiod: { kind: 年度, year: 2027 }\nblocks:\n  budget:\n    - { item: 照明, amount: 3000, source: 财政 }\n    - { item: 宣传, amount: 2000, source: 财政 }\n---\n\n## 经费保障\n\n全年计划投入6000元，安排如下。\n\n<Budget />\n',
        found: ['6000元'],
      },
    ],
  },
  check(document) {
    const sum = blockSum(document);
    return document.passages.flatMap((at) => {
      if (at.type === 'cell' || at.type === 'field') return [];
      return [...(sum === undefined ? [] : blockFaults(at, sum)), ...paragraphFault(at)];
    });
  },
};
