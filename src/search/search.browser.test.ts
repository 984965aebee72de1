// The promise of the search, kept in a real browser: over shuffled pages the plans found are exactly those whose
// textContent, as the browser sees it, includes every word. Queries are cut from the pages at random, so they
// hold punctuation of both widths, digits, Latin, emoji, and run across element boundaries.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePages, seeded, toPlans } from '../testing/made-up-pages.ts';
import { openBrowser } from '../testing/open-browser.ts';
import { type SearchServer, serveSearch } from '../testing/serve-search.ts';
import { buildSearchIndex } from './build-index.ts';
import type { Search } from './search.ts';

declare global {
  var planSearch: Search;
}

const pages = makePages(120, 12, 3, 200);
const below = seeded(11);

let dist = '';
let server: SearchServer;
let browser: Browser;
let page: Page;
/** Each plan's textContent without white space, in the order of the index. */
let texts: string[] = [];

/** What input forms come down to, said again here so that the test does not believe the code. */
function plain(text: string): string {
  const half = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  // signs that nobody sees do not count
  const seen = half.replace(
    /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/g,
    '',
  );
  return seen.toLowerCase().replaceAll('後', '后');
}

/** The numbers of the plans that hold every word. */
function expected(query: string): number[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  // a mark that nobody sees asks for nothing
  if (words.length === 0) return [];
  return texts.flatMap((text, i) => (words.every((word) => plain(text).includes(word)) ? [i] : []));
}

/** Some characters of a plan's text; whole characters, since a browser test cannot send half of one. */
function cut(most: number, plan = below(texts.length)): string {
  const characters = Array.from(texts[plan] ?? '');
  const length = 1 + below(most);
  const at = below(characters.length - length);
  return characters.slice(at, at + length).join('');
}

async function find(queries: readonly string[]): Promise<number[][]> {
  return page.evaluate(async (all) => {
    const found: number[][] = [];
    for (const query of all) found.push((await planSearch.search(query)).hits.map((hit) => hit.plan));
    return found;
  }, queries);
}

async function expectExact(queries: readonly string[]): Promise<void> {
  const found = await find(queries);
  const wrong = queries.filter(
    (query, i) => found[i]?.toSorted((a, b) => a - b).join() !== expected(query).join(),
  );
  expect(wrong).toEqual([]);
}

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'search-'));
  await buildSearchIndex({ folder: dist, plans: toPlans(pages) });
  server = await serveSearch({ sites: { '/site/': dist } });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(server.origin);
  texts = await page.evaluate(
    (all) =>
      all.map(({ html }) => {
        const body = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-plan-body]');
        return (body?.textContent ?? '').replace(/\s+/g, '');
      }),
    pages,
  );
  await page.addScriptTag({
    type: 'module',
    content:
      "import { createSearch } from '/client/search/search.ts'; window.planSearch = createSearch({ base: '/site/' });",
  });
  await page.waitForFunction(() => 'planSearch' in globalThis);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(dist, { recursive: true, force: true });
});

test('300 random strings of 1 to 12 characters find exactly the plans that hold them', async () => {
  await expectExact(Array.from({ length: 300 }, () => cut(12)));
});

test('words with a space between them are all wanted, in any order', async () => {
  const sameplan = Array.from({ length: 60 }, () => {
    const plan = below(texts.length);
    return `${cut(6, plan)} ${cut(4, plan)}`;
  });
  await expectExact([...sameplan, ...Array.from({ length: 60 }, () => `${cut(4)}\u3000${cut(4)} ${cut(2)}`)]);
});

test('strings pieced together from two plans are not found where they do not stand', async () => {
  const pieced = Array.from({ length: 100 }, () => cut(5) + cut(5));
  expect(pieced.filter((query) => expected(query).length === 0).length).toBeGreaterThan(50);
  await expectExact(pieced);
});

test('every single character of the plans is found exactly', async () => {
  await expectExact([...new Set(texts.flatMap((text) => Array.from(text)))]);
});

test('long strings are found exactly', async () => {
  await expectExact(Array.from({ length: 40 }, () => cut(300)));
});

test('what is marked in the excerpts is the query, in the section it links to', async () => {
  const queries = Array.from({ length: 60 }, () => cut(8)).filter((query) => query.length > 1);
  const shown = await page.evaluate(async (all) => {
    const results = all.map(async (query) => {
      const { hits } = await planSearch.search(query);
      return { query, hits: await Promise.all(hits.slice(0, 3).map(planSearch.show)) };
    });
    return Promise.all(results);
  }, queries);
  for (const { query, hits } of shown) {
    expect(hits.length).toBeGreaterThan(0);
    for (const { url, title, excerpts } of hits) {
      // what begins in the title or a heading is marked from there on into the text
      const marks = (parts: typeof title) =>
        parts.filter((part) => part.mark).map((part) => plain(part.text.replace(/\s+/g, '')));
      const isMarked = (marked: string[]) =>
        marked.some((_, i) => marked.slice(i).join('').includes(plain(query)));
      expect(isMarked(marks(title)) || excerpts.length > 0).toBe(true);
      const html = pages.find(({ path }) => url.endsWith(path))?.html;
      for (const { sectionId, heading, parts } of excerpts) {
        const inside = isMarked([...marks(heading), ...marks(parts)]);
        // or it begins in the title, of which an excerpt shows nothing
        const [begun] = marks(parts);
        expect(
          inside || (sectionId === '' && begun !== undefined && plain(query).endsWith(begun)),
          query,
        ).toBe(true);
        if (sectionId !== '') expect(html).toContain(`id="${sectionId}"`);
      }
    }
  }
});
