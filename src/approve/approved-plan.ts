/** An approved plan with all its versions, as the folder `content/approved/<id>` holds it. */
import { z } from 'zod';
import { type Approval, daySchema, type Validity } from '../plan/approval.ts';
import { periodSpan } from '../plan/frontmatter.ts';
import type { Plan } from '../plan/plan.ts';
import { dateSpan } from '../terms/plan-date.ts';

export interface ApprovedVersion {
  /** 1, 2 … */
  version: number;
  plan: Plan;
  approval: Approval;
  /** The file's text. */
  source: string;
}

const line = z.string().regex(/^[^\r\n]+$/, '只能写一行文字，不能为空');

export const withdrawalSchema = z
  .strictObject({
    /** replaced: another plan stands in its place; gone: nothing does. */
    kind: z.enum(['replaced', 'gone']),
    date: daySchema,
    reason: line,
    /** What readers are told; the reason where absent. */
    notice: line.optional(),
    /** Id of the approved plan that stands in its place. */
    replacedBy: line.optional(),
  })
  .refine(({ kind, replacedBy }) => (kind === 'replaced') === (replacedBy !== undefined), {
    message: '被取代（replaced）要写明 replacedBy，撤下（gone）不写',
    path: ['replacedBy'],
  });
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** What contradicts the plan that is withdrawn, in Chinese. */
export function withdrawalFault(
  { date }: Withdrawal,
  versions: readonly ApprovedVersion[],
): string | undefined {
  const published = versions[0]?.approval.header.published;
  if (published === undefined || date >= published) return undefined;
  return `撤下的日期 ${date} 早于发布日期 ${published}；请核对`;
}

export interface ApprovedPlan {
  /** Name of the folder, part of every address. */
  id: string;
  /** Ascending; at least one. */
  versions: readonly ApprovedVersion[];
  withdrawal?: Withdrawal;
}

/**
 * What pages and other sites can know of a published plan without its text: its numbers, its day and whether it stands.
 * An `ApprovedPlan` is one, too.
 */
export interface ListedPlan {
  id: string;
  versions: readonly {
    approval: {
      header: Pick<Approval['header'], 'index' | 'docNo' | 'published'>;
      /** See `contentHash`. */
      hash?: string;
    };
  }[];
  withdrawal?: Pick<Withdrawal, 'date' | 'replacedBy'>;
}

/** An id that is an address and, on every system, the name of a folder: at most 80 small letters, digits, hyphens. */
export const approvedId = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The version in force, or the last one that was. */
export function currentVersion({ versions }: ApprovedPlan): ApprovedVersion {
  const last = versions.at(-1);
  if (!last) throw new Error('an approved plan has a version');
  return last;
}

/**
 * The plan as it is shown on a day: versions whose day of publication has not come are left out.
 * @param today yyyymmdd
 * @returns undefined where its first version still waits
 */
export function visibleOn<Plan extends ListedPlan>(approved: Plan, today: number): Plan | undefined {
  const versions = approved.versions.filter((version) => !waitsOn(version, today));
  return versions.length > 0 ? { ...approved, versions } : undefined;
}

/** Whether the day of publication of a version has not come yet. @param today yyyymmdd */
export function waitsOn({ approval }: ListedPlan['versions'][number], today: number): boolean {
  return (dateSpan(approval.header.published)?.first ?? 0) > today;
}

/** The last day on which the plan holds, as yyyymmdd: `expires`, or the end of its period. */
export function lastDay({ plan, approval }: ApprovedVersion): number | undefined {
  return approval.header.expires
    ? dateSpan(approval.header.expires)?.last
    : periodSpan(plan.meta.period)?.last;
}

/**
 * 有效性 of a version.
 * @param today yyyymmdd
 */
export function validityOf(approved: ApprovedPlan, version: ApprovedVersion, today: number): Validity {
  if (approved.withdrawal) return '废止';
  if (version !== currentVersion(approved)) return '已修改';
  const last = lastDay(version);
  return last !== undefined && today > last ? '失效' : '现行有效';
}
