// plan:withdraw as people call it: a notice in place of the plan, once.

import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readApproved } from '../src/files/approved-store.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { expectRefused, publishedId as id, PublishingDesk } from '../src/testing/publishing-desk.ts';

const vocabulary = readVocabulary();

let desk: PublishingDesk;
beforeEach(() => {
  desk = new PublishingDesk();
  desk.publish();
});
afterEach(() => desk.remove());

const withdraw = (...args: string[]) => desk.run('plan-withdraw', [id, ...args]);

describe('plan:withdraw', () => {
  test('leaves a notice; what is withdrawn is neither amended nor withdrawn again', async () => {
    const outcome = await withdraw('--reason', '计划期已满', '--date', '2026-11-19');
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(parse(desk.read(`${id}/withdrawn.yaml`))).toEqual({
      kind: 'gone',
      date: '2026-11-19',
      reason: '计划期已满',
    });
    expectRefused(await withdraw('--reason', '再撤一次'), 2, /已经在 2026-11-19 撤下了/);
    const amended = await desk.run('plan-amend', desk.args.amend);
    expectRefused(amended, 2, /已经撤下，不能再改；请另行公开一份/);
    expect(desk.written()).toEqual([`${id}/v1.mdx`, `${id}/withdrawn.yaml`]);
  });

  test('points to the plan that stands in its place', async () => {
    mkdirSync(join(desk.approved, 'other'));
    copyFileSync(join(desk.approved, id, 'v1.mdx'), join(desk.approved, 'other', 'v1.mdx'));
    const outcome = await withdraw('--reason', '并入全年计划', '--replaced-by', 'other');
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain('指向 /approved/other/');
    const stored = readApproved(desk.approved, vocabulary).find((one) => one.id === id);
    expect(stored?.plan?.withdrawal).toEqual({
      kind: 'replaced',
      date: '2026-11-20',
      reason: '并入全年计划',
      replacedBy: 'other',
    });
  });

  test('does not publish a mobile number in the reason', async () => {
    const outcome = await withdraw('--reason', '问13812345678');
    expectRefused(outcome, 1, /没有撤下，什么都没有写入：\n {2}理由（reason）：这里有手机号码/);
    expect(desk.written()).toEqual([`${id}/v1.mdx`]);
  });

  test.each([
    ['no reason', () => [id], /没有用 --reason 写明理由/],
    ['a plan in its own place', () => [id, '--reason', '试', '--replaced-by', id], /不能由自己取代/],
    ['a reason of two lines', () => [id, '--reason', '一\n二'], /reason：只能写一行文字/],
    ['a day to come', () => [id, '--reason', '试', '--date', '2026-12-01'], /2026-12-01 还没有到/],
    ['a day before', () => [id, '--reason', '试', '--date', '2026-11-01'], /早于发布日期 2026-11-16/],
    ['a folder elsewhere', () => ['../../etc', '--reason', '试'], /没有公开的计划“\.\.\/\.\.\/etc”/],
  ])('answers %s with exit code 2 and what would be right', async (_, args, message) => {
    expectRefused(await desk.run('plan-withdraw', args()), 2, message);
    expect(desk.written()).toEqual([`${id}/v1.mdx`]);
  });
});
