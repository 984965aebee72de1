/** The approved plans as a feed: every version at its publication, every withdrawal at its day. */
import { plainTitle } from '../../plan/frontmatter.ts';
import { approvedPlans, type PublishedPlan, type WithdrawnPlan } from '../../site/approved.ts';
import { describe } from '../../site/approved-meta.ts';
import { type FeedEntry, feedXml } from '../../site/feed.ts';
import { links } from '../../site/links.ts';
import { site } from '../../site/settings.ts';
import { fullAddress } from '../../site/site-url.ts';

/** So many entries; the list page has them all. */
const most = 100;

function versionEntries({ id, versions }: PublishedPlan): FeedEntry[] {
  return versions.map((version): FeedEntry => {
    const { plan, approval } = version;
    const title = plainTitle(plan.meta.title);
    return {
      title: version.version > 1 ? `${title}（第 ${version.version} 版）` : title,
      address: fullAddress(links.approvedVersion(id, version.version)),
      id: `${id}/v${version.version}`,
      date: approval.header.published,
      description: `${approval.change ? `修改：${approval.change.replace(/。$/, '')}。` : ''}${describe(version)}指纹 ${approval.hash}。`,
      publisher: approval.header.publisher,
      categories: plan.meta.themes,
    };
  });
}

function withdrawnEntry({ id, name, publisher, withdrawal, replacedBy }: WithdrawnPlan): FeedEntry {
  const { date, reason, notice = reason } = withdrawal;
  return {
    title: `撤下：${name}`,
    address: fullAddress(links.approvedPlan(id)),
    id: `${id}/withdrawn`,
    date,
    description: `${notice}${replacedBy ? `（由“${replacedBy.title}”取代）` : ''}`,
    publisher,
    categories: ['撤下'],
  };
}

export async function GET(): Promise<Response> {
  const { published, withdrawn } = await approvedPlans();
  const entries = [...published.flatMap(versionEntries), ...withdrawn.map(withdrawnEntry)];
  entries.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  const xml = feedXml({
    title: `公开计划 - ${site.name}`,
    description: '新公开、修改和撤下的社区计划。',
    address: fullAddress(links.approved()),
    self: fullAddress(links.approvedFeed()),
    entries: entries.slice(0, most),
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
