// The client over an index on disk, without a browser: order, filters, input forms, failures.

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FacetValues } from '../library/facets.ts';
import { buildSearchIndex } from './build-index.ts';
import type { Hit } from './hit.ts';
import type { IndexedPlan } from './indexed-plan.ts';
import { createSearch, type Search } from './search.ts';

const noFacets: FacetValues = { state: [], outline: [], theme: [], issuer: [], kind: [], block: [] };

const plans: IndexedPlan[] = [
  {
    path: 'samples/a/',
    title: '桃源社区控烟计划',
    summary: '劝导吸烟的人',
    facets: { ...noFacets, outline: ['annual'], theme: ['x', 'y'] },
    sections: [
      ['', '', '桃源社区控烟计划 干净整洁。'],
      ['do', '实施 步骤', '劝导'],
    ],
  },
  {
    path: 'samples/b/',
    title: '青石社区年度计划',
    facets: { ...noFacets, outline: ['annual'], theme: ['x'] },
    sections: [['', '', '青石社区年度计划 控烟，控烟，控烟！“公约”']],
  },
  {
    path: 'samples/c/',
    title: '柳溪街道年度计划',
    facets: { ...noFacets, outline: ['duty'], issuer: ['街道'] },
    sections: [['', '', '柳溪街道年度计划 控烟后勤(A4)，显著，围绕着']],
  },
];

let dist = '';
const requests: string[] = [];

const fetchFromDisk: typeof fetch = async (url) => {
  requests.push(String(url));
  const file = join(dist, String(url).replace('/sub/', ''));
  const bytes = await readFile(file).catch(() => undefined);
  return bytes ? new Response(bytes) : new Response('', { status: 404 });
};

const show = (search: Search, hits: readonly Hit[]) => Promise.all(hits.map(search.show));

const open = (base = '/sub/', load = fetchFromDisk) => createSearch({ base, fetch: load });

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'search-'));
  expect((await buildSearchIndex({ folder: dist, plans })).plans).toBe(3);
});

afterAll(() => rm(dist, { recursive: true, force: true }));

describe('search', () => {
  const titles = async (query: string) =>
    (await open().search(query)).hits.map(({ plan }) => plans[plan]?.title.slice(0, 4));

  test('a title with the query comes first, then the plan that uses it most', async () => {
    expect(await titles('控烟')).toEqual(['桃源社区', '青石社区', '柳溪街道']);
  });

  test('hits carry the address below the base, with or without its slash', async () => {
    for (const base of ['/sub/', '/sub']) {
      const search = open(base);
      const { hits } = await search.search('劝导');
      expect((await show(search, hits)).map(({ url }) => url)).toEqual(['/sub/samples/a/']);
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
    ['"劝导"', ['桃源社区']],
    ['「勸導」 “控烟”', ['桃源社区']],
    ['“公约”', ['青石社区']],
    ['“公约', ['青石社区']],
    ['⼯作', []],
    ['劝\u200b导', ['桃源社区']],
    ['🎉', []],
    ['"', []],
    ['\ud842', []],
    ['控'.repeat(5000), []],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  test('filters narrow the hits, and the counts tell what other choices would give', async () => {
    const { total, countFacets } = await open().search('控烟', { theme: ['x'] });
    const facetCounts = await countFacets();
    expect(total).toBe(2);
    expect(facetCounts.theme).toEqual(
      new Map([
        ['x', 2],
        ['y', 1],
      ]),
    );
    expect(facetCounts.outline).toEqual(new Map([['annual', 2]]));
  });

  test('an empty query without filters searches nothing and fetches nothing', async () => {
    requests.length = 0;
    const choice = { theme: [] };
    expect(await open().search(' \u3000', choice)).toMatchObject({ words: [], total: 0, hits: [] });
    expect(requests).toEqual([]);
  });

  test('an empty query with filters gives all plans that fit, in index order', async () => {
    const search = open();
    const { total, hits, countFacets } = await search.search('', { theme: ['x'] });
    const facetCounts = await countFacets();
    expect([total, hits.map(({ plan }) => plan)]).toEqual([2, [0, 1]]);
    expect(facetCounts.outline).toEqual(new Map([['annual', 2]]));
    expect(facetCounts.theme.get('y')).toBe(1);
    expect(requests.filter((path) => /grams|plan-/.test(path))).toEqual([]);
    const [shown] = await show(search, hits);
    expect(shown).toMatchObject({ summary: '劝导吸烟的人', excerpts: [] });
    expect(shown?.title).toEqual([{ text: '桃源社区控烟计划', mark: false }]);
  });

  test('a filter that no plan has finds nothing', async () => {
    expect((await open().search('控烟', { outline: ['unknown'] })).total).toBe(0);
  });

  test('every file is fetched once', async () => {
    requests.length = 0;
    const search = open();
    for (const query of ['控烟', '控烟', '控烟 计划']) await search.search(query);
    expect(new Set(requests).size).toBe(requests.length);
  });

  test('excerpts and marks use the words as they were searched for', async () => {
    const search = open();
    const [shown] = await show(search, (await search.search('圍繞著')).hits);
    expect(shown?.excerpts[0]?.parts.find((part) => part.mark)?.text).toBe('围绕着');
    const [titled] = await show(search, (await search.search('桃 控煙')).hits);
    expect(titled?.title.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['桃', '控烟']);
    expect(titled?.facets.theme).toEqual(['x', 'y']);
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

test('an index of another version is told as such', async () => {
  const other = async (...[url]: Parameters<typeof fetch>) => {
    if (!String(url).includes('manifest')) return fetchFromDisk(url);
    return new Response(gzipSync(JSON.stringify({ format: 1, version: 'x', plans: [], chunks: [] })));
  };
  await expect(open('/sub/', other).search('控烟')).rejects.toThrow('版本与本页不同');
});

test('the same plans give the same bytes, and an older index is gone', async () => {
  const list = async () => {
    const names = (await readdir(join(dist, 'search-data'), { recursive: true })).sort();
    const files = names
      .filter((name) => name.endsWith('.bin'))
      .map((name) => join(dist, 'search-data', name));
    return [
      names,
      (await Promise.all(files.map((file) => readFile(file)))).map((bytes) => bytes.toString('base64')),
    ];
  };
  const before = await list();
  await writeFile(join(dist, 'search-data', 'old.bin'), '');
  await buildSearchIndex({ folder: dist, plans });
  expect(await list()).toEqual(before);
});

test('an index without plans finds nothing', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'search-'));
  await buildSearchIndex({ folder: empty, plans: [] });
  const load: typeof fetch = async (url) => new Response(await readFile(join(empty, String(url))));
  expect((await open('/', load).search('控烟')).total).toBe(0);
  await rm(empty, { recursive: true });
});
