import { expect, test } from 'vitest';
import type { Plan } from './plan.ts';
import { repeatedValues } from './repeated-values.ts';

function plan(text: string, values: Record<string, string>): Plan {
  const meta = {
    ...{
      title: '计划',
      outline: 'annual-plan',
      themes: [],
      basis: [],
      addressee: [],
      attachments: [],
      blocks: {},
    },
    ...{ issuer: { kind: '社区' as const, name: '桃源社区' }, period: { kind: '年度' as const } },
  };
  return {
    meta,
    values,
    content: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    sections: [],
  };
}

test('a value that stands in the text outside its slot is found with the words around it', () => {
  expect(repeatedValues(plan('不能办理的，由民政专干当面说明。', { officer: '民政专干' }))).toEqual([
    { name: 'officer', value: '民政专干', around: '不能办理的，由民政专干当面说明。' },
  ]);
});

test('short values and meetings that the law names may stand there', () => {
  const values = { grids: '12', meetingName: '居民代表会议' };
  expect(repeatedValues(plan('12个网格的意见报居民代表会议。', values))).toEqual([]);
});
