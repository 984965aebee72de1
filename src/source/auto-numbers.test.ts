import { describe, expect, test } from 'vitest';
import { autoNumbers, type NumberLevel, type NumberList } from './auto-numbers.ts';
import { formatNumber } from './number-format.ts';

const level = (form: string, text: string, legal = false): NumberLevel => ({ start: 1, form, text, legal });
const list = (levels: NumberLevel[], more: Partial<NumberList> = {}): NumberList => ({
  count: 'a',
  use: '1',
  levels: new Map(levels.entries()),
  restarts: new Map(),
  ...more,
});
const chinese = list([
  level('chineseCounting', '%1、'),
  level('chineseCounting', '（%2）'),
  level('decimal', '%3.'),
]);

describe('automatic numbers', () => {
  test('count as Word counts: a higher level begins the lower ones anew', () => {
    const numbers = autoNumbers();
    const shown = [0, 1, 2, 2, 1, 0, 1].map((at) => numbers.next(chinese, at));
    expect(shown).toEqual(['一、', '（一）', '1.', '2.', '（二）', '二、', '（一）']);
  });

  test('of levels that were skipped begin at their start', () => {
    const legal = list([level('chineseCounting', '%1、'), level('decimal', '%1.%2', true)]);
    expect(autoNumbers().next(legal, 1)).toBe('1.1 ');
  });

  test('go on where a list of the same count stopped, unless it has starts of its own', () => {
    const numbers = autoNumbers();
    const second = { ...chinese, use: '2' };
    const third = { ...chinese, use: '3', restarts: new Map([[0, 1]]) };
    const shown = [chinese, chinese, second, third, third].map((use) => numbers.next(use, 0));
    expect(shown).toEqual(['一、', '二、', '三、', '一、', '二、']);
  });

  test('of bullets and unknown levels are nothing', () => {
    const numbers = autoNumbers();
    expect(numbers.next(list([level('bullet', '\uf0b7')]), 0)).toBe('');
    expect(numbers.next(chinese, 7)).toBe('');
    expect(numbers.next(chinese, 12)).toBe('');
  });

  test('begin anew only where the list says so', () => {
    const never = list([level('decimal', '第%1章'), { ...level('decimal', '第%2条'), restart: 0 }]);
    const chapters = autoNumbers();
    expect([0, 1, 1, 0, 1].map((at) => chapters.next(never, at).trim())).toEqual([
      '第1章',
      '第1条',
      '第2条',
      '第2章',
      '第3条',
    ]);
    // only the first level begins the third anew
    const first = list([
      level('decimal', '%1.'),
      level('decimal', '%2.'),
      { ...level('decimal', '%3.'), restart: 1 },
    ]);
    const numbers = autoNumbers();
    expect([0, 1, 2, 1, 2, 0, 2].map((at) => numbers.next(first, at))).toEqual([
      '1.',
      '1.',
      '1.',
      '2.',
      '2.',
      '2.',
      '1.',
    ]);
  });

  test.each([
    ['第%1章', undefined, '第1章 '],
    ['第%1条', 'nothing', '第1条 '],
    ['第%1条　', 'nothing', '第1条　'],
    ['%1', 'nothing', '1'],
    ['%1', 'space', '1 '],
    ['%1. ', 'tab', '1.'],
  ] as const)('stay apart from the text where no sign does it: %s', (text, suffix, shown) => {
    const own = { ...level('decimal', text), ...(suffix && { suffix }) };
    expect(autoNumbers().next(list([own]), 0)).toBe(shown);
  });
});

describe('a number', () => {
  test.each([
    ['chineseCountingThousand', 21, '二十一'],
    ['chineseLegalSimplified', 12, '拾贰'],
    ['ideographDigital', 10, '一〇'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircleChinese', 5, '⑤'],
    ['decimalEnclosedCircleChinese', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['none', 3, ''],
    ['someNewForm', 3, '3'],
    ['chineseCounting', 0, '0'],
    ['chineseCounting', 123_456, '123456'],
  ])('in the form %s: %i is %s', (form, n, text) => {
    expect(formatNumber(n, form)).toBe(text);
  });
});
