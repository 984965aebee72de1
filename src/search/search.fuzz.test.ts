// Queries of any kind, seeded: pieces of plans, marks, control characters, halves of characters, very long ones. The answer
// is always exactly the plans that hold the words, what is shown of them is their own text, and nothing throws.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableStart } from '../library/section-rows.ts';
import { makePages, toPlans } from '../testing/made-up-pages.ts';
import { rounds } from '../testing/rounds.ts';
import { buildSearchIndex } from './build-index.ts';
import { joinSections } from './indexed-plan.ts';
import { createFold, normalise } from './normalise.ts';
import { createSearch, type Search } from './search.ts';
import { characterTables } from './traditional.ts';

const plans = toPlans(makePages(90, 12));
const fold = createFold(characterTables().traditional);
const texts = plans.map(({ sections }) => normalise(joinSections(sections), fold));

let folder = '';
let search: Search;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-fuzz-'));
  await buildSearchIndex({ folder, plans });
  const fetch = async (path: unknown) => new Response(await readFile(join(folder, String(path))));
  search = createSearch({ base: '/', fetch: fetch as typeof globalThis.fetch });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A piece of a text, which may begin or end in the middle of a character. */
const piece = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 })).map(([plan, start, length]) => {
  const text = texts[plan % texts.length] ?? '';
  return text.slice(start % text.length).slice(0, length);
});

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const mark = fc.constantFrom(
  '*',
  '"',
  '\\',
  '%00',
  '<b>',
  '{}',
  '\u0000',
  '\u200d',
  '\ud83d',
  '，',
  '—',
  '$&',
);
const space = fc.constantFrom(' ', '\u3000', '\n', '\u00a0');
const query = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: piece },
      { weight: 2, arbitrary: space },
      { weight: 1, arbitrary: mark },
      { weight: 1, arbitrary: unit },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));

/** The plans that hold every word, by looking through all texts. */
function holding(words: readonly string[]): number[] {
  if (words.length === 0) return [];
  return [...texts.keys()].filter((plan) => words.every((word) => texts[plan]?.includes(word)));
}

async function expectExact(asked: string): Promise<number> {
  const { total, hits, words } = await search.search(asked);
  expect(hits.map(({ plan }) => plan).sort((a, b) => a - b)).toEqual(holding(words));
  expect(total).toBe(hits.length);
  const [first] = hits;
  if (!first) return 0;
  const shown = await search.show(first);
  const text = joinSections(plans[first.plan]?.sections ?? []).replace(/\s/g, '');
  for (const { sectionId, parts } of shown.excerpts) {
    const [, , body = ''] = plans[first.plan]?.sections.find(([id]) => id === sectionId) ?? [];
    // of a table the cells are shown with the heads of their columns
    const cuts = body.includes(tableStart)
      ? parts.filter(({ mark }) => mark)
      : [{ text: parts.map((part) => part.text).join('') }];
    for (const cut of cuts) expect(text).toContain(cut.text.replace(/[\s…]/g, ''));
  }
  return total;
}

describe('any query', () => {
  test('finds exactly the plans that hold its words, and shows their own text', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        if ((await expectExact(asked)) > 0) found++;
      }),
      { numRuns: rounds(600, 6000), seed: 20261126 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test('of a hundred thousand characters is answered', async () => {
    const all = texts.join('').slice(0, 100_000);
    expect(all.length).toBe(100_000);
    expect(await expectExact(all)).toBe(0);
    expect(await expectExact(texts[3] ?? '')).toBe(1);
    expect(await expectExact('a '.repeat(50_000))).toBe(holding(['a']).length);
  });
});
