/** 基本情况: the community in figures on a given day. */
import { z } from 'zod';
import { isPlanDate } from '../../terms/plan-date.ts';
import { asNumber, asWritten, compact, figure, readFigure, readWhen, showNumber, showWhen } from './cell.ts';
import { type BlockDefinition, fault } from './definition.ts';
import { keptAsWords, readRecord, recordTable } from './rows.ts';

const count = figure.optional();

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
  asOf: asWritten.optional(),
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
    const fields = counts.map(([key, label]) => [key, readFigure(record.get(label) ?? '')]);
    const parsed = schema.safeParse(
      compact({ ...Object.fromEntries(fields), asOf: readWhen(record.get(dateLabel) ?? '') }),
    );
    return parsed.success ? parsed.data : undefined;
  },
  check: (data) => {
    const {
      partyMembers = 0,
      residents,
      floating = 0,
    } = {
      partyMembers: asNumber(data.partyMembers),
      residents: asNumber(data.residents),
      floating: asNumber(data.floating),
    };
    const words = counts.flatMap(([key, label]) =>
      typeof data[key] === 'string'
        ? [keptAsWords('baseline', [key], { where: `“${label}”`, text: data[key], what: '数字' })]
        : [],
    );
    const { asOf } = data;
    const what = '日期（如 2027年3月5日）';
    const when =
      asOf === undefined || isPlanDate(asOf)
        ? []
        : [keptAsWords('baseline', ['asOf'], { where: `“${dateLabel}”`, text: asOf, what })];
    const message = `党员人数 ${partyMembers} 多于人口总数，请核对`;
    const tooMany = residents !== undefined && partyMembers > residents + floating;
    return [
      ...words,
      ...when,
      ...(tooMany ? [fault('baseline/party-members', ['partyMembers'], message)] : []),
    ];
  },
  blanks: (data) =>
    [...counts.map(([key]) => key), 'asOf' as const]
      .filter((key) => data[key] === undefined)
      .map((key) => [key]),
};
