/** Which parts the comparison library has and how large they are. */
import type { LibraryParts } from '../../components/check/check-library.ts';
import { libraryParts } from '../../site/library-parts.ts';
import { allSamples } from '../../site/samples.ts';

export async function GET(): Promise<Response> {
  const parts = [...(await libraryParts())].map(([outline, { length }]) => ({ outline, texts: length }));
  const library: LibraryParts = { total: (await allSamples()).length, parts };
  return Response.json(library);
}
