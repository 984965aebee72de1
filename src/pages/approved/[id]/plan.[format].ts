/** An approved plan as a file to download: its current version. Of a withdrawn plan there is none. */

import type { Plan } from '../../../plan/plan.ts';
import { approvedPlans } from '../../../site/approved.ts';
import { siteVocabulary } from '../../../site/vocabulary.ts';
import { writePlan } from '../../../writers/formats.ts';

const formats = ['docx', 'txt', 'json'] as const;

interface Props {
  plan: Plan;
  format: (typeof formats)[number];
}

export async function getStaticPaths() {
  const { published } = await approvedPlans();
  return published.flatMap(({ id, current, digest }) =>
    formats.map((format) => ({
      params: { id, format },
      props: { plan: current.plan, format },
      cacheKey: digest,
    })),
  );
}

export async function GET({ props: { plan, format } }: { props: Props }): Promise<Response> {
  return new Response(await writePlan(plan, format, siteVocabulary()));
}
