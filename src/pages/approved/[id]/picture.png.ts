/** The same picture as PNG, where the machine that builds the site can draw Chinese. */
import { approvedPlans, type PublishedPlan } from '../../../site/approved.ts';
import { drawPicture } from '../../../site/approved-picture.ts';
import { hasPng, picturePng } from '../../../site/picture-png.ts';

export async function getStaticPaths() {
  const { published } = await approvedPlans();
  // no font and no plan: no file, and no word about fonts where there is nothing to draw
  if (published.length === 0 || !(await hasPng())) return [];
  return published.map((plan) => ({ params: { id: plan.id }, props: { plan }, cacheKey: plan.digest }));
}

export async function GET({ props: { plan } }: { props: { plan: PublishedPlan } }): Promise<Response> {
  const png = await picturePng(drawPicture(plan));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
