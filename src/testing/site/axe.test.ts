// Accessibility of every kind of page in each of its states, light and dark, wide and narrow.

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { examplePages } from './built-pages.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const examples = examplePages(inject('builtSite').folder);
const widths = [1280, 390];

/** The rules that depend on colours: what else is wrong in the dark is wrong in the light too. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with the page as it stands: a line for each rule, with the first element that breaks it. */
async function violations(page: Page, rules: string[] = []): Promise<string[]> {
  const found = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const all = { rules: { 'target-size': { enabled: true } } };
    const options = rules.length > 0 ? { runOnly: { type: 'rule' as const, values: rules } } : all;
    return (await axe.run(document, { resultTypes: ['violations'], ...options })).violations;
  }, rules);
  return found.map(({ id, help, nodes: [first, ...others] }) => {
    return `${id}: ${help} (${first?.target.join(' ')}${others.length > 0 ? ` and ${others.length} more` : ''})`;
  });
}

/** The same in both colour schemes. */
async function violationsInSchemes(page: Page, view: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, colourRules);
  return [
    ...light.map((fault) => `${view}, light: ${fault}`),
    ...dark.map((fault) => `${view}, dark: ${fault}`),
  ];
}

describe.each(widths)('at %i px axe finds nothing wrong on', (width) => {
  const sharedPage = browser.sharedPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });

  test.each(examples)('$name', async ({ address, ready }) => {
    const page = sharedPage();
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

test('axe would find a picture without words, and words too pale in the dark', async () => {
  const page = await browser.openPage();
  await page.goto('/guide/');
  await page.evaluate(axe.source);
  await page.evaluate(() => {
    const pale = document.createElement('p');
    pale.textContent = '看不清';
    pale.style.color = 'light-dark(black, #333)';
    pale.style.colorScheme = 'light dark';
    document.querySelector('main')?.append(document.createElement('img'), pale);
  });
  const found = await violationsInSchemes(page, 'guides');
  expect(found.map((fault) => fault.split(':').slice(0, 2).join(':'))).toEqual([
    'guides, light: image-alt',
    'guides, dark: color-contrast',
  ]);
});
