// How the pages of approved plans look: words kept whole, targets for fingers, paper that is white, the picture's page.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { approvedIds } from '../approved-plans.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const { amended, government, gone, replaced } = approvedIds;
const address = (id: string, rest = '') => `/approved/${id}/${rest}`;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const pages = [
  '/approved/?validity=失效',
  address(amended),
  address(government, 'v1/'),
  address(government, 'changes/'),
  address(amended, 'picture/'),
  address(amended, 'poster/'),
  address(gone),
  address(replaced),
];

/** Words of titles that begin on one line and end on another. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const titles = [...document.querySelectorAll('main :is(h1, .by-words)')];
    return titles.flatMap((title) => {
      const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      const cut: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        const word = node.textContent?.trim() ?? '';
        // what has a hyphen or is markup may be broken
        if (lines.size > 1 && /^[\p{Script=Han}\d]+$/u.test(word)) cut.push(word);
      }
      return cut;
    });
  });
}

describe('on a phone', () => {
  const phonePage = browser.sharedPage(phone);

  test.each(pages)('%s keeps the words of its titles whole', async (path) => {
    const page = phonePage();
    await page.goto(path);
    expect(await cutWords(page)).toEqual([]);
  });

  test.each(pages)('%s has links and buttons as large as a finger where they stand alone', async (path) => {
    const page = phonePage();
    await page.goto(path);
    const small = await page
      .locator(
        'main :is(nav, .actions, .chosen, .files, .history-links, .pair-links, .brief, .facet) a, main button, main summary',
      )
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.flatMap((target) => {
          const { height } = target.getBoundingClientRect();
          return height < 43.5 ? [`${target.textContent?.trim()}: ${height}`] : [];
        }),
      );
    expect(small).toEqual([]);
  });
});

test('paper is white for readers in the dark too', async () => {
  const page = await browser.openPage();
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await page.goto(address(amended));
  await page.emulateMedia({ media: 'print' });
  const colours = await page
    .locator('.record dd, .plan h1, .plan td')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
  const light = colours.filter((colour) =>
    (colour.match(/\d+/g) ?? []).slice(0, 3).some((part) => Number(part) > 110),
  );
  expect(light).toEqual([]);
});

describe('the page of the picture', () => {
  test('shows it, says the same in words, and leads to files and the whole text', async () => {
    const page = await browser.openPage();
    const faults = await watchFaults(page);
    await page.goto(address(amended));
    await page.getByRole('link', { name: '一图读懂', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(address(amended, 'picture/'));
    const picture = page.getByRole('img', { name: /^一图读懂：桃源社区2027年生活垃圾分类专项工作计划/ });
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(750);
    const text = await page.locator('[aria-labelledby="picture-text"]').textContent();
    for (const said of ['不低于85%', '节前大件垃圾集中收运日', '0000-0000000']) expect(text).toContain(said);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(
      expect.arrayContaining([address(amended, 'picture.svg'), address(amended, 'poster/')]),
    );
    expect(faults).toEqual([]);
  });

  test('of a withdrawn plan holds its notice', async () => {
    const page = await browser.openPage();
    await page.goto(address(gone, 'picture/'));
    expect(await page.locator('main').textContent()).toContain('场地维修');
    expect(await page.locator('main img').count()).toBe(0);
  });
});

test('the picture has a QR code where the site knows its address, and none where it does not', () => {
  const svg = (site: { folder: string }) =>
    readFileSync(join(site.folder, address(amended, 'picture.svg')), 'utf8');
  expect(svg(inject('builtSiteInColumn'))).toContain('扫码看全文');
  expect(svg(inject('builtSite'))).not.toContain('扫码看全文');
});
