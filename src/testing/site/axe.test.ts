// Accessibility of every kind of page in each of its states, light and dark, wide and narrow.

import axe from 'axe-core';
import { describe, expect, inject, test } from 'vitest';
import { rounds } from '../rounds.ts';
import { bothSchemes, colourRules, type Schemes, violationsIn } from './axe-violations.ts';
import { examplePages } from './built-pages.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const examples = examplePages(inject('builtSite').folder);

/** Each rule is asked at each width, and each rule of colours in each scheme; `npm run test:long` asks all of all. */
const widths: readonly (readonly [width: number, opened: Schemes, template: Schemes])[] = [
  [1280, bothSchemes, bothSchemes],
  [390, rounds({ dark: [] }, bothSchemes), rounds({ dark: [...colourRules, 'target-size'] }, bothSchemes)],
];

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
  const found = await violationsIn(page, 'made up', bothSchemes);
  expect(found.map((fault) => fault.split(':').slice(0, 2).join(':'))).toEqual([
    'made up, light: image-alt',
    'made up, dark: color-contrast',
  ]);
});
