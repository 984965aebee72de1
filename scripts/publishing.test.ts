// The publishing commands as people call them: what they refuse and why, what they write, and that they never overwrite.

import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readApproved } from '../src/files/approved-store.ts';
import { readProgressFile } from '../src/files/read-progress-file.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { gates } from '../src/plan/approve/gates.ts';
import { writeDocx } from '../src/plan/docx/write.ts';
import { parseSoundPlan } from '../src/plan/parse.ts';
import { makeDocx, p } from '../src/plan/source/testing/make-docx.ts';
import { approvalRecord } from '../src/testing/approval-record.ts';
import { publishablePlan } from '../src/testing/publishable-plan.ts';
import { type Outcome, runScript } from '../src/testing/run-script.ts';

const work = mkdtempSync(join(tmpdir(), 'publishing-'));
const vocabulary = readVocabulary();
/** A folder of approved plans that holds one, published by the command. */
const published = join(work, 'published');
const id = 'taoyuan-2027-handrails';
const amended = publishablePlan
  .replace('三天内由', '两天内由')
  .replace('date: 2026-11-12', 'date: 2026-11-13');

let folder = '';
let approved = '';

beforeEach(() => {
  folder = mkdtempSync(join(work, 'test-'));
  approved = join(folder, 'approved');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs a command on 20 November 2026, with a library of samples that may hold plans. */
function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const samples = join(folder, 'samples');
  mkdirSync(samples, { recursive: true });
  return runScript(`scripts/${script}.ts`, args, {
    BUILD_DATE: '2026-11-20',
    APPROVED_DIR: approved,
    SAMPLES_DIR: samples,
    ...env,
  });
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const record = (change: object = {}) => put('approval.yaml', stringify({ ...approvalRecord, ...change }));
const header = (change: object) => ({ header: { ...approvalRecord.header, ...change } });

/** Every file below the folder of approved plans. */
function written(): string[] {
  if (!existsSync(approved)) return [];
  return readdirSync(approved, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(approved.length + 1))
    .sort();
}

/** The message is for people: Chinese, no trace of JavaScript. */
function expectMessage({ stderr }: Outcome, message: RegExp): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at |Error:|node:|undefined|E[A-Z]{5,}/m);
}

function expectRefused(outcome: Outcome, code: 1 | 2, message: RegExp): void {
  expectMessage(outcome, message);
  expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code, stdout: '' });
}

/** The folder that the command itself has filled, as a copy. */
function usePublished(): void {
  cpSync(published, approved, { recursive: true });
}

beforeAll(async () => {
  folder = mkdtempSync(join(work, 'first-'));
  const plan = put('plan.mdx', publishablePlan);
  const args = [plan, '--approval', record(), '--id', id];
  const { code, stderr } = await run('plan-publish', args, { APPROVED_DIR: published });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

describe('a plan with something wrong for every gate', () => {
  let refusal: Outcome;
  let after: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(work, 'wrong-'));
    approved = join(folder, 'approved');
    const wrong = publishablePlan
      .replace('## 宣传发动\n', '')
      .replace('楼栋长2月', '<b>楼栋长</b>2月')
      .replace('抽十个单元', '抽【几】个单元，2月30日报枫林社区，联系电话13812345678');
    put('samples/sample.mdx', wrong);
    const reviews = approvalRecord.reviews.filter(({ step }) => step !== '复审');
    const args = [
      put('plan.mdx', wrong),
      '--approval',
      record({ reviews, ...header({ published: '2027-11-16' }) }),
    ];
    refusal = await run('plan-publish', args);
    after = written();
  });

  test('is refused, and nothing is written', () => {
    expectRefused(refusal, 1, /^没有公开，什么都没有写入。共 \d+ 处要处理：/);
    expect(after).toEqual([]);
  });

  test.each([
    ['格式和内容没有错误', /plan\.mdx:\d+:\d+ .*HTML 标签 <b>/],
    ['没有空白和占位', /plan\.mdx:\d+:\d+ “【几】”还没有填/],
    ['必备章节齐全', /“专项工作计划”应有“宣传发动”.*waivers/],
    ['没有个人信息', /plan\.mdx:\d+:\d+ 这里有手机号码/],
    ['没有别处的名称和年份', /plan\.mdx:\d+:\d+ “枫林社区”不是本文自己的名称/],
    ['日期前后一致', /plan\.mdx:\d+:\d+ “2月30日”不存在/],
    ['不与别的计划雷同', /与“桃源社区2027年楼道扶手维护专项工作计划”有 100% 相同.*similarity/],
    ['审批信息完整', /三审缺复审[\s\S]*2027-11-16 还没有到/],
  ])('is told so under 【%s】', (gate, reason) => {
    const lines = refusal.stderr.split(/\n(?=【)/).find((part) => part.startsWith(`【${gate}】`));
    expect(lines ?? refusal.stderr).toMatch(reason);
    expect(gates.map(({ name }) => name)).toContain(gate);
  });

  test('leaves no gate unmentioned', () => {
    expect([...refusal.stderr.matchAll(/^【(.+)】$/gm)].map(([, name]) => name)).toEqual(
      gates.map(({ name }) => name),
    );
  });
});

