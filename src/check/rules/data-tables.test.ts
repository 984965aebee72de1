// Tables of Word files with merged cells, and heads over two rows, are read and checked as data.
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readWordLists } from '../../files/read-word-lists.ts';
import { readSource } from '../../source/read-source.ts';
import { makeDocx, p, tbl, tc, tr } from '../../source/testing/make-docx.ts';
import { checkedOffice, checkOffice } from '../check-text.ts';
import { dataTables } from './data-tables.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists() };
const down = '<w:vMerge w:val="restart"/>';
const below = tc('', '<w:vMerge/>');

function read(...rows: string[]) {
  const { value } = readSource(makeDocx({ body: p('桃源社区2027年工作计划') + tbl(...rows) }), '计划.docx');
  if (!value) throw new Error('unreadable');
  return value;
}

const found = (document: ReturnType<typeof read>) =>
  checkOffice(document, context)
    .filter(({ ruleId }) => ruleId.startsWith('table/'))
    .map(({ ruleId, where, found: words }) => [ruleId, where, words]);

describe('a table with merged cells', () => {
  const departments = read(
    tr(tc('任务'), tc('牵头单位'), tc('时限')),
    tr(tc('清楼道'), tc('环境岗', down), tc('5月')),
    tr(tc('理飞线'), below, tc('6月')),
    tr(tc('扫小巷'), tc('综治岗'), tc('7月')),
  );

  test('names the lead of all rows that its cell reaches', () => {
    expect(found(departments)).toEqual([]);
  });

  test('knows which columns a cell above reaches into', () => {
    const [table] = dataTables(checkedOffice(departments, context));
    expect(table?.rows.map(({ covered }) => [...covered])).toEqual([[], [1], []]);
  });

  test('has a row without lead where no cell reaches', () => {
    const lacking = read(
      tr(tc('任务'), tc('牵头单位'), tc('时限')),
      tr(tc('清楼道'), tc('环境岗'), tc('5月')),
      tr(tc('理飞线'), tc(''), tc('6月')),
      tr(tc('扫小巷'), tc('综治岗'), tc('7月')),
    );
    expect(found(lacking)).toEqual([['table/departments', '表1第3行第1格第1字', '理飞线']]);
  });
});

describe('heads over two rows', () => {
  const rows = (total: string) => [
    tr(tc('项目', down), tc('资金（元）', '<w:gridSpan w:val="2"/>')),
    tr(below, tc('财政'), tc('自筹')),
    tr(tc('照明'), tc('1,000'), tc('200')),
    tr(tc('宣传'), tc('500'), tc('—')),
    tr(tc('座椅'), tc('500'), tc('50')),
    tr(tc('合　计'), tc('2,000'), tc(total)),
  ];

  test('name their columns together', () => {
    const [table] = dataTables(checkedOffice(read(...rows('250')), context));
    expect(table?.heads).toEqual(['项目', '资金(元)财政', '资金(元)自筹']);
    expect(table?.rows.map(({ total }) => total)).toEqual([undefined, undefined, undefined, '合计']);
  });

  test('are no figures to add up', () => {
    expect(found(read(...rows('250')))).toEqual([]);
    expect(found(read(...rows('300')))).toEqual([['table/sum', '表1第6行第3格第1字', '300']]);
  });
});
