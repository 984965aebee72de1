/** 一图读懂 of an approved plan: its current version as one picture. */
import { approvedPlans, type PublishedPlan } from '../../../site/approved.ts';
import { drawPicture } from '../../../site/approved-picture.ts';

export async function getStaticPaths() {
  const { published } = await approvedPlans();
  return published.map((plan) => ({ params: { id: plan.id }, props: { plan }, cacheKey: plan.digest }));
}

export function GET({ props: { plan } }: { props: { plan: PublishedPlan } }): Response {
  return new Response(drawPicture(plan), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}
