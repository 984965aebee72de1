// Asks the search page of the built site and reads its answers off the page, to the last “more”.

import type { Page } from 'playwright-core';

export interface Answer {
  query: string;
  /** What `[data-search-total]` says. */
  total: number;
  /** Path of each result's first link, in the order shown. */
  links: string[];
}

/** Sends each query with the form, unless it was `asked` by the address, and reads the answer. Runs in the page. */
async function readAnswers({ queries, asked }: { queries: string[]; asked: boolean }): Promise<Answer[]> {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const results = () => document.querySelectorAll<HTMLElement>('[data-search-result]');
  const until = async (done: () => boolean, what: string) => {
    for (const start = Date.now(); !done(); await new Promise((resolve) => setTimeout(resolve, 4)))
      if (Date.now() - start > 600_000) throw new Error(`the search page does not show ${what}`);
  };
  const ask = (query: string) => {
    const box = find('main input[type="search"]') as HTMLInputElement | null;
    find('[data-search-total]')?.remove();
    if (box) box.value = query;
    box?.form?.requestSubmit();
  };
  const answers: Answer[] = [];
  for (const query of queries) {
    if (!asked) ask(query);
    await until(() => find('[data-search-total]') !== null, `a total for “${query}”`);
    for (let more = find('[data-search-more]'); more && !more.hidden; ) {
      const before = results().length;
      more.click();
      await until(() => results().length > before, `more for “${query}”`);
    }
    const total = Number(find('[data-search-total]')?.dataset.searchTotal);
    const shown = [...results()].filter((result) => result.checkVisibility());
    const links = shown.map((result) => new URL(result.querySelector('a')?.href ?? '').pathname);
    answers.push({ query, total, links });
  }
  return answers;
}

/** Asks by opening the address. */
export async function askByAddress(page: Page, query: string): Promise<Answer[]> {
  await page.goto(`/search/?${new URLSearchParams({ q: query })}`);
  return page.evaluate(readAnswers, { queries: [query], asked: true });
}

/** The browser ignores pages that change their address some 200 times in a few seconds. */
const mostInOnePage = 100;

/** Asks each query through the form of the page, many on one page load. */
export async function askByForm(page: Page, queries: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < queries.length; at += mostInOnePage) {
    await page.goto('/search/');
    await page.waitForSelector('[data-search-page]:not([hidden])');
    const some = queries.slice(at, at + mostInOnePage);
    answers.push(...(await page.evaluate(readAnswers, { queries: some, asked: false })));
  }
  return answers;
}
