/**
 * `sitemap.xml` of all pages and, at the root of a host, `robots.txt`, written when the pages are. A sitemap holds full
 * addresses, so a site that was not told its own (`SITE_URL`) has none.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { escapeXml } from '../terms/xml-text.ts';
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

/** @param base sub-path of the site, `/` at the root */
export function sitemap(base: string): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': ({ pages, dir, logger }) => {
        const host = siteUrl();
        if (!host) {
          logger.info('没有设 SITE_URL，不生成 sitemap.xml');
          return;
        }
        const below = base.endsWith('/') ? base : `${base}/`;
        const addresses = pages
          .filter(({ pathname }) => !/^404/.test(pathname))
          .map(({ pathname }) => `${host}${below}${encodeURI(pathname)}`);
        const write = (name: string, text: string) => writeFileSync(fileURLToPath(new URL(name, dir)), text);
        write('sitemap.xml', sitemapXml(addresses));
        // robots are only asked at the root of a host
        if (below === '/')
          write('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${host}${below}sitemap.xml\n`);
      },
    },
  };
}
