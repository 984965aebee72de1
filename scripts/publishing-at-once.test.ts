// Two commands at the same moment: both have passed their checks and stand right before the write when they are let go.
// Where they contradict each other one wins and the other is told; nothing is lost, and what both have done is told too.

import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkApproved } from '../src/files/check-approved.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { readWordLists } from '../src/files/read-word-lists.ts';
import { publishablePlan } from '../src/testing/publishable-plan.ts';
import {
  amendedPlan,
  amendedRecord,
  expectMessage,
  filesBelow,
  publishedId as id,
  PublishingDesk,
} from '../src/testing/publishing-desk.ts';
import { type Outcome, startScript } from '../src/testing/run-script.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists() };

let desk: PublishingDesk;
beforeEach(() => {
  desk = new PublishingDesk();
});
afterEach(() => desk.remove());

/** Starts both commands, waits until each is about to write, and lets both go. */
async function atOnce(...commands: [script: string, args: readonly string[]][]): Promise<Outcome[]> {
  const gate = join(desk.folder, 'gate');
  const running = commands.map(([script, args]) =>
    startScript(`scripts/${script}.ts`, args, {
      ...desk.env,
      NODE_OPTIONS: `--import=${join(process.cwd(), 'src/testing/at-writes.ts')}`,
      AT_WRITES: JSON.stringify({ wait: gate }),
    }),
  );
  const waiting = () =>
    filesBelow(desk.folder).filter((name) => basename(name).startsWith('gate.')).length === commands.length;
  await expect.poll(waiting).toBe(true);
  writeFileSync(gate, '');
  return Promise.all(running.map(({ outcome }) => outcome));
}

function winnerAndLoser(outcomes: readonly Outcome[]): { winner: Outcome; loser: Outcome } {
  const winner = outcomes.find(({ code }) => code === 0);
  const loser = outcomes.find(({ code }) => code !== 0);
  if (!winner || !loser) throw new Error(JSON.stringify(outcomes));
  expect(winner.stderr).toBe('');
  return { winner, loser };
}

const faults = () =>
  checkApproved(desk.approved, context, 20261120).faults.map(({ finding }) => finding.message);

/** Arguments of a plan with a number of its own, alike in everything that gates look at, so that only the writing decides. */
function twin(name: string, publishAs: string, index = `TY-${name}`): string[] {
  const rooms = name === 'a' ? '十' : '二十';
  const plan = desk.plan(publishablePlan.replace('抽十个单元', `抽${rooms}个单元`), `${name}.mdx`);
  const record = desk.record({ header: { ...desk.header, index } }, `${name}.yaml`);
  return [plan, '--approval', record, '--id', publishAs];
}

describe('at the same moment', () => {
  test('two plans under one id: one is published, the other is told to take another id', async () => {
    const outcomes = await atOnce(['plan-publish', twin('a', 'twin')], ['plan-publish', twin('b', 'twin')]);
    const { loser } = winnerAndLoser(outcomes);
    expectMessage(loser, /就在刚才已有人公开了 twin，这一份没有写入；.*换一个 --id/);
    expect(loser.code).toBe(2);
    expect(desk.written()).toEqual(['twin/v1.mdx']);
    expect(faults()).toEqual([]);
  });

  test('two plans with one number: both are there, whoever wrote last is told, and the content check names them', async () => {
    const commands = ['a', 'b'].map((name) => twin(name, `plan-${name}`, 'TY-1'));
    const outcomes = await atOnce(...commands.map((args) => ['plan-publish', args] as [string, string[]]));
    expect(desk.written()).toEqual(['plan-a/v1.mdx', 'plan-b/v1.mdx']);
    expect(outcomes.map(({ code }) => code)).toContain(1);
    for (const outcome of outcomes.filter(({ code }) => code === 1))
      expectMessage(
        outcome,
        /注意：已经写入，但还有 1 处要处理.*：\n {2}\S+：索引号“TY-1”用在 2 份计划上（plan-a、plan-b）/,
      );
    expect(faults()).toEqual([
      expect.stringMatching(/^索引号“TY-1”用在 2 份计划上（plan-a、plan-b）；.*重新公开$/),
    ]);
    const check = await desk.run('check-content', []);
    expect(check.code).toBe(1);
    expect(check.stdout).toMatch(/plan-b:1:1 approved\/number-twice 索引号“TY-1”/);
  });

  test('two amendments: one becomes the next version, the other is told and not lost', async () => {
    desk.publish();
    const amend = (name: string, text: string): [string, string[]] => {
      const record = desk.record(amendedRecord, 'amended.yaml');
      return ['plan-amend', [id, desk.plan(text, name), '--approval', record, '--change', name]];
    };
    const other = amendedPlan.replace('抽十个单元', '抽二十个单元');
    const outcomes = await atOnce(amend('a.mdx', amendedPlan), amend('b.mdx', other));
    const { loser } = winnerAndLoser(outcomes);
    expectMessage(loser, new RegExp(`就在刚才已有人公开了 ${id} 第 2 版，这一份没有写入`));
    expect(desk.written()).toEqual([`${id}/v1.mdx`, `${id}/v2.mdx`]);
    expect(desk.read(`${id}/v2.mdx`)).toContain(outcomes[0]?.code === 0 ? '抽十个' : '抽二十个');
    expect(['a.mdx', 'b.mdx'].every((name) => existsSync(join(desk.folder, name)))).toBe(true);
    expect(faults()).toEqual([]);
  });

  test('an amendment and a withdrawal: the plan is withdrawn with every version, and somebody is told', async () => {
    desk.publish();
    const [amended, withdrawn] = await atOnce(
      ['plan-amend', desk.args.amend],
      ['plan-withdraw', desk.args.withdraw],
    );
    expect(withdrawn).toMatchObject({ code: 0, stderr: '' });
    expect(desk.written()).toEqual([`${id}/v1.mdx`, `${id}/v2.mdx`, `${id}/withdrawn.yaml`]);
    const told = `${amended?.stderr}${withdrawn?.stdout}`;
    expect(told).toMatch(/就在刚才已有人撤下了|就在刚才有人公开了 \S+ 第 2 版，它也一起撤下了/);
    expect(faults()).toEqual([]);
  });

  test('two withdrawals: one notice stands, the other is told', async () => {
    desk.publish();
    const outcomes = await atOnce(
      ['plan-withdraw', [id, '--reason', '计划期已满']],
      ['plan-withdraw', [id, '--reason', '并入全年计划']],
    );
    const { loser } = winnerAndLoser(outcomes);
    expectMessage(loser, new RegExp(`就在刚才已有人撤下了 ${id}`));
    const reason = outcomes[0]?.code === 0 ? '计划期已满' : '并入全年计划';
    expect(desk.read(`${id}/withdrawn.yaml`)).toContain(reason);
  });
});
