// Several sites searched as one, in a real browser: two indexes on two ports, of which only the other one may be read by
// pages of other origins. What is found, in which order and with which counts is what one index of all plans would say.

import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePages, seeded, toPlans } from '../testing/made-up-pages.ts';
import { openBrowser } from '../testing/open-browser.ts';
import { type SearchServer, serveSearch } from '../testing/serve-search.ts';
import { buildSearchIndex } from './build-index.ts';
import { joinSections } from './indexed-plan.ts';
import { manifestPath } from './manifest.ts';
import type { Search, SiteAddress } from './search.ts';

declare global {
  var searches: Record<string, Search>;
}

const plans = toPlans(makePages(70, 10, 5, 150));
/** The first site has fewer plans than the second. */
const firstOfOther = 25;
const texts = plans.map(({ sections }) => joinSections(sections).replace(/\s+/g, ''));
const below = seeded(23);

let work = '';
const servers: SearchServer[] = [];
let browser: Browser;
let page: Page;
let other = '';

async function serve(name: string, some: typeof plans, shared: boolean): Promise<SearchServer> {
  const folder = join(work, name);
  await buildSearchIndex({ folder, plans: some });
  const server = await serveSearch({ sites: { '/site/': folder }, shared });
  servers.push(server);
  return server;
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'federation-'));
  const own = await serve('own', plans.slice(0, firstOfOther), false);
  const second = await serve('other', plans.slice(firstOfOther), true);
  const closed = await serve('closed', plans.slice(0, 2), false);
  const older = await serve('older', plans.slice(0, 2), true);
  const all = await serve('all', plans, true);
  const gone = await serve('gone', plans.slice(0, 2), true);
  writeFileSync(join(work, 'older', manifestPath), gzipSync(JSON.stringify({ format: 1 })));
  await gone.close();
  other = `${second.origin}/site/`;
  const site = (name: string, base: string): SiteAddress => ({ name, base });
  const [here, there] = [site('本站', '/site/'), site('邻站', other)];
  const asked: Record<string, SiteAddress[]> = {
    both: [here, there],
    one: [site('全部', `${all.origin}/site`)],
    troubled: [
      site('停机站', `${gone.origin}/site/`),
      site('旧版站', `${older.origin}/site/`),
      here,
      site('不许读', `${closed.origin}/site/`),
      there,
    ],
    dead: [site('停机站', `${gone.origin}/site/`), site('不许读', `${closed.origin}/site/`)],
  };
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(own.origin);
  const content = `import { createSearch } from '/client/search/search.ts';
    const make = ([name, sites]) => [name, createSearch({ sites })];
    globalThis.searches = Object.fromEntries(Object.entries(${JSON.stringify(asked)}).map(make));`;
  await page.addScriptTag({ type: 'module', content });
  await page.waitForFunction(() => 'searches' in globalThis);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => server.close().catch(() => {})));
  await rm(work, { recursive: true, force: true });
});

/** Some characters of a plan's text; whole ones, since a browser test cannot send half of one. */
function cut(most: number): string {
  const characters = Array.from(texts[below(texts.length)] ?? '');
  const length = 1 + below(most);
  const at = below(characters.length - length);
  return characters.slice(at, at + length).join('');
}

const queries = Array.from({ length: 200 }, () => cut(10));

/** Hits as numbers among all plans, with their scores; facet counts as lists. */
async function ask(name: string, choice: Record<string, string[]> = {}) {
  const answers = await page.evaluate(
    async ([name, queries, choice]) => {
      const answers = [];
      for (const query of queries) {
        const { hits, facetCounts, missing } = (await searches[name]?.search(query, choice)) ?? { hits: [] };
        const counts = Object.entries(facetCounts ?? {}).map(
          ([facet, counts]) => [facet, [...counts]] as const,
        );
        answers.push({ hits, counts, missing });
      }
      return answers;
    },
    [name, queries, choice] as const,
  );
  return answers.map(({ hits, counts, missing }) => ({
    hits: hits.map(({ site, plan, score }) => ({ plan: site * firstOfOther + plan, score })),
    counts: Object.fromEntries(counts.map(([facet, list]) => [facet, Object.fromEntries(list)])),
    missing,
  }));
}

