/** Block data of a made-up plan: sound by the rules of every block type, rows from the word banks. */
import type { z } from 'zod';
import type { BlockType } from '../../src/plan/block-type.ts';
import type { blocksSchema } from '../../src/plan/blocks/blocks.ts';
import { periodSpan } from '../../src/plan/frontmatter.ts';
import type { Writer } from './grammar.ts';
import type { PlanSetting } from './plan-setting.ts';

export type Blocks = z.input<typeof blocksSchema>;

type Maker<T extends BlockType> = (writer: Writer, setting: PlanSetting, days: PlanDays) => Blocks[T];

/** Months of the plan's period, at most the first year of it: `2027-03`. */
interface PlanDays {
  months: string[];
}

function planDays({ period, year }: PlanSetting): PlanDays {
  const { first = year * 10_000 + 101, last = year * 10_000 + 1231 } = periodSpan(period) ?? {};
  const from = Math.floor(first / 100) % 100;
  const to = last >= (year + 1) * 10_000 ? 12 : Math.floor(last / 100) % 100;
  const count = to - from + 1;
  return { months: Array.from({ length: count }, (_, i) => `${year}-${String(from + i).padStart(2, '0')}`) };
}

const phases: Maker<'phases'> = (writer, _setting, { months }) => {
  const count = Math.min(months.length, writer.random.int(3, 4));
  const names = ['动员部署', '集中推进', '自查整改', '总结巩固'].slice(-count);
  const at = (place: number) => Math.floor((place * months.length) / count);
  return names.map((name, index) => ({
    name,
    start: months[at(index)],
    end: months[at(index + 1) - 1],
    tasks: writer.plainList('deed', writer.random.int(2, 4)),
    deliverable: writer.plain('paper'),
  }));
};

const targets: Maker<'targets'> = ({ random, plainList, plain }) =>
  plainList('theme.measure', random.int(4, 6)).map((measure) => {
    const [name = '', unit = ''] = measure.split('/');
    const source = plain('post');
    if (unit === '零发生') return { name, op: '零发生', period: '年', source };
    const most = unit.endsWith('以内');
    const base = unit === '%' ? random.int(60, 88) : random.int(10, 400);
    const value = unit === '%' ? base + random.int(1, 10) : base + random.int(5, 90);
    const better = most ? { op: '≤' as const, value: base, base: value } : { op: '≥' as const, value, base };
    return { name, ...better, unit: unit.replace('以内', ''), period: '年', source };
  });

const responsibilities: Maker<'responsibilities'> = ({ random, plain, plainList }, _setting, { months }) =>
  plainList('deed', random.int(5, 8)).map((task) => {
    const [lead = '', ...support] = plainList('org', random.int(2, 4));
    const post = plain('post');
    // a post of the community answers for no unit above it
    const person = post.startsWith('社区') ? `${lead}负责人` : post;
    return { task, lead: [lead], support, person, deadline: random.pick(months) };
  });

const leadingGroup: Maker<'leadingGroup'> = ({ random, plain, plainList }, setting) => {
  const [leader = '', deputy = '', ...members] = plainList('post', random.int(7, 11));
  const [first = leader, second = leader] = members;
  const group = (name: string, head: string) => ({
    name,
    leader: head,
    members: plainList('org', 2),
    duty: plain('deed'),
  });
  return {
    name: `${setting.themes[0]}工作领导小组`,
    leader,
    deputies: [deputy],
    members,
    office: { place: plain('spot'), director: first },
    subgroups: random.chance(0.5) ? [group('综合协调组', first), group('现场推进组', second)] : [],
    meeting: plain('frequency'),
  };
};

const assessment: Maker<'assessment'> = ({ random, plain }) =>
  (['月', '季', '年'] as const).slice(random.int(0, 1)).map((freq) => ({
    freq,
    time: plain('time'),
    mode: random.some(['现场', '专项督查', '暗访', '自查', '评议'] as const, 2),
    by: plain('org'),
    scoring: `按${plain('paper')}逐项核对`,
    result: random.some(['公布', '通报', '绩效'] as const, 1),
  }));

const budget: Maker<'budget'> = ({ random, plain, plainList }) =>
  plainList('deed', random.int(4, 7)).map((deed) => ({
    item: random.chance(0.5) ? deed : `购置${plain('goods')}和${plain('goods')}`,
    amount: random.int(6, 300) * 100,
    source: random.pick(['财政', '共建', '自筹'] as const),
  }));

const activities: Maker<'activities'> = ({ random, plain, plainList }, _setting, { months }) =>
  plainList('activity', random.int(5, 9)).map((name) => ({
    name,
    date: `${random.pick(months)}${random.chance(0.5) ? '' : random.pick(['上旬', '中旬'])}`,
    place: plain('spot'),
    audience: plain('group'),
    host: plain('post'),
    count: random.int(1, 12),
  }));

const criteria: Maker<'criteria'> = ({ random, plainList }) => {
  const groups = ['环境整洁', '秩序良好', '服务到位', '邻里和睦'];
  const each = random.int(2, 4);
  const deeds = plainList('deed', groups.length * each);
  return groups.map((group, index) => ({
    group,
    items: deeds
      .slice(index * each, (index + 1) * each)
      .map((text) => ({ text, threshold: `不低于${random.int(60, 98)}分` })),
    scoring: `共${random.int(2, 3) * 10}分`,
  }));
};

const archive: Maker<'archive'> = ({ random, plain, plainList }, _setting, { months }) => ({
  categories: plainList('paper', random.int(5, 9)),
  keeper: plain('post'),
  deadline: months.at(-1),
});

const baseline: Maker<'baseline'> = ({ random }, { year }) => ({
  households: random.int(600, 5200),
  residents: random.int(2000, 14_000),
  floating: random.int(100, 3000),
  partyMembers: random.int(60, 480),
  branches: random.int(2, 12),
  asOf: `${year - 1}-${random.int(10, 12)}-${random.int(10, 28)}`,
});

const report: Maker<'report'> = ({ random, plain, plainList }, _setting, { months }) =>
  plainList('paper', random.int(2, 4)).map((what) => ({
    what,
    to: plain('org'),
    due: random.chance(0.4) ? '每月末' : random.pick(months),
    channel: plain('media'),
  }));

const makers: { [T in BlockType]: Maker<T> } = {
  ...{ phases, targets, responsibilities, leadingGroup, assessment, budget },
  ...{ activities, criteria, archive, baseline, report },
};

/** Data for the blocks that the plan shows. */
export function makeBlocks(types: readonly BlockType[], writer: Writer, setting: PlanSetting): Blocks {
  const days = planDays(setting);
  return Object.fromEntries(types.map((type) => [type, makers[type](writer, setting, days)]));
}
