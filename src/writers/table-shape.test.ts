import { expect, test } from 'vitest';
import { textWidth } from './docx/page.ts';
import { alignmentOf, measuredColumns, rowLines, tableShape } from './table-shape.ts';

const sizes = { usual: 24, close: 21 };
/** Of a table with these labels and columns of texts. */
const shapeOf = (widths: number[], labels: string[], texts: string[][]) =>
  tableShape(widths, measuredColumns(labels, texts), sizes);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const same = <T>(value: T, count: number) => Array.from({ length: count }, () => value);

test('columns have the widths of the block where there is room', () => {
  const { widths, close } = shapeOf([1, 1, 2], ['甲', '乙', '丙'], [[], [], []]);
  expect(sum(widths)).toBe(textWidth);
  expect(widths[2]).toBeGreaterThan(1.8 * (widths[0] ?? 0));
  expect(close).toBe(false);
});

test('a date stays on one line, and the width is still that of the text block', () => {
  const texts = [['清理楼道和背街小巷的堆放物'], ['2027年12月25日'], ['物业服务企业和各居民小组']];
  const { widths } = shapeOf([5, 1, 3], ['任务', '时限', '配合'], texts);
  expect(widths[1]).toBeGreaterThanOrEqual(8 * 240);
  expect(sum(widths)).toBe(textWidth);
});

test('a table whose words need more room than there is has smaller type', () => {
  const shape = shapeOf(same(1, 7), same('标题', 7), same(['志愿服务队员'], 7));
  expect(shape.close).toBe(true);
  expect(Math.min(...shape.widths)).toBeGreaterThanOrEqual(4 * 210);
});

test('where dates have no room, their column is so narrow that they are parted after the year', () => {
  const columns = [['2027年7月10日'], ...same(['退役军人服务站工作人员'], 7)];
  const { widths } = shapeOf(same(1, 8), same('标题', 8), columns);
  // 7月10日 fits, 2027年7月 does not
  expect(widths[0]).toBeGreaterThan(4 * 210);
  expect(widths[0]).toBeLessThan(6 * 210);
});

test('a sentence that begins with a date has the room of a sentence', () => {
  const sentences = ['2027年3月5日前完成入户登记，6月公布结果', '清理楼道和背街小巷的堆放物'];
  const { widths } = shapeOf([3, 2], ['任务', '时限'], [sentences, ['2027年12月25日']]);
  expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
});

test('so many columns that they cannot all have room keep their relative widths', () => {
  const { widths } = shapeOf(same(1, 14), same('四字表头', 14), same([], 14));
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  expect(sum(widths)).toBe(textWidth);
});

test('amounts stand right under one another, posts and dates centred, sentences left', () => {
  expect(alignmentOf(['26000', '800', ''], 2000, 24)).toMatchObject({ side: 'right' });
  expect(alignmentOf(['2027', '2028'], 2000, 24)).toEqual({ side: 'centre' });
  expect(alignmentOf(['环境专干', '2027年3月5日', ''], 2000, 24)).toEqual({ side: 'centre' });
  expect(alignmentOf(['各居民小组长和楼栋长'], 2000, 24)).toEqual({ side: 'left' });
});

test('amounts stand under the middle of their head', () => {
  const [narrow, wide] = [1200, 3200].map((width) => alignmentOf(['26000', '800'], width, 24));
  expect(wide).toEqual({ side: 'right', inset: (narrow as { inset: number }).inset + 1000 });
});

test('a row is as high as its highest cell; a blank one has room for handwriting', () => {
  expect(
    rowLines(
      [
        ['甲', '', '长'.repeat(20)],
        ['乙', '', '丙'],
      ],
      [1400, 1400],
      24,
    ),
  ).toEqual([1, 1.8, 4]);
});
