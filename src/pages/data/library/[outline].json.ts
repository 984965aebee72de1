/** The paragraphs of all samples of an outline, with which the check page compares a text. */
import { cacheKey } from '../../../site/cache-key.ts';
import { libraryParts, partTexts } from '../../../site/library-parts.ts';
import type { Sample } from '../../../site/samples.ts';

export async function getStaticPaths() {
  return [...(await libraryParts())].map(([outline, samples]) => ({
    params: { outline },
    props: { samples },
    cacheKey: cacheKey(samples.map(({ id, digest }) => [id, digest])),
  }));
}

export function GET({ props: { samples } }: { props: { samples: Sample[] } }): Response {
  return Response.json(partTexts(samples));
}
