/** The same picture as PNG, where the machine that builds the site can draw Chinese. */
import { planPicture } from '../../../plan/picture/picture.ts';
import { approvedPlans, type PublishedPlan } from '../../../site/approved.ts';
import { hasPng, picturePng } from '../../../site/picture-png.ts';
import { siteVocabulary } from '../../../site/vocabulary.ts';

export async function getStaticPaths() {
  const { published } = await approvedPlans();
  // no font and no plan: no file, and no word about fonts where there is nothing to draw
  if (published.length === 0 || !(await hasPng())) return [];
  return published.map((plan) => ({ params: { id: plan.id }, props: { plan }, cacheKey: plan.digest }));
}

export async function GET({ props: { plan } }: { props: { plan: PublishedPlan } }): Promise<Response> {
  const png = await picturePng(planPicture(plan.current.plan, siteVocabulary()));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
