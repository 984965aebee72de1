// Pictures of the main pages in any browser, for whoever wants to look at them.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StartedBrowser } from './start-browser.ts';

/** Address → what has to be there before the page is looked at. */
const pages: Readonly<Record<string, string>> = {
  '/': 'main',
  '/search/?q=楼道堆物': '[data-search-result]',
  '/samples/civilised-city-annual-plan/': '[data-sample-tools]:not([hidden])',
  '/sections/steps/': 'main',
  '/templates/new/': '[data-choose]',
  '/templates/new/?outline=annual-plan': '[data-preview]',
  '/check/': '#check-text',
  '/publish/': '[data-work]',
  '/approved/': 'main',
  '/approved/taoyuan-2027-elder-child-service/': 'main',
  '/approved/taoyuan-2027-elder-child-service/poster/': 'main',
};

/** Writes a picture of each page at each width into `folder`. @param site where it is served */
export async function takePictures({ driver, name }: StartedBrowser, site: string, folder: string) {
  mkdirSync(folder, { recursive: true });
  for (const width of [1280, 390]) {
    await driver.resize(width, 900);
    for (const [address, ready] of Object.entries(pages)) {
      await driver.open(site + encodeURI(address));
      await driver.until(ready, (css) => document.querySelector(css), ready);
      const file = `${name} ${width} ${address}`.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '');
      writeFileSync(join(folder, `${file}.png`), await driver.screenshot());
    }
  }
}
