// Version files made by hand, each with its own right hash: none of them gets past the gates, whatever it carries.

import {
  mkdirSync,
  mkdtempSync,
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
import { libraryText } from '../check/library.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { gateCases } from '../testing/gate-cases.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import { checkApproved } from './check-approved.ts';
import { judgeApproved } from './judge-approved.ts';
import { writeVersion } from './publish.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { readWordLists } from './read-word-lists.ts';

const vocabulary = readVocabulary();
const words = readWordLists();
const today = 20261120;
const work = mkdtempSync(join(tmpdir(), 'judge-approved-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let root = '';
const at = (...names: string[]) => join(root, ...names);

/** A published plan of two versions, as the commands write it. */
function publish(id: string, text = publishablePlan): void {
  const header = { ...approvalRecord.header, index: `TY-${id}` };
  const write = (source: string, marks: VersionMarks): string => {
    const plan = parseSoundPlan(source, vocabulary);
    const locked = lock(versionSource(plan, { ...approvalRecord, header }, marks, vocabulary));
    writeVersion(root, id, marks.version, locked);
    return contentHash(locked);
  };
  const previous = write(text, { version: 1 });
  write(text.replace('三天内由', '两天内由'), { version: 2, change: '修好的期限缩短', previous });
}

beforeEach(() => {
  root = mkdtempSync(join(work, 'root-'));
  publish('one');
});

const samples = [libraryText('sample', { ...parseSoundPlan(publishablePlan, vocabulary) }, vocabulary)];

/** `file rule message` of everything that the content check says, files below the root. */
function told(library: typeof samples = []): string[] {
  const { stored, faults } = checkApproved(root, { vocabulary, words }, today);
  const desk = { vocabulary, words, today, library: () => library };
  // what the gates say of a file, whether or not the ledger knows it
  const own = faults.filter(({ finding }) => !/\/(?:ledger|not-entered)$/.test(finding.ruleId));
  return [...own, ...judgeApproved(root, stored, desk)].map(
    ({ file, finding }) => `${file.slice(root.length + 1)} ${finding.ruleId} ${finding.message}`,
  );
}

/** The second version as somebody has written it, its hash made to fit. */
function byHand(before: string | RegExp, after: string, version = 2): void {
  const file = at('one', `v${version}.mdx`);
  const source = readFileSync(file, 'utf8');
  const edited = source.replace(before, after);
  if (edited === source) throw new Error('nothing changed');
  writeFileSync(file, lock(edited));
}

test('what the commands wrote passes, and is known to be theirs', () => {
  expect(told()).toEqual([]);
});

describe('a version with its own right hash is refused', () => {
  test.each<[what: string, before: string | RegExp, after: string, fault: RegExp]>([
    ['personal data in the text', '抽十个单元', '抽十个单元，问13812345678', /没有个人信息.*手机号码/],
    ['personal data in the title', /title: .*/, 'title: 桃源社区2027年13812345678专项工作计划', /手机号码/],
    ['personal data in the record', 'body: 居民代表会议', 'body: 联系13812345678', /没有个人信息.*手机号码/],
    ['personal data in a cell', 'person: 楼栋长', 'person: 王小明', /“王小明”像是人名/],
    ['a blank', '抽十个单元', '抽××个单元', /没有空白和占位.*“××”还没有填/],
    ['an example that nobody has confirmed', '抽十个单元', '抽<Fact>十</Fact>个单元', /例举“十”还没有确认/],
    ['a hidden character', '抽十个单元', '抽十个\u202e单元', /控制字符（U\+202E）/],
    ['no readings', /reviews:\n(?: {4}- .*\n)+/, 'reviews: []\n', /三审缺初审、复审、终审/],
    ['a lost vote', 'agree: 49', 'agree: 9', /没有过半/],
    ['an approval that is still to come', /^ {2}date: 2026-11-10/m, '  date: 2026-12-10', /还没有到/],
    ['a publication of another decade', 'published: 2026-11-16', 'published: 2036-11-16', /6 个月以后/],
    ['no change note', /^ {2}change: .*\n/m, '', /没有写修改说明/],
    ['another issuer', /name: 桃源社区\n/, 'name: 枫林社区\n', /不像同一份计划/],
    ['the state of a draft', 'state: approved', 'state: draft', /状态（state）写着 draft/],
    ['no state', 'state: approved\n', '', /状态（state）写着/],
    [
      'a day before that of the version it replaces',
      'published: 2026-11-16',
      'published: 2026-11-13',
      /发布日期 2026-11-13 早于上一版的 2026-11-16/,
    ],
    ['a required section left out', /## 宣传发动\n\n.*\n\n/, '', /应有“宣传发动”/],
    ['a day that is none', '抽十个单元', '2月30日抽十个单元', /“2月30日”不存在/],
    ['another place', '抽十个单元', '抽枫林社区十个单元', /“枫林社区”不是本文自己的名称/],
    ['the text of the version before', '两天内由', '三天内由', /一字不差/],
  ])('with %s', (_, before, after, fault) => {
    byHand(before, after);
    expect(told().join('\n')).toMatch(new RegExp(`^one/v2\\.mdx .*${fault.source}`, 'm'));
  });

  test('where it is a first version', () => {
    rmSync(at('one', 'v2.mdx'));
    byHand('version: 1', 'version: 1\n  change: 改了', 1);
    expect(told()).toEqual([expect.stringMatching(/^one\/v1\.mdx approved\/gate .*却写着修改说明/)]);
    byHand('抽十个单元', '抽十个单元，问13812345678', 1);
    expect(told().join('\n')).toMatch(/one\/v1\.mdx approved\/gate .*手机号码/);
  });

  test('by every gate that refuses such a plan when it is handed in', () => {
    rmSync(at('one', 'v2.mdx'));
    const first = readFileSync(at('one', 'v1.mdx'), 'utf8');
    const approval = /^state: approved\n(approval:\n(?: .*\n)+)/m.exec(first)?.[0] ?? '';
    for (const [, what, source] of gateCases) {
      writeFileSync(at('one', 'v1.mdx'), lock(source.replace('state: draft\n', approval)));
      expect(told(), what).not.toEqual([]);
    }
  });

  test('where it is the text of a plan that was published before, and that one is not', () => {
    publish('a-copy', publishablePlan.replace('抽十个单元', '抽十二个单元'));
    for (const version of [1, 2]) {
      const file = at('a-copy', `v${version}.mdx`);
      writeFileSync(
        file,
        lock(readFileSync(file, 'utf8').replace('published: 2026-11-16', 'published: 2026-11-18')),
      );
    }
    expect(told().filter((text) => text.includes('雷同'))).toEqual([
      expect.stringMatching(/^a-copy\/v2\.mdx .*不与别的计划雷同/),
    ]);
  });

  test('where two of one day say the same, the one of them', () => {
    publish('two');
    expect(told()).toEqual([expect.stringMatching(/^two\/v2\.mdx .*不与别的计划雷同/)]);
  });

  test('where it is a sample of the library', () => {
    expect(told(samples).join('\n')).toMatch(/^one\/v1\.mdx approved\/gate 【不与别的计划雷同】/m);
  });
});

test('a version that is right in everything but its form is told to be from no command', () => {
  rmSync(at('one', 'v2.mdx'));
  byHand('state: approved', "state: 'approved'", 1);
  expect(told()).toEqual([expect.stringMatching(/^one\/v1\.mdx approved\/by-hand .*手工放进来的/)]);
});

test('what was withdrawn is not judged: it is shown to nobody', () => {
  byHand('抽十个单元', '抽十个单元，问13812345678');
  const gone = { kind: 'gone', date: '2026-11-20', reason: '写了个人信息' };
  writeFileSync(at('one', 'withdrawn.yaml'), stringify(gone));
  expect(told()).toEqual([]);
});

describe('what no command writes is told', () => {
  const item = { block: 'phases', name: '逐层摸查', state: '进行中', date: '2026-11-20' };
  const report = (change: object, updated = '2026-11-20') =>
    writeFileSync(at('one', 'progress.yaml'), stringify({ updated, items: [{ ...item, ...change }] }));

  test.each<[what: string, change: () => void, fault: RegExp]>([
    ['v03.mdx', () => writeFileSync(at('one', 'v03.mdx'), ''), /^one\/v03\.mdx approved\/stray 文件名不是/],
    ['V3.MDX', () => writeFileSync(at('one', 'V3.MDX'), ''), /^one\/V3\.MDX approved\/stray 文件名不是/],
    ['v10000.mdx', () => writeFileSync(at('one', 'v10000.mdx'), ''), /^one\/v10000\.mdx approved\/stray/],
    [
      'a draft',
      () => writeFileSync(at('one', '草稿.docx'), ''),
      /^one\/草稿\.docx approved\/stray 不是公开命令/,
    ],
    ['a folder', () => mkdirSync(at('one', 'old')), /^one\/old approved\/stray/],
    ['a plan beside the folders', () => writeFileSync(at('plan.mdx'), ''), /^plan\.mdx approved\/stray/],
    [
      'any file beside the folders',
      () => writeFileSync(at('x.txt'), ''),
      /^x\.txt approved\/stray 公开的计划各有/,
    ],
    [
      'a version that is a link',
      () => {
        renameSync(at('one', 'v2.mdx'), at('..', 'elsewhere.mdx'));
        symlinkSync(at('..', 'elsewhere.mdx'), at('one', 'v2.mdx'));
      },
      /^one\/v2\.mdx approved\/link 这是链接/,
    ],
    ['a figure beyond all counting', () => report({ figure: 1e300 }), /^one\/progress\.yaml .*数目太大/],
    [
      'a report from the future',
      () => report({}, '2027-11-20'),
      /^one\/progress\.yaml approved\/progress 更新日期 2027-11-20 还没有到/,
    ],
    [
      'a withdrawal on a day to come',
      () =>
        writeFileSync(
          at('one', 'withdrawn.yaml'),
          stringify({ kind: 'gone', date: '2027-11-20', reason: '计划期已满' }),
        ),
      /^one\/withdrawn\.yaml approved\/withdrawn 撤下的日期 2027-11-20 还没有到/,
    ],
  ])('%s', (_, change, fault) => {
    change();
    expect(told()).toEqual([expect.stringMatching(fault)]);
  });

  test('but not what a system puts into any folder', () => {
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini']) writeFileSync(at('one', name), '');
    expect(told()).toEqual([]);
  });
});
