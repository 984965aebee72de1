// A package is made and read without loss, byte for byte the same each time, and nothing that anyone did to it is believed.
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkText } from '../check/check-text.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import type { ApprovalRecord } from '../plan/approval.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { changed, gateCases, recordCases } from '../testing/gate-cases.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import { refusals } from './gates.ts';
import { makePackage, type Order, readPackage } from './package.ts';
import { takeOrder } from './take-order.ts';
import type { Desk } from './try-version.ts';

const desk: Desk = {
  vocabulary: readVocabulary(),
  words: readWordLists(),
  library: [],
  published: [],
  today: 20261120,
};
const document = (text = publishablePlan) => ({ name: 'document.mdx', bytes: strToU8(text) });
const publishing = (text?: string, record: Partial<ApprovalRecord> = {}): Order => ({
  kind: 'publish',
  document: document(text),
  record: { ...approvalRecord, ...record },
});
const withdrawal = { kind: 'gone', date: '2026-11-20', reason: '并入全年计划' } as const;
const base = 'ab'.repeat(32);
const orders: Order[] = [
  publishing(),
  { ...publishing(), id: 'handrails', outline: 'other' } as Order,
  { ...publishing(), kind: 'amend', id: 'handrails', base, change: '两天内修好' } as Order,
  { kind: 'withdraw', id: 'handrails', base, withdrawal },
  {
    kind: 'progress',
    id: 'handrails',
    progress: {
      updated: '2027-07-05',
      items: [
        { block: 'phases', name: '逐层摸查', state: '进行中', date: '2027-07-01', note: '已查六个单元' },
      ],
    },
  },
];

test.each(orders)('an order to $kind comes back as it went, in the same bytes each time', (order) => {
  const bytes = makePackage(order);
  expect(readPackage(bytes)).toEqual({ value: order, findings: [] });
  expect(makePackage(structuredClone(order))).toEqual(bytes);
});

test('the name of a person’s file goes no further than its kind', () => {
  const order = { ...publishing(), document: { name: '王小明的方案.DOC', bytes: strToU8('x') } } as Order;
  expect(Object.keys(unzipSync(makePackage(order)))).toEqual([
    'package.json',
    'document.doc',
    'approval.yaml',
  ]);
});

describe('of a package that was changed on its way', () => {
  const whole = () => unzipSync(makePackage(publishing()));
  const list = () => JSON.parse(new TextDecoder().decode(whole()['package.json']));
  const told = (bytes: Uint8Array) => {
    const { value, findings } = readPackage(bytes);
    expect(value).toBeUndefined();
    return findings.map(({ message }) => message).join('；');
  };
  const packed = (change: (files: Zippable) => void) => {
    const files: Zippable = whole();
    change(files);
    return zipSync(files);
  };
  const withList = (change: (list: Record<string, never>) => void) =>
    packed((files) => {
      const changedList = list();
      change(changedList);
      files['package.json'] = strToU8(JSON.stringify(changedList));
    });

  test.each<[what: string, bytes: () => Uint8Array, message: RegExp]>([
    ['no zip', () => strToU8('计划'), /不是公开包，或者传坏了/],
    ['nothing', () => new Uint8Array(), /文件是空的/],
    ['half of it', () => makePackage(publishing()).slice(0, 900), /不是公开包，或者传坏了/],
    ['another zip', () => zipSync({ 'readme.txt': strToU8('x') }), /里面没有清单/],
    [
      'a text that was changed',
      () => packed((files) => Object.assign(files, { 'document.mdx': strToU8(`${publishablePlan}\n`) })),
      /“document\.mdx”与清单上的指纹不符/,
    ],
    [
      'a record that was changed',
      () => packed((files) => Object.assign(files, { 'approval.yaml': strToU8('body: 会议') })),
      /“approval\.yaml”与清单上的指纹不符/,
    ],
    ['a file that is missing', () => packed((files) => delete files['approval.yaml']), /缺“approval\.yaml”/],
    [
      'a file too many',
      () => packed((files) => Object.assign(files, { 'progress.yaml': strToU8('x') })),
      /不该有的文件“progress\.yaml”/,
    ],
    [
      'two documents',
      () => {
        const files = { ...whole(), 'document.docx': strToU8('x') };
        const hashes = { ...list().files, 'document.docx': '0'.repeat(64) };
        return zipSync({ ...files, 'package.json': strToU8(JSON.stringify({ ...list(), files: hashes })) });
      },
      /两份计划文件/,
    ],
    [
      'a path that leads elsewhere',
      () => packed((files) => Object.assign(files, { '../../v1.mdx': strToU8('x') })),
      /文件名不合要求（\.\.\/\.\.\/v1\.mdx）/,
    ],
    [
      'more files than any package has',
      () =>
        packed((files) => {
          for (const name of 'abcdefghij') files[`${name}.yaml`] = strToU8('x');
        }),
      /文件太多/,
    ],
    [
      'a file that unpacks to far more than it is',
      () => packed((files) => Object.assign(files, { 'progress.yaml': new Uint8Array(80 * 1024 * 1024) })),
      /文件太大/,
    ],
    [
      'a list of a form to come',
      () => withList((list) => Object.assign(list, { package: 2 })),
      /清单不合要求（package/,
    ],
    [
      'a list that is none',
      () => packed((files) => Object.assign(files, { 'package.json': strToU8('{') })),
      /清单读不出来/,
    ],
    [
      'an id that leads elsewhere',
      () => withList((list) => Object.assign(list, { order: { kind: 'publish', id: '../x' } })),
      /order\.id：应是公开计划的网址名/,
    ],
    [
      'another kind of order',
      () => withList((list) => Object.assign(list, { order: { kind: 'withdraw', id: 'x', base } })),
      /不该有的文件“document\.mdx”/,
    ],
  ])('%s is refused, and why is said', (_, bytes, message) => {
    expect(told(bytes())).toMatch(message);
  });

  test('any byte changed anywhere leaves nothing else to be published', () => {
    const bytes = makePackage(publishing());
    for (let at = 0; at < bytes.length; at += 97) {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) ^ 0x55;
      const { value } = readPackage(other);
      if (value) expect(value).toEqual(publishing());
    }
  });
});

