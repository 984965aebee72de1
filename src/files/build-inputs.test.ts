import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeDigest, codeFiles, digestOfFiles } from './build-inputs.ts';

let folder = '';
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const digest = () => digestOfFiles([join(folder, 'plans')]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'));
  write('plans/a.mdx', '甲');
  write('plans/below/b.mdx', '乙');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the digest of what a site is made from', () => {
  test.each([
    ['edited', () => write('plans/below/b.mdx', '丙')],
    ['added', () => write('plans/c.mdx', '')],
    ['removed', () => rmSync(join(folder, 'plans/a.mdx'))],
    ['renamed', () => renameSync(join(folder, 'plans/a.mdx'), join(folder, 'plans/z.mdx'))],
    [
      'moved into another file',
      () => {
        write('plans/a.mdx', '');
        write('plans/below/b.mdx', '甲乙');
      },
    ],
  ])('changes when a text is %s', (_what, change) => {
    const before = digest();
    change();
    expect(digest()).not.toBe(before);
  });

  test('stays when files are written anew with the same bytes, or a test is added', () => {
    const before = digest();
    write('plans/a.mdx', '甲');
    write('plans/a.test.ts', '');
    expect(digest()).toBe(before);
  });

  test('changes when npm installs another version of anything, whatever the lock file says', () => {
    expect(codeFiles).toContain('package-lock.json');
    const installed = 'node_modules/.package-lock.json';
    expect(codeFiles).toContain(installed);
    const own = [join(folder, installed)];
    write(installed, '{"node_modules/yaml":{"version":"2.9.1"}}');
    const before = codeDigest(own);
    write(installed, '{"node_modules/yaml":{"version":"2.9.2"}}');
    expect(codeDigest(own)).not.toBe(before);
  });
});
