import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { approvalRecord } from '../testing/approval-record.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import type { ApprovedPlan } from './approved-plan.ts';
import { numbersOf, sharedNumbers, takenNumbers } from './taken-numbers.ts';

const plan = parseSoundPlan(publishablePlan, readVocabulary());

function approved(id: string, index: string, docNo?: string): ApprovedPlan {
  const header = { ...approvalRecord.header, index, ...(docNo && { docNo }) };
  const versions = [1, 2].map((version) => ({
    ...{ version, plan, source: '' },
    approval: { ...approvalRecord, version, hash: '0'.repeat(64), header },
  }));
  return { id, versions };
}

describe('numbers that must be one of a kind', () => {
  test('may stand on every version of one plan, and on no other', () => {
    expect(sharedNumbers([approved('a', 'X-1', '桃〔2027〕1号'), approved('b', 'X-2')])).toEqual([]);
    const shared = sharedNumbers([
      approved('a', 'X-1', '桃〔2027〕1号'),
      approved('b', 'X-1', '桃〔2027〕1号'),
    ]);
    expect(shared).toEqual([
      { number: { label: '索引号', value: 'X-1' }, ids: ['a', 'b'] },
      { number: { label: '发文字号', value: '桃〔2027〕1号' }, ids: ['a', 'b'] },
    ]);
  });

  test.each(['ty-2027-001', 'ＴＹ－２０２７－００１', 'TY-2027- 001'])(
    'are the same as %s to people',
    (index) => {
      const taken = takenNumbers(numbersOf(approvalRecord.header), [approved('other', index)]);
      expect(taken).toEqual([{ number: { label: '索引号', value: 'TY-2027-001' }, ids: ['other'] }]);
    },
  );

  test('of one sort do not clash with those of the other', () => {
    expect(sharedNumbers([approved('a', '桃〔2027〕1号'), approved('b', 'X', '桃〔2027〕1号')])).toEqual([]);
  });
});
