import { expect, test } from 'vitest';
import { madeUpPlaceSchema, placeFaults } from './made-up-place.ts';
import type { Plan } from './plan.ts';

const place = madeUpPlaceSchema.parse({
  name: '桃源社区',
  issuers: ['桃源社区'],
  committee: '青山街道桃源社区居民委员会',
  slots: { buildings: '58' },
  goals: [{ name: '满意率', base: 87, years: { '2027': 91 } }],
  posts: ['环境专干'],
});
const street = madeUpPlaceSchema.parse({
  name: '青山街道',
  issuers: ['青山街道'],
  offices: ['公共服务办公室'],
});

function plan(
  values: Record<string, string>,
  target: { value: number; base?: number; period: string },
): Plan {
  return {
    meta: {
      title: '计划',
      outline: 'annual-plan',
      themes: [],
      issuer: { kind: '社区', name: '桃源社区' },
      period: { kind: '年度', year: 2027 },
      basis: [],
      addressee: [],
      attachments: [],
      blocks: { targets: [{ name: '满意率', op: '≥', unit: '%', ...target }] },
    },
    values,
    content: [],
    sections: [],
  };
}
const faults = (own: Plan, text = '') => placeFaults(own, text, [place, street]);

test('a plan that says what the table says has no fault', () => {
  const own = plan({ buildings: '58', meetings: '6' }, { value: 91, base: 87, period: '年' });
  expect(faults(own, '由环境专干报街道公共服务办公室')).toEqual([]);
});

test('another number of buildings, another goal of the same year and another start are told', () => {
  const own = plan({ buildings: '46' }, { value: 90, base: 84, period: '2027-10' });
  expect(faults(own).map((fault) => fault.slice(0, fault.indexOf('；')))).toEqual([
    '填空 buildings 写作“46”，应为“58”',
    '2027年“满意率”定为 90，应为 91',
    '“满意率”的基数写作 84，应为 87',
  ]);
});

test('the goal of half a year is not held to that of the year', () => {
  expect(faults(plan({}, { value: 89, period: '半年' }))).toEqual([]);
});

test('a post and an office that the place does not have are told, each once', () => {
  const own = plan({}, { value: 91, period: '年' });
  const found = faults(own, '卫生专干、卫生专干报街道社会事务办公室');
  expect(found).toHaveLength(2);
  expect(found[0]).toContain('卫生专干');
  expect(found[1]).toContain('社会事务办公室');
});

test('a plan of another issuer is held to the offices alone', () => {
  const own = { ...plan({ buildings: '46' }, { value: 1, period: '年' }) };
  own.meta = { ...own.meta, issuer: { kind: '学校', name: '桃源小学' } };
  expect(faults(own, '卫生专干')).toEqual([]);
});

test('the committee signs under one name; others may sign for the place as well', () => {
  const signed = (org: string) => {
    const own = plan({}, { value: 91, period: '年' });
    return faults({ ...own, meta: { ...own.meta, signoff: { org, date: '2027-01-08' } } });
  };
  expect(signed('桃源社区居民委员会')[0]).toContain(
    '落款署名写作“桃源社区居民委员会”，应为“青山街道桃源社区居民委员会”',
  );
  expect(signed('青山街道桃源社区居民委员会')).toEqual([]);
  expect(signed('桃源社区居民议事会')).toEqual([]);
});
