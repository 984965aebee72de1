// The folder of approved plans after somebody else has been at it: every fault is named with its file, nothing throws.

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { contentHash, lock } from '../approve/hashed-text.ts';
import { type VersionMarks, versionSource } from '../approve/new-version.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { sha256 } from '../terms/sha256.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import { checkApproved } from './check-approved.ts';
import { writeVersion, writeWithdrawal } from './publish.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { readWordLists } from './read-word-lists.ts';

const vocabulary = readVocabulary();
const context = { vocabulary, words: readWordLists() };
const plan = parseSoundPlan(publishablePlan, vocabulary);
const work = mkdtempSync(join(tmpdir(), 'check-approved-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let root = '';
const at = (...names: string[]) => join(root, ...names);

function publish(id: string, index = `TY-${id}`): void {
  const header = { ...approvalRecord.header, index };
  const write = (marks: VersionMarks): string => {
    const source = lock(versionSource(plan, { ...approvalRecord, header }, marks, vocabulary));
    writeVersion(root, id, marks.version, source);
    return contentHash(source);
  };
  write({ version: 2, change: '修好的期限缩短', previous: write({ version: 1 }) });
}

beforeEach(() => {
  root = mkdtempSync(join(work, 'root-'));
  publish('one');
  publish('two');
});

/** `file rule message`, files below the root. */
const all = () =>
  checkApproved(root, context, 20261120).faults.map(
    ({ file, finding }) => `${file.slice(root.length + 1)} ${finding.ruleId} ${finding.message}`,
  );
/** By the ledger, and by the files alone. */
const isOfLedger = (fault: string) => /^\S+ approved\/(?:ledger|not-entered) /.test(fault);
const toldByLedger = () => all().filter(isOfLedger);
const told = () => all().filter((fault) => !isOfLedger(fault));

/** A version with some words changed and the hash made to fit again. */
const relocked = (file: string, before: string, after: string) =>
  lock(readFileSync(at(file), 'utf8').replace(before, after));

const item = { block: 'phases', name: '逐层摸查', state: '进行中', date: '2026-11-18' };
const report = (change: object) => stringify({ updated: '2026-11-20', items: [{ ...item, ...change }] });
const notice = (change: object = {}) => ({
  kind: 'gone' as const,
  date: '2026-11-20',
  reason: '计划期已满',
  ...change,
});

describe('the folder of approved plans', () => {
  test('has no faults as the commands write it', () => {
    writeFileSync(at('one', 'progress.yaml'), report({ note: '六个单元已查完' }));
    writeWithdrawal(root, 'two', { ...notice(), kind: 'replaced', replacedBy: 'one' });
    writeFileSync(at('readme.txt'), '说明');
    expect(told()).toEqual([]);
  });

  test.each<[what: string, change: () => void, faults: RegExp[]]>([
    [
      'a version that was deleted',
      () => rmSync(at('one', 'v1.mdx')),
      [/^one approved\/gap 缺第 1 版；.*请用 git 恢复/],
    ],
    [
      'a version under another number',
      () => renameSync(at('one', 'v2.mdx'), at('one', 'v4.mdx')),
      [
        /^one approved\/gap 缺第 2、3 版/,
        /^one\/v4\.mdx approved\/version 文件名是第 4 版，里面写的是第 2 版/,
      ],
    ],
    [
      'a version that is no text any more',
      () => writeFileSync(at('one', 'v2.mdx'), Buffer.from([0xcc, 0xd2])),
      [/^one\/v2\.mdx approved\/unreadable .*不是 UTF-8.*可用 git 恢复/],
    ],
    [
      'a folder in place of a version',
      () => {
        rmSync(at('one', 'v2.mdx'));
        mkdirSync(at('one', 'v2.mdx'));
      },
      [/^one\/v2\.mdx approved\/unreadable .*是文件夹/],
    ],
    [
      'a version with another mark at its beginning',
      () => writeFileSync(at('one', 'v2.mdx'), `\ufeff${readFileSync(at('one', 'v2.mdx'), 'utf8')}`),
      [/^one\/v2\.mdx approved\/edited/],
    ],
    [
      'a hash that was put in by hand',
      () => {
        const edited = readFileSync(at('one', 'v2.mdx'), 'utf8').replace('三天内', '七天内');
        writeFileSync(at('one', 'v2.mdx'), edited.replace(/hash: .*/, `hash: ${'ab'.repeat(32)}`));
      },
      [/^one\/v2\.mdx approved\/edited/],
    ],
    [
      'an earlier version that was changed together with its hash',
      () => writeFileSync(at('one', 'v1.mdx'), relocked('one/v1.mdx', '三天内', '七天内')),
      [/^one\/v2\.mdx approved\/chain 第 2 版记下的上一版指纹与第 1 版不符，其中一版被换过/],
    ],
    [
      'a version of another plan in the place of an earlier one',
      () => writeFileSync(at('one', 'v1.mdx'), readFileSync(at('two', 'v1.mdx'), 'utf8')),
      [/^one\/v2\.mdx approved\/chain .*被换过/, /^two approved\/number-twice /],
    ],
    [
      'two versions in one another’s place, their numbers and hashes put right',
      () => {
        const [first, second] = ['one/v1.mdx', 'one/v2.mdx'].map((file) => readFileSync(at(file), 'utf8'));
        writeFileSync(at('one', 'v1.mdx'), lock((second ?? '').replace('version: 2', 'version: 1')));
        writeFileSync(at('one', 'v2.mdx'), lock((first ?? '').replace('version: 1', 'version: 2')));
      },
      [
        /^one\/v1\.mdx approved\/chain 第 1 版前面没有别的版/,
        /^one\/v2\.mdx approved\/chain .*没有记下上一版/,
      ],
    ],
    [
      'an original that was changed, one that is gone, and one that nobody has published',
      () => {
        const original = {
          bytes: new Uint8Array([1, 2]),
          mark: { sha256: sha256(new Uint8Array([1, 2])), size: 2, pictures: 0 },
        };
        for (const id of ['three', 'four']) {
          const record = { ...approvalRecord, header: { ...approvalRecord.header, index: id } };
          const source = versionSource(plan, record, { version: 1, original: original.mark }, vocabulary);
          writeVersion(root, id, 1, lock(source), original);
        }
        writeFileSync(at('three', 'v1.docx'), 'x');
        rmSync(at('four', 'v1.docx'));
        writeFileSync(at('two', 'v2.docx'), 'x');
      },
      [
        /^four\/v1\.docx approved\/original 公开时的 Word 原件不见了/,
        /^three\/v1\.docx approved\/original 公开时的 Word 原件被改动过/,
        /^two\/v2\.docx approved\/original 没有哪一版说它有这份原件/,
      ],
    ],
    [
      'a notice that is no YAML',
      () => writeFileSync(at('one', 'withdrawn.yaml'), 'kind: gone\nkind: gone\n'),
      [/^one\/withdrawn\.yaml withdrawn\/yaml .*同一个字段写了两次/],
    ],
    [
      'a notice that was edited',
      () => writeFileSync(at('one', 'withdrawn.yaml'), stringify(notice({ reasen: '满' }))),
      [/^one\/withdrawn\.yaml withdrawn\/unknown-field 没有“reasen”这个字段.*reason/],
    ],
    [
      'a notice from before the plan',
      () => writeFileSync(at('one', 'withdrawn.yaml'), stringify(notice({ date: '2026-11-01' }))),
      [/^one\/withdrawn\.yaml approved\/withdrawn 撤下的日期 2026-11-01 早于发布日期 2026-11-16/],
    ],
    [
      'a notice with a mobile number',
      () => writeWithdrawal(root, 'one', notice({ notice: '问13812345678' })),
      [/^one\/withdrawn\.yaml approved\/beside 告示（notice）：这里有手机号码/],
    ],
    [
      'plans that stand in the place of one another',
      () => {
        writeWithdrawal(root, 'one', { ...notice(), kind: 'replaced', replacedBy: 'two' });
        writeWithdrawal(root, 'two', { ...notice(), kind: 'replaced', replacedBy: 'one' });
      },
      [/^one\/\S+ approved\/replaced-by .*绕着圈/, /^two\/\S+ approved\/replaced-by .*绕着圈/],
    ],
    [
      'an empty folder in the place of a plan',
      () => {
        mkdirSync(at('three'));
        writeFileSync(
          at('one', 'withdrawn.yaml'),
          stringify({ ...notice(), kind: 'replaced', replacedBy: 'three' }),
        );
      },
      [/^one\/withdrawn\.yaml approved\/replaced-by .*“three”没有公开/],
    ],
    [
      'a number used twice',
      () => publish('three', 'ty-one'),
      [/^three approved\/number-twice 索引号“TY-one”用在 2 份计划上（one、three）/],
    ],
    [
      'a report that is no YAML',
      () => writeFileSync(at('one', 'progress.yaml'), '['.repeat(30_000)),
      [/^one\/progress\.yaml progress\/yaml .*层层嵌套得太深/],
    ],
    [
      'a report with an identity card',
      () => writeFileSync(at('one', 'progress.yaml'), report({ note: '张某11010519491231002X' })),
      [/^one\/progress\.yaml approved\/beside “逐层摸查”的说明（note）：这里有身份证号/],
    ],
    [
      'a report from before the plan was published',
      () =>
        writeFileSync(
          at('one', 'progress.yaml'),
          report({ date: '1999-01-01' }).replace('2026-11-20', '1999-01-01'),
        ),
      [/^one\/progress\.yaml approved\/progress 更新日期 1999-01-01 早于发布日期 2026-11-16/],
    ],
    [
      'a report that is a folder',
      () => mkdirSync(at('one', 'progress.yaml')),
      [/^one\/progress\.yaml approved\/unreadable .*是文件夹/],
    ],
    [
      'a link to a folder elsewhere',
      () => symlinkSync(tmpdir(), at('three')),
      [/^three approved\/link 这是链接，不是文件夹/],
    ],
    [
      'a folder without a plan',
      () => {
        mkdirSync(at('three'));
        writeFileSync(at('three', 'plan.mdx'), '计划');
      },
      [/^three\/plan\.mdx approved\/stray/, /^three approved\/empty 文件夹里没有一版能读的计划/],
    ],
    [
      'a name that Windows keeps for itself',
      () => renameSync(at('one'), at('nul')),
      [/^nul approved\/id 文件夹名“nul”要作网址/],
    ],
  ])('names %s', (_, change, faults) => {
    change();
    expect(told()).toEqual(faults.map((fault) => expect.stringMatching(fault)));
  });

  test('is told to be a file where it is one', () => {
    expect(() => checkApproved(at('one', 'v1.mdx'), context, 20261120)).toThrow(
      /v1\.mdx 是一个文件；.*APPROVED_DIR/,
    );
  });

  test('counts what a stopped command has left for nothing', () => {
    mkdirSync(at('three'));
    writeFileSync(at('one', 'v3.mdx.4194305-0a1b2c3d.unfinished'), '半份');
    expect(told()).toEqual([]);
    publish('four');
    expect(() => readFileSync(at('three'))).toThrow('ENOENT');
    expect(() => readFileSync(at('one', 'v3.mdx.4194305-0a1b2c3d.unfinished'))).toThrow('ENOENT');
  });
});

describe('the ledger of what was published', () => {
  const entry = (id: string) => at('_published', `${id}.json`);

  test.each<[what: string, change: () => void, faults: RegExp[]]>([
    [
      'a folder that was deleted',
      () => rmSync(at('one'), { recursive: true }),
      [/^one approved\/ledger 公开目录里记着这份计划，现在整份不见了；.*git 恢复.*plan:withdraw 撤下$/],
    ],
    [
      'a folder that was renamed',
      () => renameSync(at('one'), at('uno')),
      [
        /^one approved\/ledger .*整份不见了；.*文件夹“uno”里是同样的文字，是改名的，请改回“one”/,
        /^uno\/v1\.mdx approved\/not-entered .*里没有这一版，不是公开命令写的/,
        /^uno\/v2\.mdx approved\/not-entered/,
      ],
    ],
    [
      'a folder that comes from elsewhere',
      () => cpSync(at('one'), at('three'), { recursive: true }),
      [/^three\/v1\.mdx approved\/not-entered/, /^three\/v2\.mdx approved\/not-entered/],
    ],
    [
      'a last version that was deleted',
      () => rmSync(at('one', 'v2.mdx')),
      [/^one approved\/ledger 公开目录里记着第 2 版，现在不见了/],
    ],
    [
      'a last version that was changed together with its hash',
      () => writeFileSync(at('one', 'v2.mdx'), relocked('one/v2.mdx', '三天内', '七天内')),
      [/^one approved\/ledger 第 2 版与公开目录里记着的指纹不同，文字和指纹被一起换过/],
    ],
    [
      'a version that somebody has put behind the others',
      () => {
        const [, , hash = ''] = /^([ ]+hash:) (\w+)$/m.exec(readFileSync(at('one', 'v2.mdx'), 'utf8')) ?? [];
        const third = relocked('one/v2.mdx', 'version: 2', 'version: 3');
        writeFileSync(at('one', 'v3.mdx'), lock(third.replace(/previous: \w+/, `previous: ${hash}`)));
      },
      [/^one\/v3\.mdx approved\/not-entered/],
    ],
    [
      'a notice that somebody has written',
      () => writeFileSync(at('one', 'withdrawn.yaml'), stringify(notice())),
      [/^one\/withdrawn\.yaml approved\/not-entered .*告示不是撤下命令写的.*plan:withdraw/],
    ],
    [
      'a notice that was taken away',
      () => {
        writeWithdrawal(root, 'one', notice());
        rmSync(at('one', 'withdrawn.yaml'));
      },
      [/^one approved\/ledger 公开目录里记着这份计划已经撤下，撤下的告示（withdrawn\.yaml）不见了/],
    ],
    [
      'an entry that cannot be read, and what it was about',
      () => writeFileSync(entry('one'), '{'),
      [
        /^_published\/one\.json approved\/ledger 公开目录里的这一份读不出来/,
        /^one\/v1\.mdx approved\/not-entered/,
        /^one\/v2\.mdx approved\/not-entered/,
      ],
    ],
    [
      'what no command has put into the ledger',
      () => writeFileSync(at('_published', 'notes.txt'), '说明'),
      [/^_published\/notes\.txt approved\/ledger .*别的请移走/],
    ],
    [
      'a link in the place of the ledger',
      () => {
        renameSync(at('_published'), `${root}-ledger`);
        symlinkSync(`${root}-ledger`, at('_published'));
      },
      [/^_published approved\/ledger 公开目录是链接/],
    ],
    [
      'an entry that was deleted together with its folder, by nothing: git and the site know it',
      () => {
        rmSync(at('one'), { recursive: true });
        rmSync(entry('one'));
      },
      [],
    ],
  ])('tells %s', (_, change, faults) => {
    change();
    expect(toldByLedger()).toEqual(faults.map((fault) => expect.stringMatching(fault)));
  });

  test('agrees with a version whose command was stopped before it was entered, and is ended by the next', () => {
    const half = `${entry('two')}.4194305-0a1b2c3d.unfinished`;
    const whole = readFileSync(entry('two'), 'utf8');
    renameSync(entry('two'), half);
    expect(toldByLedger()).toEqual([]);
    publish('four');
    expect(readFileSync(entry('two'), 'utf8')).toBe(whole);
    expect(existsSync(half)).toBe(false);
  });

  test('counts an entry for nothing whose version was never written', () => {
    const third = { id: 'two', state: 'published', versions: [{ version: 1, hash: 'ab'.repeat(32) }] };
    writeFileSync(`${entry('two')}.4194305-0a1b2c3d.unfinished`, JSON.stringify(third));
    expect(toldByLedger()).toEqual([]);
    publish('four');
    expect(readdirSync(at('_published'))).toEqual(['four.json', 'one.json', 'two.json']);
    expect(toldByLedger()).toEqual([]);
  });

  test('keeps the address of a plan that is gone for that plan', () => {
    rmSync(at('one'), { recursive: true });
    expect(() => publish('one')).toThrow(/记着 one 第 1 版已经公开过，现在文件不见了；.*换一个网址名/);
    expect(existsSync(at('one'))).toBe(false);
  });

  test('begins with what lies there, where there was none', () => {
    rmSync(at('_published'), { recursive: true });
    expect(toldByLedger()).toEqual([]);
    publish('four');
    rmSync(at('one'), { recursive: true });
    expect(toldByLedger()).toEqual([expect.stringMatching(/^one approved\/ledger/)]);
  });
});

test('the approved plans of this library are as they were published', () => {
  const { stored, faults } = checkApproved('content/approved', context, 20261129);
  expect(stored.map(({ id }) => id)).toContain('taoyuan-2026-corridor-hygiene');
  expect(faults).toEqual([]);
});
