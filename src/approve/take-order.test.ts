// What is handed in for a plan that is published already, a Word file of an office as it stands, and a day to come.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import type { Progress } from '../plan/progress.ts';
import { makeDocx, par, r } from '../source/testing/make-docx.ts';
import { sha256 } from '../terms/sha256.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { officeBody, officeWordFile } from '../testing/office-word-file.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import { type ApprovedPlan, visibleOn, type Withdrawal } from './approved-plan.ts';
import { makePackage, type Order, readPackage } from './package.ts';
import { type Taken, takeOrder } from './take-order.ts';
import type { Desk } from './try-version.ts';

const vocabulary = readVocabulary();
const empty: Desk = { vocabulary, words: readWordLists(), library: [], published: [], today: 20261120 };
const id = 'taoyuan-2027-handrails';
const header = (change: object) => ({ ...approvalRecord, header: { ...approvalRecord.header, ...change } });

/** Through a package, as everything is handed in. */
function hand(order: Order, desk: Desk, reported?: string): Promise<Taken> {
  const { value, findings } = readPackage(makePackage(order));
  if (!value) throw new Error(findings.map(({ message }) => message).join());
  return takeOrder(value, desk, reported);
}

function written({ taking, reasons }: Taken): { version: number; source: string } {
  if (taking?.kind !== 'version') throw new Error(reasons.map(({ message }) => message).join('；'));
  return taking;
}

/** The desk once a version is written. */
function withVersion(desk: Desk, taken: Taken): Desk {
  const { version, source } = written(taken);
  const plan = parseSoundPlan(source, vocabulary);
  const { approval } = plan.meta;
  if (!approval) throw new Error('no record');
  const before = desk.published.find((one) => one.id === id)?.versions ?? [];
  const after: ApprovedPlan = { id, versions: [...before, { version, plan, approval, source }] };
  return { ...desk, published: [...desk.published.filter((one) => one.id !== id), after] };
}

const first: Order = {
  kind: 'publish',
  id,
  document: { name: 'plan.mdx', bytes: strToU8(publishablePlan) },
  record: approvalRecord,
};
const amended = publishablePlan
  .replace('三天内由', '两天内由')
  .replace('date: 2026-11-12', 'date: 2026-11-13');
const hashOf = (desk: Desk) => desk.published[0]?.versions.at(-1)?.approval.hash ?? '';
const amend = (desk: Desk, text = amended, change: Partial<Order> = {}): Order =>
  ({
    kind: 'amend',
    id,
    base: hashOf(desk),
    change: '松动的扶手改为两天内修好',
    document: { name: 'plan.mdx', bytes: strToU8(text) },
    record: header({ published: '2026-11-18' }),
    ...change,
  }) as Order;
const said = ({ reasons }: Taken) => reasons.map(({ message }) => message).join('；');

