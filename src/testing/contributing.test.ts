// CONTRIBUTING.md is the map of the house: it must show the house that stands. Needs no build.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentFormats } from '../writers/formats.ts';
import { readGlobals } from './read-globals.ts';
import { pureRooms, rooms } from './rooms.ts';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');

/** Room → the rooms that its row of the table names. */
function shownRooms(): Record<string, string[]> {
  const rows = guide.matchAll(/^\| `([a-z.]+)` \| [^|]* \| ([^|]*) \|$/gm);
  const names = (cell: string) =>
    cell
      .split(',')
      .map((name) => name.trim())
      .flatMap((name) => (name === 'the pure rooms' ? Object.keys(pureRooms) : name === '–' ? [] : [name]));
  return Object.fromEntries([...rows].map(([, room = '', cell = '']) => [room, names(cell)]));
}

test('the map shows every room with the arrows that are enforced', () => {
  expect(shownRooms()).toEqual(rooms);
});

test('the map names files that exist', () => {
  const paths = [...guide.matchAll(/`((?:src|templates|scripts|content)\/[\w./-]+)`/g)].map(
    ([, path]) => path ?? '',
  );
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('the README names every format that a plan can be written in', () => {
  const lists = [
    ...readFileSync('README.md', 'utf8').matchAll(/plan:(?:template|export|roll) .*--format ([a-z,]+)/g),
  ];
  expect(lists.length).toBe(2);
  for (const [, list = ''] of lists) expect(list.split(',').sort()).toEqual([...documentFormats].sort());
});

test('no test reads the clock, but the one that stops commands at some moment of their life', () => {
  const tests = globSync('{src,scripts}/**/*.test.ts').map(
    (path) => [path, readFileSync(path, 'utf8')] as const,
  );
  expect(tests.length).toBeGreaterThan(100);
  const clocks = tests
    .filter(([, text]) => /performance\.now|hrtime|cpuUsage|Date\.now|new Date\(\)/.test(text))
    .flatMap(([path, text]) => readGlobals(path, text, new Set(['performance'])));
  expect(new Set(clocks.map((use) => use.split(':')[0]))).toEqual(
    new Set(['scripts/publishing-stopped.test.ts']),
  );
});
