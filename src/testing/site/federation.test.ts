// A portal that finds the plans of another site too: a site of its own with three plans, and the tests' site as the other, on
// another port, fetched by npm run federate. Its pages ask no site but its own.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { joinSections } from '../../search/indexed-plan.ts';
import { buildSite } from '../build-site.ts';
import { seeded } from '../made-up-pages.ts';
import { readPlanPages } from '../read-plan-pages.ts';
import { rounds } from '../rounds.ts';
import { type Outcome, runScript } from '../run-script.ts';
import { type FolderServer, serveFolder } from '../serve-folder.ts';
import { type SearchServer, serveSearch } from '../serve-search.ts';
import { cut, plain } from './sample-texts.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const below = seeded(404);
const names = { other: '青石镇计划库', dead: '停机的网站' };

let work = '';
let other: SearchServer;
let portal: FolderServer;
let dead = '';
let federated: Outcome;
/** Address of every plan of both sites, and its text as search compares it. */
let texts: { url: string; text: string }[] = [];

/** Three samples of another community, so that no plan stands on both sites. */
async function writeSamples(folder: string): Promise<void> {
  await mkdir(folder);
  for (const name of (await readdir('content/samples')).sort().slice(0, 3)) {
    const source = await readFile(`content/samples/${name}`, 'utf8');
    await writeFile(
      `${folder}/${name}`,
      source.replaceAll(/桃源|青山/g, '云岭').replace(/^related:.*(\n +-.*)*\n/m, ''),
    );
  }
}

async function readTexts(folder: string, base: string): Promise<typeof texts> {
  return (await readPlanPages(folder)).map(({ path, sections }) => ({
    url: base + path,
    text: plain(joinSections(sections).replace(/\s+/g, '')),
  }));
}

beforeAll(async () => {
  await mkdir('.cache', { recursive: true });
  work = await mkdtemp(resolve('.cache', 'portal-'));
  other = await serveSearch({ sites: { '/jihua/': inject('builtSite').folder }, shared: true });
  const gone = await serveSearch({ sites: {} });
  await gone.close();
  dead = `${gone.origin}/`;
  await writeSamples(`${work}/samples`);
  await mkdir(`${work}/approved`);
  const env = {
    FEDERATION: `${names.other}=${other.origin}/jihua/, ${names.dead}=${dead}`,
    FEDERATION_DIR: `${work}/copies`,
  };
  federated = await runScript('scripts/federate.ts', [], env);
  await buildSite({
    folder: `${work}/site`,
    samples: `${work}/samples`,
    approved: `${work}/approved`,
    env,
  });
  portal = await serveFolder(`${work}/site`);
  texts = [
    ...(await readTexts(`${work}/site`, `${portal.origin}/`)),
    ...(await readTexts(inject('builtSite').folder, `${other.origin}/jihua/`)),
  ];
});

afterAll(async () => {
  await other?.close();
  await portal?.close();
  await rm(work, { recursive: true, force: true });
});

/** Opens the portal's answer to a query, with a list that fills with breaches of its policy and requests elsewhere. */
async function search(query: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.openPage({ baseURL: portal.origin });
  const faults: string[] = [];
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== portal.origin) faults.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.exposeFunction('reportBreach', (what: string) => faults.push(what));
  await page.addInitScript(() => {
    const { reportBreach } = globalThis as unknown as { reportBreach: (what: string) => void };
    document.addEventListener('securitypolicyviolation', (event) =>
      reportBreach(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(`/search/?${new URLSearchParams({ q: query })}`);
  await page.waitForSelector('[data-search-total]');
  return { page, faults };
}

/** All results, to the last “more”. */
async function results(page: Page): Promise<{ url: string; site: string | null }[]> {
  const items = page.locator('[data-search-result]');
  const more = page.locator('[data-search-more]');
  for (let before = await items.count(); await more.isVisible(); before = await items.count()) {
    await more.click();
    await expect.poll(() => items.count()).toBeGreaterThan(before);
  }
  return items.evaluateAll((all) =>
    all.map((item) => ({
      url: item.querySelector<HTMLAnchorElement>('.title a')?.href ?? '',
      site: item.querySelector('.site-mark')?.textContent ?? null,
    })),
  );
}

describe('the search page of a portal', () => {
  test('finds exactly the plans of both sites, each with the name of its site', async () => {
    const pieces = Array.from({ length: rounds(3, 30) }, () =>
      cut(texts[below(texts.length)]?.text ?? '', below, 8),
    );
    for (const query of ['志愿者', ...pieces]) {
      const { page, faults } = await search(query);
      const shown = await results(page);
      const holding = texts.filter(({ text }) => text.includes(plain(query))).map(({ url }) => url);
      expect(shown.map(({ url }) => url).toSorted(), query).toEqual(holding.toSorted());
      for (const { url, site } of shown)
        expect(site).toBe(url.startsWith(portal.origin) ? '本站' : names.other);
      expect(faults).toEqual([]);
      await page.close();
    }
  });

  test('has what was fetched, and was told of the site that gave nothing', () => {
    expect(federated.code).toBe(1);
    expect(federated.stdout).toMatch(/青石镇计划库：\d+ 份，下载 \d+ 个文件/);
    expect(federated.stderr).toMatch(/停机的网站：连不上.*还没有取成过，搜不到它的计划/);
  });

  test('says which sites it searches, and offers them as a facet', async () => {
    const { page } = await search('志愿者');
    expect(await page.textContent('.search-sites summary')).toBe('同时搜索 2 个网站');
    expect(await page.textContent('.search-sites')).toMatch(/青石镇计划库：\d+ 份，\d+月\d+日取来/);
    for (const name of Object.values(names)) expect(await page.textContent('.search-sites')).toContain(name);
    await page.locator('[data-facet="site"] a[data-value="本站"]').click();
    const own = texts.filter(({ url, text }) => url.startsWith(portal.origin) && text.includes('志愿者'));
    await page.waitForSelector(`[data-search-total="${own.length}"]`);
    expect((await results(page)).map(({ url }) => url).toSorted()).toEqual(
      own.map(({ url }) => url).toSorted(),
    );
    await page.locator('[data-chosen] [data-remove]').click();
    const all = texts.filter(({ text }) => text.includes('志愿者')).length;
    await page.waitForSelector(`[data-search-total="${all}"]`);
  });

  test('offers plans with the meaning of both sites where nothing is found', async () => {
    const found = new Set<string>();
    for (const query of ['云岭街道最美家庭推荐名额', '消防安全志愿服务队垃圾分类']) {
      const { page, faults } = await search(query);
      const links = page.locator('[data-search-similar]');
      await links.first().waitFor();
      for (const item of await links.all()) {
        const href = await item.locator('.title a').evaluate((link: HTMLAnchorElement) => link.href);
        found.add(href.startsWith(portal.origin) ? 'own' : href.startsWith(other.origin) ? 'other' : href);
        expect(await item.locator('.site-mark').textContent()).toBe(
          href.startsWith(portal.origin) ? '本站' : names.other,
        );
        expect(texts.map(({ url }) => url)).toContain(href);
      }
      expect(faults).toEqual([]);
    }
    expect([...found].sort()).toEqual(['other', 'own']);
  });
});

test('no page may load from another site', async () => {
  for (const path of ['', 'search/', 'samples/', 'check/']) {
    const html = await readFile(`${work}/site/${path}index.html`, 'utf8');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).not.toMatch(/connect-src|https?:/);
  }
});
