import { parseXml } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { sitemapXml } from './sitemap.ts';

test('a sitemap names every page once, in order, marks escaped', () => {
  const { root } = parseXml(sitemapXml(['https://a.cn/b/?x=1&y', 'https://a.cn/']));
  expect(root?.name).toBe('urlset');
  expect(root?.text.trim().split('\n')).toEqual(['https://a.cn/', 'https://a.cn/b/?x=1&y']);
});
