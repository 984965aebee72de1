import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import type { ApprovedPlan } from './approved-plan.ts';
import { publishedFaults, readPublished } from './compare-published.ts';
import { contentHash, lock } from './hashed-text.ts';
import { versionSource } from './new-version.ts';

const vocabulary = readVocabulary();

function plan(id: string, ...texts: string[]): ApprovedPlan {
  let previous: string | undefined;
  const versions = texts.map((text, index) => {
    const marks = { version: index + 1, previous, ...(index > 0 && { change: '两天内修好' }) };
    const source = lock(versionSource(parseSoundPlan(text, vocabulary), approvalRecord, marks, vocabulary));
    previous = contentHash(source);
    const read = parseSoundPlan(source, vocabulary);
    if (!read.meta.approval) throw new Error('no record');
    return { version: index + 1, plan: read, approval: read.meta.approval, source };
  });
  return { id, versions };
}

const amended = publishablePlan.replace('三天内由', '两天内由');
const one = plan('one', publishablePlan, amended);
const gone: ApprovedPlan = {
  ...plan('gone', publishablePlan),
  withdrawal: { kind: 'gone', date: '2026-11-20', reason: '满' },
};
const { value: before } = readPublished(
  JSON.stringify({
    plans: [one, gone].map(({ id, versions, withdrawal }) => ({
      id,
      state: withdrawal ? 'withdrawn' : 'published',
      versions: versions.map(({ version, approval }) => ({ version, hash: approval.hash })),
    })),
  }),
);
const told = (...plans: ApprovedPlan[]) => {
  if (!before) throw new Error('not read');
  return publishedFaults(before, plans).map(({ id, message }) => `${id} ${message}`);
};

test('a folder that only grew agrees with what was published', () => {
  expect(told(one, gone)).toEqual([]);
  expect(told(plan('one', publishablePlan, amended, publishablePlan), gone, plan('new', amended))).toEqual(
    [],
  );
});

test('whatever was published is missed, and known when it comes back as another', () => {
  const changed = plan('one', publishablePlan, amended.replace('抽十个单元', '抽一个单元'));
  expect(told(changed, gone)).toEqual([expect.stringMatching(/^one 第 2 版与网站上公开过的指纹不同/)]);
  expect(told(plan('one', publishablePlan), gone)).toEqual([
    expect.stringMatching(/^one 网站上公开过第 2 版，现在不见了/),
  ]);
  expect(told(gone)).toEqual([expect.stringMatching(/^one .*整份不见了/)]);
  expect(told(one, plan('gone', publishablePlan))).toEqual([expect.stringMatching(/^gone .*告示.*不见了/)]);
});

test('other data are no list of what was published', () => {
  for (const json of ['', '{}', '{"plans":[{"id":"a"}]}']) expect(readPublished(json).value).toBeUndefined();
});
