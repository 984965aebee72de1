import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildsFolder, clearOldSites, release } from './release.ts';

let work = '';
let out = '';
const staged = (text: string) => {
  const folder = mkdtempSync(join(work, 'staged-'));
  writeFileSync(join(folder, 'index.html'), text);
  return folder;
};
const served = () => readFileSync(join(out, 'index.html'), 'utf8');

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'release-'));
  out = join(work, 'dist');
});
afterEach(() => rmSync(work, { recursive: true }));

describe('a finished site takes the place of the served one', () => {
  test('at first, again, and again; the one before stays for pages that are open', async () => {
    for (const text of ['一', '二', '三']) {
      await clearOldSites(out);
      release(staged(text), out);
      expect(served()).toBe(text);
    }
    const kept = readdirSync(buildsFolder(out)).map((name) =>
      readFileSync(join(buildsFolder(out), name, 'index.html'), 'utf8'),
    );
    expect(kept.sort()).toEqual(['三', '二'].sort());
    expect(readdirSync(work).filter((name) => name.startsWith('staged-'))).toEqual([]);
  });

  test('also where a plain folder of earlier days lies there, which is kept once', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), '旧');
    release(staged('新'), out);
    expect(served()).toBe('新');
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect(readdirSync(buildsFolder(out)).filter((name) => name.endsWith('.before'))).toHaveLength(1);
    await clearOldSites(out);
    release(staged('更新'), out);
    expect(readdirSync(buildsFolder(out)).filter((name) => name.endsWith('.before'))).toEqual([]);
  });

  test('without a moment in which there is none: a reader in a loop always finds a whole page', async () => {
    release(staged('0'), out);
    const { Worker } = await import('node:worker_threads');
    const source = `
      const { readFileSync } = require('node:fs');
      const { parentPort, workerData } = require('node:worker_threads');
      const seen = new Set(); let misses = 0; let stop = false;
      parentPort.once('message', () => { stop = true; });
      (function turn() {
        for (let i = 0; i < 200; i++) {
          try { seen.add(readFileSync(workerData, 'utf8')); } catch { misses++; }
        }
        if (stop) parentPort.postMessage({ misses, seen: seen.size }); else setImmediate(turn);
      })();`;
    const worker = new Worker(source, { eval: true, workerData: join(out, 'index.html') });
    await new Promise((resolve) => worker.once('online', resolve));
    for (let number = 1; number <= 60; number++) {
      release(staged(String(number)), out);
      await new Promise(setImmediate);
    }
    const told = new Promise<{ misses: number; seen: number }>((resolve) => worker.once('message', resolve));
    worker.postMessage('stop');
    const { misses, seen } = await told;
    await worker.terminate();
    expect(misses).toBe(0);
    expect(seen).toBeGreaterThan(1);
  });

  test('and a staged folder that is missing leaves the served one as it was', () => {
    release(staged('一'), out);
    expect(() => release(join(work, 'none'), out)).toThrow();
    expect(served()).toBe('一');
    expect(existsSync(out)).toBe(true);
  });
});
