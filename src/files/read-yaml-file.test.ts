import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readYamlFile } from './read-yaml-file.ts';

let folder = '';
const file = () => join(folder, 'words.yaml');
const kept = () => readdirSync(join(folder, 'cache', 'yaml'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaml-'));
  vi.stubEnv('ASTRO_CACHE_DIR', join(folder, 'cache'));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => vi.unstubAllEnvs());

test('a file is the same when it is read again, with dates, numbers, nothing and long texts', () => {
  const source =
    'day: 2027-01-15\nshare: 0.5\nnone:\nlist: [是, "1", 1, true]\ntext: |\n  第一行\n  第二行\n';
  writeFileSync(file(), source);
  for (const _time of [1, 2]) expect(readYamlFile(file())).toEqual(parse(source));
  expect(kept()).toHaveLength(1);
});

test('an edited file is read anew, whatever was kept of it', () => {
  writeFileSync(file(), 'a: 1');
  readYamlFile(file());
  writeFileSync(file(), 'a: 2');
  expect(readYamlFile(file())).toEqual({ a: 2 });
  writeFileSync(join(folder, 'cache', 'yaml', kept()[0] ?? ''), '{"digest":');
  expect(readYamlFile(file())).toEqual({ a: 2 });
});

test('a file that cannot be read is named, also the second time', () => {
  writeFileSync(file(), 'a: [1');
  for (const _time of [1, 2]) expect(() => readYamlFile(file())).toThrow(`读不出 ${file()}`);
});
