// What was meant, beside what is said: other words, what plans say of themselves, pieces of a query; and a site that gets
// a new index while a page is open.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FacetValues } from '../library/facets.ts';
import { parseJson } from './assets.ts';
import { buildSearchIndex } from './build-index.ts';
import type { IndexedPlan } from './indexed-plan.ts';
import { suggestionsPath } from './manifest.ts';
import { createSearch } from './search.ts';
import type { SearchWords } from './word-groups.ts';

const noFacets: FacetValues = { state: [], outline: [], theme: [], issuer: [], kind: [], block: [] };

const words: SearchWords = {
  groups: [
    { said: ['电瓶车', '电动车'], written: ['电动自行车'] },
    { said: ['重阳'], written: ['重阳敬老'] },
    { said: ['消防'], written: ['电动自行车'], oneWay: true },
    { said: ['市容'], written: ['环境卫生'] },
  ],
  silent: ['怎么写', '关于', '印发', '汇编'],
  forms: ['活动方案', '工作计划', '通知'],
  labels: ['环境卫生', '活动方案'],
  places: ['社区', '街道'],
};

function plan(
  id: string,
  title: string,
  body: string,
  fields: string[] = [],
  theme: string[] = [],
): IndexedPlan {
  return {
    path: `samples/${id}/`,
    title,
    summary: `${title}的摘要`,
    fields,
    facets: { ...noFacets, theme },
    sections: [
      ['', '', title],
      ['do', '一、主要任务', body],
    ],
  };
}

const plans = [
  plan('ebike', '电动自行车停放整治方案', '夜查楼道停放。', ['平安社区']),
  plan('mention', '年度工作计划', '劝导电动自行车入棚。', ['和谐社区'], ['x']),
  plan('ninth', '重阳敬老活动方案', '上门走访。'),
  plan('street', '市容攻坚行动方案', '清理卫生死角。', ['环境卫生']),
  plan('hygiene', '楼道清理计划', '改善环境卫生。', ['环境卫生']),
];

let dist = '';
let release = plans;

const load: typeof fetch = async (path, init) => {
  const bytes = await readFile(join(dist, String(path))).catch(() => undefined);
  if (!bytes) return new Response('', { status: 404 });
  const [, from, to] = /=(\d+)-(\d+)/.exec(new Headers(init?.headers).get('range') ?? '') ?? [];
  if (from === undefined) return new Response(bytes);
  return new Response(bytes.subarray(Number(from), Number(to) + 1), { status: 206 });
};

async function publish(some: typeof plans): Promise<void> {
  release = some;
  await buildSearchIndex({ folder: dist, plans: some, words });
}

const names = (hits: readonly { plan: number }[]) =>
  hits.map(({ plan }) => release[plan]?.path.split('/')[1]);

async function ask(query: string, theme: string[] = []) {
  const { hits, meant, parts } = await createSearch({ base: '', fetch: load }).search(query, { theme });
  return {
    exact: names(hits),
    meant: names(meant),
    parts: parts.map(({ text, total }) => `${text} ${total}`),
  };
}

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'meant-'));
  await publish(plans);
});

afterAll(() => rm(dist, { recursive: true, force: true }));

