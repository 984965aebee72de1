// The client over an index on disk, without a browser: order, filters, input forms, failures.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearchIndex } from './build-index.ts';
import { createSearch } from './search.ts';

const page = (title: string, body: string, attributes = '') =>
  `<!doctype html><article data-plan-body ${attributes}><h1>${title}</h1>${body}</article>`;

const pages = {
  'samples/a/index.html': page(
    '桃源社区控烟计划',
    '<p>干净整洁。</p><h2 id="do">实施 步骤</h2><p>劝导</p>',
    'data-outline="annual" data-theme="x y"',
  ),
  'samples/b/index.html': page(
    '青石社区年度计划',
    '<p>控烟，控烟，控烟！“公约”</p>',
    'data-outline="annual" data-theme="x"',
  ),
  'samples/c/index.html': page(
    '柳溪街道年度计划',
    '<p>控烟后勤(A4)，显著，围绕着</p>',
    'data-outline="duty" data-issuer="街道"',
  ),
  'index.html': '<!doctype html><p>控烟</p>',
};

let dist = '';
const requests: string[] = [];

const fetchFromDisk: typeof fetch = async (url) => {
  requests.push(String(url));
  const file = join(dist, String(url).replace('/sub/', ''));
  const bytes = await readFile(file).catch(() => undefined);
  return bytes ? new Response(bytes) : new Response('', { status: 404 });
};

const open = (base = '/sub/', load = fetchFromDisk) => createSearch({ base, fetch: load });

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'search-'));
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), html);
  }
  const report = await buildSearchIndex({ dist });
  expect(report.plans).toBe(3);
});

afterAll(() => rm(dist, { recursive: true, force: true }));

describe('search', () => {
  const titles = async (query: string) =>
    (await open().search(query)).hits.map((hit) => hit.title.slice(0, 4));

  test('a title with the query comes first, then the plan that uses it most', async () => {
    expect(await titles('控烟')).toEqual(['桃源社区', '青石社区', '柳溪街道']);
  });

  test('hits carry the address below the base, with or without its slash', async () => {
    for (const base of ['/sub/', '/sub']) {
      expect((await open(base).search('劝导')).hits.map((hit) => hit.url)).toEqual(['/sub/samples/a/']);
    }
  });

  test.each([
    ['控烟 劝导', ['桃源社区']],
    ['控烟劝导', []],
    ['实施步骤劝导', ['桃源社区']],
    ['计划控烟', ['青石社区', '柳溪街道']],
    ['！“公约”', ['青石社区']],
    ['（ａ４）', ['柳溪街道']],
    ['街道\u3000後勤', ['柳溪街道']],
    ['乾淨', ['桃源社区']],
    ['顯著', ['柳溪街道']],
    ['圍繞著', ['柳溪街道']],
    ['着', ['柳溪街道']],
    ['🎉', []],
    ['"', []],
    ['\ud842', []],
    ['控'.repeat(5000), []],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  test('filters narrow the hits, and the counts tell what other choices would give', async () => {
    const { total, facetCounts } = await open().search('控烟', { theme: ['x'] });
    expect(total).toBe(2);
    expect(facetCounts.theme).toEqual(
      new Map([
        ['x', 2],
        ['y', 1],
      ]),
    );
    expect(facetCounts.outline).toEqual(new Map([['annual', 2]]));
  });

  test('an empty query searches nothing and fetches nothing', async () => {
    requests.length = 0;
    expect(await open().search(' \u3000')).toMatchObject({ words: [], total: 0, hits: [] });
    expect(requests).toEqual([]);
  });

  test('every file is fetched once', async () => {
    requests.length = 0;
    const search = open();
    for (const query of ['控烟', '控烟', '控烟 计划']) await search.search(query);
    expect(new Set(requests).size).toBe(requests.length);
  });

  test('excerpts and marks use the words as they were searched for', async () => {
    const search = open();
    const { hits, words } = await search.search('圍繞著');
    const [hit] = hits;
    const [excerpt] = hit ? await search.excerpts(hit, words) : [];
    expect(excerpt?.parts.find((part) => part.mark)?.text).toBe('围绕着');
    expect(await search.mark('围绕着', words)).toEqual([{ text: '围绕着', mark: true }]);
  });
});

describe('a load that fails', () => {
  test.each<[string, typeof fetch, RegExp]>([
    ['no network', () => Promise.reject(new TypeError('failed')), /网络/],
    ['no index', async () => new Response('', { status: 404 }), /刷新/],
    ['a page instead of the index', async () => new Response('<!doctype html>'), /不完整/],
  ])('%s: is told in Chinese', async (_name, load, message) => {
    const failure = open('/sub/', load).search('控烟');
    await expect(failure).rejects.toMatchObject({ name: 'SearchError', message });
  });

  test('searching again tries again', async () => {
    let broken = true;
    const search = open('/sub/', (...request) =>
      broken ? Promise.reject(new Error()) : fetchFromDisk(...request),
    );
    await expect(search.search('控烟')).rejects.toThrow('网络');
    broken = false;
    expect((await search.search('控烟')).total).toBe(3);
  });
});

test('the same pages give the same files, and an older index is gone', async () => {
  const list = async () => (await readdir(join(dist, 'search-data'), { recursive: true })).sort();
  const before = await list();
  await writeFile(join(dist, 'search-data', 'old.bin'), '');
  await buildSearchIndex({ dist });
  expect(await list()).toEqual(before);
});

test('an index without plans finds nothing', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'search-'));
  await buildSearchIndex({ dist: empty });
  const load: typeof fetch = async (url) => new Response(await readFile(join(empty, String(url))));
  expect((await open('/', load).search('控烟')).total).toBe(0);
  await rm(empty, { recursive: true });
});
