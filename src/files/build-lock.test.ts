import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withBuildLock } from './build-lock.ts';

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
    expect(existsSync(join(cache, 'build.lock'))).toBe(false);
  });

  test('are not kept back by a lock that a killed build left', async () => {
    // no process has this number: Linux gives out at most 2^22
    writeFileSync(join(cache, 'build.lock'), '99999999');
    expect(await withBuildLock(cache, async () => '好了')).toBe('好了');
  });
});
