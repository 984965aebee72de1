import { describe, expect, test } from 'vitest';
import { headingMark, readChineseNumeral } from './heading-mark.ts';
import { chineseNumeral, headingNumber } from './numbering.ts';

describe('a heading mark', () => {
  test('reads back every number that numbering writes', () => {
    for (let position = 1; position <= 99; position++) {
      expect(readChineseNumeral(chineseNumeral(position))).toBe(position);
      for (const path of [[position], [1, position], [1, 1, position], [1, 1, 1, position]])
        expect(headingMark(`${headingNumber(path)}任务`)?.value, headingNumber(path)).toBe(position);
    }
  });

  test.each([
    ['(三) 宣传', '（一）', 3],
    ['2、清理', '1.', 2],
    ['　　十二、其他', '一、', 12],
    ['③收尾', '①', 3],
    ['4）验收', '（1）', 4],
    ['第二阶段（5月）', '第一', 2],
  ])('is found in “%s”', (line, style, value) => {
    expect(headingMark(line)).toMatchObject({ style, value });
  });

  test.each(['2027年3月启动', '3.5公里', '一是排查', '十个网格', '第二次检查', '（含物业）'])(
    'is not seen in “%s”',
    (line) => {
      expect(headingMark(line)).toBeUndefined();
    },
  );

  test('of nonsense numerals is none', () => {
    expect(['十十', '一二', '百', '零'].map(readChineseNumeral)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
