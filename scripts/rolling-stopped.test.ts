// plan:roll writes several files as one: stopped at any moment, it leaves all of them or none. Every point of the write is
// looked at by a copy of what a kill there would leave; real kills show that nothing else is to be found.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeLeftovers } from '../src/files/leftovers.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { readDocx } from '../src/import/own-word/read.ts';
import { parseSoundPlan } from '../src/plan/mdx/parse.ts';
import type { AtWrites } from '../src/testing/at-writes.ts';
import { filesBelow, PublishingDesk } from '../src/testing/publishing-desk.ts';
import { type Running, startScript } from '../src/testing/run-script.ts';

const vocabulary = readVocabulary();
const files = ['docx', 'md', 'mdx', 'txt'].map((format) => `special-plan-2028.${format}`);

const desks: PublishingDesk[] = [];
afterAll(() => {
  for (const desk of desks) desk.remove();
});

/** A desk with a plan, and a folder for the drafts or none. */
function deskWith(folder: 'a new folder' | 'a folder in use'): { desk: PublishingDesk; out: string } {
  const desk = new PublishingDesk();
  desks.push(desk);
  if (folder === 'a folder in use') desk.put('out/mine.txt', '我的');
  return { desk, out: join(desk.folder, 'out') };
}

function roll(desk: PublishingDesk, out: string, atWrites?: AtWrites): Running {
  const watch = atWrites && {
    NODE_OPTIONS: `--import=${join(process.cwd(), 'src/testing/at-writes.ts')}`,
    AT_WRITES: JSON.stringify(atWrites),
    // the folder that is watched
    APPROVED_DIR: out,
  };
  const args = [desk.plan(), '--year', '2028', '--format', 'docx,md,mdx,txt', '--out', out];
  return startScript('scripts/plan-roll.ts', args, { ...desk.env, ...watch });
}

/** Which of the files are there. What is there is whole, and what was there before is as it was. */
async function drafts(out: string): Promise<string[]> {
  const found = existsSync(out) ? readdirSync(out).filter((name) => files.includes(name)) : [];
  const read = (name: string) => readFileSync(join(out, name));
  if (found.includes('special-plan-2028.mdx'))
    expect(parseSoundPlan(read('special-plan-2028.mdx').toString(), vocabulary).meta.period.year).toBe(2028);
  if (found.includes('special-plan-2028.docx'))
    expect((await readDocx(read('special-plan-2028.docx'), vocabulary)).value?.meta.period.year).toBe(2028);
  if (existsSync(join(out, 'mine.txt'))) expect(read('mine.txt').toString()).toBe('我的');
  return found.sort();
}

/** All of them or none. */
async function stateOf(out: string): Promise<'all' | 'none'> {
  const found = await drafts(out);
  if (found.length > 0) expect(found).toEqual(files);
  return found.length > 0 ? 'all' : 'none';
}

describe.each(['a new folder', 'a folder in use'] as const)('every point of the write into %s', (folder) => {
  let copies: string;
  let points: string[];

  beforeAll(async () => {
    const { desk, out } = deskWith(folder);
    copies = join(desk.folder, 'copies');
    const { code } = await roll(desk, out, { copies }).outcome;
    expect(code).toBe(0);
    expect(filesBelow(out)).toEqual(folder === 'a new folder' ? files : ['mine.txt', ...files].sort());
    points = readdirSync(copies).sort();
  });

  test('leaves all or nothing', async () => {
    const states: string[] = [];
    for (const point of points) {
      const copy = join(copies, point);
      // a folder in use cannot be changed in one step: the next write into it ends what was decided
      if (folder === 'a folder in use') removeLeftovers(copy);
      states.push(await stateOf(copy));
    }
    expect(states).toEqual([...states].sort((a, b) => (a === b ? 0 : a === 'none' ? -1 : 1)));
    expect(new Set(states)).toEqual(new Set(['none', 'all']));
    const half = states.filter((state) => state === 'none').length;
    expect(points[half]).toContain('after-renameSync');
    for (const call of ['openSync', 'writeSync', 'fsyncSync', 'renameSync'])
      expect(points.join(' ')).toContain(call);
  });
});

describe('plan:roll that was killed', () => {
  test.each([
    ['a new folder', { call: 'writeSync', time: 5, when: 'after' }, 'none'],
    // three files are whole, one is not there yet
    ['a new folder', { call: 'renameSync', time: 3, when: 'after' }, 'none'],
    ['a new folder', { call: 'renameSync', time: 5, when: 'before' }, 'none'],
    ['a new folder', { call: 'renameSync', time: 5, when: 'after' }, 'all'],
    ['a folder in use', { call: 'renameSync', time: 5, when: 'before' }, 'none'],
    // two of the four are in their place
    ['a folder in use', { call: 'renameSync', time: 7, when: 'after' }, 'all'],
  ] as const)('writing into %s at %o is gone on from', async (folder, stop, state) => {
    const { desk, out } = deskWith(folder);
    const { child, outcome } = roll(desk, out, { stop: { ...stop, signal: 'SIGKILL' } });
    await outcome;
    expect(child.signalCode).toBe('SIGKILL');
    if (folder === 'a new folder') expect(await stateOf(out)).toBe(state);
    const { code, stderr } = await roll(desk, out).outcome;
    expect({ code, stderr }).toEqual(
      state === 'none'
        ? { code: 0, stderr: expect.stringContaining('要由人定的') }
        : { code: 2, stderr: expect.stringMatching(/已经有 .*docx.*md.*mdx.*txt，没有覆盖/) },
    );
    expect(await stateOf(out)).toBe('all');
    expect(filesBelow(desk.folder).filter((name) => /unfinished|\.written/.test(name))).toEqual([]);
  });
});
