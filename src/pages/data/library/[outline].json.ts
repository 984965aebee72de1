/** The paragraphs of samples and published plans of an outline, with which check page and builder compare a text. */
import { cacheKey } from '../../../site/cache-key.ts';
import { type LibraryPart, partTexts, siteLibrary } from '../../../site/library-parts.ts';

const digests = (texts: readonly { id: string; digest: string }[]) =>
  texts.map(({ id, digest }) => [id, digest]);

export async function getStaticPaths() {
  const { parts } = await siteLibrary();
  return [...parts].map(([outline, part]) => ({
    params: { outline },
    props: { part },
    cacheKey: cacheKey(digests(part.samples), digests(part.plans)),
  }));
}

export function GET({ props: { part } }: { props: { part: LibraryPart } }): Response {
  return Response.json(partTexts(part));
}
