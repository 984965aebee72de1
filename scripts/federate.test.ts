// What a portal fetches of other sites: only what is new, only what is whole, and nothing that a stranger could do harm with.
// A site that is broken or hostile costs itself alone: its last good copy stays.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FederatedSite, readCopy } from '../src/files/federation.ts';
import { buildSearchIndex, updateSearchIndex } from '../src/search/build-index.ts';
import { type IndexedPlan, joinSections } from '../src/search/indexed-plan.ts';
import {
  dataFolder,
  headName,
  manifestPath,
  packListName,
  packName,
  segmentFolder,
} from '../src/search/manifest.ts';
import { createSearch } from '../src/search/search.ts';
import { makePages, toPlans } from '../src/testing/made-up-pages.ts';
import { type SearchServer, serveSearch } from '../src/testing/serve-search.ts';
import { federatedPlans } from './build/federated-plans.ts';
import { fetchSite } from './federate/fetch-site.ts';

const pool = toPlans(makePages(60, 6, 4, 90));
const work = mkdtempSync(join(tmpdir(), 'federate-'));
const now = '2027-01-15T08:00:00.000Z';
let server: SearchServer;
let site: FederatedSite;
const folder = join(work, 'site');

const publish = (plans: readonly IndexedPlan[]) => buildSearchIndex({ folder, plans });
const requests = () => server.sent.splice(0).map(({ path }) => path.replace('/jihua/', ''));

beforeAll(async () => {
  server = await serveSearch({ sites: { '/jihua/': folder, '/other/': join(work, 'other') } });
  site = { name: '云岭社区', base: `${server.origin}/jihua/` };
});
afterAll(async () => {
  await server.close();
  rmSync(work, { recursive: true, force: true });
});
beforeEach(async () => {
  vi.stubEnv('FEDERATION_DIR', mkdtempSync(join(work, 'copies-')));
  vi.stubEnv('FEDERATION', `${site.name}=${site.base}`);
  await publish(pool.slice(0, 40));
  requests();
});
afterEach(() => vi.unstubAllEnvs());

/** The folder of the only segment, and the files in it. */
function segment(): { path: string; packs: string[] } {
  const hash = readdirSync(join(folder, dataFolder)).find((name) => /^[0-9a-f]{12}$/.test(name)) ?? '';
  const path = join(folder, segmentFolder(hash));
  return { path, packs: readdirSync(path).filter((name) => name.startsWith('pack-')) };
}

describe('a site', () => {
  test('is fetched whole, then only asked whether it has changed', async () => {
    const first = await fetchSite(site, now);
    expect(first).toMatchObject({ isNew: true, copy: { plans: 40, current: now } });
    expect(first.files).toBe(requests().length);
    const later = await fetchSite(site, '2027-01-16T08:00:00.000Z');
    expect(later).toMatchObject({ isNew: false, files: 1, copy: { current: '2027-01-16T08:00:00.000Z' } });
    expect(requests()).toEqual([manifestPath]);
  });

  test('of which plans were edited gives the segment that is new', async () => {
    const store = join(work, 'store');
    const update = async (plans: readonly IndexedPlan[]) => {
      const sources = plans.map((plan) => ({ path: plan.path, digest: plan.title, read: () => plan }));
      const { segments } = await updateSearchIndex({ folder, plans: sources, store });
      for (const hash of segments)
        cpSync(join(store, hash), join(folder, segmentFolder(hash)), { recursive: true });
    };
    await update(pool.slice(0, 40));
    await fetchSite(site, now);
    requests();
    await update(pool.slice(0, 40).map((plan, i) => (i === 3 ? { ...plan, title: '改过的题目' } : plan)));
    await fetchSite(site, now);
    const [manifest, ...files] = requests();
    expect(manifest).toBe(manifestPath);
    expect(files.map((path) => path.split('/').at(-1))).toEqual([headName, packListName, packName(0)]);
    expect(federatedPlans().map(({ read }) => read().title)[3]).toBe('改过的题目');
  });

  test('whose fetching was stopped is fetched on where it was', async () => {
    const { path, packs } = segment();
    const last = join(path, packs.at(-1) ?? '');
    const bytes = readFileSync(last);
    rmSync(last);
    await expect(fetchSite(site, now)).rejects.toThrow('错误 404');
    expect(readCopy(site)).toBeUndefined();
    writeFileSync(last, bytes);
    requests();
    await fetchSite(site, now);
    expect(requests()).toEqual([manifestPath, last.slice(folder.length + 1)]);
  });

  test('may write of markup: it stays text', async () => {
    const title = '控烟<img src=x onerror=alert(1)>计划';
    await publish([{ ...(pool[0] as IndexedPlan), title }]);
    await fetchSite(site, now);
    expect(federatedPlans()[0]?.read().title).toBe(title);
  });

  test('has its plans in the index of the portal, each with its site and its whole address', async () => {
    await fetchSite(site, now);
    const portal = join(work, 'portal');
    const own = pool
      .slice(40)
      .map((plan) => ({ path: plan.path, digest: '', read: () => ({ ...plan, site: '本站' }) }));
    const store = join(work, 'portal-store');
    const { segments } = await updateSearchIndex({
      folder: portal,
      plans: [...own, ...federatedPlans()],
      store,
    });
    for (const hash of segments)
      cpSync(join(store, hash), join(portal, segmentFolder(hash)), { recursive: true });
    const search = createSearch({
      base: '/',
      fetch: (async (path: string) => new Response(readFileSync(join(portal, path)))) as typeof fetch,
    });
    for (const query of ['志愿者', '台账', '实施步骤', '《公约》']) {
      const holding = pool.flatMap((plan, i) =>
        joinSections(plan.sections).replace(/\s+/g, '').includes(query)
          ? [(i < 40 ? site.base : '/') + plan.path]
          : [],
      );
      const { hits, countFacets } = await search.search(query);
      const facetCounts = await countFacets();
      const shown = await Promise.all(hits.map(search.show));
      expect(shown.map(({ url }) => url).sort(), query).toEqual(holding.sort());
      for (const { url, site: from } of shown)
        expect(from).toBe(url.startsWith(site.base) ? site.name : '本站');
      expect(facetCounts.site.get(site.name) ?? 0).toBe(
        holding.filter((url) => url.startsWith(site.base)).length,
      );
      const only = await search.search(query, { site: [site.name] });
      expect(only.total).toBe(facetCounts.site.get(site.name) ?? 0);
    }
  });
});

