// What the search page does beside finding: address, marks, links, keys, filters, and help where nothing is found.

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../made-up-pages.ts';
import { rounds } from '../rounds.ts';
import { cut, type FacetName, holding, plain, readSearchedTexts, type SampleText } from './sample-texts.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const below = seeded(77);
let samples: SampleText[] = [];

beforeAll(async () => {
  const page = await browser.newPage();
  samples = await readSearchedTexts(page);
  await page.context().close();
});

const box = 'main input[type="search"]';

/** Opens the results of a query and waits for them. */
async function search(query: string, rest = ''): Promise<Page> {
  const page = await browser.openPage();
  await page.goto(`/search/?q=${encodeURIComponent(query)}${rest}`);
  await page.waitForSelector('[data-search-total]');
  return page;
}

function total(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number(document.querySelector<HTMLElement>('[data-search-total]')?.dataset.searchTotal),
  );
}

/** Where the keyboard is: `box`, the number of a result, or the element's name. */
function focus(page: Page): Promise<string | number> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement?.matches('main input[type="search"]')) return 'box';
    const titles = [...document.querySelectorAll('.results .title a')];
    const at = activeElement ? titles.indexOf(activeElement) : -1;
    return at >= 0 ? at : (activeElement?.tagName ?? 'nothing');
  });
}

describe('the query', () => {
  test('stands in the address, and a reload keeps query and results', async () => {
    const page = await search('实施步骤');
    expect(await page.inputValue(box)).toBe('实施步骤');
    // at once, since a pause between typing and Enter is an answer while typing
    await page.locator(box).evaluate((input: HTMLInputElement) => {
      input.value = '志愿者';
      input.form?.requestSubmit();
    });
    await expect.poll(() => total(page)).toBe(holding(samples, '志愿者').length);
    expect(new URL(page.url()).searchParams.get('q')).toBe('志愿者');
    await page.reload();
    await page.waitForSelector('[data-search-total]');
    expect(await page.inputValue(box)).toBe('志愿者');
    expect(await total(page)).toBe(holding(samples, '志愿者').length);
    await page.goBack();
    await expect.poll(() => page.inputValue(box)).toBe('实施步骤');
    await expect.poll(() => total(page)).toBe(holding(samples, '实施步骤').length);
  });

  test('is answered while it is typed, on the same page', async () => {
    const page = await browser.openPage();
    await page.goto('/search/');
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    for (const word of ['志', '志愿', '志愿服务']) {
      await page.locator(box).pressSequentially(word.slice(-1), { delay: 20 });
      await page.fill(box, word);
      await page.waitForFunction(
        (word) => document.querySelector('[data-search-status]')?.textContent?.includes(`“${word}”`),
        word,
      );
      expect(await total(page)).toBe(holding(samples, word).length);
    }
    expect(await page.getAttribute('body', 'data-same-page')).toBe('');
    expect(new URL(page.url()).searchParams.get('q')).toBe('志愿服务');
  });

  test('is not searched while an input method still composes it', async () => {
    const page = await search('志愿者');
    const keyboard = await page.context().newCDPSession(page);
    await page.fill(box, '');
    await page.waitForFunction(() => !document.querySelector('[data-search-total]'));
    await page.focus(box);
    for (const text of ['x', 'xi', 'xiao', 'xiaof'])
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: 0 });
    await page.waitForTimeout(400);
    expect(new URL(page.url()).searchParams.get('q')).toBe(null);
    await keyboard.send('Input.insertText', { text: '消防' });
    await expect.poll(() => total(page)).toBe(holding(samples, '消防').length);
  });

  test('from the head of any page leads to its results', async () => {
    const page = await browser.openPage();
    await page.goto('/guide/');
    await page.fill('header input[type="search"]', '楼道');
    await page.press('header input[type="search"]', 'Enter');
    await page.waitForSelector('[data-search-total]');
    expect(await total(page)).toBe(holding(samples, '楼道').length);
  });

  test('is the name of the page in history and tabs', async () => {
    expect(await (await search('满意率')).title()).toMatch(/^满意率：搜索/);
  });
});

