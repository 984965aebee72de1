/** Whether a text can be the next version of a published plan at all, whatever the gates say of it. */
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { type ApprovedPlan, currentVersion } from './approved-plan.ts';
import { planDifference } from './difference.ts';

/** A version is another text of the same plan: with another issuer, year or outline, the wrong file was taken. */
function otherPlan({ meta: before }: Plan, { meta: after }: Plan): string | undefined {
  const fields = [
    ['编制单位', before.issuer.name, after.issuer.name],
    ['年份', before.period.year, after.period.year],
    ['提纲', before.outline, after.outline],
  ] as const;
  const changed = fields.find(([, old, now]) => old !== now);
  return changed && `新文件的${changed[0]}是“${changed[2]}”，公开的是“${changed[1]}”，不像同一份计划`;
}

/** Why `after` is no next version of this plan, in Chinese, without what is to be done about it. */
export function amendmentFault(
  amends: ApprovedPlan,
  after: Plan,
  vocabulary: Vocabulary,
): string | undefined {
  const { plan: before, version } = currentVersion(amends);
  const other = otherPlan(before, after);
  if (other) return `${other}，没有写入；请核对文件，另一份计划请另行公开`;
  return planDifference(before, after, vocabulary).every(({ change }) => change === 'same')
    ? `新的计划与第 ${version} 版一字不差，没有写入；请核对是不是拿错了文件`
    : undefined;
}
