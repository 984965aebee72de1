/** What is done when: the phases of a plan, and its activities month by month. */
import type { Blocks } from '../../plan/blocks/blocks.ts';
import { showRange, showTimes } from '../../plan/blocks/cell.ts';
import { type Frontmatter, periodSpan } from '../../plan/frontmatter.ts';
import { festivalWithin } from '../../terms/festival-day.ts';
import { dateSpan, showDate } from '../../terms/plan-date.ts';

type Activity = NonNullable<Blocks['activities']>[number];

export interface PhaseTime {
  name: string;
  /** 2月—3月, with years where the plan runs over several; empty while blank. */
  when: string;
  /** First and last day as `yyyymmdd`. */
  span?: { first: number; last: number };
  tasks: readonly string[];
  deliverable?: string;
}

export interface ActivityTime {
  name: string;
  /** 3月5日, 中秋节（9月15日）, 每月; empty where it is the month alone. */
  when: string;
  /** 社区广场，面向全体居民 */
  detail: string;
}

export interface ActivityMonth {
  /** 3月, or 2027年3月 where the plan runs over several years; 经常开展 for what has no date. */
  label: string;
  activities: readonly ActivityTime[];
}

export function planPhases({ phases = [] }: Blocks, onlyYear?: number): PhaseTime[] {
  return phases
    .filter(({ name }) => name !== '')
    .map(({ name, start, end, tasks, deliverable }) => {
      const first = start && dateSpan(start)?.first;
      const last = end && dateSpan(end)?.last;
      return {
        name,
        when: showRange(start, end).replaceAll(`${onlyYear}年`, ''),
        ...(first && last && first <= last && { span: { first, last } }),
        tasks,
        ...(deliverable && { deliverable }),
      };
    });
}

/** `yyyymmdd` of the day it begins; undefined for what has no date. */
function beginning(
  { date }: Activity,
  period: { first: number; last: number } | undefined,
): number | undefined {
  if (!date) return undefined;
  const day = dateSpan(date) ? date : period && festivalWithin(date, period);
  return day ? dateSpan(day)?.first : undefined;
}

/** 3月5日, 中秋节（9月15日）; empty where it is the month alone, which stands beside the row already. */
function dayOf(date: string, begins: number | undefined): string {
  if (dateSpan(date) || begins === undefined) return showDate(date).replace(/^\d{4}年(?:\d+月$)?/, '');
  return `${date}（${Math.floor(begins / 100) % 100}月${begins % 100}日）`;
}

function activityTime(
  { name, date, place, audience, host, count, freq }: Activity,
  begins: number | undefined,
): ActivityTime {
  const day = date && dayOf(date, begins);
  const often = [freq, showTimes(count)];
  return {
    name,
    when: [day, ...often].filter(Boolean).join('，'),
    detail: [place, audience && `面向${audience}`, host && `${host}承办`].filter(Boolean).join('，'),
  };
}

/** Activities by the month in which they begin, in order of time. */
export function planActivities({ blocks: { activities = [] }, period }: Frontmatter): ActivityMonth[] {
  const span = periodSpan(period);
  const dated = activities
    .filter(({ name }) => name !== '')
    .map((activity) => ({ activity, begins: beginning(activity, span) }))
    .sort((a, b) => (a.begins ?? Number.MAX_SAFE_INTEGER) - (b.begins ?? Number.MAX_SAFE_INTEGER));
  const years = new Set(dated.flatMap(({ begins }) => (begins ? Math.floor(begins / 10_000) : [])));
  const label = (begins: number | undefined) => {
    if (begins === undefined) return '经常开展';
    const month = `${Math.floor(begins / 100) % 100}月`;
    return years.size > 1 ? `${Math.floor(begins / 10_000)}年${month}` : month;
  };
  const months = Map.groupBy(dated, ({ begins }) => label(begins));
  return [...months].map(([name, entries]) => ({
    label: name,
    activities: entries.map(({ activity, begins }) => activityTime(activity, begins)),
  }));
}
