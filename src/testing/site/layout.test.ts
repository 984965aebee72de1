// What holds for every kind of page: it fits a phone, its targets can be hit, it keeps to itself and stays light.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { builtPages, type Example, examplePages } from './built-pages.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const { folder } = inject('builtSite');
const examples = examplePages(folder);
/** A reading page's JavaScript, gzipped: no framework fits in. */
const mostScript = 12 * 1024;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function show(page: Page, { address, ready }: Example): Promise<void> {
  await page.goto(address);
  await page.waitForSelector(ready);
}

/** The elements that stick out at the right of the page, without those that lie in a scroll area of their own. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= 390) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > 391 && !scrolls(element.parentElement))
      .map(
        (element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 20)}`,
      );
    return [`the page is ${scrollWidth} px wide`, ...wide.slice(0, 5)];
  });
}

test('every page of the site is of a known kind, and there is one of every kind', () => {
  const pages = builtPages(folder);
  expect(pages.filter(({ kind }) => !kind).map(({ address }) => address)).toEqual([]);
  expect(new Set(pages.map(({ kind }) => kind?.name)).size).toBe(
    new Set(examples.map(({ kind }) => kind)).size,
  );
});

/** Links of navigation, buttons and the like that a finger would miss. */
function smallTargets(page: Page): Promise<string[]> {
  const targets = page.locator(
    'nav a, nav summary, button, .site-head a, .sample-tools label, .neighbours a',
  );
  return targets.evaluateAll((all) =>
    all.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      const name = target.textContent?.trim() || target.outerHTML.slice(0, 60);
      const isShown = target.checkVisibility({ visibilityProperty: true });
      return isShown && Math.min(width, height) < 24 ? [`${name}: ${width} × ${height}`] : [];
    }),
  );
}

describe('every page on a phone', () => {
  const phonePage = browser.sharedPage(phone);
  let faults: string[] = [];
  let scripts: string[] = [];
  beforeAll(async () => {
    faults = await watchFaults(phonePage());
    phonePage().on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(new URL(response.url()).pathname);
    });
  });

  test.each(examples)(
    'fits, in large text too, can be hit, asks no other host, logs nothing, keeps to its policy and is light: $name',
    async (example) => {
      const page = phonePage();
      const misfits = async (view: string) => {
        const found = [...(await stickingOut(page)), ...(await smallTargets(page))];
        return found.map((fault) => `${view}: ${fault}`);
      };
      faults.length = 0;
      scripts = [];
      await show(page, example);
      const usual = await misfits('as opened');
      await page.locator('[data-tool="size"]').click();
      expect(await page.getAttribute('html', 'data-size')).toBe('large');
      await page.evaluate(() => localStorage.clear());
      const large = await misfits('in large text');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        document.querySelector<HTMLInputElement>('input[name="mode"][value="template"]')?.click();
      });
      expect([...usual, ...large, ...(await misfits('unfolded'))]).toEqual([]);
      await page.waitForTimeout(150);
      expect(faults).toEqual([]);
      if (example.kind.tool) return;
      expect(scripts.length).toBeGreaterThan(0);
      const sizes = scripts.map((path) => gzipSync(readFileSync(join(folder, path))).length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostScript);
      expect(await page.locator('astro-island, [data-reactroot], [data-v-app]').count()).toBe(0);
    },
  );

  test('would be stopped, and the stop noticed, if it asked another host', async () => {
    const page = await browser.openPage();
    const faults = await watchFaults(page);
    await page.goto('/guide/');
    await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => {}));
    await expect.poll(() => faults.join()).toMatch(/policy breach: connect-src/);
  });
});

test('a site that is not built for times without a network has no service worker and no trace of one', () => {
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toMatch(/data-offline|register-offline/);
  for (const path of ['sw.js', 'offline.json', 'offline/index.html'])
    expect(existsSync(join(folder, path))).toBe(false);
});
