import { expect, test } from 'vitest';
import { sample, vocabulary } from '../../import/own-word/testing/edited-plan.ts';
import { blankView, inlineText } from '../inline-text.ts';
import { officialGrid } from './page.ts';
import { titleLines } from './title-lines.ts';

const lines = (title: string, values: Record<string, string> = {}) => {
  const plan = {
    ...sample,
    values,
    meta: { ...sample.meta, title, issuer: { ...sample.meta.issuer, name: '【社区名称】' }, period: {} },
  };
  return titleLines(plan as typeof sample, vocabulary, officialGrid).map(({ parts }) =>
    inlineText(parts, { ...blankView(vocabulary), values }),
  );
};

test.each([
  ['a short title stays on one line', '桃源社区2027年工作计划', ['桃源社区2027年工作计划']],
  [
    'marks of the author decide',
    '桃源社区居民委员会\\|关于开展节能活动的\\|通知',
    ['桃源社区居民委员会', '关于开展节能活动的', '通知'],
  ],
  [
    'a long title is broken before a slot, which is never cut',
    '【社区名称】创建【争创等级】示范社区实施方案',
    ['【社区名称】创建', '【争创等级】示范社区实施方案'],
  ],
  [
    'a quotation mark goes with what it opens',
    '【社区名称】居民委员会活动月“【活动名称】”活动方案',
    ['【社区名称】居民委员会活动月', '“【活动名称】”活动方案'],
  ],
  [
    'or after the year',
    '【社区名称】【年份】年学习型社区建设与社区教育工作计划',
    ['【社区名称】【年份】年', '学习型社区建设与社区教育工作计划'],
  ],
  [
    'a long title is broken behind the office',
    '桃源社区居民委员会辖区各单位联合清洁整治行动方案',
    ['桃源社区居民委员会', '辖区各单位联合清洁整治行动方案'],
  ],
  [
    'a long title without a joint is broken between words',
    '桃源社区垃圾分类宣传月志愿服务活动安排和报名方法',
    ['桃源社区垃圾分类宣传月', '志愿服务活动安排和报名方法'],
  ],
  [
    'a line of the author that is too long is broken as well',
    '中国共产党青山街道工作委员会青山街道办事处\\|关于印发《垃圾分类工作方案》的通知',
    ['中国共产党青山街道工作委员会', '青山街道办事处', '关于印发《垃圾分类工作方案》的通知'],
  ],
])('%s', (_, title, expected) => expect(lines(title)).toEqual(expected));

test('values break as their blanks do', () => {
  expect(lines('幸福里社区居民委员会关于开展2027年“邻里节”活动的通知', { year: '2027' })).toEqual([
    '幸福里社区居民委员会关于开展',
    '2027年“邻里节”活动的通知',
  ]);
});
