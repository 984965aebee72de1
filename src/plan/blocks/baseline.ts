/** 基本情况: the community in figures on a given day. */
import { z } from 'zod';
import { planDateSchema } from '../../terms/plan-date.ts';
import { compact, readNumber, readWhen, showNumber, showWhen } from './cell.ts';
import { type BlockDefinition, fault } from './definition.ts';
import { readRecord, recordTable } from './rows.ts';

const count = z.int('应为整数').nonnegative('不能是负数').optional();

const schema = z.strictObject({
  /** Households. */
  households: count,
  /** Permanent residents. */
  residents: count,
  /** Floating population. */
  floating: count,
  partyMembers: count,
  /** Party branches. */
  branches: count,
  /** The day the figures were taken. */
  asOf: planDateSchema.optional(),
});
type Baseline = z.infer<typeof schema>;

const counts = [
  ['households', '居民户数（户）'],
  ['residents', '常住人口（人）'],
  ['floating', '流动人口（人）'],
  ['partyMembers', '党员人数（人）'],
  ['branches', '党支部数（个）'],
] as const satisfies [keyof Baseline, string][];
const dateLabel = '统计时间';

export const baseline: BlockDefinition<Baseline> = {
  type: 'baseline',
  label: '基本情况',
  purpose: '户数、人口、党员等基本数据和统计时间',
  schema,
  blank: () => ({}),
  tables: (data) => [
    recordTable('基本情况', [
      ...counts.map(([key, label]) => [label, showNumber(data[key])] as const),
      [dateLabel, showWhen(data.asOf)],
    ]),
  ],
  read: ([table]) => {
    const record = readRecord(table);
    if (!record?.has(dateLabel)) return undefined;
    const fields = counts.map(([key, label]) => [key, readNumber(record.get(label) ?? '')]);
    const parsed = schema.safeParse(
      compact({ ...Object.fromEntries(fields), asOf: readWhen(record.get(dateLabel) ?? '') }),
    );
    return parsed.success ? parsed.data : undefined;
  },
  check: ({ partyMembers = 0, residents, floating = 0 }) =>
    residents !== undefined && partyMembers > residents + floating
      ? [fault('baseline/party-members', ['partyMembers'], `党员人数 ${partyMembers} 多于人口总数，请核对`)]
      : [],
  blanks: (data) =>
    [...counts.map(([key]) => key), 'asOf' as const]
      .filter((key) => data[key] === undefined)
      .map((key) => [key]),
};
