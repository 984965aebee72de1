import { expect, test } from 'vitest';
import { namedSourcesSchema } from '../plan/named-source.ts';
import { titleFindings } from './named-titles.ts';

const entry = { kind: '法律', seen: 'https://example.org/', looked: '2026-11-29' };
const sources = namedSourcesSchema.parse([
  { ...entry, name: '中华人民共和国民法典', also: ['民法典'], status: '现行' },
  { ...entry, name: '中华人民共和国合同法', status: '已废止', replacedBy: '中华人民共和国民法典' },
]);

test('a title that is listed and in force passes, by its full name and by its short one', () => {
  expect(titleFindings('依照《中华人民共和国民法典》和《民法典》', sources)).toEqual([]);
});

test('a title that nobody looked up is found where it stands', () => {
  const [finding, ...others] = titleFindings('第一行\n依照《某某管理条例》执行', sources);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ line: 2, column: 3, found: '《某某管理条例》', severity: 'error' });
  expect(finding?.message).toContain('sources.yaml');
});

test('a repealed law is found, with what replaces it', () => {
  expect(titleFindings('《中华人民共和国合同法》', sources)[0]?.message).toContain(
    '《中华人民共和国民法典》',
  );
});

test('the document of a campaign that is over is found', () => {
  const over = namedSourcesSchema.parse([
    { ...entry, kind: '文件', name: '某某活动的通知', status: '已结束' },
  ]);
  expect(titleFindings('《某某活动的通知》', over)[0]?.message).toContain('已结束');
});

test('a blank between the marks is no title', () => {
  expect(titleFindings('《【依据文件】》《<Slot name="basisDoc" />》', sources)).toEqual([]);
});

test('a list that has one name twice, or repeals a law without a successor, is refused', () => {
  const twice = [
    { ...entry, name: '民法典', status: '现行' },
    { ...entry, name: '中华人民共和国民法典', also: ['民法典'], status: '现行' },
  ];
  expect(namedSourcesSchema.safeParse(twice).success).toBe(false);
  expect(namedSourcesSchema.safeParse([{ ...entry, name: '合同法', status: '已废止' }]).success).toBe(false);
});
