/** All approved plans with what is published about them; checked against its own schema before it is written. */
import { approvedPlans } from '../../site/approved.ts';
import { publishedEntry, withdrawnEntry } from '../../site/approved-entries.ts';
import { type ApprovedIndex, approvedIndexSchema } from '../../site/approved-index.ts';
import { links } from '../../site/links.ts';
import { buildDate, site } from '../../site/settings.ts';
import { fullAddress } from '../../site/site-url.ts';

export async function GET(): Promise<Response> {
  const { published, withdrawn } = await approvedPlans();
  const index: ApprovedIndex = {
    $schema: fullAddress(links.approvedSchema()),
    site: site.name,
    address: fullAddress(links.approved()),
    date: buildDate(),
    plans: [...(await Promise.all(published.map(publishedEntry))), ...withdrawn.map(withdrawnEntry)],
  };
  return Response.json(approvedIndexSchema.parse(index));
}
