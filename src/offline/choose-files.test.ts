import { describe, expect, test } from 'vitest';
import { addressOf, chooseFiles } from './choose-files.ts';

const file = (path: string, bytes = 1000) => ({ path, bytes });
const site = [
  'index.html',
  'samples/index.html',
  'samples/a/index.html',
  'data/samples/a.json',
  'data/vocabulary.json',
  'search-data/manifest.bin',
  'search-data/1a/grams-1.bin',
  'templates/new/index.html',
  '_astro/x.js',
  'favicon.svg',
];
const downloads = [
  'templates/notice.docx',
  'approved/a/picture.png',
  'approved/rss.xml',
  'robots.txt',
  '404.html',
];
const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

describe('what is stored for times without a network', () => {
  test('is all that can be read and used, without downloads', () => {
    expect(paths(chooseFiles([...site, ...downloads].map((path) => file(path))))).toEqual(site);
  });

  test('is what is needed to find and write plans, where the texts are too many', () => {
    const large = site.map((path) => file(path, path.includes('/a') ? 30_000_000 : 1000));
    expect(paths(chooseFiles(large))).toEqual([
      'index.html',
      'samples/index.html',
      'data/vocabulary.json',
      'search-data/manifest.bin',
      'templates/new/index.html',
      '_astro/x.js',
      'favicon.svg',
    ]);
  });
});

test('pages are stored under the address they are asked for', () => {
  expect(['index.html', 'samples/a/index.html', '_astro/x.js'].map(addressOf)).toEqual([
    '',
    'samples/a/',
    '_astro/x.js',
  ]);
});
