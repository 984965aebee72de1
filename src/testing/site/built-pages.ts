// The pages of the built site: all of them, and one of every kind. A page of no known kind fails a test, so that new
// kinds are tested like the others.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is to be tested of a kind of page. */
export interface PageKind {
  name: string;
  /** Matches the addresses of its pages. */
  address: RegExp;
  /** Is more than reading: may ship more JavaScript. */
  tool?: boolean;
}

/** Every kind of page, the special ones before the general. */
export const pageKinds: readonly PageKind[] = [
  { name: 'home', address: /^\/$/ },
  { name: 'not found', address: /^\/404\.html$/ },
  { name: 'search', address: /^\/search\/$/, tool: true },
  { name: 'samples', address: /^\/samples\/$/ },
  { name: 'facet', address: /^\/samples\/(outline|theme|issuer|kind|block)\/[^/]+\/$/ },
  { name: 'sample', address: /^\/samples\/[^/]+\/$/ },
  { name: 'sections', address: /^\/sections\/$/ },
  { name: 'section', address: /^\/sections\/[^/]+\/(\d+\/)?$/ },
  { name: 'templates', address: /^\/templates\/$/ },
  { name: 'template', address: /^\/templates\/[^/]+\/$/ },
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

/** The longest page of each kind: the one that most can go wrong on. */
export function examplePages(folder: string): (BuiltPage & { kind: PageKind })[] {
  const pages = builtPages(folder);
  return pageKinds.flatMap((kind) => {
    const [longest] = pages
      .filter((page) => page.kind === kind)
      .sort((a, b) => statSync(b.file).size - statSync(a.file).size);
    return longest ? [{ ...longest, kind }] : [];
  });
}

/** The HTML of a page. */
export function readPage(page: BuiltPage): string {
  return readFileSync(page.file, 'utf8');
}