describe('a result', () => {
  test('marks the literal words, and each of its section links leads to a heading of the plan', async () => {
    const page = await browser.openPage();
    for (let i = 0; i < rounds(5, 50); i++) {
      const query = cut(samples[below(samples.length)]?.text ?? '', below, 8);
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-search-total]');
      const results = await page.locator('[data-search-result]').evaluateAll((all) =>
        all.map((result) => ({
          path: result.querySelector('a')?.pathname,
          marks: [...result.querySelectorAll('mark')].map(({ textContent }) => textContent ?? ''),
          sections: [...result.querySelectorAll<HTMLAnchorElement>('.excerpts a')].map(({ href }) => href),
        })),
      );
      expect(results.length).toBeGreaterThan(0);
      for (const { path, marks, sections } of results) {
        // across the cells of a table one mark is several
        const found = plain(marks.join('').replace(/\s/g, '')).includes(plain(query));
        expect(found, `“${query}” is marked in ${path}: ${marks}`).toBe(true);
        for (const section of sections) {
          const { pathname, hash } = new URL(section);
          expect(pathname).toBe(path);
          expect(samples.find(({ address }) => address === path)?.ids).toContain(
            decodeURIComponent(hash.slice(1)),
          );
        }
      }
    }
  });

  test('marks each of several words and shows no markup of its own', async () => {
    // the title of a hostile plan shows markup as words; of samples alone none may be seen
    const page = await search('志愿者 活动', '&state=sample');
    const marks = await page.locator('[data-search-result] mark').allTextContents();
    expect(new Set(marks.map((mark) => mark.replace(/\s/g, '')))).toEqual(new Set(['志愿者', '活动']));
    expect(await page.locator('[data-search-results]').textContent()).not.toMatch(/<|&\w+;|undefined/);
  });

  test('leads to the section itself', async () => {
    const page = await search('实施步骤');
    const link = page.locator('[data-search-result] .excerpts a').first();
    const target = new URL((await link.evaluate((anchor: HTMLAnchorElement) => anchor.href)) ?? '');
    await link.click();
    await page.waitForURL(target.href);
    const top = await page.evaluate(
      (id) => document.getElementById(id)?.getBoundingClientRect().top,
      decodeURIComponent(target.hash.slice(1)),
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(700);
  });
});

describe('the keys', () => {
  test('/ goes to the box, arrows through the results and back, Enter opens, Esc returns', async () => {
    const page = await search('社区');
    await page.keyboard.press('/');
    expect(await focus(page)).toBe('box');
    expect(await page.inputValue(box)).toBe('社区');
    const walk = async (keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return focus(page);
    };
    expect(await walk(['ArrowDown'])).toBe(0);
    expect(await walk(['ArrowDown', 'ArrowDown'])).toBe(2);
    expect(await walk(['ArrowUp', 'ArrowUp'])).toBe(0);
    expect(await walk(['ArrowUp'])).toBe('box');
    expect(await walk(['ArrowDown', 'ArrowDown', 'Escape'])).toBe('box');
    expect(await page.inputValue(box)).toBe('社区');
    // what was meant stands below and is walked on to
    const last = (await page.locator('[data-search-found] .title a').count()) - 1;
    expect(await walk(Array.from({ length: last + 5 }, () => 'ArrowDown'))).toBe(last);
    const address = await page.locator('[data-search-found] .title a').nth(last).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
  });

  test('Esc in the box clears the query', async () => {
    const page = await search('社区');
    await page.focus(box);
    await page.keyboard.press('Escape');
    expect(await page.inputValue(box)).toBe('');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('[data-search-result]:visible').count()).toBe(0);
  });

  test('/ on another page goes to the box in its head, and types a slash inside a box', async () => {
    const page = await browser.openPage();
    await page.goto('/samples/');
    await page.keyboard.press('/');
    const head = page.locator('header input[type="search"]');
    expect(await head.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('1/2');
    expect(await head.inputValue()).toBe('1/2');
  });
});

describe('the filters', () => {
  const fits = (sample: SampleText, chosen: Partial<SampleText['facets']>) =>
    Object.entries(chosen).every(([name, values]) =>
      values.some((value) => sample.facets[name as FacetName | 'state'].includes(value)),
    );

  test('narrow the results, with counts of what was found', async () => {
    const page = await search('社区');
    const found = holding(samples, '社区');
    const options = await page.locator('[data-facets] a[data-value]').evaluateAll((all) =>
      all.map((option) => ({
        name: option.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? '',
        value: (option as HTMLElement).dataset.value ?? '',
        count: Number(option.querySelector('.count')?.textContent),
      })),
    );
    for (const { name, value, count } of options) {
      const expected = found.filter((sample) => fits(sample, { [name]: [value] })).length;
      expect(count, `${name}=${value}`).toBe(expected);
    }
    const theme = options.filter(({ name, count }) => name === 'theme' && count > 0)[1]?.value ?? '';
    await page.locator(`[data-facet="theme"] a[data-value="${theme}"]`).click();
    await expect.poll(() => total(page)).toBe(found.filter((s) => fits(s, { theme: [theme] })).length);
    const themes = page.locator('[data-facet="theme"] .count').filter({ visible: true });
    expect((await themes.allTextContents()).map(Number)).toEqual(
      options.filter(({ name, count }) => name === 'theme' && count > 0).map(({ count }) => count),
    );
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('q'), searchParams.get('theme')]).toEqual(['社区', theme]);
    await page.fill(box, '活动');
    await page.press(box, 'Enter');
    const narrowed = holding(samples, '活动').filter((sample) => fits(sample, { theme: [theme] }));
    await page.waitForFunction(() =>
      document.querySelector('[data-search-status]')?.textContent?.includes('活动'),
    );
    expect(await total(page)).toBe(narrowed.length);
    await page.locator('[data-chosen] [data-remove]').click();
    await expect.poll(() => total(page)).toBe(holding(samples, '活动').length);
  });

  test('come with the address, several values of one facet and of two', async () => {
    const [a, b] = [...new Set(samples.flatMap(({ facets }) => facets.theme))];
    const chosen = { theme: [a ?? '', b ?? ''], issuer: ['community'] };
    const page = await search('的', `&theme=${a}&theme=${b}&issuer=community`);
    const expected = holding(samples, '的').filter((sample) => fits(sample, chosen));
    expect(await total(page)).toBe(expected.length);
    const titles = page.locator('[data-search-result] .title a');
    const more = page.locator('[data-search-more]');
    for (let before = await titles.count(); await more.isVisible(); before = await titles.count()) {
      await more.click();
      await expect.poll(() => titles.count()).toBeGreaterThan(before);
    }
    const shown = await titles.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(shown.toSorted()).toEqual(expected.map(({ address }) => address).toSorted());
  });
});

