// The search page beyond the very words: what was meant below, suggestions while typing, one Tab to the results, and a new
// release under an open page.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { buildSearchIndex } from '../../search/build-index.ts';
import { makePages, toPlans } from '../made-up-pages.ts';
import { serveFolder } from '../serve-folder.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const box = 'main input[type="search"]';

async function search(query: string): Promise<Page> {
  const page = await browser.openPage();
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-total]');
  return page;
}

describe('what was meant', () => {
  test('stands below what was said, under a heading of its own, with summaries', async () => {
    const page = await search('电瓶车');
    expect(await page.locator('[data-search-result]').count()).toBe(0);
    expect(await page.textContent('[data-search-status]')).toMatch(/有 0 份；意思相近的有 \d+ 份/);
    const first = page.locator('[data-search-similar]').first();
    expect(await first.locator('.title').textContent()).toContain('电动自行车');
    expect((await first.locator('.summary').textContent())?.length).toBeGreaterThan(10);
    expect(await first.locator('mark').allTextContents()).toContain('电动自行车');
    const both = await search('智慧社区');
    const [said, meant] = await Promise.all(
      ['[data-search-result]', '[data-search-similar]'].map((part) =>
        both.locator(part).first().boundingBox(),
      ),
    );
    expect(said?.y).toBeLessThan(meant?.y ?? 0);
  });

  test('comes with pieces of the query that lead to their plans', async () => {
    const page = await search('重阳节活动方案');
    const pieces = page.locator('[data-search-parts-list] li');
    expect(await pieces.allTextContents()).toEqual([
      expect.stringMatching(/^重阳节 \d+ 份$/),
      expect.stringMatching(/^活动方案 \d+ 份$/),
    ]);
    await pieces.first().locator('a').click();
    await expect.poll(() => page.textContent('[data-search-status]')).toContain('包含“重阳节”');
    expect(await page.inputValue(box)).toBe('重阳节');
  });

  test('is not asked for where all stands in quotation marks', async () => {
    const page = await search('“居民代表”');
    const marks = await page.locator('[data-search-result] mark').allTextContents();
    expect(new Set(marks)).toEqual(new Set(['居民代表']));
    expect(await page.locator('[data-search-meant]').isVisible()).toBe(false);
  });
});

describe('while somebody types', () => {
  test('suggestions come under the field, are walked with arrow keys and searched for with Enter', async () => {
    const page = await browser.openPage();
    await page.goto('/guide/');
    const field = page.locator('header input[type="search"]');
    const links = page.locator('header [data-suggestions] a');
    await field.pressSequentially('垃圾');
    await expect.poll(() => links.count()).toBeGreaterThan(2);
    for (const text of await links.allTextContents()) expect(text).toContain('垃圾');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = await links.nth(1).textContent();
    await page.keyboard.press('Escape');
    expect([await links.count(), await field.evaluate((input) => input === document.activeElement)]).toEqual([
      0,
      true,
    ]);
    await field.pressSequentially('分');
    await expect.poll(() => links.count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-total]');
    expect(chosen).toContain('垃圾');
    expect(await page.inputValue(box)).toContain('垃圾分');
  });

  test('one Tab leads from the field to the results', async () => {
    const page = await search('楼道');
    await page.focus(box);
    await page.keyboard.press('Tab');
    const inFirst = () =>
      page.evaluate(() => document.querySelector('[data-search-result] .title a') === document.activeElement);
    expect(await inFirst()).toBe(true);
  });
});

test('the head of a page has a search field at every width', async () => {
  for (const width of [320, 390, 700, 1000, 1280]) {
    const page = await browser.openPage({ viewport: { width, height: 800 } });
    await page.goto('/samples/');
    expect(await page.locator('header input[type="search"]').isVisible(), `${width}`).toBe(true);
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(room, `${width}`).toBeLessThanOrEqual(0);
  }
});

test('a new release under an open page is searched instead, and said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'search-renewed-'));
  for (const name of ['_astro', 'search', 'display.js', 'favicon.svg'])
    await cp(join(inject('builtSite').folder, name), join(folder, name), { recursive: true });
  await buildSearchIndex({ folder, plans: toPlans(makePages(30, 8)) });
  const server = await serveFolder(folder);
  try {
    const page = await browser.openPage({ baseURL: server.origin });
    await page.goto('/search/?q=工作计划');
    await page.waitForSelector('[data-search-total="30"]');
    await buildSearchIndex({ folder, plans: toPlans(makePages(41, 8, 3)) });
    await page.locator('[data-search-more]').click();
    await page.waitForSelector('[data-search-total="41"]');
    expect(await page.textContent('[data-search-renewed]')).toContain('新的搜索数据');
    expect(await page.locator('[data-search-result]').count()).toBe(10);
    const manifest = join(folder, 'search-data/manifest.bin');
    const whole = await readFile(manifest);
    await writeFile(manifest, whole.subarray(0, 40));
    await page.goto('/search/?q=走访');
    await page.waitForSelector('[data-search-status][data-trouble]');
    expect(await page.textContent('[data-search-status]')).toContain('搜索数据不完整');
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
