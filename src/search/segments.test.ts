// An index that grew by edits, additions and removals answers as one that was built at once: the same plans in the same
// order with the same counts, and exactly those that hold the words.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePages, seeded, toPlans } from '../testing/made-up-pages.ts';
import { rounds } from '../testing/rounds.ts';
import { buildSearchIndex, updateSearchIndex } from './build-index.ts';
import { chooseSegments, type PlanIdentity, stretchesOf } from './choose-segments.ts';
import type { Hit } from './hit.ts';
import { type IndexedPlan, joinSections } from './indexed-plan.ts';
import { dataFolder, type Manifest, manifestPath, segmentFolder } from './manifest.ts';
import { createFold, normalise } from './normalise.ts';
import { createSearch, type Search } from './search.ts';
import { characterTables } from './traditional.ts';
import type { SearchWords } from './word-groups.ts';

const pool = toPlans(makePages(140, 8, 3, 120));
const below = seeded(18);
const fold = createFold(characterTables().traditional);

let work = '';
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'segments-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** A plan of the pool under a path of its own; another number is another text. */
interface Version {
  path: string;
  text: number;
}

function planOf({ path, text }: Version): IndexedPlan {
  return { ...(pool[text % pool.length] as IndexedPlan), path };
}

/** Words that have lists of their own: one unit, several, more than a gram has, one within another, one that stands nowhere. */
const words: SearchWords = {
  groups: [
    { said: ['台账', '心愿单'], written: ['志愿者', '走访'] },
    { said: ['每'], written: ['围绕垃圾分类，', '垃圾分类', '影像资料室'] },
  ],
  silent: [],
  forms: ['工作计划'],
  labels: ['消防安全'],
  places: ['社区'],
};

/** Updates the index of a site from what is kept in `store`, as a build does. @returns its segments */
async function update(
  site: string,
  store: string,
  versions: readonly Version[],
  known = words,
): Promise<string[]> {
  await rm(site, { recursive: true, force: true });
  const plans = versions.map((version) => ({
    path: version.path,
    digest: String(version.text),
    read: () => planOf(version),
  }));
  const { segments } = await updateSearchIndex({ folder: site, plans, words: known, store });
  for (const hash of segments)
    await cp(join(store, hash), join(site, segmentFolder(hash)), { recursive: true });
  return segments;
}

function searchOf(site: string, requests: string[] = []): Search {
  const load: typeof fetch = async (path, init) => {
    requests.push(String(path));
    const bytes = await readFile(join(site, String(path))).catch(() => undefined);
    if (!bytes) return new Response('', { status: 404 });
    const [, from, to] = /=(\d+)-(\d+)/.exec(new Headers(init?.headers).get('range') ?? '') ?? [];
    if (from === undefined) return new Response(bytes);
    return new Response(bytes.subarray(Number(from), Number(to) + 1), { status: 206 });
  };
  return createSearch({ base: '/', fetch: load });
}

/** What a person sees of an answer. */
async function answer(search: Search, query: string) {
  const { hits, meant, countFacets, parts } = await search.search(query);
  const shown = async (hit: Hit | undefined) => {
    if (!hit) return undefined;
    const { facets, ...rest } = await search.show(hit);
    return { ...rest, facets: Object.values(facets).map((values) => [...values].sort()) };
  };
  return {
    hits: hits.map(({ plan, score }) => [plan, score]),
    meant: meant.map(({ plan, score }) => [plan, score]),
    counts: Object.values(await countFacets()).map((counts) => [...counts].sort()),
    parts,
    first: await shown(hits[0]),
    last: await shown(hits.at(-1)),
  };
}

function someQueries(plans: readonly IndexedPlan[]): string[] {
  const cut = (length: number) => {
    const text = normalise(joinSections(plans[below(plans.length)]?.sections ?? []), fold);
    return text.substr(below(Math.max(1, text.length - length)), length);
  };
  const long = Array.from({ length: 8 }, () => cut(3 + below(12)));
  const short = Array.from({ length: 6 }, () => cut(1 + below(3)));
  const several = Array.from({ length: 8 }, () => `${cut(2)} ${cut(2)}`);
  const listed = words.groups.flatMap(({ said, written }) => [...said, ...written]);
  const mixed = ['社区 志愿者', '工作计划', '垃圾分类 走访 台账'];
  return [...long, ...short, ...several, `${cut(2)} ${cut(4)} ${cut(3)}`, ...listed, ...mixed];
}

const step = fc.record({
  kind: fc.constantFrom('edit', 'edit', 'edit', 'add', 'remove', 'move'),
  at: fc.nat(),
  text: fc.nat(pool.length - 1),
  count: fc.constantFrom(1, 1, 2, 9),
});

