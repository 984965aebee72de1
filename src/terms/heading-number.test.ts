import { describe, expect, test } from 'vitest';
import { headingNumber, withoutHeadingNumber } from './heading-number.ts';
import { headingNumber as written } from './numbering.ts';

describe('a heading number is read', () => {
  test.each([1, 2, 9, 10, 11, 20, 21, 99, 100, 105, 110, 119])('as it was written: %i', (position) => {
    for (const [depth, style] of (['一、', '（一）', '1.', '（1）'] as const).entries()) {
      const text = written([...Array.from({ length: depth }, () => 1), position]);
      expect(headingNumber(`${text}清理楼道`)).toEqual({ style, value: position, text, length: text.length });
    }
  });

  test.each([
    ['1.12个网格全部走访', '1.', '1.'],
    ['2.6月底前完成', '1.', '2.'],
    ['2.24小时值守', '1.', '2.'],
    ['1.2027年工作回顾', '1.', '1.'],
    ['1.1总体要求', '1.1', '1.1'],
    ['1.2.3 排查隐患', '1.1', '1.2.3'],
    ['二、3.15消费者权益日宣传', '一、', '二、'],
    ['第十二条 居民会议', '第一条', '第十二条'],
    ['第三章　组织机构', '第一章', '第三章'],
    ['( 二 ) 清理楼道', '（一）', '(二)'],
    ['2）登记', '1）', '2）'],
    ['⑪登记', '①', '⑪'],
  ])('%s', (line, style, text) => {
    expect(headingNumber(line)).toMatchObject({ style, text });
  });
});

describe('words stay words', () => {
  test.each([
    '3.15消费者权益日宣传',
    '5.12防灾减灾日',
    '1.2万元',
    '3.5公里',
    '1.5G基站',
    '第一书记',
    '第五次会议',
    '一是加强领导',
    '十个网格',
    '12个网格',
    '（含物业）',
    '2027年3月',
    '3(2)班',
  ])('%s', (line) => {
    expect(headingNumber(line)).toBeUndefined();
    expect(withoutHeadingNumber(line)).toBe(line);
  });

  test.each([
    ['二、3.15消费者权益日宣传', '3.15消费者权益日宣传'],
    ['1.12个网格', '12个网格'],
    ['2.6月底前', '6月底前'],
    ['2.24小时值守', '24小时值守'],
  ])('behind the number of %s', (line, words) => {
    expect(withoutHeadingNumber(line)).toBe(words);
  });
});
