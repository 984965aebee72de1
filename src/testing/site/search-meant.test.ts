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

  test('stands before texts that only mention the words, which are told and shown for all that', async () => {
    const page = await search('心理咨询');
    const total = Number(await page.getAttribute('[data-search-total]', 'data-search-total'));
    expect(await page.textContent('[data-search-status]')).toContain('都只是提到');
    const mentions = page.locator('[data-search-mention-list] [data-search-result]');
    expect([total, await page.locator('[data-search-result]:visible').count()]).toEqual([
      await mentions.count(),
      total,
    ]);
    for (const words of await mentions.allTextContents()) expect(words).toContain('心理咨询');
    const [meant, mentioned] = await Promise.all(
      ['[data-search-similar]', '[data-search-mention-list]'].map((part) =>
        page.locator(part).first().boundingBox(),
      ),
    );
    expect(meant?.y).toBeLessThan(mentioned?.y ?? 0);
  });

  test('is what the characters sound like, where nothing holds them, and one press asks for that', async () => {
    const page = await search('防讯应急予案');
    expect(await page.locator('[data-search-result]').count()).toBe(0);
    expect(await page.textContent('[data-search-heard]')).toContain('按读音');
    expect(await page.locator('[data-search-similar] .title').first().textContent()).toMatch(
      /防汛.*应急预案/,
    );
    await page.locator('[data-search-heard] a').click();
    await expect.poll(() => page.inputValue(box)).toBe('防汛应急预案');
    expect(await page.locator('[data-search-heard]').isVisible()).toBe(false);
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
    const options = page.getByRole('option');
    const chosen = page.getByRole('option', { selected: true });
    const combobox = (expanded: boolean) => page.getByRole('combobox', { name: '搜索词', expanded }).count();
    expect(await combobox(false)).toBe(1);
    await field.pressSequentially('垃圾');
    await expect.poll(() => options.count()).toBeGreaterThan(2);
    expect(await combobox(true)).toBe(1);
    for (const text of await options.allTextContents()) expect(text).toContain('垃圾');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await options.nth(1).textContent();
    expect([await chosen.allTextContents(), await field.inputValue()]).toEqual([[second], second]);
    expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect([await options.count(), await field.inputValue(), await combobox(false)]).toEqual([0, '垃圾', 1]);
    await field.pressSequentially('分');
    await expect.poll(() => options.count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowUp');
    const last = await field.inputValue();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-total]');
    expect([await page.inputValue(box), last]).toEqual([last, expect.stringContaining('垃圾分')]);
  });

  test('an input method that still composes suggests nothing and keeps its keys', async () => {
    const page = await browser.openPage();
    await page.goto('/search/');
    await page.focus(box);
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ['l', 'la', 'laji'])
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: 0 });
    await page.waitForTimeout(100);
    expect(await page.getByRole('option').count()).toBe(0);
    await keyboard.send('Input.insertText', { text: '垃圾' });
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(2);
  });

  test.each([1280, 390])(
    'one Tab leads from the field past suggestions and facets to the results, %d wide',
    async (width) => {
      const page = await browser.openPage({ viewport: { width, height: 800 } });
      await page.goto('/search/');
      await page.locator(box).pressSequentially('楼道');
      await page.waitForSelector('[data-search-total]');
      await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
      await page.keyboard.press('Tab');
      const isInFirst = await page.evaluate(
        () => document.querySelector('[data-search-result] .title a') === document.activeElement,
      );
      expect(isInFirst).toBe(true);
    },
  );

  test('facets on a phone are folded behind a line that counts the chosen, and the first result is in sight', async () => {
    const page = await browser.openPage({ viewport: { width: 390, height: 844 } });
    await page.goto('/search/?q=社区&issuer=street&state=sample');
    await page.waitForSelector('[data-search-total]');
    expect(await page.locator('[data-facets]').isVisible()).toBe(false);
    const fold = page.locator('[data-facet-fold] > summary');
    expect(await fold.textContent()).toBe('筛选已选 2 项');
    expect((await page.locator('[data-search-result]').first().boundingBox())?.y).toBeLessThan(600);
    await fold.click();
    await page.locator('[data-facet="state"] summary').first().waitFor();
    expect(await page.locator('[data-facets]').isVisible()).toBe(true);
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
  await buildSearchIndex({ folder, plans: toPlans(makePages(300, 30)) });
  const server = await serveFolder(folder);
  try {
    const page = await browser.openPage({ baseURL: server.origin });
    await page.goto('/search/?q=工作计划');
    await page.waitForSelector('[data-search-total="300"]');
    await buildSearchIndex({ folder, plans: toPlans(makePages(311, 30, 3)) });
    await page.locator('[data-search-more]').click();
    await page.waitForSelector('[data-search-total="311"]');
    expect(await page.textContent('[data-search-renewed]')).toContain('新的搜索数据');
    expect(await page.locator('[data-search-result]').count()).toBe(10);
    const manifest = join(folder, 'search-data/manifest.bin');
    const whole = await readFile(manifest);
    await writeFile(manifest, whole.subarray(0, 40));
    await page.goto('/search/?q=走访');
    await page.waitForSelector('[data-search-status][data-trouble]');
    expect(await page.textContent('[data-search-status]')).toContain('搜索数据不完整');
    await writeFile(manifest, whole);
    await page.locator('[data-search-again]').click();
    await page.waitForSelector('[data-search-total]');
    await page.context().setOffline(true);
    await page.fill(box, '网格 走访');
    await page.waitForSelector('[data-search-status][data-trouble]');
    expect(await page.locator('[data-search-found]').isVisible()).toBe(false);
    await page.context().setOffline(false);
    await page.waitForSelector('[data-search-total]');
    expect(await page.locator('[data-search-again]').isVisible()).toBe(false);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
