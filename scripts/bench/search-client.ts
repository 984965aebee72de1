/**
 * A browser that searches like the search page does, and a server that counts what it asks for: what benchmarks of search
 * stand on. The search is the page's own code; the page around it is left out.
 */
import type { Page } from 'playwright-core';
import type { Search } from '../../src/search/search.ts';
import { openBrowser } from '../../src/testing/open-browser.ts';
import { type SearchServer, serveSearch } from '../../src/testing/serve-search.ts';

declare global {
  var benchedSearch: Search;
}

/** Results shown at once. */
const firstScreen = 10;

/** One query, answered. */
export interface Asked {
  query: string;
  /** The plan of every hit, best first. */
  hits: number[];
  /** Milliseconds until the hits were known, and until the first screen of results could be shown. */
  found: number;
  shown: number;
}

export interface SearchClient {
  server: SearchServer;
  /** Asks in a page that stays open: what was fetched before is still there. */
  ask: (queries: readonly string[]) => Promise<Asked[]>;
  /** Asks one query in a new browser context, with nothing in its cache. */
  askCold: (query: string) => Promise<{ asked: Asked; bytes: number; requests: number }>;
  close: () => Promise<void>;
}

/** Runs in the page. */
async function askInPage({ queries, most }: { queries: readonly string[]; most: number }): Promise<Asked[]> {
  const answers: Asked[] = [];
  for (const query of queries) {
    const began = performance.now();
    const { hits } = await benchedSearch.search(query);
    const found = performance.now() - began;
    await Promise.all(hits.slice(0, most).map(benchedSearch.show));
    const shown = performance.now() - began;
    answers.push({ query, hits: hits.map(({ plan }) => plan), found, shown });
  }
  return answers;
}

/** @param folder of a built site */
export async function openSearchClient(folder: string): Promise<SearchClient> {
  const base = '/site/';
  const server = await serveSearch({ sites: { [base]: folder } });
  const browser = await openBrowser();
  const open = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(server.origin);
    const start = `import { createSearch } from '/client/search/search.ts';
      globalThis.benchedSearch = createSearch(${JSON.stringify({ base })});`;
    await page.addScriptTag({ type: 'module', content: start });
    await page.waitForFunction(() => 'benchedSearch' in globalThis);
    return page;
  };
  let stays: Promise<Page> | undefined;
  return {
    server,
    ask: async (queries) => {
      stays ??= open();
      return (await stays).evaluate(askInPage, { queries, most: firstScreen });
    },
    askCold: async (query) => {
      const page = await open();
      const before = server.sent.length;
      const [asked] = await page.evaluate(askInPage, { queries: [query], most: firstScreen });
      await page.context().close();
      if (!asked) throw new Error('the page gave no answer');
      const sent = server.sent.slice(before);
      return { asked, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: sent.length };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
