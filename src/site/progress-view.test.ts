import { expect, test } from 'vitest';
import type { Frontmatter } from '../plan/frontmatter.ts';
import { progressView } from './progress-view.ts';

const blocks: Frontmatter['blocks'] = {
  targets: [
    { name: '准确率', op: '≥', value: 85, unit: '%', period: '年' },
    { name: '火灾', op: '零发生', period: '2027-12' },
    { name: '巡查', op: '≥', value: 2, unit: '次', period: '周' },
  ],
  activities: [{ name: '开放日' }],
};

test('a progress view tells what is reported, and says so of what is not', () => {
  const view = progressView(blocks, {
    updated: '2027-07-10',
    items: [
      { block: 'targets', name: '准确率', state: '进行中', date: '2027-03-31', figure: 80 },
      { block: 'targets', name: '准确率', state: '已完成', date: '2027-06-30', figure: 86 },
      { block: 'targets', name: '巡查', state: '未开始', date: '2027-06-30' },
    ],
  });
  expect(
    view.groups.map(({ rows }) => rows.map(({ name, goal, state, figure }) => [name, goal, state, figure])),
  ).toEqual([
    [
      ['准确率', '每年不低于85%', '已完成', '86%'],
      ['火灾', '2027年12月底前零发生', '未填报', undefined],
      ['巡查', '每周不少于2次', '未开始', undefined],
    ],
  ]);
  expect(view.counts.map(({ state, count }) => [state, count])).toEqual([
    ['已完成', 1],
    ['未开始', 1],
    ['未填报', 1],
  ]);
  expect([view.total, view.silent]).toEqual([3, ['活动安排']]);
});
