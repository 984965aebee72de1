/** A sample as data: what the builder takes its text from. */
import { allSamples, type Sample } from '../../../site/samples.ts';

export async function getStaticPaths() {
  const samples = await allSamples();
  return samples.map((sample) => ({ params: { id: sample.id }, props: { sample } }));
}

export function GET({ props: { sample } }: { props: { sample: Sample } }): Response {
  return Response.json(sample.plan);
}