test('every string is found in exactly the plans of all sites, in the order and with the counts of one index', async () => {
  const [both, one] = [await ask('both'), await ask('one')];
  const plain = (text: string) => text.replace(/[！-～]/g, (wide) => wide.normalize('NFKC')).toLowerCase();
  const plainTexts = texts.map((text) => plain(text).replaceAll('後', '后'));
  for (const [i, query] of queries.entries()) {
    const word = plain(query).replaceAll('後', '后');
    const holding = plainTexts.flatMap((text, plan) => (text.includes(word) ? [plan] : []));
    expect(
      both[i]?.hits.map(({ plan }) => plan).toSorted((a, b) => a - b),
      query,
    ).toEqual(holding);
    expect(both[i]?.hits, query).toEqual(one[i]?.hits);
    const { site: sites = {}, ...counts } = both[i]?.counts ?? {};
    expect(counts).toEqual({ ...one[i]?.counts, site: undefined });
    const own = holding.filter((plan) => plan < firstOfOther).length;
    expect([sites.本站 ?? 0, sites.邻站 ?? 0]).toEqual([own, holding.length - own]);
  }
});

test('the site is a facet like the others', async () => {
  const [all, some] = [await ask('both'), await ask('both', { site: ['邻站'] })];
  for (const [i, { hits, counts }] of some.entries()) {
    expect(hits).toEqual(all[i]?.hits.filter(({ plan }) => plan >= firstOfOther));
    expect(counts.site).toEqual(all[i]?.counts.site);
    const sum = Object.values(counts.outline ?? {}).reduce((total, count) => total + count, 0);
    expect(sum).toBe(hits.length);
  }
});

test('facets alone list the plans of all sites', async () => {
  const [total, sites] = await page.evaluate(async () => {
    const { total, hits } = (await searches.both?.search('', { issuer: ['社区'] })) ?? { total: 0, hits: [] };
    return [total, [...new Set(hits.map(({ site }) => site))]];
  });
  expect(total).toBe(plans.filter(({ facets }) => facets.issuer.includes('社区')).length);
  expect(sites).toEqual([0, 1]);
});

test('a hit of the other site is shown with its name and leads there', async () => {
  const shown = await page.evaluate(async () => {
    const { hits } = (await searches.both?.search('社区')) ?? { hits: [] };
    return Promise.all(
      [0, 1]
        .map((site) => hits.find((hit) => hit.site === site))
        .map((hit) => hit && searches.both?.show(hit)),
    );
  });
  expect(shown.map((hit) => hit?.site)).toEqual(['本站', '邻站']);
  expect(shown[0]?.url).toMatch(/^\/site\/samples\/p\d+\/$/);
  expect(shown[1]?.url.startsWith(`${other}samples/p`)).toBe(true);
  for (const hit of shown) expect(hit?.title.some(({ mark }) => mark)).toBe(true);
});

test('sites that cannot be asked are named, and the rest answers in full', async () => {
  const [both, troubled] = [await ask('both'), await ask('troubled')];
  for (const [i, { hits, missing }] of troubled.entries()) {
    expect(hits.map(({ score }) => score)).toEqual(both[i]?.hits.map(({ score }) => score));
    expect(missing?.map(({ name }) => name)).toEqual(['停机站', '旧版站', '不许读']);
    expect(missing?.map(({ message }) => message)).toEqual([
      expect.stringContaining('没有下载成功'),
      expect.stringContaining('版本与本页不同'),
      expect.stringContaining('没有下载成功'),
    ]);
  }
});

test('where no site answers, the first failure is told', async () => {
  const failure = await page.evaluate(() => searches.dead?.search('社区').catch((error) => String(error)));
  expect(failure).toContain('没有下载成功');
});

test('the table of characters is loaded once for all sites', () => {
  const own = servers[0]?.sent.filter(({ path }) => path.includes('characters-')) ?? [];
  const theirs = servers[1]?.sent.filter(({ path }) => path.includes('characters-')) ?? [];
  // one for each of the two searches that ask these sites
  expect(own.length + theirs.length).toBe(2);
});
