/**
 * The folder of approved plans against what the site has published before (`/data/approved.json`, kept or fetched by whoever
 * builds). Whoever changes the last version together with its hash, or takes versions away, leaves a folder that agrees with
 * itself: it does not agree with what was published.
 */
import { z } from 'zod';
import { hashSchema } from '../plan/approval.ts';
import type { Result } from '../terms/finding.ts';
import type { ApprovedPlan } from './approved-plan.ts';

/** Of the published data only what is compared: data of older and newer sites have other fields, too. */
export const publishedPlanSchema = z.object({
  /** Name of its folder, part of its address. */
  id: z.string(),
  state: z.enum(['published', 'withdrawn']),
  /** Ascending, with the hash that each was published with. */
  versions: z.array(z.object({ version: z.int(), hash: hashSchema })),
});
export type PublishedPlan = z.infer<typeof publishedPlanSchema>;
const publishedSchema = z.object({ plans: z.array(publishedPlanSchema) });
export type PublishedBefore = z.infer<typeof publishedSchema>;

/** Reads `approved.json`. */
export function readPublished(json: string): Result<PublishedBefore> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    data = undefined;
  }
  const { data: value } = publishedSchema.safeParse(data);
  if (value) return { value, findings: [] };
  const message = '读不出以前公开过的数据；应是网站的 data/approved.json，各版都带指纹';
  return { findings: [{ ruleId: 'approved/published', severity: 'error', message, line: 1, column: 1 }] };
}

/**
 * Everything that was published and is not so any more, in Chinese, with the id of its plan.
 * @param known who says that it was, as the messages begin
 */
export function publishedFaults(
  { plans: before }: PublishedBefore,
  plans: readonly ApprovedPlan[],
  known = '网站上公开过',
): { id: string; message: string }[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  return before.flatMap(({ id, state, versions }) => {
    const plan = byId.get(id);
    if (!plan)
      return [
        {
          id,
          message: `${known}这份计划，现在整份不见了；请用 git 恢复，不再执行的用 npm run plan:withdraw 撤下`,
        },
      ];
    const faults = versions.flatMap(({ version, hash }) => {
      const now = plan.versions.find((one) => one.version === version);
      if (!now) return [`${known}第 ${version} 版，现在不见了；请用 git 恢复`];
      if (now.approval.hash === hash) return [];
      return [
        `第 ${version} 版与${known}的指纹不同，文字和指纹被一起换过；请用 git 恢复，要改内容请发布新版`,
      ];
    });
    const back =
      state === 'withdrawn' && !plan.withdrawal
        ? [`${known}这份计划已经撤下，撤下的告示（withdrawn.yaml）不见了；请用 git 恢复`]
        : [];
    return [...faults, ...back].map((message) => ({ id, message }));
  });
}
