/** The dated rows of a plan as events: phases, activities on a day or in a month, reports with a deadline or a rhythm. */
import type { Blocks } from '../plan/blocks/blocks.ts';
import { showTimes } from '../plan/blocks/cell.ts';
import { type Frontmatter, periodSpan, plainTitle } from '../plan/frontmatter.ts';
import { festivalWithin } from '../terms/festival-day.ts';
import { dateSpan } from '../terms/plan-date.ts';

export interface CalendarEvent {
  kind: 'phase' | 'activity' | 'report' | 'period';
  /** The row's name. */
  name: string;
  /** 1 for the first event of this name, 2 for the next. */
  number: number;
  category: string;
  /** First and last day, `yyyymmdd`. */
  first: number;
  last: number;
  place?: string;
  notes: readonly string[];
  /** How it is repeated: an RRULE. */
  rule?: string;
}

type Unnumbered = Omit<CalendarEvent, 'number'>;
type Span = { first: number; last: number };

function phaseEvents({ phases = [] }: Blocks): Unnumbered[] {
  return phases.flatMap(({ name, start, end, tasks, deliverable }): Unnumbered[] => {
    const first = start && dateSpan(start)?.first;
    const last = end && dateSpan(end)?.last;
    if (!name || !first || !last || last < first) return [];
    const notes = [...tasks, ...(deliverable ? [`成果：${deliverable}`] : [])];
    return [{ kind: 'phase', name, category: '阶段', first, last, notes }];
  });
}

function activityEvents({ activities = [] }: Blocks, period: Span | undefined): Unnumbered[] {
  return activities.flatMap(({ name, date, place, audience, host, freq, count }): Unnumbered[] => {
    const festival = date && !dateSpan(date) ? date : undefined;
    const day = festival ? period && festivalWithin(festival, period) : date;
    const span = day ? dateSpan(day) : undefined;
    if (!name || !span) return [];
    const often = [freq, showTimes(count)].filter(Boolean).join('，');
    const notes = [
      festival,
      span.first === span.last ? undefined : '具体日期以通知为准',
      often && `${often}，这里只记第一次`,
      audience && `对象：${audience}`,
      host && `承办：${host}`,
    ].flatMap((note) => note || []);
    return [{ kind: 'activity', name, category: '活动', ...span, ...(place && { place }), notes }];
  });
}

/** Months whose last day a rhythm falls on; 每周末 is the Friday of every week, since offices close then. */
const rhythmMonths: Readonly<Record<string, readonly number[]>> = {
  每月末: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  每季末: [3, 6, 9, 12],
  每半年末: [6, 12],
};

const dayNumber = (date: Date) => Number(date.toISOString().slice(0, 10).replaceAll('-', ''));

/** The first day of the rhythm in the period, and how it goes on to the period's end. */
function repeated(rhythm: string, { first, last }: Span): { day: number; rule: string } | undefined {
  const [year, month, date] = [Math.floor(first / 10_000), Math.floor(first / 100) % 100, first % 100];
  const months = rhythmMonths[rhythm];
  const days = months
    ? Array.from({ length: 13 }, (_, index) => new Date(Date.UTC(year, month + index, 0)))
    : Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(year, month - 1, date + index)));
  const start = days.find((day) =>
    months ? months.includes(day.getUTCMonth() + 1) && dayNumber(day) >= first : day.getUTCDay() === 5,
  );
  if (!start || dayNumber(start) > last) return undefined;
  const how = months ? `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=-1` : 'FREQ=WEEKLY;BYDAY=FR';
  return { day: dayNumber(start), rule: `${how};UNTIL=${last}` };
}

function reportEvents({ report = [] }: Blocks, period: Span | undefined): Unnumbered[] {
  return report.flatMap(({ what, to, due, channel }): Unnumbered[] => {
    if (!what || !due) return [];
    const event = { kind: 'report', name: `报送：${what}`, category: '报送' } as const;
    const notes = [to && `报${to}`, channel ? `方式：${channel}` : ''].filter((note) => note !== '');
    const span = dateSpan(due);
    // a deadline is its last day
    if (span) return [{ ...event, first: span.last, last: span.last, notes }];
    const again = period && repeated(due, period);
    if (!again) return [];
    return [{ ...event, first: again.day, last: again.day, notes: [...notes, due], rule: again.rule }];
  });
}

/** A plan without a dated row is at least in force for its period. */
function periodEvents(title: string, period: Span | undefined): Unnumbered[] {
  return period
    ? [{ kind: 'period', name: plainTitle(title), category: '计划期', ...period, notes: [] }]
    : [];
}

/** All events in the order of their days. */
export function planEvents({
  title,
  blocks,
  period,
}: Pick<Frontmatter, 'title' | 'blocks' | 'period'>): CalendarEvent[] {
  const span = periodSpan(period);
  const rows = [...phaseEvents(blocks), ...activityEvents(blocks, span), ...reportEvents(blocks, span)];
  const events = rows.length > 0 ? rows : periodEvents(title, span);
  const counts = new Map<string, number>();
  const numbered = events.map((event): CalendarEvent => {
    const key = `${event.kind} ${event.name}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return { ...event, number };
  });
  return numbered.sort((a, b) => a.first - b.first || a.last - b.last);
}