describe('plan:publish', () => {
  test('publishes the mended plan: the folder holds one sound version', () => {
    usePublished();
    expect(written()).toEqual([`${id}/v1.mdx`]);
    const [stored] = readApproved(approved, vocabulary);
    expect(stored?.faults).toEqual([]);
    const [version] = stored?.plan?.versions ?? [];
    expect(version?.plan.meta).toMatchObject({ state: 'approved', approval: { version: 1 } });
    expect(version?.approval.reviews).toEqual(approvalRecord.reviews);
    expect(version?.plan.sections).toEqual(parseSoundPlan(publishablePlan, vocabulary).sections);
  });

  test('takes the plan as Word gives it back', async () => {
    const plan = parseSoundPlan(publishablePlan, vocabulary);
    const word = await writeDocx(plan, vocabulary, { fonts: 'official', fillIn: 'highlight' });
    const args = [put('计划.docx', new Uint8Array(word)), '--approval', record(), '--id', id];
    const { code, stdout, stderr } = await run('plan-publish', args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`网址：/approved/${id}/`);
    expect(readFileSync(join(approved, id, 'v1.mdx'), 'utf8')).toBe(
      readFileSync(join(published, id, 'v1.mdx'), 'utf8'),
    );
  });

  test('refuses a Word file from elsewhere, with a macro and a link outside, and says where to get a good one', async () => {
    const foreign = zipSync({
      ...unzipSync(makeDocx({ body: p('楼道扶手维护计划') })),
      'word/vbaProject.bin': strToU8('Attribute VB_Name = "AutoOpen"'),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.invalid/a.dotm" TargetMode="External"/></Relationships>',
      ),
    });
    const outcome = await run('plan-publish', [put('计划.docx', foreign), '--approval', record()]);
    expectRefused(outcome, 1, /这份 Word 文档不是从本站下载的.*重新下载模板/);
    expect(written()).toEqual([]);
  });

  test('of two at once publishes exactly one, and tells the other', async () => {
    // alike in everything that gates look at, so that only the writing decides
    const args = ['a', 'b'].map((name) => [
      put(`${name}.mdx`, publishablePlan.replace('抽十个单元', `抽${name === 'a' ? '十' : '二十'}个单元`)),
      '--approval',
      put(
        `${name}.yaml`,
        stringify({ ...approvalRecord, similarity: '同一份', ...header({ index: `TY-${name}` }) }),
      ),
      '--id',
      'twin',
    ]);
    const outcomes = await Promise.all(args.map((one) => run('plan-publish', one)));
    expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 2]);
    const loser = outcomes.find(({ code }) => code !== 0) as Outcome;
    expectMessage(loser, /已经有公开的计划 twin|就在刚才已有人公开了 twin/);
    expect(written()).toEqual(['twin/v1.mdx']);
    expect(readApproved(approved, vocabulary)[0]?.faults).toEqual([]);
  });

  test('says that an id is taken, and leaves what is there', async () => {
    usePublished();
    const change = { similarity: '同一份', ...header({ index: 'TY-2027-002' }) };
    const args = [put('plan.mdx', amended), '--approval', record(change), '--id', id];
    expectRefused(
      await run('plan-publish', args),
      2,
      new RegExp(`已经有公开的计划 ${id}；修改它请用 npm run plan:amend`),
    );
    expect(written()).toEqual([`${id}/v1.mdx`]);
    expect(readFileSync(join(approved, id, 'v1.mdx'), 'utf8')).toBe(
      readFileSync(join(published, id, 'v1.mdx'), 'utf8'),
    );
  });

  test('tries without writing where asked, and names the address', async () => {
    const args = [put('plan.mdx', publishablePlan), '--approval', record(), '--dry-run'];
    const { code, stdout } = await run('plan-publish', args);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '各项都通过，可以公开，网址将是 /approved/special-plan-2027/（试运行，什么都没有写入）\n',
    });
    expect(written()).toEqual([]);
  });

  test('keeps markup in a title from becoming anything else', async () => {
    const title = '桃源社区2027年<img src=x onerror=alert(1)>”</script>维护计划';
    const source = publishablePlan.replace(/^title: .*$/m, `title: ${title}`);
    const { code } = await run('plan-publish', [
      put('plan.mdx', source),
      '--approval',
      record(),
      '--id',
      'markup',
    ]);
    // refused or kept to the letter: never half of it
    expect([0, 1]).toContain(code);
    if (code === 1) expect(written()).toEqual([]);
    else {
      const [stored] = readApproved(approved, vocabulary);
      expect(stored?.faults).toEqual([]);
      expect(stored?.plan?.versions[0]?.plan.meta.title).toBe(title);
    }
  });

  test('names each date of the record that cannot be, with its line', async () => {
    const text = stringify(approvalRecord)
      .replace('2026-11-10', '2026-02-30')
      .replace('2026-11-06', '2026-13-06')
      .replace('2026-11-16', '2026-11');
    const path = put('approval.yaml', text);
    const outcome = await run('plan-publish', [
      put('plan.mdx', publishablePlan),
      '--approval',
      path,
      '--dry-run',
    ]);
    expectRefused(outcome, 1, /审批信息填好以后再试/);
    const lines = text
      .split('\n')
      .flatMap((line, at) => (/2026-02-30|2026-13-06|: 2026-11$/.test(line) ? at + 1 : []));
    expect(lines).toHaveLength(3);
    for (const line of lines)
      expect(outcome.stderr).toMatch(new RegExp(`^${path}:${line}:\\d+ approval/\\S+ .*日`, 'm'));
  });

  test('does not take days that have not come, nor a plan signed after it was published', async () => {
    const args = [
      put('plan.mdx', publishablePlan),
      '--approval',
      record(header({ published: '2026-11-11' })),
    ];
    const outcome = await run('plan-publish', args, { BUILD_DATE: '2026-11-09' });
    expectRefused(outcome, 1, /审议通过日期 2026-11-10 还没有到/);
    expectMessage(outcome, /终审日期 2026-11-12 还没有到/);
    expectMessage(outcome, /成文日期 2026-11-12 晚于发布日期 2026-11-11/);
    expect(written()).toEqual([]);
  });

  test('writes a record to fill in, never over another, and refuses it while it is blank', async () => {
    const path = join(folder, 'new', 'approval.yaml');
    const first = await run('plan-publish', ['--init', path]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const blank = readFileSync(path, 'utf8');
    writeFileSync(path, `${blank}# mine\n`);
    expectRefused(await run('plan-publish', ['--init', path]), 2, /已经有 .*approval\.yaml，没有覆盖/);
    expect(readFileSync(path, 'utf8')).toBe(`${blank}# mine\n`);
    const outcome = await run('plan-publish', [put('plan.mdx', publishablePlan), '--approval', path]);
    expectRefused(outcome, 1, /approval\.yaml:\d+:\d+ approval\/invalid body 还没有填/);
    const asked = Object.keys(parse(blank)).filter((key) => key !== 'waivers');
    for (const key of asked) expectMessage(outcome, new RegExp(`approval/invalid ${key} .*还没有填`));
    expect(written()).toEqual([]);
  });
});

