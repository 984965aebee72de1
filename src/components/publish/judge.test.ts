// The page says of a plan and its record what whoever takes the package will say, and leads to where it is mended.
import { describe, expect, test } from 'vitest';
import { readHandedIn } from '../../approve/handed-in.ts';
import { makePackage, readPackage } from '../../approve/package.ts';
import { takeOrder } from '../../approve/take-order.ts';
import { type Desk, similarTexts } from '../../approve/try-version.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readWordLists } from '../../files/read-word-lists.ts';
import type { ApprovalRecord } from '../../plan/approval.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import { approvalRecord } from '../../testing/approval-record.ts';
import { changed, gateCases, recordCases } from '../../testing/gate-cases.ts';
import { publishablePlan } from '../../testing/publishable-plan.ts';
import { amendedPlan, amendedRecord, publishedSource } from '../../testing/publishing-desk.ts';
import { fitsGate, gateNames, judge, spoken } from './judge.ts';
import { recordFields, waiverKey } from './record-fields.ts';
import type { ReadDocument } from './use-document.ts';

const desk: Desk = {
  vocabulary: readVocabulary(),
  words: readWordLists(),
  library: [],
  published: [],
  today: 20261120,
};

async function readSource(source: string, at: Desk = desk): Promise<ReadDocument> {
  const handed = { name: 'document.mdx', bytes: new TextEncoder().encode(source) };
  const read = await readHandedIn(handed, at);
  return { handed, read, desk: at, similar: similarTexts(read.plan, at, at.published[0]), compared: true };
}

/** The record as it is typed into the form. */
function formOf(record: ApprovalRecord): Record<string, string> {
  const flat = (value: object, path: string): [string, string][] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? flat(inner, `${path}${key}.`) : [[`${path}${key}`, String(inner)]],
    );
  return Object.fromEntries(
    flat(record, '').filter(([key]) => recordFields.some((field) => field.key === key)),
  );
}

const verdicts = async (source: string, record: ApprovalRecord) => {
  const document = await readSource(source);
  const { value } = readPackage(makePackage({ kind: 'publish', document: document.handed, record }));
  if (!value) throw new Error('no package');
  return { page: judge(document, formOf(record), undefined), taken: await takeOrder(value, desk) };
};

describe('page and inbox say the same', () => {
  test.each(gateCases)('%s: %s', async (_gate, _what, source, reason) => {
    const { page, taken } = await verdicts(source, approvalRecord);
    expect(page.reasons.map(({ message }) => message)).toEqual(
      taken.reasons.map(({ message }) => spoken(message)),
    );
    expect(taken.reasons.map(({ message }) => message).join()).toMatch(reason);
    expect(gateNames).toEqual(expect.arrayContaining(page.reasons.map(({ gate }) => gate)));
  });

  // a form has three readings in their order, so that others cannot be typed
  const typeable = recordCases.filter(([what]) => !/^(a reading left out|readings in)/.test(what));
  test.each(typeable)('approval: %s, and the field is there', async (_, change) => {
    const { page, taken } = await verdicts(publishablePlan, { ...approvalRecord, ...change });
    expect(page.reasons.map(({ message }) => message)).toEqual(taken.reasons.map(({ message }) => message));
    expect(page.reasons.length).toBeGreaterThan(0);
    for (const { field } of page.reasons) expect(recordFields.map(({ key }) => key)).toContain(field);
  });

  test('nothing of a plan that passes, and the page shows the very text that is written', async () => {
    const { page, taken } = await verdicts(publishablePlan, approvalRecord);
    expect(page.reasons).toEqual([]);
    const source = taken.taking?.kind === 'version' ? taken.taking.source : '';
    expect(page.shown).toEqual(parseSoundPlan(source, desk.vocabulary));
  });
});

test('no message names a key of a file that nobody types here', async () => {
  const source = changed(/## 宣传发动\n\n.*\n\n/, '');
  const { page } = await verdicts(source, {
    ...approvalRecord,
    contact: { office: '王小明', phone: '0000-0000000' },
  });
  expect(page.reasons.map(({ field }) => field)).toEqual(
    expect.arrayContaining([waiverKey('宣传发动'), 'contact.office']),
  );
  expect(page.reasons.map(({ message }) => message).join()).not.toMatch(/waivers|contact|office/);
});

describe('a version that follows another', () => {
  const plan = parseSoundPlan(publishedSource(), desk.vocabulary);
  const { approval } = plan.meta;
  if (!approval) throw new Error('not approved');
  const amends = { id: 'handrails', versions: [{ version: 1, plan, approval, source: publishedSource() }] };
  const at: Desk = { ...desk, published: [amends] };
  const form = formOf({ ...approvalRecord, ...amendedRecord });

  test('has to say what it changes', async () => {
    const document = await readSource(amendedPlan, at);
    expect(judge(document, form, amends).reasons.map(({ field }) => field)).toEqual(['change']);
    const { reasons, shown } = judge(document, { ...form, change: '两天内修好' }, amends);
    expect(reasons).toEqual([]);
    expect(shown?.meta.approval).toMatchObject({ version: 2, change: '两天内修好', previous: approval.hash });
  });

  test('has to be another text of the same plan', async () => {
    const same = await readSource(publishablePlan, at);
    const { reasons } = judge(same, { ...form, change: '两天内修好' }, amends);
    expect(reasons).toEqual([{ gate: fitsGate, message: expect.stringContaining('一字不差') }]);
  });

  test('is the third where the page knows no more than the second', async () => {
    const second = {
      ...amends,
      versions: [{ version: 2, plan, approval: { ...approval, version: 2 }, source: '' }],
    };
    const document = await readSource(amendedPlan, { ...at, published: [second] });
    expect(judge(document, { ...form, change: '两天内修好' }, second).shown?.meta.approval?.version).toBe(3);
  });
});
