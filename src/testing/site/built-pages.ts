// The pages of the built site: all of them, and one of every kind. A page of no known kind fails a test, so that new
// kinds are tested like the others.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { approvedIds } from '../approved-plans.ts';

/** What is to be tested of a kind of page. */
export interface PageKind {
  name: string;
  /** Matches the addresses of its pages. */
  address: RegExp;
  /** Is more than reading: may ship more JavaScript. */
  tool?: boolean;
  /** What such a page shows after it was asked something: query → what to wait for. */
  queries?: Readonly<Record<string, string>>;
}

/** The notices that stand at all addresses of a withdrawn plan; the poster's are like the poster. */
const withdrawnPage = new RegExp(`^/approved/(${approvedIds.gone}|${approvedIds.replaced})/`);

/** Every kind of page, the special ones before the general. */
export const pageKinds: readonly PageKind[] = [
  { name: 'home', address: /^\/$/ },
  { name: 'not found', address: /^\/404\.html$/ },
  {
    name: 'search',
    address: /^\/search\/$/,
    tool: true,
    queries: {
      '?q=社区': '[data-search-total]',
      '?q=消防安全志愿服务队垃圾分类': '[data-search-meant]:not([hidden]) li',
      '?q=社区&theme=safe-community': '[data-chosen]:not([hidden])',
      '?q=社区&state=approved': '[data-chosen]:not([hidden])',
    },
  },
  { name: 'samples', address: /^\/samples\/$/ },
  { name: 'coverage', address: /^\/samples\/coverage\/$/ },
  { name: 'facet', address: /^\/samples\/(outline|theme|issuer|kind|block)\/[^/]+\/$/ },
  { name: 'sample', address: /^\/samples\/[^/]+\/$/ },
  { name: 'sections', address: /^\/sections\/$/ },
  { name: 'section', address: /^\/sections\/[^/]+\/(\d+\/)?$/ },
  { name: 'templates', address: /^\/templates\/$/ },
  { name: 'builder', address: /^\/templates\/new\/$/, tool: true },
  { name: 'template', address: /^\/templates\/[^/]+\/$/ },
  { name: 'publish', address: /^\/publish\/$/, tool: true },
  { name: 'check', address: /^\/check\/$/, tool: true },
  { name: 'check rules', address: /^\/check\/rules\/$/ },
  { name: 'check rule', address: /^\/check\/rules\/[^/]+\/$/ },
  {
    name: 'approved',
    address: /^\/approved\/$/,
    queries: { '?validity=失效': '[data-chosen]:not([hidden])' },
  },
  { name: 'disclosure catalogue', address: /^\/disclosure\/$/ },
  { name: 'open data', address: /^\/data\/$/ },
  { name: 'withdrawn plan', address: withdrawnPage },
  { name: 'changes', address: /^\/approved\/[^/]+\/changes\/([^/]+\/)?$/ },
  { name: 'version', address: /^\/approved\/[^/]+\/v\d+\/$/ },
  { name: 'picture', address: /^\/approved\/[^/]+\/picture\/$/ },
  { name: 'poster', address: /^\/approved\/[^/]+\/poster\/$/ },
  { name: 'approved plan', address: /^\/approved\/[^/]+\/$/ },
  { name: 'guides', address: /^\/guide\/$/ },
  { name: 'guide', address: /^\/guide\/[^/]+\/$/ },
];

export interface BuiltPage {
  /** Address without the base path: `/samples/`, `/404.html`. */
  address: string;
  /** Path of the file. */
  file: string;
  kind: PageKind | undefined;
}

/** All pages of a build, in the order of their addresses. */
export function builtPages(folder: string): BuiltPage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const address = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
      const kind = pageKinds.find((candidate) => candidate.address.test(address));
      return { address, file: join(folder, name), kind };
    });
}

/** A page to look at, in one of its states. */
export interface Example {
  /** For the names of tests. */
  name: string;
  kind: PageKind;
  /** Address with its query. */
  address: string;
  /** Something that is there when the page is ready. */
  ready: string;
}

/** How many kinds of elements a page has, told apart by what styles and scripts know them by. */
function variety(page: BuiltPage): number {
  const kinds = readPage(page).match(
    /<[a-z][\w-]*|(?:role|type|aria-[a-z]+|data-[a-z]+)(?==")|class="[^"]*"/g,
  );
  return new Set(kinds).size;
}

/** The page of each kind that has most in it, where most can go wrong, and the answers to its queries. */
export function examplePages(folder: string): Example[] {
  const pages = builtPages(folder);
  return pageKinds.flatMap((kind) => {
    // of pages with as much in them the longest
    const [richest] = pages
      .filter((page) => page.kind === kind)
      .map((page) => ({ ...page, variety: variety(page), size: statSync(page.file).size }))
      .sort((a, b) => b.variety - a.variety || b.size - a.size);
    if (!richest) return [];
    const states = [['', 'h1'] as const, ...Object.entries(kind.queries ?? {})];
    return states.map(([query, ready]) => {
      const address = `${richest.address}${query}`;
      return { name: `${kind.name} ${address}`, kind, address, ready };
    });
  });
}

/** The HTML of a page. */
export function readPage(page: BuiltPage): string {
  return readFileSync(page.file, 'utf8');
}
