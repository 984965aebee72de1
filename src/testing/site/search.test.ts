// The promise of the search, kept on the real site in a real browser: the plans found are exactly those whose text
// holds the query.

import { Converter } from 'opencc-js';
import { beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../made-up-pages.ts';
import { rounds } from '../rounds.ts';
import { cut, holding, readSearchedTexts, type SampleText } from './sample-texts.ts';
import { type Answer, askByAddress, askByForm } from './search-answers.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const below = seeded(20270301);
let samples: SampleText[] = [];

beforeAll(async () => {
  const page = await browser.newPage();
  samples = await readSearchedTexts(page);
  await page.context().close();
});

function anySample(): SampleText {
  const sample = samples[below(samples.length)];
  if (!sample) throw new Error('the site has no samples');
  return sample;
}

/** The page is asked what differs in kind; that thousands of strings are found is shown by `search.fuzz.test.ts`. */
const each = rounds(4, 60);

/** A piece of some sample, which may run across elements and hold any punctuation. */
function piece(most = 10, sample = anySample()): string {
  return cut(sample.text, below, most);
}

function many<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

/** An answer is right if it says how many and shows exactly those, each once. */
function expectRight(
  answers: readonly Answer[],
  meaning: (query: string) => string = (query) => query,
): void {
  const wrong = answers.flatMap(({ query, total, links }) => {
    const expected = holding(samples, meaning(query)).map(({ address }) => address);
    const right = total === expected.length && links.toSorted().join() === expected.toSorted().join();
    return right ? [] : [{ query, total, shown: links.length, expected: expected.length }];
  });
  expect(wrong).toEqual([]);
}

describe('the search page', () => {
  test('finds exactly the plans that hold a string: one, a few, or so many that they come in pages', async () => {
    const pieces = many(each * 100, () => piece());
    const held = Object.groupBy(pieces, (query) => {
      const { length } = holding(samples, query);
      return length > 10 ? 'many' : length > 1 ? 'few' : 'one';
    });
    const queries = [held.one, held.few, held.many].flatMap((all = []) => all.slice(0, each));
    expect(queries).toHaveLength(3 * each);
    expectRight(await askByForm(await browser.openPage(), queries));
  });

  test('finds the same when a query comes with the address', async () => {
    const page = await browser.openPage();
    for (const query of many(each, () => piece())) expectRight(await askByAddress(page, query));
  });

  test('finds strings that hold characters with a meaning in addresses, markup or patterns', async () => {
    const page = await browser.openPage();
    const queries = [
      '%',
      '&',
      '+',
      '#',
      '<b>',
      '.*',
      '[',
      '\\',
      '"',
      "'",
      '（一）',
      '1.',
      '—',
      '“',
      '《',
      '%E7',
    ];
    expectRight(await askByForm(page, queries));
    for (const query of queries.slice(0, 4)) expectRight(await askByAddress(page, query));
  });

  test('wants every word when words are separated by a space of any kind', async () => {
    const pairs = many(each, () => {
      const sample = anySample();
      return `${piece(5, sample)} ${piece(4, sample)}`;
    });
    const triples = many(each, () => `${piece(3)}\u3000${piece(3)}  ${piece(2)}`);
    expectRight(await askByForm(await browser.openPage(), [...pairs, ...triples]));
  });

  test('does not find words that stand in two plans as one string', async () => {
    const pairs = many(each * 4, () => piece(5) + piece(5));
    const queries = pairs.filter((query) => holding(samples, query).length === 0).slice(0, each);
    expect(queries).toHaveLength(each);
    expectRight(await askByForm(await browser.openPage(), queries));
  });

  test('reads Traditional characters as Simplified', async () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    const simplified = new Map(many(each * 4, () => piece(8)).map((query) => [toTraditional(query), query]));
    const differing = [...simplified].filter(([typed, query]) => typed !== query).map(([typed]) => typed);
    const changed = differing.slice(0, 2 * each);
    expect(changed).toHaveLength(2 * each);
    expectRight(await askByForm(await browser.openPage(), changed), (typed) => simplified.get(typed) ?? '');
  });

  test('reads full-width forms and capitals as plain ones', async () => {
    const pieces = many(4000, () => piece(6)).filter((query) => /[0-9A-Za-z]/.test(query));
    const wide = pieces.slice(0, each).map((query) => {
      return query.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
    });
    expect(wide).toHaveLength(each);
    expectRight(
      await askByForm(await browser.openPage(), [...wide, ...wide.map((query) => query.toUpperCase())]),
    );
  });

  test('finds whole sentences', async () => {
    expectRight(
      await askByForm(
        await browser.openPage(),
        many(each, () => piece(80)),
      ),
    );
  });
});
