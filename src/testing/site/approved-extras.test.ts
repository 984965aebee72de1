// What belongs to approved plans beside their pages: pictures, posters, calendars, the feed, the sitemap, data for programs.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';
import { approvedIndexSchema } from '../../site/approved-index.ts';
import { approvedIds, withdrawnWords } from '../approved-plans.ts';
import { readCalendar, readText } from '../read-calendar.ts';
import { builtPages } from './built-pages.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const root = inject('builtSite');
const column = inject('builtSiteInColumn');
const host = 'https://www.example.gov.cn';
const { amended, gone, hostile, replaced } = approvedIds;

const read = (path: string, site = root) => readFileSync(join(site.folder, path), 'utf8');
const all = readdirSync(join(root.folder, 'approved'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const published = all.filter((id) => id !== gone && id !== replaced);

/** Whether an address of the site in the column, full or a path, leads to a built file. */
function leadsSomewhere(address: string): boolean {
  const { origin, pathname } = new URL(address, host);
  const path = pathname.slice(column.base.length);
  return (
    origin === host &&
    pathname.startsWith(`${column.base}/`) &&
    existsSync(join(column.folder, path.endsWith('/') ? `${path}index.html` : path))
  );
}

function elements(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((node) => node instanceof XmlElement).filter((child) => child.name === name);
}

describe('the picture', () => {
  test.each(published)('of %s is an SVG with a name, texts and no markup of others', (id) => {
    const svg = read(`approved/${id}/picture.svg`);
    const { root } = parseXml(svg);
    expect(root?.attributes.role).toBe('img');
    expect(svg).toContain('一图读懂');
    expect(svg).not.toMatch(/<script|<image|<foreignObject|onerror="/);
  });

  test('is there as PNG for every plan or for none, and offered only where it is', () => {
    const drawn = published.filter((id) => existsSync(join(root.folder, 'approved', id, 'picture.png')));
    expect([0, published.length]).toContain(drawn.length);
    for (const id of published)
      expect(read(`approved/${id}/index.html`).includes('picture.png"')).toBe(drawn.length > 0);
    for (const id of drawn) {
      const png = readFileSync(join(root.folder, 'approved', id, 'picture.png'));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(1080);
    }
  });

  test('of a withdrawn plan is gone', () => {
    for (const id of [gone, replaced])
      for (const name of ['picture.svg', 'picture.png'])
        expect(existsSync(join(root.folder, 'approved', id, name))).toBe(false);
  });
});

describe('the poster', () => {
  const browser = useBrowser();

  test('has a QR code where the site knows its address, and says why where it does not', async () => {
    const page = await browser.openPage({ column: true });
    await page.goto(`${column.base}/approved/${amended}/poster/`);
    const code = page.locator('.poster-qr svg');
    expect(await code.getAttribute('aria-label')).toContain(`${host}${column.base}/approved/${amended}/`);
    await page.goto(`${root.origin}/approved/${amended}/poster/`);
    expect(await code.count()).toBe(0);
    expect(await page.locator('.poster-tools').textContent()).toContain('网站还没有登记自己的网址');
  });

  test.each(published)('of %s is one sheet of A3 on paper, and shown in its shape', async (id) => {
    const page = await browser.openPage({ column: true, viewport: { width: 1280, height: 900 } });
    const faults = await watchFaults(page);
    await page.goto(`${column.base}/approved/${id}/poster/`);
    const box = await page.locator('.poster').boundingBox();
    expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(420 / 297, 2);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    const size = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)/.exec(pdf)?.slice(1).map(Number) ?? [];
    expect(size.map((points) => Math.round((points / 72) * 25.4))).toEqual([297, 420]);
    expect(faults.filter((fault) => !fault.startsWith('request to another host'))).toEqual([]);
  });

  test('can be read on a phone', async () => {
    const page = await browser.openPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`/approved/${amended}/poster/`);
    const sizes = await page
      .locator('.poster :is(p, li, h1, h2, span)')
      .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
  });

  test('of a plan full of markup runs nothing', async () => {
    const page = await browser.openPage();
    await page.goto(`/approved/${hostile}/poster/`);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(await page.locator('.poster img, .poster script').count()).toBe(0);
  });
});

describe('the calendar', () => {
  test.each(published)('of %s keeps to the format and leads to the plan', (id) => {
    const { components } = readCalendar(read(`approved/${id}/plan.ics`, column));
    expect(components.length).toBeGreaterThan(0);
    for (const { properties } of components)
      expect(properties.get('URL')).toBe(`${host}${column.base}/approved/${id}/`);
    for (const { properties } of readCalendar(read(`approved/${id}/plan.ics`)).components)
      expect(properties.has('URL')).toBe(false);
  });

  test('of a withdrawn plan holds its notice alone', () => {
    for (const id of [gone, replaced]) {
      const { components } = readCalendar(read(`approved/${id}/plan.ics`));
      expect(components.map(({ properties }) => readText(properties.get('SUMMARY') ?? ''))).toEqual([
        '这份计划已撤下',
      ]);
    }
  });
});

describe('the feed', () => {
  const itemsOf = (site = root) => {
    const { root: rss } = parseXml(read('approved/rss.xml', site));
    const [channel] = rss ? elements(rss, 'channel') : [];
    return channel ? elements(channel, 'item') : [];
  };
  const texts = (items: XmlElement[], name: string) =>
    items.map((item) => elements(item, name)[0]?.text ?? '');

  test('has every version and every withdrawal once, newest first', () => {
    const ids = texts(itemsOf(), 'guid');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([`${amended}/v1`, `${amended}/v2`, `${gone}/withdrawn`]));
    expect(ids).not.toContain(`${gone}/v1`);
    const dates = texts(itemsOf(), 'pubDate').map((date) => Date.parse(date));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  test('leads to pages that exist, by full addresses where the site knows its own', () => {
    const links = texts(itemsOf(column), 'link');
    expect(links.every((link) => link.startsWith(`${host}${column.base}/approved/`))).toBe(true);
    expect(links.filter((link) => !leadsSomewhere(link))).toEqual([]);
    expect(texts(itemsOf(), 'link').every((link) => link.startsWith('/approved/'))).toBe(true);
  });
});

describe('the sitemap', () => {
  test('has every page but the one for unknown addresses', () => {
    const { root: urls } = parseXml(read('sitemap.xml', column));
    const addresses = urls ? elements(urls, 'url').map((url) => url.text) : [];
    const pages = builtPages(column.folder).filter(({ address }) => address !== '/404.html');
    expect(addresses.toSorted()).toEqual(
      pages.map(({ address }) => encodeURI(`${host}${column.base}${address}`)).toSorted(),
    );
  });

  test('is left out where the site does not know its address, and robots.txt below a sub-path', () => {
    expect(existsSync(join(root.folder, 'sitemap.xml'))).toBe(false);
    expect(existsSync(join(root.folder, 'robots.txt'))).toBe(false);
    expect(existsSync(join(column.folder, 'robots.txt'))).toBe(false);
  });
});

describe('the data', () => {
  const schema = JSON.parse(read('data/approved.schema.json'));

  test.each([
    ['at the root', root],
    ['in a column', column],
  ])('%s keeps to the schema beside it', (_, site) => {
    const data = JSON.parse(read('data/approved.json', site));
    const validator = new Ajv2020({ strict: true, allErrors: true });
    expect(validator.validate(schema, data), validator.errorsText()).toBe(true);
    expect(
      approvedIndexSchema
        .parse(data)
        .plans.map(({ id }) => id)
        .toSorted(),
    ).toEqual(all.toSorted());
  });

  test('leads to files that exist', () => {
    const { plans, ...index } = approvedIndexSchema.parse(JSON.parse(read('data/approved.json', column)));
    const addresses = plans.flatMap((plan) => [
      plan.address,
      ...plan.versions.map(({ address }) => address),
      ...(plan.state === 'published' ? Object.values(plan.files) : []),
    ]);
    const wrong = [index.$schema, index.address, ...addresses].filter((address) => !leadsSomewhere(address));
    expect(wrong).toEqual([]);
  });

  test('has the progress of a plan and the change of its version', () => {
    const { plans } = approvedIndexSchema.parse(JSON.parse(read('data/approved.json')));
    const plan = plans.find(({ id }) => id === amended);
    if (plan?.state !== 'published') throw new Error('the amended plan is missing');
    expect(plan.progress?.items.length).toBeGreaterThan(0);
    expect(plan.versions.map(({ change }) => change !== undefined)).toEqual([false, true]);
  });
});

test('llms.txt names every plan in force and leads to pages that exist', () => {
  const text = read('llms.txt', column);
  for (const id of published) expect(text).toContain(`/approved/${id}/`);
  const addresses = [...text.matchAll(/\]\((\S+)\)：/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(published.length + 50);
  expect(addresses.filter((address) => !leadsSomewhere(address))).toEqual([]);
  expect(text).not.toMatch(/<img|<script/);
});

test('nothing here holds a word of the withdrawn plans', () => {
  const files = [
    'approved/rss.xml',
    'data/approved.json',
    'llms.txt',
    `approved/${gone}/plan.ics`,
    `approved/${replaced}/plan.ics`,
    `approved/${gone}/poster/index.html`,
  ];
  for (const file of files) for (const word of withdrawnWords) expect(read(file), file).not.toContain(word);
});
