import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pasteCells } from './paste-cells.ts';

const table = [
  ['任务', '牵头', '时限'],
  ['甲', '', ''],
  ['乙', '', ''],
];

test('copied rows fill the cells from one on, and add the rows that are missing', () => {
  expect(pasteCells(table, { row: 2, column: 1 }, [['综治专干', '3月'], ['网格长', '4月'], ['']])).toEqual({
    table: [
      ['任务', '牵头', '时限'],
      ['甲', '', ''],
      ['乙', '综治专干', '3月'],
      ['', '网格长', '4月'],
    ],
    left: [],
    covered: 0,
  });
});

test('columns that the table has not are handed back, words that were covered are counted', () => {
  const {
    table: next,
    left,
    covered,
  } = pasteCells(table, { row: 1, column: 0 }, [['丙', '网格长', '5月', '备注']]);
  expect(next[1]).toEqual(['丙', '网格长', '5月']);
  expect([left, covered]).toEqual([[['备注']], 1]);
});

test('a copied head says which columns are meant', () => {
  const pasted = [
    ['时 限', '任务'],
    ['3月', '清扫'],
  ];
  expect(pasteCells(table, { row: 1, column: 2 }, pasted).table[1]).toEqual(['清扫', '', '3月']);
});

test('a free table gets the columns that it lacks', () => {
  expect(pasteCells(table, { row: 2, column: 2 }, [['3月', '记录']], { widen: true }).table).toEqual([
    ['任务', '牵头', '时限', ''],
    ['甲', '', '', ''],
    ['乙', '', '3月', '记录'],
  ]);
});

test('a record takes texts by their labels, or downwards, and hands back what is too much', () => {
  const record = [
    ['项目', '内容'],
    ['名称', ''],
    ['组长', '书记'],
  ];
  expect(pasteCells(record, { row: 1, column: 1 }, [['组长', '主任']]).table[2]).toEqual(['组长', '主任']);
  const down = pasteCells(record, { row: 2, column: 1 }, [['主任'], ['副主任']]);
  expect(down.table[2]).toEqual(['组长', '主任']);
  expect([down.left, down.covered]).toEqual([[['副主任']], 1]);
});

test('rows below a group go on in it until another name begins the next', () => {
  const groups = [
    ['类别', '标准', '底线', '分值'],
    ['卫生', '楼道整洁', '', '10'],
    ['无堆物', ''],
  ];
  const pasted = [
    ['卫生', '干净', '', ''],
    ['', '无垃圾', '', ''],
    ['秩序', '停车有序', '', '5'],
    ['秩序', '无飞线', '', ''],
  ];
  expect(pasteCells(groups, { row: 1, column: 0 }, pasted).table).toEqual([
    ['类别', '标准', '底线', '分值'],
    ['卫生', '干净', '', ''],
    ['无垃圾', ''],
    ['秩序', '停车有序', '', '5'],
    ['无飞线', ''],
  ]);
});

test('no pasted word is lost, wherever it is pasted', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1'), maxLength: 3 });
  const grid = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 6 });
  const place = fc.record({ row: fc.integer({ min: 1, max: 2 }), column: fc.integer({ min: 0, max: 2 }) });
  const tables = fc.constantFrom(
    table,
    [
      ['项目', '内容'],
      ['名称', ''],
      ['组长', '书记'],
    ],
    [
      ['类别', '标准', '底线', '分值'],
      ['卫生', '楼道整洁', '', '10'],
      ['无堆物', ''],
    ],
  );
  fc.assert(
    fc.property(tables, grid, place, fc.boolean(), (into, pasted, at, widen) => {
      const { table: next, left } = pasteCells(into, at, pasted, { widen });
      const after = [...next, ...left].flat();
      for (const text of pasted.flat().filter(Boolean)) expect(after).toContain(text);
    }),
  );
});
