import { expect, test } from 'vitest';
import { unseenFaults } from './unseen-characters.ts';

test('text of people has none: Chinese, emoji, tabs, line ends, blanks of any width', () => {
  expect(unseenFaults(['桃源社区\u3000计划\t1\r\n2', { a: [1, null, '👨‍👩‍👧', 'e\u0301'] }])).toEqual([]);
});

test.each([
  ['居民\u202e代表会议', 'U+202E'],
  ['居民\u0000代表会议', 'U+0000'],
  ['居民\u001b[31m代表会议', 'U+001B'],
  ['居民\u0085代表会议', 'U+0085'],
  ['居民\u2066代表会议', 'U+2066'],
])('%j is told with the words around it', (text, code) => {
  const [fault, ...more] = unseenFaults({ header: [{ body: text }] });
  expect(more).toEqual([]);
  expect(fault).toMatch(/^“居民.*代表会议”里有看不见的控制字符（/);
  expect(fault).toContain(code);
});

test('what was no text is told as such', () => {
  expect(unseenFaults('社区\ufffd\ufffd计划')).toEqual([
    '“社区计划”里有读不出的字（�），多半是编码弄错了；请重写这几个字',
  ]);
});

test.each([
  ['居⺠代表会议', /^“居⺠代表会议”里的“⺠”是部首，不是“民”字/],
  ['居\u200b民⻓者', /^“居民⻓者”里有没有宽度的字符（U\+200B）/],
  ['\ufeff居民代表会议', /没有宽度的字符（U\+FEFF）/],
])('%j reads otherwise than it looks', (text, told) => {
  const [fault, ...more] = unseenFaults(text);
  expect(more).toEqual([]);
  expect(fault).toMatch(told);
});
