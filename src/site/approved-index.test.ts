import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type ApprovedIndex, approvedIndexSchema, approvedJsonSchema } from './approved-index.ts';

const index: ApprovedIndex = {
  $schema: '/data/approved.schema.json',
  site: '社区计划库',
  address: '/approved/',
  date: '2027-02-01',
  plans: [
    {
      state: 'withdrawn',
      id: 'a',
      address: '/approved/a/',
      header: { index: 'A-1', publisher: '桃源社区居民委员会', published: '2027-01-01' },
      validity: '废止',
      versions: [{ version: 1, address: '/approved/a/v1/', hash: 'ab'.repeat(32) }],
      withdrawal: { kind: 'gone', date: '2027-01-20', reason: '内容有误' },
    },
  ],
};

/** Whether the JSON Schema takes the value, and whether the zod schema does. */
function verdicts(value: unknown): boolean[] {
  const validate = new Ajv2020({ strict: true }).compile(approvedJsonSchema());
  return [validate(value), approvedIndexSchema.safeParse(value).success];
}

describe('the JSON Schema of approved plans', () => {
  test('takes what the schema it is made from takes', () => {
    expect(verdicts(index)).toEqual([true, true]);
    expect(verdicts({ ...index, plans: [] })).toEqual([true, true]);
  });

  test.each([
    ['a field that it does not know', { ...index, title: '计划' }],
    ['a date that is none', { ...index, date: '2027年' }],
    ['a plan without its address', { ...index, plans: index.plans.map(({ address: _, ...rest }) => rest) }],
    [
      'a withdrawn plan with its text',
      { ...index, plans: index.plans.map((plan) => ({ ...plan, summary: '摘要' })) },
    ],
  ])('refuses %s, as that one does', (_, value) => {
    expect(verdicts(value)).toEqual([false, false]);
  });

  test('says what its fields are', () => {
    expect(JSON.stringify(approvedJsonSchema())).toContain('索引号');
  });
});
