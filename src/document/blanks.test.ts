import { expect, test } from 'vitest';
import { fillInBlanks, roomsToFill } from './blanks.ts';
import { plainParagraph } from './blocks.ts';

const blanksOf = (text: string) =>
  fillInBlanks(plainParagraph(text, 1)).map(({ start, end }) => [start, end]);

test.each<[text: string, count: number]>([
  ['会议定于      年   月   日召开', 4],
  ['应到　　人，实到　　人', 2],
  ['经办人：        联系电话：', 1],
  ['于 年 月 日前交来', 1],
])('“%s” has room to write', (text, count) => expect(blanksOf(text)).toHaveLength(count));

test.each(['清理 楼道，　每周一次 。', '组　长：社区书记', '2027 年 3 月 5 日'])('“%s” has none', (text) =>
  expect(blanksOf(text)).toEqual([]),
);

test('an indent before 分, 时 or 月 is no room to write, between the parts of a date it is', () => {
  const rooms = (text: string) => roomsToFill(plainParagraph(text, 1)).length;
  expect(rooms('　　分四批培训，每批　　人。')).toBe(1);
  expect(rooms('　　时间：3月1日\n　　月底前完成')).toBe(0);
  expect(rooms('　　年　月　日')).toBe(3);
  const numbered = { ...plainParagraph('一、　　场所设置', 1), automatic: 2 };
  expect(roomsToFill(numbered)).toEqual([]);
});

test('a stretch that is underlined, or a prompt of Word, is one however narrow', () => {
  const runs = [
    { text: '姓名' },
    { text: ' ', underline: true as const },
    { text: '单位' },
    { text: '请填写', prompt: true as const },
  ];
  expect(fillInBlanks({ text: '姓名 单位请填写', runs })).toEqual([
    { start: 2, end: 3 },
    { start: 5, end: 8 },
  ]);
});
