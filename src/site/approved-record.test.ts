import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { columnSpans, recordRows } from './approved-record.ts';

const plan = parseSoundPlan(
  readFileSync('content/samples/waste-sorting-special-plan.mdx', 'utf8'),
  readVocabulary(),
);
const rowsFor = (header: Partial<typeof approvalRecord.header>, count = 1) => {
  const approval = {
    ...approvalRecord,
    header: { ...approvalRecord.header, ...header },
    version: 1,
    hash: '0',
  };
  return recordRows({ version: 1, plan, approval, source: '' }, count, '现行有效');
};

describe('the published rows', () => {
  test('have the labels of 居务公开 or of 政府信息公开, and none without a value', () => {
    const labels = (disclosure: '居务公开' | '政府信息公开') =>
      rowsFor({ disclosure, docNo: '青街办〔2027〕3号' }).map(({ label }) => label);
    const both = ['成文日期', '发布日期', '有效性', '有效期至', '公开方式'];
    expect(labels('居务公开')).toEqual([
      ...['索引号', '公开事项', '发文字号', '公开内容', '公开主体'],
      ...both,
      '公开对象',
    ]);
    expect(labels('政府信息公开')).toEqual([
      ...['索引号', '主题分类', '发文字号', '标题', '发布机构'],
      ...both,
      '公开范围',
    ]);
  });

  test('tell the version where there are several, and the last day in force', () => {
    const rows = rowsFor({ expires: '2027-06-30' }, 3);
    expect(rows.find(({ label }) => label === '版本')?.value).toBe('第 1 版，共 3 版');
    expect(rows.find(({ label }) => label === '有效期至')?.value).toBe('2027年6月30日');
    expect(rowsFor({}).find(({ label }) => label === '有效期至')?.value).toBe('2027年12月31日');
  });
});

test('an entry with an empty cell beside it takes that too', () => {
  const spans = (columns: number, ...wide: boolean[]) =>
    columnSpans(
      wide.map((wide) => ({ wide })),
      columns,
    );
  expect(spans(2, false, false, false)).toEqual([1, 1, 2]);
  expect(spans(2, false, true, false, false)).toEqual([2, 2, 1, 1]);
  expect(spans(2, true, false)).toEqual([2, 2]);
  expect(spans(3, false, false, true, false)).toEqual([1, 2, 3, 3]);
  expect(spans(3, false, false, false, false, true)).toEqual([1, 1, 1, 3, 3]);
});
