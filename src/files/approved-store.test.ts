import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentHash, lock } from '../approve/hashed-text.ts';
import { versionSource } from '../approve/new-version.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { readApproved } from './approved-store.ts';
import { writeVersion } from './publish.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { AlreadyThere, writeNew } from './write-new.ts';

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
    ['text', (text: string) => text.replace('病媒', '病虫')],
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
});
