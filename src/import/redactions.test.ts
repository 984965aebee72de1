// Redacted words become blanks; only what can mean one thing becomes a slot.

import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readBlanks } from './blanks.ts';
import { blankRedactions } from './redactions.ts';
import { mendResidue } from './residue.ts';

const blanks = readBlanks(readVocabulary());
const blanked = (text: string, place = { isTitle: false, isFirst: false }) =>
  blanks.decode(blankRedactions(text, blanks, place).text);

describe('a redacted year', () => {
  test.each([
    ['现将20xx年走访工作安排如下', '现将【年份】年走访工作安排如下'],
    ['到20××年底完成', '到【具体年份】年底完成'],
    ['在20__年基础上', '在【具体年份】年基础上'],
    ['到2020xx年底', '到【具体年份】年底'],
    ['20--年度的安排', '【具体年份】年度的安排'],
    ['xx年3月', '【具体年份】年3月'],
    ['建成XX周年', '建成【周年数】周年'],
    ['20xx月5日', '【具体年月】月5日'],
  ])('%s → %s', (text, expected) => {
    expect(blanked(text)).toBe(expected);
  });

  test('is the plan’s own at the head of the text and in the title, not where it tells of what was won', () => {
    const first = { isTitle: false, isFirst: true };
    expect(blanked('20xx年，我社区将继续走访。', first)).toBe('【年份】年，我社区将继续走访。');
    expect(blanked('20xx年，我社区荣获二等奖。', first)).toBe('【具体年份】年，我社区荣获二等奖。');
    expect(blanked('社区20xx年走访计划', { isTitle: true, isFirst: false })).toBe('社区【年份】年走访计划');
  });
});

describe('a redacted name', () => {
  test.each([
    ['成立xxx社区走访小组', '成立【社区名称】走访小组'],
    ['**社区商定', '【社区名称】商定'],
    ['与××社区结对', '与【地名】社区结对'],
    ['由某某街道牵头', '由【街道名称】牵头'],
    ['位于xx市东边', '位于【地名】市东边'],
    ['学习党的xx大精神', '学习党的【届次】大精神'],
    ['xx届四中全会', '【届次】届四中全会'],
    ['和“”重要内容', '和“【待补】”重要内容'],
    ['发展xxx员', '发展【待补】员'],
  ])('%s → %s', (text, expected) => {
    expect(blanked(text)).toBe(expected);
  });

  test('is not seen in words of other languages or in whole text', () => {
    for (const text of ['走访exxon公司', '二十大精神', '安排两次大扫除', '3×5米', '某社区', 'AAA级'])
      expect(blanked(text)).toBe(text);
  });
});

describe('lost characters', () => {
  const mended = (text: string) => blanks.decode(mendResidue(text, blanks, {}).text);
  test.each([
    ['时间□20xx年3月', '时间：20xx年3月'],
    ['第一阶段□3月准备', '第一阶段：3月准备'],
    ['1. 地点□2号楼', '1. 地点：2号楼'],
    ['做完了□20xx年接着做', '做完了，20xx年接着做'],
    ['看不清□的字', '看不清【缺字】的字'],
    ['行业 and 部门', '行业和部门'],
    ['配备：□需要　□不需要', '配备：□需要　□不需要'],
    ['☑水杯　□毛巾', '☑水杯　□毛巾'],
    ['看不清□的字和□的话', '看不清【缺字】的字和【缺字】的话'],
    ['围绕xxx邻里相助、守望同行xxx的要求', '围绕“邻里相助、守望同行”的要求'],
    ['xxx社区与xxx街道', 'xxx社区与xxx街道'],
  ])('%s → %s', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });
});
