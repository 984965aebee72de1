// Accessibility of every kind of page in each of its states, light and dark, wide and narrow.

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { examplePages } from './built-pages.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const examples = examplePages(inject('builtSite').folder);
const widths = [1280, 390];

/** What axe finds wrong with the page as it stands: a line for each rule, with the first element that breaks it. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return (
      await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    ).violations;
  });
  return found.map(({ id, help, nodes: [first, ...others] }) => {
    return `${id}: ${help} (${first?.target.join(' ')}${others.length > 0 ? ` and ${others.length} more` : ''})`;
  });
}

/** The same in both colour schemes. */
async function violationsInSchemes(page: Page, view: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)).map((fault) => `${view}, ${colorScheme}: ${fault}`));
  }
  return found;
}

describe.each(widths)('at %i px axe finds nothing wrong on', (width) => {
  test.each(examples)('$name', async ({ address, ready }) => {
    const page = await browser.openPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(address);
    await page.waitForSelector(ready);
    await page.evaluate(axe.source);
    const found = await violationsInSchemes(page, 'as opened');
    const template = page.locator('label:has(input[value="template"])');
    if ((await template.count()) > 0) {
      await template.click();
      found.push(...(await violationsInSchemes(page, 'template view')));
    }
    expect(found).toEqual([]);
  });
});

test('axe would find a picture without words', async () => {
  const page = await browser.openPage();
  await page.goto('/guide/');
  await page.evaluate(axe.source);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect((await violations(page)).join()).toContain('image-alt');
});
