// Every file of the built site: valid HTML, a full head, links that lead somewhere, and, under a sub-path, links that
// stay below it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { oldestBrowsers } from '../../site/oldest-browsers.ts';
import { fewestCovering } from '../fewest-covering.ts';
import { htmlConstructions } from '../html-constructions.ts';
import { newerCalls } from '../newer-than-oldest.ts';
import { rounds } from '../rounds.ts';
import { type BuiltPage, builtPages, readPage } from './built-pages.ts';
import { type HtmlFacts, readHtml } from './read-html.ts';
import { useBrowser } from './site-browser.ts';

const root = inject('builtSite');
const column = inject('builtSiteInColumn');

interface ReadPage extends BuiltPage {
  facts: HtmlFacts;
}

const readAll = (folder: string): ReadPage[] =>
  builtPages(folder).map((page) => ({ ...page, facts: readHtml(readPage(page)) }));

const pages = readAll(root.folder);

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(50);
});

/** Every script of the site, those of the packages included. */
const scripts = ['_astro', '.'].flatMap((folder) =>
  readdirSync(join(root.folder, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, text: readFileSync(join(root.folder, folder, name), 'utf8') })),
);
/** Holds what stands in for functions that old browsers lack. */
const bringsStandIns = ({ text }: { text: string }) => text.includes('`toSpliced`');

describe('the oldest browsers', () => {
  test('know all that any script calls', () => {
    expect(scripts.length).toBeGreaterThan(50);
    const found = scripts.flatMap(({ name, text }) =>
      newerCalls.flatMap(([pattern, since]) => {
        const [call] = pattern.exec(text) ?? [];
        return call ? [`${call} of ${name} is known to Chromium, Firefox, Safari since ${since}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  test('get what they lack before any other script runs, in the worker too', () => {
    const first = pages.map(
      ({ facts }) =>
        facts.addresses.find(({ element, address }) => element === 'script' && address.includes('/_astro/'))
          ?.address,
    );
    expect(
      [...new Set(first)].map((source) =>
        scripts.filter(({ name }) => source?.endsWith(`/${name}`)).some(bringsStandIns),
      ),
    ).toEqual([true]);
    expect(scripts.filter(({ name }) => name.startsWith('check-worker')).map(bringsStandIns)).toEqual([true]);
  });

  test('are named in the README', () => {
    const { chrome, firefox, safari } = oldestBrowsers;
    expect(readFileSync('README.md', 'utf8')).toContain(
      `Chromium ${chrome}, Firefox ${firefox}, Safari ${safari}`,
    );
  });
});

describe('every page', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // the bars of the timeline and the widths of columns are data: they differ from plan to plan
        'no-inline-style': 'off',
        // tables whose rows are stacked on phones name what they are: browsers forget it with `display`
        'no-redundant-role': 'off',
      },
    });
    // a line for each rule: where it is broken first, and how often in all
    const faults = new Map<string, { first: string; count: number }>();
    // pages that are built alike have the same faults
    const chosen = fewestCovering(
      pages.map((page) => [page, [`${page.kind?.name}`, ...htmlConstructions(readPage(page))]]),
    );
    for (const page of rounds(chosen, pages)) {
      const { results } = await validator.validateString(readPage(page), page.address);
      for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
        const fault = faults.get(ruleId) ?? {
          first: `${page.address}:${line}:${column} ${message}`,
          count: 0,
        };
        faults.set(ruleId, { ...fault, count: fault.count + 1 });
      }
    }
    expect(Object.fromEntries(faults)).toEqual({});
  });

  test('has one h1, a title of its own, a description and the language', () => {
    const faulty = pages.filter(({ facts: { h1, title, description, lang } }) => {
      return h1.length !== 1 || h1[0] === '' || title === '' || description === '' || lang !== 'zh-CN';
    });
    expect(faulty.map(({ address, facts }) => [address, facts.h1, facts.title])).toEqual([]);
    const titles = pages.map(({ facts }) => facts.title);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  test('has each id once', () => {
    const twice = pages.flatMap(({ address, facts: { ids } }) =>
      ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${address}#${id}`),
    );
    expect(twice).toEqual([]);
  });
});

/** The links that lead nowhere: no such file, or no such id in it. */
function brokenLinks(all: readonly ReadPage[], base: string, files: ReadonlySet<string>): string[] {
  const byAddress = new Map(all.map((page) => [page.address, new Set(page.facts.ids)]));
  return all.flatMap(({ address, facts }) =>
    facts.addresses.flatMap((link) => {
      if (/^(data|mailto|tel):/.test(link.address)) return [];
      const url = new URL(link.address, `http://site.test${base}${address}`);
      const fault = (what: string) => [`${address}: ${link.address} ${what}`];
      if (url.hostname !== 'site.test') return link.element === 'a' ? [] : fault('loads from another host');
      const path = decodeURIComponent(url.pathname);
      if (!path.startsWith(`${base}/`)) return fault('leaves the base path');
      const target = path.slice(base.length);
      const page = byAddress.get(target);
      if (!page && !files.has(target)) return fault('leads to no file');
      const id = decodeURIComponent(url.hash.slice(1));
      return id === '' || id === 'top' || page?.has(id) ? [] : fault('leads to no id');
    }),
  );
}

function filesOf(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length)));
}

