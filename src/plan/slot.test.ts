import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { checkSlotValue, tidySlotValue } from './slot.ts';
import { findSlot } from './vocabulary.ts';

const vocabulary = readVocabulary();
const check = (name: string, value: string) => {
  const slot = findSlot(vocabulary, name);
  if (!slot) throw new Error(name);
  return checkSlotValue(slot, value);
};

describe('slot values', () => {
  test.each(vocabulary.slots)('$label: its example fits its type', (slot) => {
    expect(checkSlotValue(slot, slot.example)).toBeUndefined();
  });

  test.each([
    ['year', '27', '四位年份'],
    ['startDate', '3月1日', '完整日期'],
    ['startDate', '2027年2月30日', '完整日期'],
    ['grids', '十二', '数字'],
    ['grids', '12个', '数字'],
    ['satisfaction', '120%', '0% 到 100%'],
    ['satisfaction', '90', '百分数'],
    ['grade', '省级\n市级', '一行'],
    ['community', '', '还没有填'],
    ['community', '桃源\n社区', '一行'],
    ['community', '【社区】', '待填处'],
  ])('%s refuses “%s” and says that it wants %s', (name, value, expected) => {
    expect(check(name, value)).toContain(expected);
  });
});

describe('typed values', () => {
  test.each([
    ['year', '２０２８年', '2028'],
    ['year', '明年', '明年'],
    ['grids', ' １２ ', '12'],
    ['budgetTotal', '3,000元', '3000'],
    ['satisfaction', '95', '95%'],
    ['satisfaction', '95％', '95%'],
    ['startDate', '2027-03-05', '2027年3月5日'],
    ['startDate', '2027.3.5', '2027年3月5日'],
    ['startDate', '2027年3月5号', '2027年3月5日'],
    ['startDate', '2027年3月', '2027年3月'],
    ['community', ' 幸福里社区 ', '幸福里社区'],
  ])('%s “%s” means “%s”', (name, typed, meant) => {
    const slot = findSlot(vocabulary, name);
    if (!slot) throw new Error(name);
    expect(tidySlotValue(slot, typed)).toBe(meant);
  });
});
