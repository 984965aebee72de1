import { describe, expect, test } from 'vitest';
import {
  numberStyles,
  readChineseNumeral,
  readHeadingNumber,
  readWornNumber,
  standardStyles,
  withoutHeadingNumber,
} from './heading-number.ts';
import { chineseNumeral, headingNumber } from './numbering.ts';

describe('a heading number is read', () => {
  test.each([1, 2, 9, 10, 11, 20, 21, 99, 100, 105, 110, 119])('as it was written: %i', (position) => {
    for (const [depth, style] of standardStyles.entries()) {
      const text = headingNumber([...Array.from({ length: depth }, () => 1), position]);
      expect(readHeadingNumber(`${text}清理楼道`)).toEqual({
        style,
        value: position,
        text,
        length: text.length,
      });
    }
  });

  test.each([
    ['1.12个网格全部走访', '1.', '1.'],
    ['2.6月底前完成', '1.', '2.'],
    ['2.24小时值守', '1.', '2.'],
    ['1.2027年工作回顾', '1.', '1.'],
    ['1.1总体要求', '1.1', '1.1'],
    ['1.2.3 排查隐患', '1.1.1', '1.2.3'],
    ['2.1重要节日宣传', '1.1', '2.1'],
    ['2.4 日常巡查', '1.1', '2.4'],
    ['3.2处置', '1.1', '3.2'],
    ['1.2大力推进', '1.1', '1.2'],
    ['1.4人员保障', '1.1', '1.4'],
    ['1.2处隐患', '1.', '1.'],
    ['第一节日常考核', '第一节', '第一节'],
    ['1.30余人参加', '1.', '1.'],
    ['1.12345热线办理', '1.', '1.'],
    ['(三) 宣传', '（一）', '(三)'],
    ['2、清理', '1.', '2、'],
    ['　　十二、其他', '一、', '十二、'],
    ['第二阶段（5月）', '第一阶段', '第二阶段'],
    ['二、3.15消费者权益日宣传', '一、', '二、'],
    ['第十二条 居民会议', '第一条', '第十二条'],
    ['第三章　组织机构', '第一章', '第三章'],
    ['( 二 ) 清理楼道', '（一）', '(二)'],
    ['2）登记', '1）', '2）'],
    ['㈢登记', '（一）', '㈢'],
    ['⑪登记', '①', '⑪'],
  ])('%s', (line, style, text) => {
    expect(readHeadingNumber(line)).toMatchObject({ style, text });
  });
});

describe('words stay words', () => {
  test.each([
    '3.15消费者权益日宣传',
    '5.12防灾减灾日',
    '3.8妇女节活动',
    '3.5学雷锋志愿服务',
    '5.8世界红十字日',
    '一 指导思想',
    '1加大力度',
    '——强化保障',
    '第二次检查',
    '第三编制组',
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
    expect(readHeadingNumber(line)).toBeUndefined();
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

describe('a numeral', () => {
  test('is read as it was written', () => {
    for (let value = 1; value <= 199; value++) expect(readChineseNumeral(chineseNumeral(value))).toBe(value);
  });

  test('of nonsense is none', () => {
    expect(['十十', '一二', '百', '零'].map(readChineseNumeral)).toEqual(Array(4).fill(undefined));
  });
});

describe('a number whose sign is lost', () => {
  test.each([
    ['一 指导思想', '一、', 1],
    ['1 总则', '1.', 1],
    ['1加大力度', '1.', 1],
    ['——强化保障', '——', 0],
    ['（二）清理楼道', '（一）', 2],
  ])('is read in “%s”', (line, style, value) => {
    expect(readWornNumber(line)).toMatchObject({ style, value });
  });

  test.each(['2023年工作', '3个月内', '12 个网格', '30余人', '24小时值守'])('is none in “%s”', (line) => {
    expect(readWornNumber(line)).toBeUndefined();
  });
});

test('the styles of the standard keep its order among all', () => {
  expect(numberStyles.filter((style) => standardStyles.some((own) => own === style))).toEqual([
    ...standardStyles,
  ]);
});
