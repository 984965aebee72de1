// Accessibility of every kind of page in each of its states, light and dark, wide and narrow. Contrast of Chinese words is
// judged only where the browser has a Chinese font: axe takes boxes of missing characters for icons.

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { rounds } from '../rounds.ts';
import { examplePages } from './built-pages.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const examples = examplePages(inject('builtSite').folder);

/** The rules that depend on colours: what else is wrong in the dark is wrong in the light too. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Which rules are asked in each scheme; none named: all. */
type Schemes = Partial<Record<'light' | 'dark', readonly string[]>>;

const both: Schemes = { light: [], dark: colourRules };

/** Each rule is asked at each width, and each rule of colours in each scheme; `npm run test:long` asks all of all. */
const widths: readonly (readonly [width: number, opened: Schemes, template: Schemes])[] = [
  [1280, both, both],
  [390, rounds({ dark: [] }, both), rounds({ dark: [...colourRules, 'target-size'] }, both)],
];

/** What axe finds wrong with the page as it stands: a line for each rule, with the first element that breaks it. */
async function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  const found = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const all = { rules: { 'target-size': { enabled: true } } };
    const options = rules.length > 0 ? { runOnly: { type: 'rule' as const, values: [...rules] } } : all;
    return (await axe.run(document, { resultTypes: ['violations'], ...options })).violations;
  }, rules);
  return found.map(({ id, help, nodes: [first, ...others] }) => {
    return `${id}: ${help} (${first?.target.join(' ')}${others.length > 0 ? ` and ${others.length} more` : ''})`;
  });
}

/** The same in colour schemes. */
async function violationsIn(page: Page, view: string, schemes: Schemes): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const rules = schemes[colorScheme];
    if (!rules) continue;
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page, rules)).map((fault) => `${view}, ${colorScheme}: ${fault}`));
  }
  return found;
}

describe.each(widths)('at %i px axe finds nothing wrong on', (width, opened, blank) => {
  const sharedPage = browser.sharedPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });

  test.each(examples)('$name', async ({ address, ready }) => {
    const page = sharedPage();
    await page.goto(address);
    await page.waitForSelector(ready);
    await page.evaluate(axe.source);
    const found = await violationsIn(page, 'as opened', opened);
    const template = page.locator('label:has(input[value="template"])');
    if ((await template.count()) > 0) {
      await template.click();
      found.push(...(await violationsIn(page, 'template view', blank)));
    }
    expect(found).toEqual([]);
  });
});

test('axe would find a picture without words, and words too pale in the dark', async () => {
  const page = await browser.openPage();
  await page.setContent(`<html lang="en" style="color-scheme: light dark"><title>x</title><main
    style="background: light-dark(#fff, #222)"><h1 style="color: light-dark(#000, #fff)">x</h1>
    <img src="data:,"><p style="color: light-dark(#000, #333)">too pale to read</p></main>`);
  await page.evaluate(axe.source);
  const found = await violationsIn(page, 'made up', both);
  expect(found.map((fault) => fault.split(':').slice(0, 2).join(':'))).toEqual([
    'made up, light: image-alt',
    'made up, dark: color-contrast',
  ]);
});
