import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readYaml, YamlPlaces } from '../terms/yaml-places.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import { parseSoundPlan } from './mdx/parse.ts';
import {
  progressCounts,
  progressOf,
  progressSchema,
  progressStates,
  readProgress,
  reportedNames,
} from './progress.ts';

const { blocks } = parseSoundPlan(publishablePlan, readVocabulary()).meta;

/** A report of 5 July with these items, one a line. */
const report = (...items: string[]) =>
  `updated: 2027-07-05\nitems:\n${items.map((item) => `  - { ${item} }\n`).join('')}`;
const read = (...items: string[]) => readProgress(report(...items), blocks);
const told = (yaml: string) =>
  readProgress(yaml, blocks).findings.map(
    ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`,
  );

describe('what is reported of a plan', () => {
  test('is read by the names of the plan: targets, phases, tasks and activities', () => {
    const { value, findings } = read(
      'block: targets, name: 松动扶手修好率, state: 进行中, date: 2027-07-01, figure: 88.5, note: 上半年记录',
      'block: phases, name: 逐层摸查, state: 已完成, date: 2027-04-30',
      'block: responsibilities, name: 摸查扶手, state: 延期, date: 2027-05-03',
      'block: activities, name: 扶手查看日, state: 取消, date: 2027-03-13, note: 大雨',
    );
    expect(findings).toEqual([]);
    expect(value?.items).toHaveLength(4);
    expect(progressOf(value, 'targets', '松动扶手修好率')).toMatchObject({
      figure: 88.5,
      note: '上半年记录',
    });
    expect(progressOf(value, 'targets', '摸查扶手')).toBeUndefined();
    expect(progressOf(undefined, 'phases', '逐层摸查')).toBeUndefined();
  });

  test('counts by its last entry', () => {
    const { value } = read(
      'block: phases, name: 逐层摸查, state: 延期, date: 2027-04-30',
      'block: phases, name: 逐层摸查, state: 已完成, date: 2027-05-09',
    );
    expect(progressOf(value, 'phases', '逐层摸查')?.state).toBe('已完成');
    expect(progressCounts(blocks, value).get('延期')).toBe(0);
  });

  test('is 未开始 where nothing is said, and every row is counted once', () => {
    const { value } = read('block: phases, name: 逐层摸查, state: 已完成, date: 2027-04-30');
    const rows = (['targets', 'phases', 'responsibilities', 'activities'] as const).flatMap((block) =>
      reportedNames(blocks, block),
    );
    expect(Object.fromEntries(progressCounts(blocks, value))).toEqual({
      ...Object.fromEntries(progressStates.map((state) => [state, 0])),
      未开始: rows.length - 1,
      已完成: 1,
    });
    expect(progressCounts({}, undefined).get('未开始')).toBe(0);
  });

  test('may be empty', () => {
    expect(readProgress('updated: 2027-07-05\nitems: []\n', blocks).findings).toEqual([]);
  });
});

describe('a report that does not fit', () => {
  test('is told with place, what was found and what was meant', () => {
    expect(told(report('block: targets, name: 松动扶手修复率, state: 进行中, date: 2027-07-01'))).toEqual([
      expect.stringMatching(/^3:29 progress\/unknown .*“松动扶手修复率”.*松动扶手修好率.*一字不差/),
    ]);
  });

  test.each([
    [
      'a row of another table',
      'block: phases, name: 摸查扶手, state: 进行中, date: 2027-07-01',
      /^3:28 progress\/unknown /,
    ],
    [
      'a day after the report',
      'block: phases, name: 逐层摸查, state: 已完成, date: 2027-07-06',
      /^3:\d+ progress\/date .*2027-07-06 晚于更新日期 2027-07-05/,
    ],
    [
      'an unknown state',
      'block: phases, name: 逐层摸查, state: 做完了, date: 2027-07-01',
      /progress\/invalid .*未开始、进行中、已完成、延期、取消/,
    ],
    [
      'an unknown table',
      'block: budget, name: 扶手, state: 进行中, date: 2027-07-01',
      /progress\/invalid .*targets、phases、responsibilities、activities/,
    ],
    [
      'a month for a day',
      'block: phases, name: 逐层摸查, state: 已完成, date: 2027-07',
      /progress\/invalid .*要写到日/,
    ],
    [
      'a day that is none',
      'block: phases, name: 逐层摸查, state: 已完成, date: 2027-02-30',
      /progress\/invalid .*日历上没有 2027-02-30/,
    ],
    ['no day', 'block: phases, name: 逐层摸查, state: 已完成', /progress\/invalid 缺少 .*date/],
    [
      'a figure in words',
      'block: targets, name: 松动扶手修好率, state: 进行中, date: 2027-07-01, figure: 八成',
      /progress\/invalid .*figure 应是数字/,
    ],
    [
      'a figure below nothing',
      'block: targets, name: 松动扶手修好率, state: 进行中, date: 2027-07-01, figure: -3',
      /progress\/invalid .*figure/,
    ],
    [
      'a field that does not exist',
      'block: phases, name: 逐层摸查, state: 已完成, date: 2027-07-01, notes: 好',
      /progress\/unknown-field 没有“notes”这个字段.*note/,
    ],
  ])('%s', (_, item, message) => {
    expect(told(report(item))).toEqual([expect.stringMatching(message)]);
  });

  test('is told for every row at once', () => {
    const items = ['摸底', '公示'].map(
      (name) => `block: phases, name: ${name}, state: 已完成, date: 2027-07-01`,
    );
    expect(told(report(...items)).map((text) => text.split(':')[0])).toEqual(['3', '4']);
  });

  test('gives no value where it is no report at all', () => {
    for (const yaml of ['', '- a\n', 'updated: [\n', 'items: []\n', 'updated: 2027-07-05\n']) {
      const { value, findings } = readProgress(yaml, blocks);
      expect(value).toBeUndefined();
      expect(findings.length).toBeGreaterThan(0);
      for (const { message } of findings) expect(message).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

test('the example of the guide has the right form', () => {
  const guide = readFileSync('content/guide/publish-online.mdx', 'utf8');
  const example = /```yaml\n(updated: [\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const reading = { area: 'progress', name: 'progress.yaml', keysNear: () => [] };
  const { value, findings } = readYaml(new YamlPlaces(example), progressSchema, reading);
  expect(findings).toEqual([]);
  expect(value?.items.length).toBeGreaterThan(0);
});
