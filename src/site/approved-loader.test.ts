// The build's gate: any fault of the approved plans stops it, every one named; of what is withdrawn nothing is stored.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { lock } from '../approve/hashed-text.ts';
import { approvedCache } from '../files/plan-cache.ts';
import { writeNew } from '../files/write-new.ts';
import { approvedIds, approvedToday, makeApprovedPlans, withdrawnWords } from '../testing/approved-plans.ts';
import { approvedLoader } from './approved-loader.ts';

type Context = Parameters<ReturnType<typeof approvedLoader>['load']>[0];

let root = '';
beforeAll(async () => {
  const work = mkdtempSync(join(tmpdir(), 'approved-loader-'));
  root = join(work, 'approved');
  vi.stubEnv('ASTRO_CACHE_DIR', join(work, 'cache'));
  vi.stubEnv('BUILD_DATE', approvedToday);
  await makeApprovedPlans(root, work);
});

afterAll(() => vi.unstubAllEnvs());

/** Loads a folder of approved plans into a store of its own, as Astro does. */
async function load(folder = root) {
  const stored = new Map<string, unknown>();
  const errors: string[] = [];
  const context = {
    store: {
      clear: () => stored.clear(),
      set: (entry: { id: string }) => stored.set(entry.id, entry),
    },
    logger: { error: (line: string) => errors.push(line) },
    config: { root: new URL('file:///') },
  } as unknown as Context;
  const failure = await approvedLoader(folder)
    .load(context)
    .then(
      () => '',
      (error: Error) => error.message,
    );
  return { stored, errors, failure };
}

describe('approved plans in the content store', () => {
  test('are all there, the withdrawn ones as notices without a word of their text', async () => {
    const { stored, errors, failure } = await load();
    expect([errors, failure]).toEqual([[], '']);
    expect([...stored.keys()].sort()).toEqual(Object.values(approvedIds).sort());
    const cache = approvedCache();
    const texts = cache.cards().map(({ id }) => cache.read(id, 'data'));
    for (const words of withdrawnWords) expect(JSON.stringify(texts)).not.toContain(words);
    const gone = cache.read(approvedIds.gone, 'data');
    expect(gone).toMatchObject({
      state: 'withdrawn',
      index: 'TEST-2027-006',
      hashes: [expect.stringMatching(/^[0-9a-f]{64}$/)],
    });
    expect(gone).not.toHaveProperty('title');
  });

  test('are those whose day of publication has come, in the versions that have', async () => {
    const waiting = join(root, '..', 'waiting');
    const version = (number: number) => join(approvedIds.amended, `v${number}.mdx`);
    const second = readFileSync(join(root, version(2)), 'utf8');
    writeNew(join(waiting, version(1)), readFileSync(join(root, version(1)), 'utf8'));
    // approved in good time, to be published in March
    writeNew(join(waiting, version(2)), lock(second.replace(/date: 2027-03-0[58]/g, 'date: 2027-01-05')));
    vi.stubEnv('BUILD_DATE', '2027-01-06');
    const { stored, errors, failure } = await load(waiting);
    const data = approvedCache().read(approvedIds.amended, 'data');
    vi.stubEnv('BUILD_DATE', approvedToday);
    expect([errors, failure]).toEqual([[], '']);
    expect([...stored.keys()]).toEqual([approvedIds.amended]);
    expect(data).toMatchObject({ state: 'published', versions: [{ version: 1 }] });
  });

  test('are the same with what stopped commands have left among them', async () => {
    const left = join(root, approvedIds.amended, 'v3.mdx.4194305-0a1b2c3d.unfinished');
    writeFileSync(left, '半份');
    mkdirSync(join(root, 'begun'));
    const { stored, errors, failure } = await load();
    rmSync(left);
    rmSync(join(root, 'begun'), { recursive: true });
    expect([errors, failure]).toEqual([[], '']);
    expect(stored.size).toBe(Object.keys(approvedIds).length);
  });

  test('stop the build where a file was edited, a report is wrong or a replacement is missing: all are named', async () => {
    const undo: (() => void)[] = [];
    const spoil = (file: string, change: (text: string) => string) => {
      const path = join(root, file);
      const before = readFileSync(path, 'utf8');
      writeFileSync(path, change(before));
      undo.push(() => writeFileSync(path, before));
    };
    spoil(`${approvedIds.government}/v2.mdx`, (text) => text.replace('承诺', '许诺'));
    spoil(`${approvedIds.amended}/progress.yaml`, (text) => text.replace('每户入户走访', '每户走访'));
    spoil(`${approvedIds.replaced}/withdrawn.yaml`, (text) => text.replace(approvedIds.amended, 'nowhere'));
    const copy = readFileSync(join(root, approvedIds.amended, 'v1.mdx'), 'utf8');
    writeNew(join(root, 'twice', 'v1.mdx'), copy);
    undo.push(() => rmSync(join(root, 'twice'), { recursive: true }));
    writeNew(join(root, 'empty', 'withdrawn.yaml'), stringify({ kind: 'gone' }));
    undo.push(() => rmSync(join(root, 'empty'), { recursive: true }));
    const { errors, failure } = await load();
    for (const step of undo) step();
    const all = errors.join('\n');
    for (const words of [
      'approved/edited 已公开的文字被改动过',
      'progress/unknown 计划里没有“每户走访”',
      'approved/replaced-by 取代它的计划“nowhere”没有公开',
      'approved/empty',
      `approved/number-twice 索引号“TEST-2027-003”用在 2 份计划上（${approvedIds.amended}、twice）`,
    ])
      expect(all).toContain(words);
    expect(failure).toContain(`${errors.length} 处错误`);
    expect((await load()).failure).toBe('');
  });
});
