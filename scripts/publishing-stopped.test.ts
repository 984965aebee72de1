// Publishing, amending and withdrawing, stopped at any moment: what is left is exactly the old state or exactly the new
// one, and the next command goes on from there. Every point of the write is looked at by a copy of what a kill there would
// leave; real kills, spread over the life of the commands and right at the write, show that nothing else is to be found.

import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerFolder } from '../src/files/approved-folder.ts';
import { checkApproved } from '../src/files/check-approved.ts';
import { isUnfinished } from '../src/files/leftovers.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { readWordLists } from '../src/files/read-word-lists.ts';
import type { AtWrites } from '../src/testing/at-writes.ts';
import { filesBelow, publishedId as id, PublishingDesk } from '../src/testing/publishing-desk.ts';
import { type Running, startScript } from '../src/testing/run-script.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists() };

const commands = ['publish', 'amend', 'withdraw'] as const;
type Command = (typeof commands)[number];

/** What each command adds; its beginning and its end are told apart by that. */
const adds = {
  publish: `${id}/v1.mdx`,
  amend: `${id}/v2.mdx`,
  withdraw: `${id}/withdrawn.yaml`,
} as const;
const before = { publish: [], amend: [adds.publish], withdraw: [adds.publish] } as const;

const desks: PublishingDesk[] = [];
afterAll(() => {
  for (const desk of desks) desk.remove();
});

/** A desk on which the command has everything it needs. */
function deskFor(command: Command): PublishingDesk {
  const desk = new PublishingDesk();
  desks.push(desk);
  if (command !== 'publish') desk.publish();
  return desk;
}

function start(desk: PublishingDesk, command: Command, atWrites?: AtWrites): Running {
  const watch = atWrites && {
    NODE_OPTIONS: `--import=${join(process.cwd(), 'src/testing/at-writes.ts')}`,
    AT_WRITES: JSON.stringify(atWrites),
  };
  return startScript(`scripts/plan-${command}.ts`, desk.args[command], { ...desk.env, ...watch });
}

/** Which of the two states the folder is in, what a stopped write has left aside. Anything else fails. */
function stateOf(command: Command, folder: string): 'old' | 'new' {
  const files = filesBelow(folder).filter((name) => !isUnfinished(name) && !isLock(name));
  const isNew = files.includes(adds[command]);
  expect(files).toEqual([...before[command], ...(isNew ? [adds[command]] : [])]);
  // hashes and schemas: what is there is whole
  expect(checkApproved(folder, context, 20261120).faults).toEqual([]);
  return isNew ? 'new' : 'old';
}

/** What a killed command has put there to be alone: no other waits for it. */
const isLock = (name: string) => /^\.publishing\.\d+-[0-9a-f]+\.lock$/.test(name);
const leftovers = (folder: string) => filesBelow(folder).filter(isUnfinished);

/** The command once more: it does what was left undone, or says that it was done; no leftover survives. */
async function expectGoesOn(desk: PublishingDesk, command: Command, state: 'old' | 'new'): Promise<void> {
  const { code, stderr } = await desk.run(`plan-${command}`, desk.args[command]);
  const done = {
    publish: /已经有公开的计划/,
    amend: /一字不差/,
    withdraw: /已经在 .* 撤下了/,
  }[command];
  if (state === 'old') expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  else expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(done) });
  expect(stateOf(command, desk.approved)).toBe('new');
  if (state === 'old') {
    expect(filesBelow(desk.approved).filter((name) => isLock(name) || isUnfinished(name))).toEqual([]);
    expect(readdirSync(join(desk.approved, ledgerFolder))).toEqual([`${id}.json`]);
  }
}

describe.each(commands)('every point of the write of plan:%s', (command) => {
  let desk: PublishingDesk;
  let copies: string;
  let points: string[];

  beforeAll(async () => {
    desk = deskFor(command);
    copies = join(desk.folder, 'copies');
    const { code, stderr } = await start(desk, command, { copies }).outcome;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    points = readdirSync(copies).sort();
  });

  test('leaves the old state up to the link, and the new one from then on', () => {
    const states = points.map((point) => stateOf(command, join(copies, point)));
    expect(
      points.filter((point) => point.includes('linkSync')).map((point) => states[points.indexOf(point)]),
    ).toEqual(['old', 'new']);
    expect(states).toEqual([...states].sort((a, b) => (a === b ? 0 : a === 'old' ? -1 : 1)));
    for (const call of ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'linkSync', 'rmSync'])
      expect(points.join(' ')).toContain(call);
    expect(points.length).toBeLessThan(60);
  });

  test('can be gone on from', async () => {
    // half a file beside its place, and the file there with the other not yet taken away
    const half =
      points.find(
        (point) => point.includes('after-writeSync') && leftovers(join(copies, point)).length > 0,
      ) ?? '';
    const linked = points.find((point) => point.includes('after-linkSync')) ?? '';
    const goOn = async (point: string, state: 'old' | 'new') => {
      const own = deskFor(command);
      rmSync(own.approved, { recursive: true, force: true });
      cpSync(join(copies, point), own.approved, { recursive: true });
      expect(leftovers(own.approved)).toHaveLength(1);
      await expectGoesOn(own, command, state);
    };
    await Promise.all([goOn(half, 'old'), goOn(linked, 'new')]);
  });
});

