// What a page does that it must not: requests to other hosts, errors, breaches of its own policy. Tests only.

import type { Page } from 'playwright-core';

/**
 * Watches a page that is still blank.
 * @param own the origin it may ask
 * @returns a list that fills as the page goes
 */
export async function watchFaults(page: Page, own: string): Promise<string[]> {
  const faults: string[] = [];
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