describe('a package for a published plan', () => {
  const published = hand(first, empty).then((taken) => withVersion(empty, taken));

  test('amends it: the next version holds the hash of the one before', async () => {
    const desk = await published;
    const { version, source } = written(await hand(amend(desk), desk));
    expect(version).toBe(2);
    expect(parseSoundPlan(source, vocabulary).meta.approval).toMatchObject({
      version: 2,
      previous: hashOf(desk),
      change: '松动的扶手改为两天内修好',
    });
  });

  test('and taken twice changes nothing the second time', async () => {
    const desk = await published;
    expect((await hand(first, desk)).taking).toEqual({ kind: 'already', id });
    const order = amend(desk);
    const after = withVersion(desk, await hand(order, desk));
    expect((await hand(order, after)).taking).toEqual({ kind: 'already', id });
  });

  test.each<[what: string, order: (desk: Desk) => Order, message: RegExp]>([
    [
      'a version that never was',
      (desk) => amend(desk, amended, { base: 'ab'.repeat(32) }),
      /没有公开包所说的那一版/,
    ],
    [
      'a plan that is not published',
      (desk) => amend(desk, amended, { id: 'elsewhere' }),
      /没有公开的计划“elsewhere”/,
    ],
    ['the same words', (desk) => amend(desk, publishablePlan), /与第 1 版一字不差/],
    ['the plan of another year', (desk) => amend(desk, amended.replaceAll('2027', '2028')), /年份是“2028”/],
    [
      'a version older than the one before',
      (desk) => amend(desk, amended, { record: header({ published: '2026-11-15' }) }),
      /早于上一版/,
    ],
    [
      'a mobile number in the note',
      (desk) => amend(desk, amended, { change: '问13812345678' }),
      /修改说明（change）：这里有手机号码/,
    ],
    [
      'an address that is taken',
      () => ({ ...first, record: header({ index: 'TY-9' }) }),
      /已经有公开的计划 taoyuan-2027-handrails/,
    ],
    [
      'an outline that does not exist',
      () => ({ ...first, outline: 'special-paln' }) as Order,
      /没有提纲“special-paln”/,
    ],
  ])('is refused for %s', async (_, order, message) => {
    const desk = await published;
    const taken = await hand(order(desk), desk);
    expect(taken.taking).toBeUndefined();
    expect(said(taken)).toMatch(message);
  });

  test('is refused where somebody else has amended the plan meanwhile', async () => {
    const desk = await published;
    const after = withVersion(desk, await hand(amend(desk), desk));
    const late = await hand(amend(desk, amended.replace('抽十个单元', '抽十一个单元')), after);
    expect(said(late)).toMatch(/在公开包生成以后又有了新的一版（现在是第 2 版）/);
  });

  const notice: Withdrawal = { kind: 'gone', date: '2026-11-20', reason: '并入全年计划' };
  const withdraw = (desk: Desk, change: Partial<Withdrawal> = {}, base = hashOf(desk)) =>
    hand({ kind: 'withdraw', id, base, withdrawal: { ...notice, ...change } }, desk);

  test('takes it down, once', async () => {
    const desk = await published;
    expect((await withdraw(desk)).taking).toEqual({ kind: 'withdrawal', id, withdrawal: notice });
    const [plan] = desk.published;
    const gone: Desk = { ...desk, published: plan ? [{ ...plan, withdrawal: notice }] : [] };
    expect((await withdraw(gone)).taking).toEqual({ kind: 'already', id });
    expect(said(await withdraw(gone, { reason: '另一个理由' }))).toMatch(/已经在 2026-11-20 撤下了/);
    expect(said(await hand(amend(gone), gone))).toMatch(/已经撤下，不能再改/);
  });

  test.each<[Partial<Withdrawal>, RegExp]>([
    [{ date: '2026-12-01' }, /2026-12-01 还没有到/],
    [{ date: '2026-11-01' }, /早于发布日期/],
    [{ reason: '问13812345678' }, /这里有手机号码/],
    [{ kind: 'replaced', replacedBy: id }, /不能由自己取代/],
    [{ kind: 'replaced', replacedBy: 'elsewhere' }, /“elsewhere”没有公开/],
  ])('does not take it down with %j', async (change, message) => {
    expect(said(await withdraw(await published, change))).toMatch(message);
  });

  const report = (...items: Progress['items']): Order => ({
    kind: 'progress',
    id,
    progress: { updated: items.at(-1)?.date ?? '', items },
  });
  const item = (name: string, date: string) => ({ block: 'phases', name, state: '进行中', date }) as const;

  test('adds reports behind those that are there, comments and all', async () => {
    const desk = await published;
    const taken = await hand(report(item('逐层摸查', '2026-11-17')), desk);
    if (taken.taking?.kind !== 'progress') throw new Error(said(taken));
    const commented = `# 每月记一次\n${taken.taking.text}`;
    const more = await hand(report(item('修补复查', '2026-11-20')), desk, commented);
    if (more.taking?.kind !== 'progress') throw new Error(said(more));
    expect(more.taking.text).toMatch(/^# 每月记一次\n/);
    expect(parse(more.taking.text)).toEqual({
      updated: '2026-11-20',
      items: [item('逐层摸查', '2026-11-17'), item('修补复查', '2026-11-20')],
    });
    const again = await hand(report(item('修补复查', '2026-11-20')), desk, more.taking.text);
    expect(again.taking).toEqual({ kind: 'already', id });
  });

  test('names what the plan has no row for, and private data', async () => {
    const desk = await published;
    expect(said(await hand(report(item('逐层摸', '2026-11-17')), desk))).toMatch(
      /没有“逐层摸”这一项.*逐层摸查/,
    );
    const noted = { ...item('逐层摸查', '2026-11-17'), note: '问13812345678' };
    expect(said(await hand(report(noted), desk))).toMatch(/这里有手机号码/);
  });

  test('takes no report of a day to come', async () => {
    const told = said(await hand(report(item('逐层摸查', '2027-03-01')), await published));
    expect(told).toMatch(/更新日期 2027-03-01 还没有到/);
  });
});

describe('a Word file of an office', () => {
  const plain = officeWordFile;
  const handed = (bytes: Uint8Array) =>
    hand({ kind: 'publish', document: { name: '方案.docx', bytes }, record: approvalRecord }, empty);
  const laden = (files: Record<string, string>) =>
    zipSync({
      ...unzipSync(plain),
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    });

  test('is published as it stands, without an outline or a block, its hash locked', async () => {
    const { taking } = await handed(plain);
    if (taking?.kind !== 'version') throw new Error('refused');
    const { meta, sections } = parseSoundPlan(taking.source, vocabulary);
    expect(meta).toMatchObject({ outline: 'other', blocks: {} });
    expect(meta.approval?.original).toEqual({ sha256: sha256(plain), size: plain.length, pictures: 0 });
    expect(taking.original?.bytes).toEqual(plain);
    expect(sections).toHaveLength(1);
  });

  const change = (text: string) => makeDocx({ body: officeBody + text });
  const property = (name: string, value: string) =>
    laden({
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><${name}>${value}</${name}></cp:coreProperties>`,
    });
  test.each<[what: string, file: Uint8Array, message: RegExp]>([
    ['a program', laden({ 'word/vbaProject.bin': 'Sub AutoOpen()' }), /带有宏或控件/],
    [
      'something that is fetched from elsewhere',
      laden({
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://198.51.100.7/a.dotm" TargetMode="External"/></Relationships>',
      }),
      /会去别处取/,
    ],
    ['the name of who wrote it', property('dc:creator', '王小明'), /文件属性里留着人名（作者“王小明”/],
    [
      'a revision',
      change('<w:p><w:del w:author="x"><w:r><w:delText>删去的话</w:delText></w:r></w:del></w:p>'),
      /处修订.*接受或拒绝/,
    ],
    ['hidden text', change(par(r('看不见的话', '<w:vanish/>'))), /处隐藏文字.*删去/],
  ])('with %s in it is refused while it can be mended', async (_, file, message) => {
    const taken = await handed(file);
    expect(taken.taking).toBeUndefined();
    expect(said(taken)).toMatch(message);
  });
});

describe('a day of publication that has not come', () => {
  const on = (published: string): Order => ({ ...first, record: header({ published }) });

  test('is no reason against a plan: it waits, and is shown from that day on', async () => {
    const taken = await hand(on('2027-01-04'), empty);
    expect(taken.taking).toMatchObject({ kind: 'version', waits: '2027-01-04' });
    const [plan] = withVersion(empty, taken).published;
    if (!plan) throw new Error('no plan');
    expect(visibleOn(plan, 20270103)).toBeUndefined();
    expect(visibleOn(plan, 20270104)).toEqual(plan);
  });

  test('leaves the version before in force', async () => {
    const desk = withVersion(empty, await hand(first, empty));
    const next = withVersion(
      desk,
      await hand(amend(desk, amended, { record: header({ published: '2027-01-04' }) }), desk),
    );
    const [plan] = next.published;
    if (!plan) throw new Error('no plan');
    expect(visibleOn(plan, 20270103)?.versions.map(({ version }) => version)).toEqual([1]);
    expect(visibleOn(plan, 20270104)?.versions).toHaveLength(2);
  });

  test('half a year ahead is a slip of the pen', async () => {
    expect((await hand(on('2027-05-20'), empty)).reasons).toEqual([]);
    expect(said(await hand(on('2027-05-21'), empty))).toMatch(/2027-05-21 还没有到，而且在 6 个月以后/);
  });
});