describe('a folder that a stopped command has left', () => {
  test('can be published into, though it is there already', async () => {
    const desk = deskFor('publish');
    mkdirSync(join(desk.approved, id), { recursive: true });
    await expectGoesOn(desk, 'publish', 'old');
  });

  test('is told by the content check without being a fault', async () => {
    const desk = deskFor('amend');
    const name = `${id}/v2.mdx.4194305-0a1b2c3d.unfinished`;
    desk.put(`approved/${name}`, '半份');
    const { code, stdout } = await desk.run('check-content', []);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining(`${name} 是中断的命令留下的`),
    });
    expect(stdout).toContain('检查了 1 份计划：0 个错误，0 个提醒');
  });
});

describe('killed right at the write', () => {
  test.each([
    ['publish', { call: 'writeSync', time: 4, when: 'before', signal: 'SIGKILL' }, 'old'],
    ['amend', { call: 'linkSync', time: 1, when: 'before', signal: 'SIGKILL' }, 'old'],
    ['withdraw', { call: 'linkSync', time: 1, when: 'after', signal: 'SIGKILL' }, 'new'],
    // Ctrl-C lets the one step of the write end, and what was done is told
    ['amend', { call: 'writeSync', time: 1, when: 'after', signal: 'SIGINT' }, 'new'],
  ] as const)('plan:%s %o', async (command, stop, state) => {
    const desk = deskFor(command);
    const { child, outcome } = start(desk, command, { stop });
    const { code, stdout } = await outcome;
    if (stop.signal === 'SIGKILL') expect(child.signalCode).toBe('SIGKILL');
    else expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('已写入') });
    expect(stateOf(command, desk.approved)).toBe(state);
    if (stop.signal === 'SIGKILL') expect(leftovers(desk.approved)).toHaveLength(1);
  });
});

describe('killed at some moment of its life', () => {
  const kills = 9;
  /** A fixed sequence of numbers between 0 and 1 (Park and Miller), so that a failure comes again. */
  function* numbers(seed: number): Generator<number> {
    for (let last = seed; ; ) {
      last = (last * 48_271) % 2_147_483_647;
      yield last / 2_147_483_647;
    }
  }

  test('a command leaves the old state or the new one', async () => {
    const begun = performance.now();
    await start(deskFor('publish'), 'publish').outcome;
    const life = performance.now() - begun;
    const random = numbers(20_270_115);
    const seen = { old: 0, new: 0 };
    for (let round = 0; round < kills; round++) {
      const command = commands[round % commands.length] ?? 'publish';
      const signal = round % 2 === 0 ? 'SIGKILL' : 'SIGINT';
      // one in each ninth of the time, a little beyond the end
      const delay = ((round + (random.next().value ?? 0)) / kills) * life * 1.1;
      const desk = deskFor(command);
      const { child, outcome } = start(desk, command);
      const timer = setTimeout(() => child.kill(signal), delay);
      const { code, stderr } = await outcome;
      clearTimeout(timer);
      const state = stateOf(command, desk.approved);
      seen[state] += 1;
      expect(leftovers(desk.approved).length).toBeLessThanOrEqual(signal === 'SIGKILL' ? 1 : 0);
      if (code === 0) expect(state).toBe('new');
      if (code === 130)
        expect({ state, stderr }).toEqual({ state: 'old', stderr: '\n已中断；公开的计划没有变动\n' });
    }
    expect(seen.old).toBeGreaterThan(0);
  });
});

test('nothing of this was written elsewhere', () => {
  for (const { folder } of desks)
    expect(readdirSync(folder).filter((name) => /unfinished|\.tmp/.test(name))).toEqual([]);
  expect(existsSync('approval.yaml')).toBe(false);
});