describe('links', () => {
  test('lead to pages, files and anchors that exist', () => {
    expect(brokenLinks(pages, '', filesOf(root.folder))).toEqual([]);
  });

  test('lead to every page: none can be reached by its address alone', () => {
    const targets = new Set(
      pages.flatMap(({ address, facts }) =>
        facts.addresses.map((link) => new URL(link.address, `http://site.test${address}`).pathname),
      ),
    );
    const alone = pages.filter(({ address }) => address !== '/404.html' && !targets.has(encodeURI(address)));
    expect(alone.map(({ address }) => address)).toEqual([]);
  });

  test('to files of style sheets exist', () => {
    const files = filesOf(root.folder);
    const wrong = [...files]
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => {
        const css = readFileSync(join(root.folder, file), 'utf8');
        const urls = [...css.matchAll(/url\((['"]?)(.*?)\1\)/g)].map(([, , url = '']) => url);
        return urls.filter(
          (url) => !url.startsWith('data:') && !files.has(new URL(url, `http://a${file}`).pathname),
        );
      });
    expect(wrong).toEqual([]);
  });
});

describe('under a sub-path', () => {
  const browser = useBrowser();

  test('every address on every page begins with the base path and leads somewhere', () => {
    const below = readAll(column.folder);
    expect(below.map(({ address }) => address)).toEqual(pages.map(({ address }) => address));
    const outside = below.flatMap(({ address, facts }) =>
      facts.addresses
        .filter((link) => !/^(#|data:|tel:|\/zwgk\/jihua\/)/.test(link.address))
        .map((link) => `${address}: ${link.element} ${link.address}`),
    );
    expect(outside).toEqual([]);
    expect(brokenLinks(below, column.base, filesOf(column.folder))).toEqual([]);
  });

  test('search finds, opens and offers plans', async () => {
    const page = await browser.openPage({ column: true });
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!new URL(request.url()).pathname.startsWith(`${column.base}/`)) outside.push(request.url());
    });
    await page.goto(`${column.base}/`);
    await page.fill('main input[type="search"]', '消防安全志愿服务队垃圾分类');
    await page.press('main input[type="search"]', 'Enter');
    await page.waitForSelector('[data-search-similar] .title a');
    const near = await page.locator('[data-search-similar] .title a').first().getAttribute('href');
    expect(near).toMatch(/^\/zwgk\/jihua\/(samples|approved)\/[\w-]+\/$/);
    await page.fill('main input[type="search"]', '社区');
    await page.waitForFunction(() =>
      document.querySelector('[data-search-status]')?.textContent?.includes('“社区”'),
    );
    // what is asked of the site itself stands below the plans
    await page.fill('main input[type="search"]', '领导批注');
    await page.waitForSelector(
      '[data-search-guide-result]:first-child a[href^="/zwgk/jihua/guide/find-and-copy/#"]',
    );
    // a page that shares only characters with the query is no answer
    await page.fill('main input[type="search"]', '量子计算机');
    await page.waitForSelector('[data-search-guide]', { state: 'hidden' });
    await page.fill('main input[type="search"]', '社区');
    await page.locator('[data-search-result] .title a').first().click();
    await page.waitForSelector('[data-plan-body]');
    expect(new URL(page.url()).pathname).toMatch(/^\/zwgk\/jihua\/(samples|approved)\/[\w-]+\/$/);
    expect(outside).toEqual([]);
  });

  test('facets filter the samples, and an unknown address answers with the page for it', async () => {
    const page = await browser.openPage({ column: true });
    await page.goto(`${column.base}/samples/`);
    const option = page.locator('[data-facet="outline"] a[data-value]').first();
    const count = await option.locator('.count').textContent();
    await option.click();
    expect(await page.textContent('[data-total]')).toBe(count);
    expect(new URL(page.url()).pathname).toBe(`${column.base}/samples/`);
    const answer = await page.goto(`${column.base}/no/such/page/`);
    expect(answer?.status()).toBe(404);
    expect(await page.textContent('h1')).toBe('没有这个页面');
  });
});
