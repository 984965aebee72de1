// Titles that nothing sets apart but their words and the blanks before them.

import { expect, test } from 'vitest';
import { endsAsTitle, endsTitle, isPushed, titleOverLines } from './title-lines.ts';

test.each([
  '柳岸社区关于增设站点的请示',
  '柳岸社区居民委员会关于借用操场的函',
  '三方联席会议纪要',
  '柳岸社区暑期安全隐患排查任务分解表',
  '柳岸社区2027年防汛工作方案',
  '在柳岸社区志愿者表彰大会上的讲话',
])('“%s” ends as titles do', (line) => expect(endsAsTitle(line)).toBe(true));

test.each(['柳岸社区2027年', '会议推选了五名居民代表', '各单位要抓紧办理，并上报计划', '制度'])(
  '“%s” does not',
  (line) => expect(endsAsTitle(line)).toBe(false),
);

test('a title over several lines ends where its kind is named', () => {
  expect(titleOverLines(['柳岸社区2027年', '防汛工作', '实施方案', '为做好防汛，制定本方案。'])).toBe(3);
  expect(titleOverLines(['柳岸社区2027年', '为做好防汛，制定本方案。'])).toBe(0);
  expect(titleOverLines(['柳岸社区', '', '防汛工作方案'])).toBe(0);
  expect(titleOverLines(['一、日常管理', '活动安排'])).toBe(0);
  expect(titleOverLines([])).toBe(0);
});

test('a line in the middle is pushed there by blanks, an indent does not push it', () => {
  expect(isPushed(`${' '.repeat(20)}柳岸社区通知`)).toBe(true);
  expect(isPushed(`${'　'.repeat(9)}柳岸社区\n防汛工作方案`)).toBe(true);
  expect(isPushed('　　柳岸社区通知')).toBe(false);
  expect(isPushed(`${' '.repeat(20)}每月清理一次。`)).toBe(false);
});

test('what goes on a whole title names another kind', () => {
  expect(endsTitle('柳岸社区上半年工作总结', '和下半年工作打算')).toBe(true);
  expect(endsTitle('关于印发《柳岸社区防汛办法》', '的通知')).toBe(true);
  expect(endsTitle('柳岸社区防汛工作方案', '和谐社区建设要求')).toBe(false);
  expect(endsTitle('柳岸社区防汛工作方案', '工作目标')).toBe(false);
});
