// What plan:coverage counts, and how it ends.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callScript } from '../src/testing/call-script.ts';

const work = mkdtempSync(join(tmpdir(), 'coverage-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const sample = 'content/samples/conscription-notice.mdx';

test('counts the samples of the unit beside those of the project', async () => {
  const [projects, own] = ['projects', 'own'].map((name) => join(work, name)) as [string, string];
  for (const folder of [projects, join(own, 'samples')]) {
    mkdirSync(folder, { recursive: true });
    copyFileSync(sample, join(folder, 'notice.mdx'));
  }
  const { stdout } = await callScript('scripts/plan-coverage.ts', [], {
    CONTENT: own,
    SAMPLES_DIR: projects,
  });
  expect(stdout).toMatch(/^2 份文本；/m);
});

test('names the rows that no text fills, with exit code 1', async () => {
  const { code, stdout } = await callScript('scripts/plan-coverage.ts', [sample]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^1 份文本；还没有：.*除四害/m);
});
