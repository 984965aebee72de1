/**
 * What it costs to search several sites as one: the same plans on one site, on ten, on a hundred. All are served from one
 * machine, each below a path of its own; on the way to real hosts come the connections to each.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { type IndexedPlan, joinSections } from '../../src/search/indexed-plan.ts';
import { compareAnswers } from './compare-answers.ts';
import { folderSize } from './folder-size.ts';
import { openSearchClient } from './search-client.ts';
import { searchQueries } from './search-queries.ts';
import { latency, short, spread } from './statistics.ts';

export interface FederationBenchOptions {
  /** An empty folder to build the sites in. */
  folder: string;
  plans: readonly IndexedPlan[];
  /** Numbers of sites. */
  siteCounts?: readonly number[];
  /** Later queries, and first ones. */
  queries?: number;
  coldQueries?: number;
}

export interface FederationFigures {
  sites: number;
  plansOfEach: number;
  /** Queries that do not find the same plans as one site would. */
  wrong: string[];
  /** The first query with nothing in the cache: all that was sent, and until ten results could be shown. */
  firstQueryKilobytes: { median: number; p95: number; max: number };
  firstQueryRequests: { median: number; p95: number; max: number };
  firstQueryMilliseconds: { median: number; p95: number };
  /** Later queries: kilobytes and requests of each, milliseconds until all hits are known and until ten can be shown. */
  kilobytes: number;
  requests: number;
  found: { median: number; p95: number };
  shown: { median: number; p95: number };
  indexBytes: number;
}

/** Deals plans out evenly: plan number i goes to site i modulo the number of sites. */
function deal(plans: readonly IndexedPlan[], sites: number): IndexedPlan[][] {
  return Array.from({ length: sites }, (_, site) => plans.filter((_, i) => i % sites === site));
}

async function measure(
  options: Required<FederationBenchOptions>,
  siteCount: number,
): Promise<FederationFigures> {
  const { folder, plans, queries, coldQueries } = options;
  const texts = plans.map(({ sections }) => joinSections(sections).replace(/\s+/g, ''));
  const { common, cut } = searchQueries(texts, queries);
  const sites: Record<string, string> = {};
  const all = join(folder, `${siteCount}-sites`);
  for (const [number, some] of deal(plans, siteCount).entries()) {
    const site = join(all, String(number));
    await mkdir(site, { recursive: true });
    await buildSearchIndex({ folder: site, plans: some });
    sites[`/site-${number}/`] = site;
  }
  const client = await openSearchClient(sites);
  try {
    const cold = [];
    for (const query of [...common, ...cut].slice(0, coldQueries)) cold.push(await client.askCold(query));
    await client.ask(['社区']);
    const before = client.server.sent.length;
    const asked = await client.ask(cut);
    const sent = client.server.sent.slice(before);
    return {
      sites: siteCount,
      plansOfEach: Math.ceil(plans.length / siteCount),
      wrong: compareAnswers(asked, texts, siteCount).wrong,
      firstQueryKilobytes: spread(cold.map(({ bytes }) => bytes / 1000)),
      firstQueryRequests: spread(cold.map(({ requests }) => requests)),
      firstQueryMilliseconds: latency(cold.map(({ asked }) => asked.shown)),
      kilobytes: short(sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000 / asked.length),
      requests: short(sent.length / asked.length),
      found: latency(asked.map(({ found }) => found)),
      shown: latency(asked.map(({ shown }) => shown)),
      indexBytes: folderSize(all).bytes,
    };
  } finally {
    await client.close();
  }
}

/** Measures each number of sites. */
export async function benchFederation(options: FederationBenchOptions): Promise<FederationFigures[]> {
  const all = { siteCounts: [1, 10, 100], queries: 200, coldQueries: 30, ...options };
  const figures: FederationFigures[] = [];
  for (const count of all.siteCounts) figures.push(await measure(all, count));
  return figures;
}
