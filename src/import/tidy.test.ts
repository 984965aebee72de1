// Characters and punctuation of a line.

import { describe, expect, test } from 'vitest';
import { tidyCharacters } from './tidy-characters.ts';
import { tidyPunctuation } from './tidy-punctuation.ts';

const punctuated = (text: string) => tidyPunctuation(text, {});
const clean = (text: string) => tidyCharacters(text, 1).text;

describe('punctuation', () => {
  test.each([
    ['走访,登记;上报:街道?好!', '走访，登记；上报：街道？好！'],
    ['(一)查看(每周一次)', '（一）查看（每周一次）'],
    ['下午4:00到5:30', '下午4:00到5:30'],
    ['共1,200户', '共1,200户'],
    ['把"认得邻居"当成事', '把“认得邻居”当成事'],
    ['只有一个"引号', '只有一个"引号'],
    ['做完。，再做', '做完。再做'],
    ['好，，好。。', '好，好。'],
    ['组 长 会 议', '组长会议'],
    ['共 30 户 居民', '共30户居民'],
    ['第三条　　居民 可以提议', '第三条　居民可以提议'],
    ['做完.再做', '做完。再做'],
    ['use of IT, well', 'use of IT, well'],
  ])('%s → %s', (text, expected) => {
    expect(punctuated(text)).toBe(expected);
    expect(punctuated(expected)).toBe(expected);
  });
});

describe('characters', () => {
  test.each([
    ['\u00a0\u00a0社區(qū)發(fā)展', '社区发展'],
    ['著名的園地', '著名的园地'],
    ['## 一、目标', '一、目标'],
    ['- 1、登记', '1、登记'],
    ['**二、做法**', '二、做法'],
    ['**社区和**街道', '**社区和**街道'],
    ['20\\_\\_年', '20__年'],
    ['２０３１年', '2031年'],
    ['登\u200b记\ufeff', '登记'],
    ['负责人(主任)', '负责人(主任)'],
  ])('%j → %s', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test('before the text are an indent, unless they push it to the middle', () => {
    const indented = (blank: string) => tidyCharacters(`${blank}防火通知`, 1).indented;
    expect(['　　', '    ', '\t'].map(indented)).toEqual([true, true, true]);
    expect(['', ' ', ' '.repeat(30)].map(indented)).toEqual([false, false, false]);
  });

  test('that Simplified text uses itself stay, unless the whole line is Traditional', () => {
    expect(clean('乾坤湾社区')).toBe('乾坤湾社区');
    expect(clean('她看著門，讓鄰居進來')).toBe('她看着门，让邻居进来');
  });
});
