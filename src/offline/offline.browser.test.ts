// A site that stores itself: after the first visit it can be read, searched and written with while its server is down, and
// it never shows an old page while the server is up.

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../testing/build-site.ts';
import { openBrowser } from '../testing/open-browser.ts';
import { type FolderServer, serveFolder } from '../testing/serve-folder.ts';
import { downloadWord, openTab } from '../testing/site/builder-page.ts';

const base = '/zwgk/jihua';
const few = ['community-annual-plan-with-budget', 'energy-saving-week-notice', 'pest-control-special-plan'];
const notice = 'energy-saving-week-notice';

let work = '';
let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: FolderServer;
let port = 0;

const at = (name: string) => join(work, name);
const build = () =>
  buildSite({
    folder: at('site'),
    samples: at('samples'),
    approved: at('approved'),
    date: '2027-01-15',
    base,
    env: { OFFLINE: '1' },
  });
const start = async () => {
  server = await serveFolder(at('site'), base, port);
  port = Number(new URL(server.origin).port);
};
const open = (path: string) => page.goto(`http://127.0.0.1:${port}${base}${path}`);
/** The versions that are stored whole. */
const stored = () =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const whole = names.map(async (name) =>
      (await (await caches.open(name)).match(`${location.origin}/zwgk/jihua/offline-list`)) ? name : '',
    );
    return (await Promise.all(whole)).filter(Boolean);
  });

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  work = mkdtempSync(resolve('.cache', 'offline-'));
  for (const folder of ['samples', 'approved']) mkdirSync(at(folder));
  for (const name of few) copyFileSync(`content/samples/${name}.mdx`, at(`samples/${name}.mdx`));
  await build();
  await start();
  browser = await openBrowser();
  context = await browser.newContext();
  page = await context.newPage();
  await open('/');
});

afterAll(async () => {
  await browser?.close();
  await server?.close().catch(() => undefined);
  rmSync(work, { recursive: true, force: true });
});

test('the first visit stores the whole site', async () => {
  await expect.poll(stored).toHaveLength(1);
  await server.close();
});

describe('after the first visit and without a server', () => {
  test('a sample that was never opened is read as it is', async () => {
    await open(`/samples/${notice}/`);
    expect(await page.locator('h1').first().textContent()).toContain('节能');
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.sheet') as Element).padding),
    ).not.toBe('0px');
  });

  test('search finds, marks and links to the section', async () => {
    await open(`/search/?q=${encodeURIComponent('节能')}`);
    await expect.poll(() => page.locator('[data-search-result]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-search-result] mark').first().textContent()).toBe('节能');
    await page.locator('[data-search-result] .title a').first().click();
    await expect.poll(() => page.locator('.sheet:not([hidden]) .plan h1').count()).toBe(1);
  });

  test('the builder makes a draft of a sample and a Word file', async () => {
    await open(`/templates/new/?from=${notice}`);
    await openTab(page, 'finish');
    const { name } = await downloadWord(page);
    expect(name).toMatch(/\.docx$/);
  });

  test('an address that the site does not have says that there is no network', async () => {
    await open('/samples/never-written/');
    expect(await page.locator('h1').textContent()).toBe('现在没有网络');
    await page.getByRole('link', { name: '搜索', exact: true }).last().click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('搜索');
  });
});

describe('when the server is up again with a newer site', () => {
  beforeAll(async () => {
    const file = at(`samples/${notice}.mdx`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('。\n', '，新添的这一句也要看到。\n'));
    await build();
    await start();
  });

  test('the new page is shown at once, whatever is stored', async () => {
    await open(`/samples/${notice}/`);
    expect(await page.locator('[data-version="full"] .plan').textContent()).toContain('新添的这一句也要看到');
  });

  test('the new site takes the place of the stored one, and is there without a server', async () => {
    const [before] = await stored();
    await open('/');
    await expect.poll(async () => (await stored()).filter((name) => name !== before).length).toBe(1);
    await expect.poll(() => stored().then((names) => names.length)).toBe(1);
    await server.close();
    await open(`/samples/${notice}/`);
    expect(await page.locator('[data-version="full"] .plan').textContent()).toContain('新添的这一句也要看到');
    await open(`/search/?q=${encodeURIComponent('新添的这一句')}`);
    await expect.poll(() => page.locator('[data-search-result]').count()).toBe(1);
  });
});
