import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { versionSource } from '../plan/approve/new-version.ts';
import { parseSoundPlan } from '../plan/parse.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { AlreadyThere, readApproved, writeNew } from './approved-store.ts';
import { contentHash, lock } from './content-hash.ts';
import { writeVersion } from './publish.ts';
import { readVocabulary } from './read-vocabulary.ts';

const vocabulary = readVocabulary();
const sample = parseSoundPlan(
  readFileSync('content/samples/pest-control-special-plan.mdx', 'utf8'),
  vocabulary,
);
const first = lock(versionSource(sample, approvalRecord, { version: 1 }, vocabulary));
const newFolder = () => mkdtempSync(join(tmpdir(), 'approved-'));
const rulesOf = (root: string) =>
  readApproved(root, vocabulary).flatMap(({ faults }) => faults.map(({ finding }) => finding.ruleId));

describe('the folder of approved plans', () => {
  test('gives back what was published', () => {
    const root = newFolder();
    writeVersion(root, 'pest-2027', 1, first);
    const [stored] = readApproved(root, vocabulary);
    expect(stored?.faults).toEqual([]);
    expect(stored?.plan?.versions.map(({ version, approval }) => [version, approval.body])).toEqual([
      [1, '居民代表会议'],
    ]);
    expect(readApproved(join(root, 'nowhere'), vocabulary)).toEqual([]);
  });

  test.each([
    ['text', (text: string) => text.replace('老鼠', '田鼠')],
    ['approval', (text: string) => text.replace('present: 52', 'present: 62')],
    ['a figure in a table', (text: string) => text.replace('value: 95', 'value: 85')],
    ['the hash', (text: string) => text.replace(/hash: ./, 'hash: 0')],
  ])('finds an edit of %s', (_, edit) => {
    const root = newFolder();
    const path = writeVersion(root, 'pest-2027', 1, first);
    const edited = edit(first);
    expect(edited).not.toBe(first);
    writeFileSync(path, edited);
    expect(rulesOf(root)).toContain('approved/edited');
  });

  test('does not mind the line ends that Git writes on Windows', () => {
    expect(contentHash(first.replaceAll('\n', '\r\n'))).toBe(contentHash(first));
  });

  test('finds a version that is missing, a plan without a record, and an id that is no address', () => {
    const root = newFolder();
    writeNew(join(root, 'gap', 'v2.mdx'), first);
    writeNew(
      join(root, 'none', 'v1.mdx'),
      readFileSync('content/samples/pest-control-special-plan.mdx', 'utf8'),
    );
    writeNew(join(root, '除四害', 'v1.mdx'), first);
    expect(new Set(rulesOf(root))).toEqual(
      new Set(['approved/gap', 'approved/version', 'approved/no-record', 'approved/empty', 'approved/id']),
    );
  });

  test('takes a version once, whoever comes first', () => {
    const root = newFolder();
    writeVersion(root, 'pest-2027', 1, first);
    expect(() => writeVersion(root, 'pest-2027', 1, 'another')).toThrow(AlreadyThere);
    expect(readFileSync(join(root, 'pest-2027', 'v1.mdx'), 'utf8')).toBe(first);
    expect(readdirSync(join(root, 'pest-2027'))).toEqual(['v1.mdx']);
  });

  test('holds all of a version or nothing of it when the writer is killed', async () => {
    const big = `${first}\n${'这一行很长。'.repeat(40_000)}`;
    const root = newFolder();
    const text = join(root, 'text');
    writeFileSync(text, big);
    const seen = new Set<boolean>();
    for (let round = 0; round < 12; round++) {
      const path = join(root, `p${round}`, 'v1.mdx');
      const code = `const { readFileSync } = require('node:fs'); const text = readFileSync(${JSON.stringify(text)}, 'utf8');
        import(${JSON.stringify(join(process.cwd(), 'src/files/approved-store.ts'))}).then(({ writeNew }) => { process.send('go'); writeNew(${JSON.stringify(path)}, text); });`;
      const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      await new Promise((go) => child.once('message', go));
      await new Promise((later) => setTimeout(later, round / 2));
      child.kill('SIGKILL');
      await new Promise((gone) => child.once('exit', gone));
      seen.add(existsSync(path));
      if (existsSync(path)) expect(readFileSync(path, 'utf8')).toBe(big);
    }
    expect(seen.size).toBeGreaterThan(0);
    // what a killed writer left beside counts for nothing
    expect(
      readApproved(root, vocabulary)
        .filter(({ plan }) => plan === undefined)
        .flatMap(({ faults }) => faults),
    ).toEqual([]);
  });
});