describe('what the gates say of a plan, they say of its package', () => {
  const direct = (source: string, record: ApprovalRecord) =>
    refusals({
      plan: parsePlan(source, desk.vocabulary).value,
      findings: checkText(source, { ...desk, state: 'draft' }),
      ...{ record, published: [], similar: [], today: desk.today, vocabulary: desk.vocabulary },
    });
  async function throughPackage(order: Order) {
    const { value } = readPackage(makePackage(order));
    if (!value) throw new Error('not read');
    return takeOrder(value, desk);
  }

  test.each(gateCases)('%s: %s', async (_gate, _what, source, reason) => {
    const { taking, reasons } = await throughPackage(publishing(source));
    expect(taking).toBeUndefined();
    expect(reasons.map(({ message }) => message).join('\n')).toMatch(reason);
    expect(reasons).toEqual(direct(source, approvalRecord));
  });

  test.each(recordCases)('approval: %s', async (_what, record, reason) => {
    const { taking, reasons } = await throughPackage(publishing(publishablePlan, record));
    expect(taking).toBeUndefined();
    expect(reasons.map(({ message }) => message).join('\n')).toMatch(reason);
    expect(reasons).toEqual(direct(publishablePlan, { ...approvalRecord, ...record }));
  });

  test.each(recordCases)('approval: %s leads to the field where it is mended', async (_what, record) => {
    const { reasons } = await throughPackage(publishing(publishablePlan, record));
    const whole = { ...approvalRecord, ...record };
    for (const { field = [] } of reasons) {
      expect(field.length).toBeGreaterThan(0);
      const value = field.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], whole);
      expect(value, field.join('.')).toBeDefined();
    }
  });

  test('a number that the site lists is taken, whether or not the text behind it is at hand', async () => {
    const listed = [{ id: 'another', versions: [{ approval: approvalRecord }] }];
    const { taking, reasons } = await takeOrder(publishing(), { ...desk, listed });
    expect(taking).toBeUndefined();
    expect(reasons).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('已经用在 another 上'),
        field: ['header', 'index'],
      }),
    ]);
  });

  test('a plan that passes is the version that is to be written', async () => {
    const { taking, reasons } = await throughPackage(publishing());
    expect(reasons).toEqual([]);
    expect(taking).toMatchObject({ kind: 'version', id: 'special-plan-2027', version: 1 });
    const marked = changed('抽十个单元', '抽十一个单元');
    expect((await throughPackage(publishing(marked))).taking).not.toEqual(taking);
  });
});
