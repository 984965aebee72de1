// plan:amend as people call it: the next version of a published plan, and the one before left alone.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readApproved } from '../src/files/approved-store.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { publishablePlan } from '../src/testing/publishable-plan.ts';
import {
  amendedPlan,
  amendedRecord,
  expectRefused,
  publishedId as id,
  PublishingDesk,
  publishedSource,
} from '../src/testing/publishing-desk.ts';

const vocabulary = readVocabulary();
const change = '松动的扶手由三天改为两天内修好，居民等得太久';

let desk: PublishingDesk;
beforeEach(() => {
  desk = new PublishingDesk();
  desk.publish();
});
afterEach(() => desk.remove());

const amend = (plan: string, ...args: string[]) =>
  desk.run('plan-amend', [id, desk.plan(plan), '--approval', desk.record(amendedRecord), ...args]);

function expectUntouched(): void {
  expect(desk.written()).toEqual([`${id}/v1.mdx`]);
}

describe('plan:amend', () => {
  test('writes the next version with its note, and leaves the first alone', async () => {
    const outcome = await amend(amendedPlan, '--change', change);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain(`上一版在 /approved/${id}/v1/`);
    expect(desk.written()).toEqual([`${id}/v1.mdx`, `${id}/v2.mdx`]);
    const [stored] = readApproved(desk.approved, vocabulary);
    expect(stored?.faults).toEqual([]);
    expect(stored?.plan?.versions.map(({ approval }) => [approval.version, approval.change])).toEqual([
      [1, undefined],
      [2, change],
    ]);
    expect(desk.read(`${id}/v1.mdx`)).toBe(publishedSource());
  });

  test('tries without writing where asked', async () => {
    const { code, stdout } = await amend(amendedPlan, '--change', change, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(/可以公开为第 2 版（试运行，什么都没有写入）/);
    expectUntouched();
  });

  test.each([
    ['a note that is blank', amendedPlan, '  ', /没有用 --change 写明改了什么、为什么/],
    ['a note of two lines', amendedPlan, '改\n好', /--change 只能写一行/],
    ['a text without a change', publishablePlan, change, /与第 1 版一字不差，没有写入/],
    [
      'the plan of another year',
      amendedPlan.replaceAll('2027', '2028'),
      change,
      /新文件的年份是“2028”，公开的是“2027”，不像同一份计划/,
    ],
  ])('refuses %s', async (_, plan, note, message) => {
    expectRefused(await amend(plan, '--change', note), 2, message);
    expectUntouched();
  });

  test('refuses a version that is older than the one before, and a mobile number in the note', async () => {
    const header = { ...desk.header, published: '2026-11-15' };
    const args = [
      id,
      desk.plan(amendedPlan),
      '--approval',
      desk.record({ header }),
      '--change',
      '电13812345678',
    ];
    const outcome = await desk.run('plan-amend', args);
    expectRefused(outcome, 1, /发布日期 2026-11-15 早于上一版的 2026-11-16/);
    expect(outcome.stderr).toMatch(/审批信息 修改说明（change）：这里有手机号码/);
    expectUntouched();
  });

  test('tells a report that no longer fits the new text, so that the next build is no surprise', async () => {
    const item = '{ block: phases, name: 修补复查, state: 进行中, date: 2026-11-18 }';
    desk.put(`approved/${id}/progress.yaml`, `updated: 2026-11-18\nitems:\n  - ${item}\n`);
    const renamed = amendedPlan.replace('name: 修补复查', 'name: 修补和复查');
    const outcome = await amend(renamed, '--change', change);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain('已写入');
    expect(outcome.stderr).toMatch(
      /注意：已经写入，但还有 1 处要处理.*\n {2}\S+progress\.yaml：计划里没有“修补复查”这一项.*修补和复查/,
    );
  });

  test('refuses to go on from a version that somebody has edited', async () => {
    writeFileSync(join(desk.approved, id, 'v1.mdx'), publishedSource().replace('三天内', '七天内'));
    const outcome = await amend(amendedPlan, '--change', change);
    expectRefused(outcome, 2, /v1\.mdx：已公开的文字被改动过.*plan:amend/);
    expectUntouched();
  });

  test.each([
    [
      'an unknown plan',
      () => ['taoyuan-2027-handrail', desk.plan(), '--approval', desk.record(), '--change', '试'],
      /没有公开的计划“taoyuan-2027-handrail”.*taoyuan-2027-handrails/,
    ],
    [
      'a plan that leads elsewhere',
      () => ['../approved/x', desk.plan(), '--approval', desk.record(), '--change', '试'],
      /没有公开的计划“\.\.\/approved\/x”/,
    ],
    ['no record', () => [id, desk.plan(), '--change', '试'], /没有用 --approval 写明审批信息/],
  ])('answers %s with exit code 2 and what would be right', async (_, args, message) => {
    expectRefused(await desk.run('plan-amend', args()), 2, message);
    expectUntouched();
  });
});
