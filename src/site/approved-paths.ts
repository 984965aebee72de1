import { approvedPlans, type PublishedPlan, type WithdrawnPlan } from './approved.ts';

/** What a page of an approved plan is given: the plan, or what is left of a withdrawn one. */
export type ApprovedProps = { plan: PublishedPlan; gone?: never } | { plan?: never; gone: WithdrawnPlan };

/** The routes of a page that every approved plan has once, withdrawn ones too, under its `id`. */
export async function approvedPaths() {
  const { published, withdrawn } = await approvedPlans();
  return [
    ...published.map((plan) => ({ params: { id: plan.id }, props: { plan }, cacheKey: plan.pageKey })),
    ...withdrawn.map((gone) => ({ params: { id: gone.id }, props: { gone }, cacheKey: gone.pageKey })),
  ];
}
