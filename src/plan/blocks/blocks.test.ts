import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../../files/find-plans.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { type BlockType, blockTypes } from '../block-type.ts';
import { parseSoundPlan } from '../mdx/parse.ts';
import { blockDefinition } from './blocks.ts';

const vocabulary = readVocabulary();
const plans = findPlanFiles(['content/samples']).map((file) =>
  parseSoundPlan(readFileSync(file, 'utf8'), vocabulary),
);
const period = { first: 20270101, last: 20271231 };
const texts = (type: BlockType, data: unknown) =>
  blockDefinition(type)
    .tables(data)
    .map(({ columns, rows }) => [columns, ...rows.map((row) => row.map(({ text }) => text))]);

describe.each(blockTypes)('%s', (type) => {
  const definition = blockDefinition(type);
  const examples = plans.filter((plan) => plan.meta.blocks[type] !== undefined).length;

  test('is used by a sample', () => expect(examples).toBeGreaterThan(0));

  test('is read back from its tables, filled or blank', () => {
    const filled = plans.map((plan) => plan.meta.blocks[type]).filter((data) => data !== undefined);
    for (const data of [...filled, definition.blank()])
      expect(definition.read(texts(type, data))).toEqual(data);
  });

  test('does not take another table for its own', () => {
    expect(
      definition.read([
        [
          ['甲', '乙'],
          ['一', '二'],
        ],
      ]),
    ).toBeUndefined();
    expect(definition.read([])).toBeUndefined();
  });

  test('has blank data that its schema accepts and its rules do not fault', () => {
    const blank = definition.blank();
    expect(definition.schema.safeParse(blank).data).toEqual(blank);
    expect(definition.check(blank, { period, themes: [] })).toEqual([]);
    expect(definition.blanks(blank).length).toBeGreaterThan(0);
  });

  test('has as many widths as columns, and rows that fit', () => {
    for (const plan of plans.filter(({ meta }) => meta.blocks[type] !== undefined)) {
      for (const { columns, widths, rows } of definition.tables(plan.meta.blocks[type])) {
        expect(widths).toHaveLength(columns.length);
        for (const row of rows) expect(row.length).toBeLessThanOrEqual(columns.length);
      }
    }
  });
});

/** Rule ids that data breaks, empty for sound data. */
const broken = (type: BlockType, data: unknown, themes: string[] = []) => {
  const parsed = blockDefinition(type).schema.safeParse(data);
  if (!parsed.success) return ['schema'];
  return blockDefinition(type)
    .check(parsed.data, { period, themes })
    .map(({ ruleId }) => ruleId);
};

const phase = (name: string, start: string, end: string) => ({ name, start, end, tasks: ['做事'] });
const group = { name: '小组', leader: '书记', deputies: ['副主任'], members: ['民政专干'] };

