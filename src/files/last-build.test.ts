import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LastBuild } from './last-build.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const last = () => new LastBuild(at('cache'));
const stands = (inputs = 'inputs', out = at('dist')) => last().stands(inputs, out);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-build-'));
  mkdirSync(at('cache'));
  mkdirSync(at('site/samples'), { recursive: true });
  writeFileSync(at('site/samples/index.html'), '示范文本');
  symlinkSync(at('site'), at('dist'), 'junction');
  last().remember('inputs', at('dist'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a site stands that is as the last build left it, made from the same', () => {
  expect(stands()).toBe(true);
  expect(stands('others')).toBe(false);
  expect(stands('inputs', at('elsewhere'))).toBe(false);
});

test.each([
  ['edited', () => appendFileSync(at('site/samples/index.html'), '。')],
  ['deleted', () => rmSync(at('site/samples/index.html'))],
  ['added', () => writeFileSync(at('site/index.html'), '')],
])('a site does not stand in which a file was %s', (_what, change) => {
  change();
  expect(stands()).toBe(false);
});

test('a site does not stand in whose place another was put, or none is', () => {
  unlinkSync(at('dist'));
  expect(stands()).toBe(false);
  mkdirSync(at('other/samples'), { recursive: true });
  writeFileSync(at('other/samples/index.html'), '示范文本');
  symlinkSync(at('other'), at('dist'), 'junction');
  expect(stands()).toBe(false);
});

test('nothing stands once a build has begun, until it has ended well', () => {
  last().forget();
  expect(stands()).toBe(false);
});