describe('plan:amend', () => {
  const change = '松动的扶手由三天改为两天内修好，居民等得太久';
  const again = header({ index: approvalRecord.header.index, published: '2026-11-18' });
  const amend = (plan: string, args: readonly string[]) =>
    run('plan-amend', [id, put('plan.mdx', plan), '--approval', record(again), ...args]);

  beforeEach(usePublished);

  test('writes the next version with its note, and leaves the first alone', async () => {
    const { code, stdout, stderr } = await amend(amended, ['--change', change]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`上一版在 /approved/${id}/v1/`);
    expect(written()).toEqual([`${id}/v1.mdx`, `${id}/v2.mdx`]);
    const [stored] = readApproved(approved, vocabulary);
    expect(stored?.faults).toEqual([]);
    expect(stored?.plan?.versions.map(({ approval }) => [approval.version, approval.change])).toEqual([
      [1, undefined],
      [2, change],
    ]);
    expect(readFileSync(join(approved, id, 'v1.mdx'), 'utf8')).toBe(
      readFileSync(join(published, id, 'v1.mdx'), 'utf8'),
    );
  });

  test('tries without writing where asked', async () => {
    const { code, stdout } = await amend(amended, ['--change', change, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/可以公开为第 2 版（试运行，什么都没有写入）/);
    expect(written()).toEqual([`${id}/v1.mdx`]);
  });

  test.each([
    ['a note that is blank', amended, ['--change', '  '], /没有用 --change 写明改了什么、为什么/],
    ['a text without a change', publishablePlan, ['--change', change], /与第 1 版一字不差，没有写入/],
  ])('refuses %s', async (_, plan, args, message) => {
    expectRefused(await amend(plan, args), 2, message);
    expect(written()).toEqual([`${id}/v1.mdx`]);
  });

  test('refuses to go on from a version that somebody has edited', async () => {
    const path = join(approved, id, 'v1.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace('三天内', '七天内'));
    expectRefused(await amend(amended, ['--change', change]), 2, /v1\.mdx：已公开的文字被改动过.*plan:amend/);
    expect(written()).toEqual([`${id}/v1.mdx`]);
  });
});

describe('plan:withdraw', () => {
  test('leaves a notice; what is withdrawn is neither amended nor withdrawn again', async () => {
    usePublished();
    const outcome = await run('plan-withdraw', [id, '--reason', '计划期已满', '--date', '2026-11-19']);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(parse(readFileSync(join(approved, id, 'withdrawn.yaml'), 'utf8'))).toEqual({
      kind: 'gone',
      date: '2026-11-19',
      reason: '计划期已满',
    });
    const again = await run('plan-withdraw', [id, '--reason', '再撤一次']);
    expectRefused(again, 2, /已经在 2026-11-19 撤下了/);
    const args = [id, put('plan.mdx', amended), '--approval', record(), '--change', '修好期限改为两天'];
    expectRefused(await run('plan-amend', args), 2, /已经撤下，不能再改；请另行公开一份/);
    expect(written()).toEqual([`${id}/v1.mdx`, `${id}/withdrawn.yaml`]);
  });

  test('points to the plan that stands in its place', async () => {
    usePublished();
    mkdirSync(join(approved, 'other'));
    copyFileSync(join(approved, id, 'v1.mdx'), join(approved, 'other', 'v1.mdx'));
    const outcome = await run('plan-withdraw', [id, '--reason', '并入全年计划', '--replaced-by', 'other']);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain('指向 /approved/other/');
    expect(readApproved(approved, vocabulary).find((one) => one.id === id)?.plan?.withdrawal).toEqual({
      kind: 'replaced',
      date: '2026-11-20',
      reason: '并入全年计划',
      replacedBy: 'other',
    });
  });
});

describe('wrong usage is answered with exit code 2 and what would be right', () => {
  const plan = () => put('plan.mdx', publishablePlan);
  test.each([
    ['plan-publish', 'no plan', () => [], /没有指定要公开的计划[\s\S]*用法：/],
    ['plan-publish', 'no record', () => [plan()], /没有用 --approval .*--init[\s\S]*用法：/],
    [
      'plan-publish',
      'a missing file',
      () => ['none.mdx', '--approval', record()],
      /没有这个文件或文件夹：none\.mdx/,
    ],
    [
      'plan-publish',
      'a file of another kind',
      () => [record(), '--approval', record()],
      /不认得“\.yaml”文件/,
    ],
    [
      'plan-publish',
      'an id that is no address',
      () => [plan(), '--approval', record(), '--id', '桃源'],
      /网址名“桃源”只能用小写字母、数字和连字符/,
    ],
    [
      'plan-amend',
      'an unknown plan',
      () => ['taoyuan-2027-handrail', plan(), '--approval', record(), '--change', '试'],
      /没有公开的计划“taoyuan-2027-handrail”.*taoyuan-2027-handrails/,
    ],
    ['plan-amend', 'no record', () => [id, plan(), '--change', '试'], /没有用 --approval 指定审批信息/],
    ['plan-withdraw', 'no reason', () => [id], /没有用 --reason 写明理由/],
    [
      'plan-withdraw',
      'a plan in its own place',
      () => [id, '--reason', '试', '--replaced-by', id],
      /不能由自己取代/,
    ],
  ])('%s: %s', async (script, _, args, message) => {
    usePublished();
    expectRefused(await run(script, args()), 2, message);
    expect(written()).toEqual([`${id}/v1.mdx`]);
  });
});

test('the approved plans of this library are as they were published, and what is reported of them fits', () => {
  const stored = readApproved('content/approved', vocabulary);
  expect(stored.map((one) => one.id)).toContain('taoyuan-2026-corridor-hygiene');
  for (const { plan, faults } of stored) {
    expect(faults).toEqual([]);
    if (plan) expect(readProgressFile('content/approved', plan).faults).toEqual([]);
  }
});