describe('what was meant', () => {
  test('is found in other words, the plan about it before a mention', async () => {
    expect(await ask('电瓶车')).toEqual({ exact: [], meant: ['ebike', 'mention'], parts: [] });
    expect((await ask('消防')).meant).toEqual(['ebike', 'mention']);
  });

  test('stands apart from what holds the very words', async () => {
    expect(await ask('环境卫生')).toMatchObject({ exact: ['hygiene'], meant: ['street'] });
    expect(await ask('电动自行车')).toMatchObject({ exact: ['ebike', 'mention'], meant: [] });
  });

  test('is asked for without words that ask for nothing', async () => {
    expect((await ask('电瓶车怎么写')).meant).toEqual(['ebike', 'mention']);
  });

  test('one-way words do not lead back', async () => {
    expect((await ask('电动自行车')).exact).not.toContain('ninth');
    expect((await ask('敬老')).meant).toEqual([]);
  });

  test('is nothing where nothing fits, and where all stands in quotation marks', async () => {
    expect(await ask('量子计算机')).toEqual({ exact: [], meant: [], parts: [] });
    for (const query of ['"电瓶车"', '“电瓶车”', '「电瓶车」']) expect((await ask(query)).meant).toEqual([]);
    expect((await ask('"夜查" 电瓶车')).meant).toEqual(['ebike']);
  });

  test('is heard where characters only sound right, and what it was heard as is told', async () => {
    const { hits, meant, heard } = await createSearch({ base: '', fetch: load }).search('电平车 停放');
    expect([names(hits), names(meant), heard]).toEqual([[], ['ebike'], '电瓶车 停放']);
    // of the last most stays unknown, so that what sounds like a known word is chance
    for (const query of ['量子计算机', '电动自行车', '"电平车"', '量子计算电平车'])
      expect((await createSearch({ base: '', fetch: load }).search(query)).heard).toBeUndefined();
  });

  test('is the subject first, whatever else the title of a notice holds', async () => {
    const title = '关于印发《街道2026年电动车和市容工作计划》的通知';
    expect((await ask(title)).meant.slice(0, 2).sort()).toEqual(['ebike', 'street']);
  });

  test('is a kind of text by its last word, where no subject is named', async () => {
    expect((await ask('社区活动方案工作计划汇编')).meant[0]).toBe('mention');
    expect((await ask('社区工作计划活动方案汇编')).meant[0]).toBe('ninth');
  });

  test('is narrowed by the facets like the rest', async () => {
    expect((await ask('电瓶车', ['x'])).meant).toEqual(['mention']);
  });

  test('comes with the pieces of the query that stand somewhere, and how many plans have them', async () => {
    expect((await ask('重阳节活动方案')).parts).toEqual(['重阳 1', '活动方案 1']);
    expect((await ask('卫生死角 电瓶车')).parts).toEqual(['卫生死角 1']);
    expect((await ask('清理卫生死角')).parts).toEqual([]);
  });
});

test('what is suggested are titles and words that lead somewhere', async () => {
  const manifest = parseJson<{ suggestions: string }>(await unpacked('search-data/manifest.bin'));
  const all = parseJson<string[]>(await unpacked(suggestionsPath(manifest.suggestions)));
  expect(all).toEqual(
    expect.arrayContaining(['环境卫生', '重阳敬老活动方案', '主要任务', '电瓶车', '电动自行车']),
  );
  expect(new Set(all).size).toBe(all.length);
});

async function unpacked(path: string): Promise<Uint8Array> {
  const { gunzipSync } = await import('node:zlib');
  return gunzipSync(await readFile(join(dist, path)));
}

describe('a new release under an open page', () => {
  test('is opened and asked, told by its name, and no hit of the old one is shown as another plan', async () => {
    const search = createSearch({ base: '', fetch: load });
    const { hits, renewed } = await search.search('', { theme: ['x'] });
    expect([names(hits), renewed]).toEqual([['mention'], undefined]);
    await publish([plan('new', '小广告清理方案', '电瓶车充电棚。', [], ['x']), ...plans.toReversed()]);
    await expect(search.show(hits[0] as (typeof hits)[number])).rejects.toMatchObject({ gone: true });
    const answer = await search.search('小广告');
    expect(names(answer.hits)).toEqual(['new']);
    expect(answer.renewed).toMatch(/^[0-9a-f]{12}$/);
    expect((await search.show(answer.hits[0] as (typeof hits)[number])).url).toBe('/samples/new/');
  });

  test('where the site lacks a file of its own index, that is said', async () => {
    const search = createSearch({
      base: '',
      fetch: async (path) => (String(path).includes('pack') ? new Response('', { status: 404 }) : load(path)),
    });
    await expect(search.search('重阳')).rejects.toThrow('没有找到搜索数据');
  });

  test('a server that is only busy is said to be', async () => {
    const search = createSearch({ base: '', fetch: async () => new Response('', { status: 503 }) });
    await expect(search.search('重阳')).rejects.toThrow('503');
  });
});
