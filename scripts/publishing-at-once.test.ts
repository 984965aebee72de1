// Two commands at the same moment: both have looked at what is published and stand right before their turn when they are
// let go. Where they contradict each other one wins and the other is told; nothing is lost.

import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lock } from '../src/approve/hashed-text.ts';
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
  publishedSource,
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

  test('two plans with one number: one is published, the other is told which plan has the number', async () => {
    const commands = ['a', 'b'].map((name) => twin(name, `plan-${name}`, 'TY-1'));
    const outcomes = await atOnce(...commands.map((args) => ['plan-publish', args] as [string, string[]]));
    const { loser } = winnerAndLoser(outcomes);
    const won = outcomes[0]?.code === 0 ? 'plan-a' : 'plan-b';
    expectMessage(loser, new RegExp(`没有公开，什么都没有写入[^]*索引号“TY-1”已经用在 ${won} 上`));
    expect(loser.code).toBe(1);
    expect(desk.written()).toEqual([`${won}/v1.mdx`]);
    expect(faults()).toEqual([]);
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

  test('an amendment and a withdrawal: one is done, the other is told', async () => {
    desk.publish();
    const outcomes = await atOnce(['plan-amend', desk.args.amend], ['plan-withdraw', desk.args.withdraw]);
    const { loser } = winnerAndLoser(outcomes);
    const isAmended = outcomes[0]?.code === 0;
    expectMessage(loser, isAmended ? /就在刚才有人公开了 \S+ 第 2 版，没有撤下/ : /就在刚才已有人撤下了/);
    expect(desk.written()).toEqual([`${id}/v1.mdx`, `${id}/${isAmended ? 'v2.mdx' : 'withdrawn.yaml'}`]);
    expect(faults()).toEqual([]);
  });

  test('two plans that shall replace one another: one does, the other is told', async () => {
    const first = publishedSource();
    desk.put('approved/another/v1.mdx', lock(first.replace('index: TY-2027-001', 'index: TY-2027-002')));
    desk.publish();
    const replace = (from: string, to: string): [string, string[]] => [
      'plan-withdraw',
      [from, '--reason', '并入另一份', '--replaced-by', to],
    ];
    const { loser } = winnerAndLoser(await atOnce(replace(id, 'another'), replace('another', id)));
    expectMessage(loser, /自己也已撤下，不能用来取代别的/);
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
