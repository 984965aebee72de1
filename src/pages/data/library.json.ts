/** Which parts the comparison library has and how large they are. */
import type { LibraryParts } from '../../components/check/check-library.ts';
import { siteLibrary } from '../../site/library-parts.ts';

export async function GET(): Promise<Response> {
  const { total, parts } = await siteLibrary();
  const library: LibraryParts = {
    total,
    parts: [...parts].map(([outline, { samples, plans }]) => ({
      outline,
      texts: samples.length + plans.length,
    })),
  };
  return Response.json(library);
}