function apply(
  versions: Version[],
  { kind, at, text, count }: typeof step extends fc.Arbitrary<infer S> ? S : never,
) {
  for (let i = 0; i < count; i++) {
    const place = (at + i * 7) % Math.max(1, versions.length);
    const known = versions[place];
    if (kind === 'add')
      versions.splice(place, 0, { path: `samples/n${versions.length}-${at}-${i}/`, text: text + i });
    else if (kind === 'edit' && known) versions[place] = { ...known, text: text + i };
    else if (kind === 'remove') versions.splice(place, 1);
    else if (known) versions.push(...versions.splice(place, 1));
  }
}

test('after any series of edits it answers as an index that was built at once', async () => {
  const mostSeen = { segments: 0, merged: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 3, max: 60 }),
      fc.array(step, { minLength: 3, maxLength: 9 }),
      async (size, steps) => {
        const [site, store, whole] = ['site', 'store', 'whole'].map((name) => join(work, name)) as [
          string,
          string,
          string,
        ];
        for (const folder of [store, whole]) await rm(folder, { recursive: true, force: true });
        const versions: Version[] = Array.from({ length: size }, (_, i) => ({
          path: `samples/p${i}/`,
          text: i,
        }));
        let before = await update(site, store, versions);
        for (const one of steps) {
          apply(versions, one);
          const segments = await update(site, store, versions);
          expect(segments.length).toBeLessThanOrEqual(4);
          if (before.length >= segments.length && before.join() !== segments.join()) mostSeen.merged++;
          before = segments;
          mostSeen.segments = Math.max(mostSeen.segments, segments.length);
        }
        const plans = versions.map(planOf);
        await buildSearchIndex({ folder: whole, plans, words });
        const [grown, atOnce] = [searchOf(site), searchOf(whole)];
        const texts = plans.map(({ sections }) => normalise(joinSections(sections), fold));
        for (const query of plans.length > 0 ? someQueries(plans) : ['社区']) {
          const seen = await answer(grown, query);
          expect(seen, query).toEqual(await answer(atOnce, query));
          const words = query.split(' ').map((word) => normalise(word, fold));
          const holding = texts.flatMap((text, i) => (words.every((word) => text.includes(word)) ? [i] : []));
          expect(
            seen.hits.map(([plan]) => plan).sort((a, b) => Number(a) - Number(b)),
            query,
          ).toEqual(holding);
        }
      },
    ),
    { numRuns: rounds(8, 300), seed: 20261130 },
  );
  expect(mostSeen.segments).toBeGreaterThan(2);
  expect(mostSeen.merged).toBeGreaterThan(5);
});

describe('an edit', () => {
  const versions = Array.from({ length: 60 }, (_, i) => ({ path: `samples/p${i}/`, text: i }));
  const edited = versions.with(7, { path: 'samples/p7/', text: 99 });
  const folders = async () => {
    const own = await mkdtemp(join(work, 'edit-'));
    return { site: join(own, 'site'), store: join(own, 'store') };
  };

  test('writes one plan, and leaves the files of all others', async () => {
    const { site, store } = await folders();
    const [first] = await update(site, store, versions);
    let read = 0;
    const report = await updateSearchIndex({
      folder: site,
      store,
      words,
      plans: edited.map((version) => ({
        path: version.path,
        digest: String(version.text),
        read: () => {
          read += 1;
          return planOf(version);
        },
      })),
    });
    expect([report.fresh, read, report.segments[0]]).toEqual([1, 1, first]);
    const { segments } = JSON.parse(
      gunzipSync(await readFile(join(site, manifestPath))).toString(),
    ) as Manifest;
    expect(segments.map(({ live }) => live)).toEqual([
      [0, 7, 0, 8, 52, 8],
      [0, 1, 7],
    ]);
  });

  test('that is undone gives the first index again', async () => {
    const { site, store } = await folders();
    const first = await update(site, store, versions);
    await update(site, store, edited);
    expect(await update(site, store, versions)).toEqual(first);
  });

  test('of which the writing was stopped is written by the next build', async () => {
    const { site, store } = await folders();
    const [first = ''] = await update(site, store, versions);
    const stopped = {
      path: 'samples/p7/',
      digest: 'x',
      read: () => {
        throw new Error('stopped');
      },
    };
    const plans = edited.map((version) => ({
      path: version.path,
      digest: String(version.text),
      read: () => planOf(version),
    }));
    await expect(
      updateSearchIndex({ folder: site, store, words, plans: plans.with(7, stopped) }),
    ).rejects.toThrow('stopped');
    expect(await update(site, store, edited)).toHaveLength(2);
    expect((await readdir(store)).filter((name) => /unfinished/.test(name))).toEqual([]);
    expect((await update(site, store, edited))[0]).toBe(first);
  });

  test('of the words that have lists makes the segment anew', async () => {
    const { site, store } = await folders();
    const [first = ''] = await update(site, store, versions);
    const others = { ...words, labels: ['楼道整治'] };
    const [second = ''] = await update(site, store, versions, others);
    expect(second).not.toBe(first);
    expect((await readdir(store)).filter((name) => name.startsWith(first))).toEqual([]);
    expect(await update(site, store, versions, others)).toEqual([second]);
  });

  test('of the files themselves makes the segment anew', async () => {
    const { site, store } = await folders();
    const [first = ''] = await update(site, store, versions);
    const file = join(store, first, 'pack-0.bin');
    const good = await readFile(file);
    await writeFile(file, 'x');
    await update(site, store, versions);
    expect(await readFile(file)).toEqual(good);
  });

  test('leaves a page that is open with its index as long as its files are there, then opens the new one', async () => {
    const { site, store } = await folders();
    await update(site, store, versions);
    const requests: string[] = [];
    const open = searchOf(site, requests);
    const before = await open.search('社区');
    await update(site, store, edited);
    expect((await open.search('社区 志愿者')).renewed).toBeUndefined();
    // everything else: the old segment is gone
    await update(
      site,
      store,
      versions.map(({ path }, i) => ({ path, text: i + 70 })),
    );
    await expect(open.show(before.hits.at(-1) as Hit)).rejects.toMatchObject({ gone: true });
    const after = await open.search('社区');
    expect(after.renewed).toBeDefined();
    expect((await open.show(after.hits[0] as Hit)).url).toMatch(/^\/samples\/p/);
    expect(requests.filter((path) => path.includes(dataFolder)).length).toBe(requests.length);
  });
});

