// Labels of pieces are members of a sequence.

import { describe, expect, test } from 'vitest';
import { furnitureReason, isCollectionTitle, siteTalkReason } from './boilerplate.ts';
import { findLabels } from './find-labels.ts';

const labels = (...lines: string[]) =>
  findLabels(lines).map(({ index, ordinal, title }) => [index, ordinal, title]);
const text = '把要做的事写在这里。';

describe('labels', () => {
  test('are known in every usual form', () => {
    expect(labels('走访计划篇一', text, '走访计划篇二', text)).toEqual([
      [0, 1, '走访计划'],
      [2, 2, '走访计划'],
    ]);
    expect(labels('走访计划 篇1', text, '走访计划 篇2', text)).toEqual([
      [0, 1, '走访计划'],
      [2, 2, '走访计划'],
    ]);
    expect(labels('第一篇：走访计划', text, '第二篇：清洁计划', text)).toEqual([
      [0, 1, '走访计划'],
      [2, 2, '清洁计划'],
    ]);
    expect(labels('【篇一】', text, '【篇二】', text)).toEqual([
      [0, 1, ''],
      [2, 2, ''],
    ]);
    expect(labels('范文1 走访计划', text, '范文2 清洁计划', text)).toEqual([
      [0, 1, '走访计划'],
      [2, 2, '清洁计划'],
    ]);
  });

  test('may be titles with a number, where each has headings of its own', () => {
    const body = ['一、目标', text, '二、做法', text];
    expect(labels('（一）社区年度走访工作计划', ...body, '（二）社区年度清洁工作计划', ...body)).toHaveLength(
      2,
    );
    expect(labels('社区年度走访工作计划（一）', ...body, '社区年度走访工作计划（二）', ...body)).toHaveLength(
      2,
    );
    expect(labels('一、年度工作计划', text, '二、季度工作计划', text)).toEqual([]);
  });

  test('are not seen in sentences or out of their order', () => {
    expect(labels('我们读了这本书的第一篇。', text)).toEqual([]);
    expect(labels(text, text, text, '第七篇', text)).toEqual([]);
  });
});

describe('what is around the pieces', () => {
  test('is known by its words', () => {
    for (const line of ['2031年走访计划(精选5篇)', '走访计划大全(共12篇)', '走访计划汇总8篇'])
      expect(isCollectionTitle(line)).toBe(true);
    for (const line of ['走访计划', '一、第一篇', '每人写文章三篇'])
      expect(isCollectionTitle(line)).toBe(false);
    for (const line of [
      '第3页 共8页',
      '- 4 -',
      '字号：大 中 小',
      '来源：某网',
      '相关推荐：清洁计划',
      'https://example.com/a',
    ])
      expect(furnitureReason(line)).toBeDefined();
    for (const line of ['第3页写明地址。', '12', '来源广泛的志愿者', '目录里要有照片，并且写明时间。'])
      expect(furnitureReason(line)).toBeUndefined();
    expect(siteTalkReason('下面是小编为大家带来的走访计划，欢迎阅读！')).toBeDefined();
    expect(siteTalkReason('下面是本季度的安排，请各楼组长准备。')).toBeUndefined();
  });
});