describe('refused, with the last good copy left as it was, is a site', () => {
  const refused = async (message: string | RegExp) => {
    await expect(fetchSite(site, 'later')).rejects.toMatchObject({
      name: 'SiteFault',
      message: expect.stringMatching(message),
    });
    expect(readCopy(site)).toMatchObject({ current: now, plans: 40 });
    expect(federatedPlans().map(({ read }) => read().title)).toEqual(
      pool.slice(0, 40).map(({ title }) => title),
    );
  };
  beforeEach(async () => {
    await fetchSite(site, now);
    await publish(pool.slice(0, 41));
  });

  const changed = (change: (manifest: Record<string, unknown>) => void) => {
    const file = join(folder, manifestPath);
    const manifest = JSON.parse(gunzipSync(readFileSync(file)).toString());
    change(manifest);
    writeFileSync(file, gzipSync(JSON.stringify(manifest)));
  };

  test('that has a byte in a pack that is another', async () => {
    const file = join(segment().path, packName(0));
    const bytes = readFileSync(file);
    bytes[50] = (bytes[50] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await refused('校验值对不上');
  });

  test('that has a pack longer or shorter than told', async () => {
    const file = join(segment().path, packName(0));
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes, bytes]));
    await refused(/超过 \d+ 字节/);
    writeFileSync(file, bytes.subarray(1));
    await refused('长短');
  });

  test.each<[string, (manifest: Record<string, unknown>) => void, string]>([
    [
      'names a folder outside',
      (manifest) => Object.assign(manifest, { segments: [{ hash: '../../../etc', live: [] }] }),
      '写得不对',
    ],
    ['has another format', (manifest) => Object.assign(manifest, { format: 3 }), '格式是第 3 版'],
    ['tells more plans than there are', (manifest) => Object.assign(manifest, { plans: 60 }), '写得不对'],
    ['was changed', (manifest) => Object.assign(manifest, { words: '000000000000' }), '校验值'],
  ])('whose manifest %s', async (_what, change, message) => {
    changed(change);
    await refused(message);
  });

  test('that is no library at all', async () => {
    writeFileSync(join(folder, manifestPath), '<!doctype html>');
    await refused('可能不是计划库');
  });

  const hostile: [string, Partial<IndexedPlan>][] = [
    ['signs that turn the direction', { title: '控烟\u202e计划' }],
    ['a link to another site', { path: 'https://evil.example/' }],
    ['a link with a script', { path: 'javascript:alert(1)//' }],
    ['a link out of its site', { path: 'samples/../../../login/' }],
    ['a title without end', { title: '长'.repeat(5000) }],
    ['markup in a facet', { facets: { ...(pool[0] as IndexedPlan).facets, theme: ['<b>x</b>'] } }],
  ];
  test.each(hostile)('with %s', async (_what, change) => {
    await publish([...pool.slice(0, 39), { ...(pool[50] as IndexedPlan), ...change }]);
    await refused('有一份文本不能收');
    await expect(fetchSite(site, 'later')).rejects.not.toThrow(/<|\u202e/);
  });

  test('that sends to another place, or is not there', async () => {
    const elsewhere: Server = createServer((_, response) =>
      response.writeHead(302, { location: site.base }).end(),
    );
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    await expect(fetchSite({ name: '转走', base }, now)).rejects.toThrow('转到了别处');
    elsewhere.closeAllConnections();
    await new Promise((resolve) => elsewhere.close(resolve));
    await expect(fetchSite({ name: '停机', base }, now)).rejects.toThrow('连不上');
  });
});
