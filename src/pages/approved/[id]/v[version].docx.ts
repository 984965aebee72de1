/** The Word file of an office that a version was published from, byte for byte. Of a withdrawn plan there is none. */
import { approvedPlans } from '../../../site/approved.ts';
import { originalBytes } from '../../../site/approved-original.ts';

interface Props {
  id: string;
  version: number;
}

export async function getStaticPaths() {
  const { published } = await approvedPlans();
  return published.flatMap(({ id, versions, digest }) =>
    versions
      .filter(({ approval }) => approval.original)
      .map(({ version }) => ({
        params: { id, version: String(version) },
        props: { id, version },
        cacheKey: digest,
      })),
  );
}

export function GET({ props: { id, version } }: { props: Props }): Response {
  return new Response(originalBytes(id, version));
}
