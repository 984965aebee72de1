// plan:roll as people call it: next year's draft, and what it says of files that are not as they should be.

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { parseSoundPlan } from '../src/plan/mdx/parse.ts';
import { publishablePlan } from '../src/testing/publishable-plan.ts';
import { expectRefused, filesBelow, PublishingDesk } from '../src/testing/publishing-desk.ts';
import { startScript } from '../src/testing/run-script.ts';

let desk: PublishingDesk;
beforeEach(() => {
  desk = new PublishingDesk();
});
afterEach(() => desk.remove());

const roll = (...args: string[]) => desk.run('plan-roll', args);
const item = { block: 'phases', name: '修补复查', state: '进行中', date: '2027-07-01' };
const report = (change: object = {}) =>
  desk.put('progress.yaml', stringify({ updated: '2027-07-05', items: [{ ...item, ...change }] }));
const out = () => join(desk.folder, 'out');

describe('plan:roll', () => {
  test('writes the draft of next year and says what a person must decide', async () => {
    report();
    const { code, stdout, stderr } = await roll(desk.plan(), '--year', '2028', '--out', out());
    expect({ code, stdout }).toEqual({ code: 0, stdout: `已写入 ${join(out(), 'special-plan-2028.mdx')}\n` });
    expect(stderr).toMatch(/要由人定的 [1-9]\d* 件事：/);
    const draft = parseSoundPlan(
      readFileSync(join(out(), 'special-plan-2028.mdx'), 'utf8'),
      readVocabulary(),
    );
    expect(draft.meta.period.year).toBe(2028);
    expect(draft.meta.approval).toBeUndefined();
  });

  test('never writes over a file, and leaves no half one where it may not be written', async () => {
    const args = [desk.plan(), '--year', '2028', '--out', out()];
    desk.put('out/special-plan-2028.mdx', '我的');
    expectRefused(await roll(...args), 2, /已经有 .*special-plan-2028\.mdx，没有覆盖/);
    // two blocks of 512 or 1,024 bytes are less than a draft
    const limit = ['sh', '-c', 'ulimit -f 2; exec "$0" "$@"'];
    const small = join(desk.folder, 'small');
    const outcome = await startScript(
      'scripts/plan-roll.ts',
      [desk.plan(), '--year', '2028', '--out', small, '--format', 'docx'],
      desk.env,
      limit,
    ).outcome;
    expectRefused(outcome, 2, /没有写成 \S+special-plan-2028\.docx：超过了系统允许的文件大小/);
    expect(filesBelow(small)).toEqual([]);
  });

  test.each<[what: string, args: () => string[], code: 1 | 2, message: RegExp]>([
    ['no year', () => [desk.plan()], 2, /没有用 --year 写明新计划的年份[\s\S]*用法：/],
    ['the same year', () => [desk.plan(), '--year', '2027'], 2, /就是 2027 年的计划/],
    ['a plan that is a folder', () => [join(desk.folder, 'samples'), '--year', '2028'], 2, /不认得|是文件夹/],
    [
      'a plan in GBK',
      () => [desk.put('plan.mdx', Buffer.from([0xcc, 0xd2])), '--year', '2028'],
      2,
      /不是 UTF-8 编码的文本/,
    ],
    [
      'a plan with a program in it',
      () => [desk.plan(publishablePlan.replace('楼栋长2月', '{alert(1)}楼栋长2月')), '--year', '2028'],
      1,
      /plan\.mdx:\d+:\d+ guard\/expression/,
    ],
    [
      'a report of a row that the plan does not have',
      () => [desk.plan(), '--year', '2028', '--progress', report({ name: '修补' })],
      2,
      /progress\.yaml:\d+:\d+ progress\/unknown 计划里没有“修补”这一项/,
    ],
    [
      'a report with aliases',
      () => [desk.plan(), '--year', '2028', '--progress', desk.put('p.yaml', 'a: &a [1]\nb: *a\n')],
      2,
      /p\.yaml:1:1 progress\/yaml progress\.yaml 里不能用别名/,
    ],
    [
      'a report that is missing',
      () => [desk.plan(), '--year', '2028', '--progress', 'none.yaml'],
      2,
      /没有这个文件或文件夹：none\.yaml/,
    ],
  ])('answers %s with what is wrong', async (_, args, code, message) => {
    const outcome = await roll(...args());
    expectRefused(outcome, code, message);
  });

  test('says so where the report beside the plan is a folder', async () => {
    mkdirSync(join(desk.folder, 'progress.yaml'));
    expectRefused(await roll(desk.plan(), '--year', '2028'), 2, /progress\.yaml 是文件夹/);
  });
});
