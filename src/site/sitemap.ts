/**
 * `sitemap.xml` of all pages and, at the root of a host, `robots.txt`, written when the pages are. A sitemap holds full
 * addresses, so a site that was not told its own (`SITE_URL`) has none.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml } from '../terms/xml-text.ts';
import { href } from './links.ts';
import { siteUrl } from './site-url.ts';

/** The sitemap of pages by their full addresses, in order. */
export function sitemapXml(addresses: readonly string[]): string {
  const entries = [...addresses].sort().map((address) => `<url><loc>${escapeXml(address)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/**
 * @param folder the built site
 * @param pages paths of its pages below the site's base: `samples/a/`
 */
export function writeSitemap(folder: string, pages: readonly string[]): void {
  const host = siteUrl();
  if (!host) return;
  const addresses = pages
    .filter((path) => !/^404/.test(path))
    .map((path) => `${host}${href(`/${encodeURI(path)}`)}`);
  writeFileSync(join(folder, 'sitemap.xml'), sitemapXml(addresses));
  // robots are only asked at the root of a host
  if (href('/') === '/')
    writeFileSync(join(folder, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${host}/sitemap.xml\n`);
}
