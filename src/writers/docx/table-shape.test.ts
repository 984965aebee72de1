import { expect, test } from 'vitest';
import { textWidth } from './page.ts';
import { columnTwips, isShort, shownColumns } from './table-shape.ts';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

test('columns have the widths of the block where there is room', () => {
  expect(columnTwips([1, 1, 2], ['甲', '乙', '丙'], [[], [], []])).toEqual([2211, 2212, 4422]);
});

test('a date stays on one line, and the width is still that of the text block', () => {
  const texts = [['清理楼道和背街小巷的堆放物'], ['2027年12月25日'], ['物业服务企业和各居民小组']];
  const widths = columnTwips([5, 1, 3], ['任务', '时限', '配合'], texts);
  expect(widths[1]).toBeGreaterThanOrEqual(8 * 240);
  expect(sum(widths)).toBe(textWidth);
});

test('so many columns that they cannot all have room keep their relative widths', () => {
  const labels = Array.from({ length: 14 }, () => '四字表头');
  const widths = columnTwips(
    Array.from({ length: 14 }, () => 1),
    labels,
    [],
  );
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  expect(sum(widths)).toBe(textWidth);
});

test('a column that no row fills is left out, but not from a blank table', () => {
  const table = (text: string) => ({
    caption: '',
    columns: ['甲', '乙'],
    widths: [1, 1],
    rows: [[{ text }, { text: '' }]],
  });
  expect(shownColumns(table('写了'))).toEqual([true, false]);
  expect(shownColumns(table(''))).toEqual([true, true]);
});

test('posts and dates are short, sentences are not', () => {
  expect(isShort(['环境专干', '2027年3月5日', ''])).toBe(true);
  expect(isShort(['各居民小组长和楼栋长'])).toBe(false);
});
