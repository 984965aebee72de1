/** The paragraphs of all samples, with which the check page compares a text. */
import { libraryText } from '../../plan/lint/library.ts';
import { links } from '../../site/links.ts';
import { allSamples } from '../../site/samples.ts';

export async function GET(): Promise<Response> {
  const samples = await allSamples();
  return Response.json(samples.map(({ id, plan }) => libraryText(links.sample(id), plan)));
}
