import { describe, expect, test } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

describe('a width', () => {
  test('is one type size for a Chinese character and its marks', () => {
    expect(textWidth('垃圾分类，', 20)).toBe(100);
  });

  test('is less for Latin letters and digits, and more for bold ones', () => {
    expect(textWidth('2027', 20)).toBeLessThan(60);
    expect(textWidth('2027', 20, true)).toBeGreaterThan(textWidth('2027', 20));
    expect(textWidth('il', 20)).toBeLessThan(textWidth('mw', 20));
  });
});

describe('a text', () => {
  const wrap = (text: string, characters: number, more = {}) =>
    wrapText(text, { size: 10, room: characters * 10, ...more });

  test('that fits stays on its line, an empty one has none', () => {
    expect(wrap('居民满意率', 5)).toEqual(['居民满意率']);
    expect(wrap('  ', 5)).toEqual([]);
  });

  test('never begins a line with a closing mark or ends one with an opening mark', () => {
    expect(wrap('清理楼道，整治飞线', 4)).toEqual(['清理', '楼道，', '整治飞线']);
    expect(wrap('开展活动“好邻居”评选', 5)).toEqual(['开展活动', '“好邻居”', '评选']);
  });

  test('keeps figures, rates and dates whole', () => {
    expect(wrap('满意率达到90.5%以上', 6)).toEqual(['满意率达到', '90.5%以上']);
    expect(wrap('工作在2027年底前完成', 5)).toEqual(['工作在', '2027年底', '前完成']);
  });

  test('cuts a word that is wider than a line', () => {
    const lines = wrap('W'.repeat(40), 6);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join('')).toBe('W'.repeat(40));
    for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(60);
  });

  test('of too many lines ends with …', () => {
    expect(wrap('一二三四五六七八九十', 4, { most: 2 })).toEqual(['一二三四', '五六七…']);
    expect(wrap('一二三四五六七八', 4, { most: 2 })).toEqual(['一二三四', '五六七八']);
  });

  test('is broken between words into lines about equally long where that is asked for', () => {
    expect(wrap('居民反映问题按期办结率', 11, { balanced: true })).toEqual(['居民反映问题按期办结率']);
    const [first = '', second = '', ...others] = wrap('桃源社区创建文明城市工作计划', 12, { balanced: true });
    expect(others).toEqual([]);
    expect(Math.abs(first.length - second.length)).toBeLessThanOrEqual(3);
  });
});
