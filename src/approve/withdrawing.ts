/** What keeps a published plan from being taken down with this notice. */
import { personalLines } from '../check/published-lines.ts';
import type { CheckContext } from '../check/rule.ts';
import { dateSpan } from '../terms/plan-date.ts';
import {
  type ApprovedPlan,
  type ListedPlan,
  visibleOn,
  type Withdrawal,
  withdrawalFault,
} from './approved-plan.ts';
import { withdrawalLines } from './record-lines.ts';
import { unseenFaults } from './unseen-characters.ts';

/** A plan is taken down on the day itself. @param today yyyymmdd */
export function earlyFault({ date }: Withdrawal, today: number): string | undefined {
  return (dateSpan(date)?.first ?? 0) > today ? `撤下的日期 ${date} 还没有到；到那天再撤` : undefined;
}

/** What the notice says that cannot be, in Chinese. @param today yyyymmdd */
export function withdrawalFaults(
  approved: ApprovedPlan,
  withdrawal: Withdrawal,
  { published, today }: { published: readonly ListedPlan[]; today: number },
): string[] {
  const { id, withdrawal: before, versions } = approved;
  const { replacedBy } = withdrawal;
  if (before) return [`${id} 已经在 ${before.date} 撤下了`];
  if (replacedBy === id) return ['一份计划不能由自己取代；要改内容请发布新的一版'];
  const by = published.find((plan) => plan.id === replacedBy);
  const early = withdrawalFault(withdrawal, versions);
  return [
    ...(replacedBy !== undefined && !by && !/^https:\/\//.test(replacedBy)
      ? [`取代它的计划“${replacedBy}”没有公开；请先公开那一份`]
      : []),
    ...(by?.withdrawal ? [`${by.id} 自己也已撤下，不能用来取代别的`] : []),
    ...(by && !by.withdrawal && !visibleOn(by, today)
      ? [`取代它的计划 ${by.id} 还没有到发布日期；到那天再撤`]
      : []),
    ...[earlyFault(withdrawal, today) ?? [], early ?? []].flat(),
  ];
}

/** What the notice may not say in public. */
export function withdrawalWords(withdrawal: Withdrawal, context: CheckContext): string[] {
  return [...personalLines(withdrawalLines(withdrawal), context), ...unseenFaults(withdrawal)];
}
