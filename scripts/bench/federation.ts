/**
 * What it costs a portal to take over the indexes of many sites, and then to search them as one: the sites' indexes are built,
 * served, fetched and checked as `npm run federate` does, merged as a build does, and asked in a real browser. Then one site
 * edits a plan, and all is done once more.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { placeFolder } from '../../src/files/page-store.ts';
import { buildSearchIndex, type PlanSource, updateSearchIndex } from '../../src/search/build-index.ts';
import { type IndexedPlan, joinSections } from '../../src/search/indexed-plan.ts';
import { segmentFolder } from '../../src/search/manifest.ts';
import { serveSearch } from '../../src/testing/serve-search.ts';
import { federatedPlans } from '../build/federated-plans.ts';
import { fetchSite } from '../federate/fetch-site.ts';
import { compareAnswers } from './compare-answers.ts';
import { folderSize } from './folder-size.ts';
import { tell } from './part.ts';
import { openSearchClient } from './search-client.ts';
import { searchQueries } from './search-queries.ts';
import { latency, short, spread } from './statistics.ts';

export interface FederationFigures {
  sites: number;
  plans: number;
  /** The indexes of all sites, and that of the portal. */
  sitesBytes: number;
  bytes: number;
  files: number;
  /** Seconds of processor time. */
  fetchSeconds: number;
  mergeSeconds: number;
  /** The same after one site has edited one plan: what was downloaded, and the seconds of both. */
  editKilobytes: number;
  editSeconds: number;
  /** The most memory that the process had. */
  peakMegabytes: number;
  /** Queries that do not find exactly the plans that hold them. */
  wrong: string[];
  firstQueryKilobytes: { median: number; p95: number; max: number };
  firstQueryRequests: { median: number; p95: number; max: number };
  found: { median: number; p95: number };
  shown: { median: number; p95: number };
}

async function processorSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return short((user + system) / 1e6);
}

/** Indexes plans as a build does. */
async function indexInto(folder: string, store: string, plans: readonly PlanSource[]): Promise<void> {
  const { segments } = await updateSearchIndex({ folder, plans, store });
  for (const hash of segments) placeFolder(join(store, hash), join(folder, segmentFolder(hash)));
}

/**
 * @param folder an empty one
 * @param plansOf the plans of a site
 */
export async function benchFederation(
  folder: string,
  siteCount: number,
  plansOf: (site: number) => IndexedPlan[],
  { queries = 200, coldQueries = 30 } = {},
): Promise<FederationFigures> {
  process.env.FEDERATION_DIR = join(folder, 'copies');
  const paths: Record<string, string> = {};
  const texts: string[] = [];
  tell(`建立 ${siteCount} 个网站的搜索数据`);
  for (let site = 0; site < siteCount; site++) {
    const own = join(folder, 'sites', String(site));
    const plans = plansOf(site);
    texts.push(...plans.map(({ sections }) => joinSections(sections).replace(/\s+/g, '')));
    await mkdir(own, { recursive: true });
    await buildSearchIndex({ folder: own, plans });
    paths[`/site-${site}/`] = own;
  }
  const first = paths['/site-0/'] ?? '';
  /** As the site's own build does: an edit makes a small segment. */
  const publishFirst = async (plans: readonly IndexedPlan[]) => {
    await rm(first, { recursive: true, force: true });
    await indexInto(
      first,
      join(folder, 'first-store'),
      plans.map((plan) => ({ path: plan.path, digest: plan.title, read: () => plan })),
    );
  };
  await publishFirst(plansOf(0));
  const server = await serveSearch({ sites: paths });
  const sites = Object.keys(paths).map((path) => ({
    name: `${path.slice(6, -1)}号站`,
    base: server.origin + path,
  }));
  process.env.FEDERATION = sites.map(({ name, base }) => `${name}=${base}`).join();
  let fetched = 0;
  const fetchAll = async () => {
    fetched = 0;
    for (const site of sites) fetched += (await fetchSite(site, new Date().toISOString())).bytes;
  };
  const [portal, store] = [join(folder, 'portal'), join(folder, 'store')];
  const merge = async () => {
    await rm(portal, { recursive: true, force: true });
    await indexInto(portal, store, federatedPlans());
  };
  try {
    tell('取来、核对、合并');
    const fetchSeconds = await processorSeconds(fetchAll);
    const mergeSeconds = await processorSeconds(merge);
    const size = folderSize(portal);
    const { common, cut } = searchQueries(texts, queries);
    tell('在浏览器里搜索');
    const client = await openSearchClient(portal);
    const cold = [];
    for (const query of [...common, ...cut].slice(0, coldQueries)) cold.push(await client.askCold(query));
    await client.ask(['社区']);
    const asked = await client.ask(cut);
    await client.close();
    tell('一个网站改一份计划以后');
    const edited = plansOf(0).map((plan, i) =>
      i === 0 ? { ...plan, title: `${plan.title}（修订）` } : plan,
    );
    await publishFirst(edited);
    const editSeconds = await processorSeconds(async () => {
      await fetchAll();
      await merge();
    });
    return {
      sites: siteCount,
      plans: texts.length,
      sitesBytes: folderSize(join(folder, 'sites')).bytes,
      bytes: size.bytes,
      files: size.files,
      fetchSeconds,
      mergeSeconds,
      editKilobytes: short(fetched / 1000),
      editSeconds,
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
      wrong: compareAnswers(asked, texts).wrong,
      firstQueryKilobytes: spread(cold.map(({ bytes }) => bytes / 1000)),
      firstQueryRequests: spread(cold.map(({ requests }) => requests)),
      found: latency(asked.map(({ found }) => found)),
      shown: latency(asked.map(({ shown }) => shown)),
    };
  } finally {
    await server.close();
  }
}
