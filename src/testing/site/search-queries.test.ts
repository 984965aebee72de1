// The search judged by what staff would type: the built index, asked as the page asks it, against judged answers.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { createSearch } from '../../search/search.ts';
import { gain, type JudgedQuery, readQuerySet } from '../query-set.ts';

const load: typeof fetch = async (path) => {
  const bytes = await readFile(join(inject('builtSite').folder, String(path))).catch(() => undefined);
  return bytes ? new Response(bytes) : new Response('', { status: 404 });
};

const search = createSearch({ base: '', fetch: load });
const { tuned, held, strangers, aside, later, nothing } = readQuerySet();
const all = [...tuned, ...held, ...strangers, ...aside, ...later];

const known = new Map<string, Promise<string[]>>();

/** Each query is asked once for all tests. */
function answers(query: string): Promise<string[]> {
  const asked = known.get(query) ?? ask(query);
  known.set(query, asked);
  return asked;
}

/** Ids of the plans as the page lists them: what holds the words, what may be meant, what only mentions the words. */
async function ask(query: string): Promise<string[]> {
  const { hits, meant, mentions } = await search.search(query);
  const about = hits.length - mentions;
  const listed = [...hits.slice(0, about), ...meant, ...hits.slice(about)];
  const shown = await Promise.all(listed.slice(0, 5).map(search.show));
  return shown.map(({ url }) => url.split('/').at(-2) ?? '');
}

async function meanGain(queries: readonly JudgedQuery[]): Promise<number> {
  let sum = 0;
  for (const judged of queries) sum += gain(await answers(judged.query), judged);
  return sum / queries.length;
}

describe('of the queries that staff and strangers would type', () => {
  test('none is left without an answer', async () => {
    expect([tuned, held, strangers, aside, later].map(({ length }) => length)).toEqual([231, 75, 67, 60, 40]);
    const empty: string[] = [];
    for (const { query } of all) if ((await answers(query)).length === 0) empty.push(query);
    expect(empty).toEqual([]);
  });

  test('the first five answers are the ones looked for: nDCG 0.9 or more', async () => {
    expect(await meanGain(tuned)).toBeGreaterThanOrEqual(0.9);
  });

  test('so are most of those that the order was not tuned with', async () => {
    expect(await meanGain(held)).toBeGreaterThanOrEqual(0.87);
  });
});

describe('of what strangers type', () => {
  test('most answers are the ones looked for: nDCG 0.84 or more', async () => {
    expect(await meanGain(strangers)).toBeGreaterThanOrEqual(0.84);
  });

  test('so are those of the queries that were put aside, as far as it got', async () => {
    expect(await meanGain(aside)).toBeGreaterThanOrEqual(0.76);
  });

  test('so are those of the queries that were written last', async () => {
    expect(await meanGain(later)).toBeGreaterThanOrEqual(0.88);
  });
});

test('a query for what the library does not have is told so', async () => {
  for (const query of nothing) expect([query, ...(await answers(query))]).toEqual([query]);
});

test('the order of judged answers is measured: best first is 1, nothing is 0', () => {
  const judged = {
    query: '',
    grades: new Map([
      ['a', 3],
      ['b', 1],
    ]),
  };
  expect(gain(['a', 'b'], judged)).toBe(1);
  expect(gain(['b', 'a'], judged)).toBeLessThan(1);
  expect(gain(['c'], judged)).toBe(0);
});
