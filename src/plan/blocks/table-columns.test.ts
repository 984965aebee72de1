import { expect, test } from 'vitest';
import { fullRows, shownColumns } from './table-columns.ts';

const columns = ['类别', '标准', '分值'];
const spanned = (score: string) => ({
  columns,
  rows: [
    [{ text: '卫生', rowSpan: 2 }, { text: '楼道干净' }, { text: score, rowSpan: 2 }],
    [{ text: '垃圾日清' }],
    [{ text: '秩序', rowSpan: 1 }, { text: '车辆入位' }, { text: score, rowSpan: 1 }],
  ],
});

test('cells below a spanning cell stand in their own columns', () => {
  expect(fullRows(spanned('10分')).map((row) => row.map((cell) => cell?.text))).toEqual([
    ['卫生', '楼道干净', '10分'],
    [undefined, '垃圾日清', undefined],
    ['秩序', '车辆入位', '10分'],
  ]);
});

test('a column that no row fills is left out, also under spanning cells, but not from a blank table', () => {
  expect(shownColumns(spanned('10分'))).toEqual([true, true, true]);
  expect(shownColumns(spanned(''))).toEqual([true, true, false]);
  expect(shownColumns({ columns: ['甲', '乙'], rows: [[{ text: '写了' }, { text: '' }]] })).toEqual([
    true,
    false,
  ]);
  expect(shownColumns({ columns: ['甲', '乙'], rows: [[{ text: '' }, { text: '' }]] })).toEqual([true, true]);
});
