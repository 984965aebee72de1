import { expect, test } from 'vitest';
import { stageSeconds } from './build-command.ts';
import { mediansOf } from './build-figures.ts';

test('the seconds of each stage are read from what a build prints', () => {
  const output = '读取 1.2 秒：51 份示范文本\n别的话，3 秒\n生成页面和搜索索引 12 秒：868 KB\n';
  expect(stageSeconds(output)).toEqual({ 读取: 1.2, 生成页面和搜索索引: 12 });
});

test('several runs come to the median of each figure; what was not measured stays away', () => {
  const runs = [3, 1, 2].map((seconds) => ({ seconds, cpuSeconds: seconds * 2, output: '' }));
  expect(mediansOf(runs)).toEqual({ seconds: 2, cpuSeconds: 4 });
});
