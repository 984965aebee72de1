// Many results: the site's own search page over the index of made-up plans, so that the test does not wait for the
// library to grow.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildSearchIndex } from '../../search/build-index.ts';
import { makePages, toPlans } from '../made-up-pages.ts';
import { type FolderServer, serveFolder } from '../serve-folder.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const pages = makePages(57, 8);

let folder = '';
let server: FolderServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-more-'));
  for (const name of ['_astro', 'search', 'display.js', 'favicon.svg'])
    await cp(join(inject('builtSite').folder, name), join(folder, name), { recursive: true });
  await buildSearchIndex({ folder, plans: toPlans(pages) });
  server = await serveFolder(folder);
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('results come ten first, then twenty at a time, and “more” leads through all of them', async () => {
  const page = await browser.openPage({ baseURL: server.origin });
  await page.goto('/search/?q=工作计划');
  const shown = () => page.locator('[data-search-result]').count();
  const more = page.locator('[data-search-more]');
  await page.waitForSelector('[data-search-total="57"]');
  expect(await shown()).toBe(10);
  expect(await more.textContent()).toBe('再显示 20 份（还有 47 份）');
  for (const count of [30, 50]) {
    await more.click();
    await expect.poll(shown).toBe(count);
  }
  expect(await more.textContent()).toBe('再显示 7 份（还有 7 份）');
  await more.click();
  await expect.poll(shown).toBe(57);
  expect(await more.isVisible()).toBe(false);
  const links = await page
    .locator('[data-search-result] .title a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.toSorted()).toEqual(pages.map(({ path }) => `/${path}`).toSorted());
});

test('“more” moves the keyboard to the first new result', async () => {
  const page = await browser.openPage({ baseURL: server.origin });
  await page.goto('/search/?q=工作计划');
  await page.waitForSelector('[data-search-total="57"]');
  await page.locator('[data-search-more]').press('Enter');
  await expect.poll(() => page.locator('[data-search-result]').count()).toBe(30);
  const focused = await page.evaluate(() => {
    const results = [...document.querySelectorAll('[data-search-result]')];
    return results.findIndex((result) => result.contains(document.activeElement));
  });
  expect(focused).toBe(10);
});

test('pressing “more” twice at once shows no result twice', async () => {
  const page = await browser.openPage({ baseURL: server.origin });
  await page.goto('/search/?q=工作计划');
  await page.waitForSelector('[data-search-total="57"]');
  await page.evaluate(() => {
    const more = document.querySelector<HTMLElement>('[data-search-more]');
    more?.click();
    more?.click();
  });
  await page.waitForFunction(() => document.querySelectorAll('[data-search-result]').length >= 30);
  await page.waitForTimeout(300);
  const links = await page
    .locator('[data-search-result] .title a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(links).size).toBe(links.length);
});

test('a failed download of the index is said in words, and searching again mends it', async () => {
  const page = await browser.openPage({ baseURL: server.origin });
  await page.route('**/search-data/**', (route) => route.abort());
  await page.goto('/search/?q=工作计划');
  await page.waitForSelector('[data-search-status][data-trouble]');
  expect(await page.textContent('[data-search-status]')).toContain('请检查网络');
  await page.unroute('**/search-data/**');
  await page.locator('main input[type="search"]').press('Enter');
  await page.waitForSelector('[data-search-total="57"]');
});
