import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageWeight } from './page-weight.ts';

let dist = '';
const files: Record<string, string> = {
  'samples/a/index.html':
    '<link rel="stylesheet" href="/_a/x.css"><link rel="icon" href="/i.svg"><script type="module" src="/_a/one.js"></script><script>inline()</script>',
  'old/index.html':
    '<script src="/_a/two.js"></script><link rel="stylesheet" href="/_a/x.css" media="print">',
  '_a/x.css': 'body { color: red }',
  '_a/one.js': 'import{a as b}from"./two.js";import "./two.js";b();import("./late.js")',
  '_a/two.js': 'export const a = 1;',
  '_a/late.js': 'later',
};
const zipped = (name: string) => gzipSync(files[name] ?? '').length;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'weight-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dist, name, '..'), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
});
afterAll(() => rmSync(dist, { recursive: true }));

test('a page weighs its HTML, its style sheets, its scripts and what they import at once', () => {
  const html = zipped('samples/a/index.html');
  const css = zipped('_a/x.css');
  const js = zipped('_a/one.js') + zipped('_a/two.js');
  expect(pageWeight(dist, 'samples/a')).toEqual({
    ...{ page: '/samples/a', html, css, js },
    ...{ total: html + css + js, blocking: 1 },
  });
});

test('classic scripts block, style sheets for print do not', () => {
  expect(pageWeight(dist, 'old').blocking).toBe(1);
});