describe('facets without a query', () => {
  const total = (page: Page) => page.locator('[data-search-total]').getAttribute('data-search-total');

  test('list all plans that fit, with counts and summaries', async () => {
    const theme = samples[0]?.facets.theme[0] ?? '';
    const fitting = samples.filter(({ facets }) => facets.theme.includes(theme));
    const page = await browser.openPage();
    await page.goto(`/search/?theme=${theme}`);
    await page.waitForSelector('[data-search-total]');
    expect(await total(page)).toBe(String(fitting.length));
    expect(await page.textContent('[data-search-status]')).toContain(`所选条件下有 ${fitting.length} 份`);
    const counts = page.locator('[data-facet="issuer"] .count').filter({ visible: true });
    const sum = (await counts.allTextContents()).reduce((all, count) => all + Number(count), 0);
    expect(sum).toBe(fitting.length);
    const first = page.locator('[data-search-result]').first();
    expect(await first.locator('mark').count()).toBe(0);
    expect((await first.locator('.summary').textContent())?.length).toBeGreaterThan(10);
    await page.locator('[data-chosen] [data-remove]').click();
    await expect.poll(() => page.textContent('[data-search-status]')).toContain('输入要找的字句');
  });

  test('a value that the panel does not list can be taken out again', async () => {
    const page = await browser.openPage();
    await page.goto('/search/?q=社区&theme=no-such-theme');
    await page.waitForSelector('[data-search-total="0"]');
    const chip = page.locator('[data-chosen] [data-remove]');
    expect(await chip.textContent()).toBe('no-such-theme');
    await chip.click();
    await page.waitForSelector(`[data-search-total="${holding(samples, '社区').length}"]`);
  });
});

describe('where nothing is found', () => {
  test('the page says so, and lists plans with the meaning under a heading of their own', async () => {
    const query = '消防安全志愿服务队垃圾分类';
    expect(holding(samples, query)).toEqual([]);
    const page = await search(query);
    expect(await total(page)).toBe(0);
    expect(await page.locator('[data-search-status]').textContent()).toContain('0 份');
    const similar = await page
      .locator('[data-search-meant] .title a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(similar.length).toBeGreaterThan(0);
    for (const path of similar) expect(samples.map(({ address }) => address)).toContain(path);
    expect(await page.locator('[data-search-result]').count()).toBe(0);
    expect(await page.locator('[data-search-empty]').isVisible()).toBe(false);
  });

  test('and nothing was meant that the library has, the page gives hints', async () => {
    const page = await search('量子计算机');
    expect(await total(page)).toBe(0);
    await page.waitForSelector('[data-search-empty]');
    expect(await page.locator('[data-search-empty]').textContent()).toContain('少打几个字');
    expect(await page.locator('[data-search-similar]').count()).toBe(0);
  });

  test('what the guide says of it stands above the hints', async () => {
    const page = await search('nginx');
    expect(await total(page)).toBe(0);
    await page.waitForSelector('[data-search-empty]');
    await page.waitForSelector('[data-search-guide-result]');
    const order = await page
      .locator('[data-search-guide], [data-search-empty]')
      .evaluateAll((all) => all.map((part) => part.hasAttribute('data-search-guide')));
    expect(order).toEqual([true, false]);
  });

  test('an empty query asks for words and shows no results', async () => {
    const page = await browser.openPage();
    for (const address of ['/search/', '/search/?q=%20%20']) {
      await page.goto(address);
      await expect.poll(() => page.textContent('[data-search-status]')).toContain('输入要找的字句');
      expect(await page.locator('[data-search-found]').isVisible()).toBe(false);
    }
  });

  test('the box is ready to type in where the page is opened without a query', async () => {
    const page = await browser.openPage();
    await page.goto('/search/');
    await expect.poll(() => focus(page)).toBe('box');
  });
});
