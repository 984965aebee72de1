/**
 * The catalogue of 居务公开, as far as plans go: what each unit has to publish for each year, by when, and whether it has.
 * What is due stands in `templates/disclosure.yaml`; nobody types what is published, the approved plans say it.
 */
import { z } from 'zod';
import { periodSpan } from '../plan/frontmatter.ts';
import type { Plan } from '../plan/plan.ts';
import type { Progress } from '../plan/progress.ts';
import { isPlanDate } from '../terms/plan-date.ts';

const line = z.string().regex(/^[^\r\n]+$/, '只能写一行文字，不能为空');

export const disclosureSchema = z.strictObject({
  /** The law or rule that asks for it. */
  basis: line,
  /** Documents of every year. */
  yearly: z.array(
    z.strictObject({
      name: line,
      /** What it says to residents. */
      content: line,
      /** Ids of the outlines that such a document follows. */
      outlines: z.array(line).min(1),
      /** Last day in time, MM-DD. */
      due: z.string().refine((text) => isPlanDate(`2027-${text}`), '应写成 03-31，月和日'),
      /** The day lies in the year after the one that the document is about. */
      nextYear: z.boolean().default(false),
    }),
  ),
  /** Reports on the plans in force. */
  progress: z.strictObject({
    name: line,
    content: line,
    /** Months from publication or the last report to the next. */
    months: z.int().min(1).max(12),
  }),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** A published plan as the catalogue counts it. */
export interface CountedPlan {
  id: string;
  title: string;
  /** 公开主体. */
  publisher: string;
  /** First publication, yyyy-mm-dd. */
  published: string;
  plan: Plan;
  progress?: Progress;
  /** Last day in force, yyyymmdd; undefined without an end. */
  lastDay: number | undefined;
}

export interface DueItem {
  /** 年度工作计划, 执行进展. */
  name: string;
  content: string;
  /** 2027年, or the title of the plan that is reported on. */
  about: string;
  /** Last day in time, yyyymmdd. */
  due: number;
  /** The plan that is it, or that it is about. */
  plan?: { id: string; title: string };
  /** Day when it was published, or of the last report, yyyy-mm-dd. */
  published?: string;
  done: boolean;
}

export interface UnitCatalogue {
  publisher: string;
  /** By the day when they are due. */
  items: DueItem[];
}

const toDay = (date: string) => Number(date.replaceAll('-', ''));

/** The day so many months later, its last where the month is shorter. */
function monthsLater(date: string, months: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const then = Math.min(day, last.getUTCDate());
  return last.getUTCFullYear() * 10_000 + (last.getUTCMonth() + 1) * 100 + then;
}

function yearsOf({ plan }: CountedPlan): number[] {
  const span = periodSpan(plan.meta.period);
  if (!span) return [];
  const [first, last] = [Math.floor(span.first / 10_000), Math.floor(span.last / 10_000)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function yearly({ yearly }: Disclosure, plans: readonly CountedPlan[], today: number): DueItem[] {
  const first = Math.min(
    ...plans.flatMap(yearsOf),
    ...plans.map(({ published }) => Number(published.slice(0, 4))),
  );
  const last = Math.max(Math.floor(today / 10_000), ...plans.flatMap(yearsOf));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.flatMap((year) =>
    yearly.map(({ name, content, outlines, due, nextYear }) => {
      const found = plans.find(
        (one) => outlines.includes(one.plan.meta.outline) && yearsOf(one).includes(year),
      );
      return {
        name,
        content,
        about: `${year}年`,
        due: (nextYear ? year + 1 : year) * 10_000 + Number(due.replace('-', '')),
        ...(found && { plan: { id: found.id, title: found.title }, published: found.published }),
        done: found !== undefined,
      };
    }),
  );
}

/** The next report on each plan in force; a plan whose end comes first owes its last one then. */
function reports(
  { progress: { name, content, months } }: Disclosure,
  plans: readonly CountedPlan[],
): DueItem[] {
  return plans.map(({ id, title, published, progress, lastDay }) => {
    const next = monthsLater(progress?.updated ?? published, months);
    const done = progress !== undefined && lastDay !== undefined && toDay(progress.updated) >= lastDay;
    return {
      name,
      content,
      about: title,
      due: lastDay !== undefined && lastDay < next ? monthsLater(dayText(lastDay), 1) : next,
      plan: { id, title },
      ...(progress && { published: progress.updated }),
      done,
    };
  });
}

const dayText = (day: number) => String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

/** @param plans those published and not withdrawn @param today yyyymmdd */
export function disclosureCatalogue(
  disclosure: Disclosure,
  plans: readonly CountedPlan[],
  today: number,
): UnitCatalogue[] {
  const publishers = [...new Set(plans.map(({ publisher }) => publisher))];
  return publishers.map((publisher) => {
    const own = plans.filter((plan) => plan.publisher === publisher);
    const items = [...yearly(disclosure, own, today), ...reports(disclosure, own)];
    return { publisher, items: items.sort((a, b) => a.due - b.due) };
  });
}