describe('segments are chosen', () => {
  const some = (from: number, count: number): PlanIdentity[] =>
    Array.from({ length: count }, (_, i) => ({ path: String(from + i), digest: '' }));
  const edited = (path: string, digest: string): PlanIdentity => ({ path, digest });

  test('so that small ones are joined and large ones stay', () => {
    const segments = [
      { hash: 'large', plans: some(0, 1000) },
      { hash: 'small', plans: some(1000, 3) },
      { hash: 'middle', plans: some(1003, 40) },
    ];
    const { kept, fresh } = chooseSegments(segments, [...some(0, 1043), ...some(2000, 2)]);
    expect([kept.map(({ hash }) => hash), fresh]).toEqual([
      ['large', 'middle'],
      [1000, 1001, 1002, 1043, 1044],
    ]);
  });

  test('so that there are never more than four, whatever is edited', () => {
    let segments = [{ hash: '0', plans: some(0, 3000) }];
    let all = some(0, 3000);
    let moved = 0;
    for (let round = 1; round < 800; round++) {
      const at = below(all.length);
      all = all.with(at, edited(String(at), `edit ${round}`));
      const { kept, fresh } = chooseSegments(segments, all);
      moved += fresh.length;
      segments = [
        ...segments.filter(({ hash }) => kept.some((one) => one.hash === hash)),
        { hash: String(round), plans: fresh.map((place) => all[place] as PlanIdentity) },
      ];
      expect(segments.length).toBeLessThanOrEqual(4);
    }
    // each edit moves a few plans, not the site
    expect(moved / 800).toBeLessThan(40);
  });

  test('so that what no longer stands never takes much room', () => {
    const { kept, fresh } = chooseSegments(
      [{ hash: 'a', plans: some(0, 10) }],
      some(0, 10).map((plan, i) => (i < 4 ? edited(plan.path, 'new') : plan)),
    );
    expect([kept, fresh.length]).toEqual([[], 10]);
  });

  test('so that no file holds a text that is no longer published', () => {
    const segments = [
      { hash: 'a', plans: some(0, 1000) },
      { hash: 'b', plans: some(1000, 200) },
    ];
    const { kept, fresh } = chooseSegments(segments, [...some(0, 500), ...some(501, 699)]);
    expect([kept.map(({ hash }) => hash), fresh.length]).toEqual([[], 1199]);
    const other = chooseSegments(segments, [...some(0, 1000), ...some(1001, 199)]);
    expect([other.kept.map(({ hash }) => hash), other.fresh.length]).toEqual([['a'], 199]);
  });

  test('and their places told as stretches', () => {
    expect(stretchesOf([0, 1, -1, 3, 2, 4, 5])).toEqual([0, 2, 0, 3, 1, 3, 4, 1, 2, 5, 2, 4]);
    expect(stretchesOf([-1])).toEqual([]);
  });
});
