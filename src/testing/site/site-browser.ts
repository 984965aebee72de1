// Pages of the built site in the shared browser, each in a context of its own that ends with its test.

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { patient } from '../open-browser.ts';
import { watchFaults as watchPage } from '../watch-faults.ts';

export interface OpenOptions extends BrowserContextOptions {
  /** Which of the two builds; the one at the root where absent. */
  column?: boolean;
}

export interface SiteBrowser {
  /** A new page, still blank; addresses given to `goto` are below the site's origin. */
  openPage: (options?: OpenOptions) => Promise<Page>;
  /** The same for work before the tests: the caller closes its context. */
  newPage: (options?: OpenOptions) => Promise<Page>;
  /** One page for all tests of a `describe` that leave nothing behind: opening one takes longer than most tests. */
  sharedPage: (options?: OpenOptions) => () => Page;
}

/** Connects a test file to the shared browser. */
export function useBrowser(): SiteBrowser {
  let browser: Browser;
  beforeAll(async () => {
    browser = patient(await chromium.connect(inject('browserEndpoint')));
  });
  afterAll(() => browser?.close());
  const newPage = ({ column = false, ...options }: OpenOptions = {}): Promise<Page> => {
    const { origin } = inject(column ? 'builtSiteInColumn' : 'builtSite');
    return browser.newPage({ baseURL: origin, ...options });
  };
  return {
    newPage,
    sharedPage: (options) => {
      let page: Page;
      beforeAll(async () => {
        page = await newPage(options);
      });
      afterAll(() => page?.context().close());
      return () => page;
    },
    openPage: async (options) => {
      const page = await newPage(options);
      onTestFinished(() => page.context().close());
      return page;
    },
  };
}

/** Watches a page of the build at the root; see `watch-faults.ts`. */
export function watchFaults(page: Page): Promise<string[]> {
  return watchPage(page, inject('builtSite').origin);
}
