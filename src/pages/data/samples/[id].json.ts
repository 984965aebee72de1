/** A sample as data: what the builder takes its text from. */
import { samplePlanJson } from '../../../site/plan-texts.ts';
import { allSamples, type Sample } from '../../../site/samples.ts';

export async function getStaticPaths() {
  const samples = await allSamples();
  return samples.map((sample) => ({
    params: { id: sample.id },
    props: { sample },
    cacheKey: sample.digest,
  }));
}

export function GET({ props: { sample } }: { props: { sample: Sample } }): Response {
  return new Response(samplePlanJson(sample), { headers: { 'Content-Type': 'application/json' } });
}