describe('validation rules', () => {
  test.each<[string, BlockType, unknown, string[]]>([
    [
      'phases in order',
      'phases',
      [phase('一', '2027-02', '2027-03'), phase('二', '2027-04上旬', '2027-11')],
      [],
    ],
    [
      'phases that share a month',
      'phases',
      [phase('一', '2027-02', '2027-03'), phase('二', '2027-03', '2027-11')],
      ['phases/overlap'],
    ],
    [
      'thirds of one month do not overlap',
      'phases',
      [phase('一', '2027-02', '2027-03上旬'), phase('二', '2027-03中旬', '2027-11')],
      [],
    ],
    [
      'a phase that ends before it begins',
      'phases',
      [phase('一', '2027-05', '2027-03'), phase('二', '2027-06', '2027-11')],
      ['phases/reversed'],
    ],
    ['a single phase', 'phases', [phase('一', '2027-02', '2027-03')], ['phases/count']],
    [
      'phases outside the period',
      'phases',
      [phase('一', '2026-02', '2026-03'), phase('二', '2027-06', '2027-11')],
      ['phases/outside-period'],
    ],
    [
      'a day that does not exist',
      'phases',
      [phase('一', '2027-02-30', '2027-03'), phase('二', '2027-06', '2027-11')],
      ['phases/as-words'],
    ],
    ['a rate over 100', 'targets', [{ name: '调解率', op: '≥', value: 190, unit: '%' }], ['targets/rate']],
    [
      'a frequency without period',
      'targets',
      [{ name: '文体活动', op: '≥', value: 4, unit: '次' }],
      ['targets/frequency-period'],
    ],
    [
      'a frequency with period',
      'targets',
      [{ name: '文体活动', op: '≥', value: 4, unit: '次', period: '年' }],
      [],
    ],
    [
      'growth without base',
      'targets',
      [{ name: '志愿者', op: '新增', value: 20, unit: '%' }],
      ['targets/growth-base'],
    ],
    ['zero with a value', 'targets', [{ name: '重大火灾', op: '零发生', value: 1 }], ['targets/zero-value']],
    ['a strange unit', 'targets', [{ name: '带宽', op: '≥', value: 10, unit: '兆' }], ['targets/unit']],
    [
      'yearly steps that fall back',
      'targets',
      [
        { name: '覆盖率', op: '≥', value: 80, unit: '%', period: '2027-12' },
        { name: '覆盖率', op: '≥', value: 70, unit: '%', period: '2028-12' },
      ],
      ['targets/steps'],
    ],
    [
      'one party on both sides',
      'responsibilities',
      [{ task: '清楼道', lead: ['物业'], support: ['物业'] }],
      ['responsibilities/both-sides'],
    ],
    [
      'a post of a unit below the one that leads',
      'responsibilities',
      [
        { task: '家长课堂', lead: ['街道妇联'], person: '社区妇联主席' },
        { task: '窗口', lead: ['街道社区服务中心'], person: '社区服务中心主任' },
        { task: '走访', lead: ['街道妇联', '各社区居民委员会'], person: '社区民政专干' },
      ],
      ['responsibilities/below'],
    ],
    ['a sound group', 'leadingGroup', { ...group, office: { place: '大厅', director: '副主任' } }, []],
    ['a post listed twice', 'leadingGroup', { ...group, members: ['书记'] }, ['leadingGroup/duplicate']],
    [
      'an office director from outside',
      'leadingGroup',
      { ...group, office: { place: '大厅', director: '局长' } },
      ['leadingGroup/office'],
    ],
    [
      'a subgroup led from outside',
      'leadingGroup',
      { ...group, subgroups: [{ name: '宣传组', leader: '局长', members: [] }] },
      ['leadingGroup/subgroup'],
    ],
    [
      'rewards without a scoring rule',
      'assessment',
      [{ freq: '月', mode: ['自查'], by: '居委会', result: ['奖惩'] }],
      ['assessment/no-scoring'],
    ],
    ['an amount of 若干', 'budget', [{ item: '保洁', amount: '若干', source: '自筹' }], ['budget/as-words']],
    ['a negative amount', 'budget', [{ item: '保洁', amount: -1, source: '自筹' }], ['schema']],
    [
      'a year outside the period',
      'budget',
      [{ item: '保洁', amount: 1, source: '自筹', year: 2029 }],
      ['budget/year'],
    ],
    ['an unknown festival', 'activities', [{ name: '灯会', date: '元霄节' }], ['activities/as-words']],
    [
      'a word in place of an operator',
      'targets',
      [{ name: '满意率', op: '不低于', value: 90 }],
      ['targets/as-words'],
    ],
    ['words in place of a count', 'activities', [{ name: '灯会', count: '两场' }], ['activities/as-words']],
    [
      'words in place of a day',
      'archive',
      { categories: [], keeper: '', deadline: '年底' },
      ['archive/as-words'],
    ],
    ['words in place of households', 'baseline', { households: '约1.2万' }, ['baseline/as-words']],
    [
      'an activity outside the period',
      'activities',
      [{ name: '灯会', date: '2028-02' }],
      ['activities/outside-period'],
    ],
    [
      'an activity listed twice',
      'activities',
      [
        { name: '灯会', date: '元宵节' },
        { name: '灯会', date: '元宵节' },
      ],
      ['activities/duplicate'],
    ],
    [
      '五好 with four criteria',
      'criteria',
      [{ group: '五好', items: ['a', 'b', 'c', 'd'].map((text) => ({ text })) }],
      ['criteria/promise'],
    ],
    [
      'a criterion written twice',
      'criteria',
      [{ group: '环境', items: [{ text: 'a' }, { text: 'a' }] }],
      ['criteria/duplicate'],
    ],
    [
      'an archive without doubled papers',
      'archive',
      { categories: ['a', 'a'], keeper: '档案员' },
      ['archive/duplicate'],
    ],
    ['a negative count', 'baseline', { households: -1 }, ['schema']],
    [
      'more party members than people',
      'baseline',
      { residents: 10, partyMembers: 11 },
      ['baseline/party-members'],
    ],
    [
      'a report before the plan begins',
      'report',
      [{ what: '小结', to: '街道', due: '2026-12' }],
      ['report/early'],
    ],
    [
      'a report after the plan ends',
      'report',
      [{ what: '小结', to: '街道', due: '2028-01' }],
      ['report/late'],
    ],
  ])('%s', (_, type, data, expected) => expect(broken(type, data)).toEqual(expected));

  test('a budget is summed without rounding noise, once every amount is there', () => {
    const sums = (data: unknown) => texts('budget', data)[0]?.at(-1)?.[1];
    expect(
      sums([
        { item: 'a', amount: 0.1 },
        { item: 'b', amount: 0.2 },
      ]),
    ).toBe('0.3');
    expect(sums([{ item: 'a', amount: 0.1 }, { item: 'b' }])).toBe('');
  });
});
