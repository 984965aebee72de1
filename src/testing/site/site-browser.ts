// Pages of the built site in the shared browser, each in a context of its own that ends with its test.

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';

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
    browser = await chromium.connect(inject('browserEndpoint'));
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

/** What a page does that it must not: requests to other hosts, errors, breaches of its own policy. Filled as it goes. */
export async function watchFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const own = inject('builtSite').origin;
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${own}/`) && !url.startsWith('data:') && !url.startsWith('blob:'))
      faults.push(`request to another host: ${url}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  await page.exposeFunction('reportBreach', (what: string) => faults.push(`policy breach: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportBreach } = globalThis as unknown as { reportBreach: (what: string) => void };
      reportBreach(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return faults;
}
