/** Approved plans → entries of `/data/approved.json`. */
import { type ApprovedVersion, lastDay } from '../approve/approved-plan.ts';
import type { PublishedPlan, WithdrawnPlan } from './approved.ts';
import type { PublishedEntry, WithdrawnEntry } from './approved-index.ts';
import { links } from './links.ts';
import { hasPng } from './picture-png.ts';
import { fullAddress } from './site-url.ts';

function versionEntry(
  id: string,
  { version, approval }: ApprovedVersion,
): PublishedEntry['versions'][number] {
  const { body, meeting, date, votes, reviews, change, previous, hash, original } = approval;
  return {
    version,
    address: fullAddress(links.approvedVersion(id, version)),
    published: approval.header.published,
    ...(change && { change }),
    hash,
    ...(previous && { previous }),
    ...(original && {
      original: {
        address: fullAddress(links.approvedOriginal(id, version)),
        sha256: original.sha256,
        size: original.size,
      },
    }),
    approval: { body, meeting, date, ...(votes && { votes }), reviews },
  };
}

async function filesOf(id: string): Promise<PublishedEntry['files']> {
  const file = (format: 'docx' | 'txt' | 'json' | 'ics') => fullAddress(links.approvedFile(id, format));
  return {
    docx: file('docx'),
    txt: file('txt'),
    json: file('json'),
    ics: file('ics'),
    picture: fullAddress(links.approvedPicture(id, 'svg')),
    ...((await hasPng()) && { picturePng: fullAddress(links.approvedPicture(id, 'png')) }),
    poster: fullAddress(links.approvedPoster(id)),
  };
}

export async function publishedEntry(plan: PublishedPlan): Promise<PublishedEntry> {
  const { id, title, outlineName, current, versions, validity, progress, replaces } = plan;
  const { meta } = current.plan;
  const { contact, header } = current.approval;
  const last = lastDay(current);
  return {
    state: 'published',
    id,
    address: fullAddress(links.approvedPlan(id)),
    title,
    ...(meta.summary && { summary: meta.summary }),
    outline: { id: meta.outline, name: outlineName },
    themes: meta.themes,
    issuer: meta.issuer,
    ...(meta.level && { level: meta.level }),
    period: meta.period,
    basis: meta.basis,
    validity,
    ...(last && { expires: String(last).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') }),
    header: withoutExpiry(header),
    contact,
    versions: versions.map((version) => versionEntry(id, version)),
    ...(progress && { progress }),
    replaces: replaces.map(({ title, address }) => ({ title, address: fullAddress(address) })),
    files: await filesOf(id),
  };
}

function withoutExpiry({
  expires: _expires,
  ...header
}: ApprovedVersion['approval']['header']): PublishedEntry['header'] {
  return header;
}

export function withdrawnEntry(plan: WithdrawnPlan): WithdrawnEntry {
  const { id, title, index, docNo, publisher, published, hashes, withdrawal, replacedBy } = plan;
  const { kind, date, reason, notice } = withdrawal;
  return {
    state: 'withdrawn',
    id,
    address: fullAddress(links.approvedPlan(id)),
    ...(title && { title }),
    header: { index, ...(docNo && { docNo }), publisher, published },
    validity: '废止',
    versions: hashes.map((hash, index) => ({
      version: index + 1,
      address: fullAddress(links.approvedVersion(id, index + 1)),
      hash,
    })),
    withdrawal: {
      kind,
      date,
      reason,
      ...(notice && { notice }),
      ...(replacedBy && { replacedBy: { title: replacedBy.title, address: elsewhere(replacedBy.address) } }),
    },
  };
}

/** An address of this site in full; one of another site is full already. */
function elsewhere(address: string): string {
  return address.startsWith('/') ? fullAddress(address) : address;
}
