/** 活动安排: name, date or festival, place, audience, host. */
import { z } from 'zod';
import { nearestHint } from '../../terms/nearest.ts';
import { dateSpan, isPlanDate } from '../../terms/plan-date.ts';
import { asWritten, duplicates, figure, line } from './cell.ts';
import { type BlockFault, doubt, fault } from './definition.ts';
import { festivals } from './festivals.ts';
import { choiceColumn, numberColumn, rowBlock, textColumn, whenColumn } from './rows.ts';

const rhythms = ['每周', '每月', '每季', '每半年', '每年'] as const;

const activity = z.strictObject({
  name: line,
  theme: line.optional(),
  /** A plan date or a festival of the festival table. */
  date: asWritten.optional(),
  place: line.optional(),
  audience: line.optional(),
  host: line.optional(),
  /** How many times in all. */
  count: figure.optional(),
  /** 每周, 每月, 每季, 每半年, 每年. */
  freq: asWritten.optional(),
});
type Activity = z.infer<typeof activity>;

function outsidePeriod(date: string, period: { first: number; last: number }): boolean {
  const span = dateSpan(date);
  if (span) return span.last < period.first || span.first > period.last;
  if (period.last - period.first >= 10_000) return false;
  const months = festivals.get(date);
  if (!months) return false;
  const from = Math.floor((period.first % 10_000) / 100);
  const to = Math.floor((period.last % 10_000) / 100);
  return from <= to && !months.some((month) => month >= from && month <= to);
}

export const activities = rowBlock<Activity>({
  type: 'activities',
  label: '活动安排',
  purpose: '活动的名称、时间、地点、对象和承办岗位',
  row: activity,
  columns: [
    textColumn('name', '活动', 4, { required: true }),
    textColumn('theme', '主题', 3),
    {
      ...whenColumn<Activity>('date', '时间', 3, {
        required: true,
        hint: '2027年3月5日、2027年3月，或节日名',
      }),
      meant: ({ date }) =>
        date === undefined || isPlanDate(date) || festivals.has(date)
          ? undefined
          : `日期（如 2027年3月5日、2027年3月）或节日名${nearestHint(date, festivals.keys())}`,
    },
    textColumn('place', '地点', 3),
    textColumn('audience', '对象', 3),
    textColumn('host', '承办', 3),
    numberColumn('count', '次数', 2),
    choiceColumn('freq', '频次', 2, rhythms),
  ],
  blankRows: 3,
  blankRow: { name: '' },
  check: (activities, { period, themes }) => {
    const faults: BlockFault[] = duplicates(
      activities.flatMap(({ name, date }) => (name ? [`${name}\u0000${date ?? ''}`] : [])),
    ).map((key) => doubt('activities/duplicate', [], `活动“${key.split('\u0000')[0]}”在同一时间列了两次`));
    for (const [index, { name, date }] of activities.entries()) {
      if (date && period && outsidePeriod(date, period)) {
        faults.push(
          fault(
            'activities/outside-period',
            [index, 'date'],
            `活动“${name}”的时间不在计划期内，请核对日期或 period`,
          ),
        );
      }
      if (name && themes.includes(name)) {
        faults.push(
          doubt('activities/name-is-theme', [index, 'name'], `活动名称与主题“${name}”相同，请写出具体活动`),
        );
      }
    }
    return faults;
  },
});
