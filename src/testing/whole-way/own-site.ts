// A site of its own that is built again and again into one folder, as its maintainer does it, and served all the while: its
// `SITE_URL` is where it is served, so every full address it writes can be followed. Tests only.

import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Browser, Page } from 'playwright-core';
import { type ApprovedIndex, approvedIndexSchema } from '../../site/approved-index.ts';
import { buildSite } from '../build-site.ts';
import { openBrowser } from '../open-browser.ts';
import { type FolderServer, serveFolder } from '../serve-folder.ts';
import { watchFaults } from '../watch-faults.ts';

export interface FeedItem {
  guid: string;
  title: string;
  link: string;
  description: string;
}

function elements(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((node) => node instanceof XmlElement).filter((child) => child.name === name);
}

/** Content folders that the builds read. */
export interface Folders {
  /** Where the pages go; inside the project. */
  dist: string;
  samples: string;
  approved: string;
}

export class OwnSite {
  readonly origin: string;
  readonly page: Page;
  /** What the page has done that it must not, so far. */
  readonly faults: string[];
  private readonly folders: Folders;
  private readonly server: FolderServer;
  private readonly browser: Browser;

  private constructor(
    folders: Folders,
    server: FolderServer,
    browser: Browser,
    page: Page,
    faults: string[],
  ) {
    this.folders = folders;
    this.server = server;
    this.browser = browser;
    this.origin = server.origin;
    this.page = page;
    this.faults = faults;
  }

  static async open(folders: Folders): Promise<OwnSite> {
    const server = await serveFolder(folders.dist);
    const browser = await openBrowser();
    const page = await browser.newPage({ baseURL: server.origin, deviceScaleFactor: 3 });
    return new OwnSite(folders, server, browser, page, await watchFaults(page, server.origin));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** @param date the day it is built for */
  build(date: string): Promise<void> {
    const { dist, samples, approved } = this.folders;
    return buildSite({ folder: dist, site: this.origin, samples, approved, date });
  }

  /** The text at an address of the site, full or a path. @throws Error where there is none */
  async read(address: string): Promise<string> {
    const response = await fetch(new URL(address, this.origin));
    if (!response.ok) throw new Error(`${address} answers ${response.status}`);
    return response.text();
  }

  /** Those of the addresses that do not lead to something on this site. */
  async dead(addresses: readonly string[]): Promise<string[]> {
    const answers = await Promise.all(
      addresses.map(async (address) => {
        const url = new URL(address);
        return url.origin === this.origin && (await fetch(url)).ok;
      }),
    );
    return addresses.filter((_, index) => !answers[index]);
  }

  /** `/data/approved.json`, after the schema that it names has found it sound. */
  async data(): Promise<ApprovedIndex> {
    const data = JSON.parse(await this.read('/data/approved.json'));
    const schema = JSON.parse(await this.read(data.$schema));
    const validator = new Ajv2020({ strict: true, allErrors: true });
    if (!validator.validate(schema, data)) throw new Error(validator.errorsText());
    return approvedIndexSchema.parse(data);
  }

  async feed(): Promise<FeedItem[]> {
    const { root: rss } = parseXml(await this.read('/approved/rss.xml'));
    const [channel] = rss ? elements(rss, 'channel') : [];
    return (channel ? elements(channel, 'item') : []).map((item) => {
      const text = (name: string) => elements(item, name)[0]?.text ?? '';
      return {
        guid: text('guid'),
        title: text('title'),
        link: text('link'),
        description: text('description'),
      };
    });
  }

  async sitemap(): Promise<string[]> {
    const { root: urls } = parseXml(await this.read('/sitemap.xml'));
    return urls ? elements(urls, 'url').map(({ text }) => text) : [];
  }

  /** What the search page finds: addresses, best first. @param limit facets as in the address */
  async search(query: string, limit = ''): Promise<string[]> {
    await this.page.goto(`/search/?${new URLSearchParams({ q: query })}${limit && `&${limit}`}`);
    await this.page.waitForSelector('[data-search-total]');
    return this.results();
  }

  /** What it shows now. */
  results(): Promise<string[]> {
    return this.page
      .locator('[data-search-result] .title a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  }

  /** The words in one part of the page that is open. */
  async words(selector: string): Promise<string> {
    return ((await this.page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Saves the file behind a link of the page that is open, as a click does. */
  async download(link: string): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: link }).first().click(),
    ]);
    return download.path();
  }
}
