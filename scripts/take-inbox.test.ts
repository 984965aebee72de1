// The script that workflows of every git host call: it takes the inbox of a clone, commits, pushes, and writes down the reasons.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makePackage } from '../src/approve/package.ts';
import { approvalRecord } from '../src/testing/approval-record.ts';
import { publishablePlan } from '../src/testing/publishable-plan.ts';
import { filesBelow, publishedId as id, publishedSource } from '../src/testing/publishing-desk.ts';

let work: string;
const at = (...names: string[]) => join(work, ...names);
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@localhost', ...args], {
    cwd: at('clone'),
    encoding: 'utf8',
  });

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'take-inbox-'));
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', at('origin')]);
  execFileSync('git', ['clone', '-q', at('origin'), at('clone')], { stdio: 'ignore' });
  git('checkout', '-q', '-B', 'main');
  symlinkSync(resolve('templates'), at('clone', 'templates'));
  writeFileSync(at('clone', '.gitignore'), readFileSync('.gitignore'));
  const scripts = { 'plan:inbox': `node ${resolve('scripts/plan-inbox.ts')}` };
  writeFileSync(at('clone', 'package.json'), JSON.stringify({ scripts }));
  for (const folder of ['inbox', 'content/approved', 'content/samples'])
    execFileSync('mkdir', ['-p', at('clone', folder)]);
  for (const folder of ['inbox', 'content/approved']) writeFileSync(at('clone', folder, '.gitkeep'), '');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

test('publishes what passes, and writes the reasons against the rest, as text that is no markup', () => {
  const order = {
    kind: 'publish',
    id,
    document: { name: 'plan.mdx', bytes: strToU8(publishablePlan) },
    record: approvalRecord,
  } as const;
  writeFileSync(at('clone', 'inbox', 'a.package'), makePackage(order));
  writeFileSync(at('clone', 'inbox', 'b.package'), 'x');
  git('add', '-A');
  git('commit', '-q', '-m', 'packages');
  git('push', '-q', '-u', 'origin', 'main');
  const reasons = at('reasons.md');
  const { status, stdout } = spawnSync('sh', [resolve('scripts/deploy/take-inbox.sh'), reasons], {
    cwd: at('clone'),
    encoding: 'utf8',
    env: { ...process.env, BUILD_DATE: '2026-11-20' },
  });
  expect(stdout).toContain('收下 1 份，没有收下 1 份');
  expect(status).toBe(1);
  const [, ...lines] = readFileSync(reasons, 'utf8').split('\n');
  expect(lines.filter((line) => line !== '' && !line.startsWith('    '))).toEqual([]);
  expect(lines.join('\n')).toContain('这不是公开包');
  expect(git('status', '--porcelain')).toBe('');
  execFileSync('git', ['clone', '-q', at('origin'), at('served')]);
  expect(filesBelow(at('served')).filter((name) => /^(?:inbox|content)/.test(name))).toEqual([
    'content/approved/.gitkeep',
    `content/approved/${id}/v1.mdx`,
    'inbox/.gitkeep',
    'inbox/b.package',
    'inbox/b.package.refused.txt',
  ]);
  expect(readFileSync(at('served', 'content/approved', id, 'v1.mdx'), 'utf8')).toBe(publishedSource());
});

test('is called by the workflow of each git host, which are sound YAML', () => {
  const workflows = ['.github/workflows/inbox.yml', ...globSync('scripts/deploy/*-inbox.yml')];
  expect(workflows).toHaveLength(3);
  for (const file of workflows)
    expect(JSON.stringify(parse(readFileSync(file, 'utf8'))), file).toContain(
      'sh scripts/deploy/take-inbox.sh',
    );
  expect(existsSync('inbox/README.md')).toBe(true);
});
