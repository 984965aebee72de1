import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withBuildLock, withPublishingLock } from './lock.ts';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

describe('two builds with one cache', () => {
  test('do not run at once: the second is told of the first', async () => {
    const inner = withBuildLock(cache, () => withBuildLock(cache, async () => '第二次'));
    await expect(inner).rejects.toThrow(/另一次生成正在进行（进程 \d+）.*请等它结束/);
  });

  test('run one after the other, after a failure too', async () => {
    await expect(withBuildLock(cache, () => Promise.reject(new Error('坏了')))).rejects.toThrow('坏了');
    expect(await withBuildLock(cache, async () => '好了')).toBe('好了');
    expect(readdirSync(cache)).toEqual([]);
  });

  test('are not kept back by a lock that a killed build left', async () => {
    // no process has this number: Linux gives out at most 2^22
    writeFileSync(join(cache, '.build.99999999-0a1b2c3d.lock'), '');
    expect(await withBuildLock(cache, async () => '好了')).toBe('好了');
    expect(readdirSync(cache)).toEqual([]);
  });
});

describe('commands that publish into one folder', () => {
  /** Processes that each take the lock some times, read a count, wait, and write it again, one higher. */
  const counting = (root: string, times: number) => `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { withPublishingLock } from '${join(import.meta.dirname, 'lock.ts')}';
    for (let time = 0; time < ${times}; time++)
      await withPublishingLock('${root}', async () => {
        const count = Number(readFileSync('${root}/count', 'utf8'));
        await new Promise((go) => setTimeout(go, 3));
        writeFileSync('${root}/count', String(count + 1));
      });
  `;

  test('work one after the other, however many begin at once beside the lock of a killed one', async () => {
    writeFileSync(join(cache, 'count'), '0');
    writeFileSync(join(cache, '.publishing.99999999-0a1b2c3d.lock'), '');
    const [processes, times] = [4, 10];
    const ended = Array.from(
      { length: processes },
      () =>
        new Promise<number | null>((done) => {
          const script = ['--input-type=module', '-e', counting(cache, times)];
          spawn(process.execPath, script, { stdio: 'inherit' }).once('close', done);
        }),
    );
    expect(await Promise.all(ended)).toEqual(Array(processes).fill(0));
    expect(readFileSync(join(cache, 'count'), 'utf8')).toBe(String(processes * times));
    expect(readdirSync(cache)).toEqual(['count']);
  });

  test('leave no folder where there was none and nothing is written', async () => {
    const root = join(cache, 'approved');
    await withPublishingLock(root, () => '没有写');
    expect(existsSync(root)).toBe(false);
  });
});
