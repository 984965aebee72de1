// The table of commands in README.md against the declarations; `--help` of every one as people call it.

import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript } from '../src/testing/run-script.ts';
import type { Command } from './command.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Every script that is a command: `scripts/*.ts` that declares one. */
const files = globSync('scripts/**/*.ts')
  .filter((file) => /^export const command = declare\(/m.test(readFileSync(file, 'utf8')))
  .sort();
const declared = await Promise.all(
  files.map(async (file) => ({
    file,
    command: ((await import(/* @vite-ignore */ resolve(file))) as { command: Command }).command,
  })),
);

/** What the first column of the table says, by the command's name. */
const rows = new Map(
  [...readme.matchAll(/^\| `npm run ([\w:]+)(?: -- )?(.*?)` \| (.*) \|$/gm)].map(
    ([, name = '', args = '', does = '']) => [name, { args, does }],
  ),
);
const optionsIn = (text: string): string[] =>
  [...text.matchAll(/--([a-z][\w-]*)/g)].map(([, name = '']) => name);

test('every script of package.json that is ours is a declared command of that name', () => {
  const ours = Object.entries(scripts).flatMap(([name, line]) => {
    const file = /^node (scripts\/[\w-]+\.ts)$/.exec(line)?.[1];
    return file ? [[file, name]] : [];
  });
  expect(ours.length).toBeGreaterThan(10);
  const named = declared.map(({ file, command }) => [file, command.name === file ? undefined : command.name]);
  expect(named).toEqual(expect.arrayContaining(ours));
  // what package.json does not name is called by its file
  expect(named.flatMap(([file, name]) => (name === undefined ? [file] : []))).toEqual([
    'scripts/bench/make-plans.ts',
    'scripts/check-content.ts',
  ]);
});

describe.each(declared)('$command.name', ({ file, command }) => {
  test.runIf(command.name in scripts)(
    'has a row in the README with each of its options, and no other',
    () => {
      const { args, does } = rows.get(command.name) ?? { args: '', does: '' };
      expect(rows.has(command.name)).toBe(true);
      expect([...new Set(optionsIn(args + does))].sort()).toEqual(Object.keys(command.options).sort());
      const required = Object.entries(command.options).filter(([, { required }]) => required);
      for (const [name] of required) expect(args.replace(/\[[^\]]*\]/g, '')).toContain(`--${name}`);
    },
  );

  test('shows its declaration on --help', async () => {
    const { code, stdout, stderr } = await runScript(file, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\u4e00-\u9fff].*。\n\n用法：n/);
    for (const name of Object.keys({ ...command.options, ...command.environment }))
      expect(stdout).toContain(name);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThan(130);
  });
});

test('the settings of a build are those that it declares', () => {
  const build = declared.find(({ command }) => command.name === 'build')?.command;
  const paragraph = /^Settings of a build.*?\n\n/ms.exec(readme)?.[0] ?? '';
  const shown = [...paragraph.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name);
  expect(shown.sort()).toEqual(Object.keys(build?.environment ?? {}).sort());
});
