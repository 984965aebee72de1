import { describe, expect, test } from 'vitest';
import { rowText, sentences } from './reading-pieces.ts';

describe('the sentences that are read aloud', () => {
  test('end with their marks and closing quotes', () => {
    expect(sentences('先核对。“再投放！”对吗？没有句号')).toEqual([
      '先核对。',
      '“再投放！”',
      '对吗？',
      '没有句号',
    ]);
  });

  test('are cut at commas where they are too long for a voice, and nothing is lost', () => {
    const long = `${'每月在每处投放点查看厨余垃圾桶，'.repeat(8)}记为合格桶。`;
    const pieces = sentences(long);
    expect(pieces.length).toBeGreaterThan(2);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(pieces.join('')).toBe(long);
  });

  test('leave out what has no words', () => expect(sentences('——。……')).toEqual([]));
});

test('a row is read with a pause between its cells and between their lines', () => {
  expect(rowText(['楼道', '', '1.清理杂物\n\n2.更换 灯具'])).toBe('楼道，1.清理杂物，2.更换灯具');
});
