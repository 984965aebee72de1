// Browsing the samples: with JavaScript facets combine, and are held against a filter of the sample pages' own data
// that is written here again; without it every facet value has a plain page.

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { seeded } from '../made-up-pages.ts';
import { rounds } from '../rounds.ts';
import { builtPages } from './built-pages.ts';
import { type FacetName, facetNames, readSampleTexts, type SampleText } from './sample-texts.ts';
import { useBrowser } from './site-browser.ts';

type Choice = Partial<Record<FacetName, string[]>>;

const browser = useBrowser();
let samples: SampleText[] = [];

beforeAll(async () => {
  const page = await browser.newPage();
  samples = await readSampleTexts(page);
  await page.context().close();
});

function fits({ facets }: SampleText, choice: Choice): boolean {
  return facetNames.every((name) => {
    const values = choice[name] ?? [];
    return values.length === 0 || values.some((value) => facets[name].includes(value));
  });
}

/** What the page has to show for a choice. */
function expected(choice: Choice) {
  const counts: Record<string, number> = {};
  for (const name of facetNames)
    for (const value of new Set(samples.flatMap(({ facets }) => facets[name])))
      counts[`${name}=${value}`] = samples.filter((sample) => {
        return fits(sample, { ...choice, [name]: [] }) && sample.facets[name].includes(value);
      }).length;
  const shown = samples.filter((sample) => fits(sample, choice)).map(({ address }) => address);
  const chosen = facetNames.flatMap((name) => (choice[name] ?? []).map((value) => `${name}=${value}`));
  return {
    shown: shown.sort(),
    total: shown.length,
    counts,
    chosen: chosen.sort(),
    address: chosen.toSorted(),
  };
}

/** What the page shows. */
async function shown(page: Page): Promise<ReturnType<typeof expected>> {
  const seen = await page.evaluate(() => {
    const items = [...document.querySelectorAll<HTMLElement>('[data-results] > [data-plan]')];
    const links = items
      .filter((item) => item.checkVisibility())
      .map((item) => item.querySelector('a')?.pathname);
    const options = [...document.querySelectorAll<HTMLElement>('[data-facets] a[data-value]')].map(
      (option) => ({
        key: `${option.closest<HTMLElement>('[data-facet]')?.dataset.facet}=${option.dataset.value}`,
        count: Number(option.querySelector('.count')?.textContent),
        on: option.getAttribute('aria-current') === 'true',
      }),
    );
    return {
      shown: links.map(String).sort(),
      total: Number(document.querySelector('[data-total]')?.textContent),
      counts: Object.fromEntries(options.map(({ key, count }) => [key, count])),
      chosen: options.flatMap(({ key, on }) => (on ? [key] : [])).sort(),
    };
  });
  return { ...seen, address: [...new URL(page.url()).searchParams].map((pair) => pair.join('=')).sort() };
}

async function click(page: Page, name: FacetName, value: string): Promise<void> {
  const option = page.locator(`[data-facet="${name}"] a[data-value="${value}"]`);
  // facets that are folded away are opened first
  await option.evaluate((link) => link.closest('details')?.setAttribute('open', ''));
  await option.click();
}

function toggled(choice: Choice, name: FacetName, value: string): Choice {
  const values = choice[name] ?? [];
  const others = values.filter((other) => other !== value);
  return { ...choice, [name]: others.length < values.length ? others : [...values, value] };
}

function choose(below: (limit: number) => number): [name: FacetName, value: string] {
  const name = facetNames[below(facetNames.length)] ?? 'outline';
  const values = [...new Set(samples.flatMap(({ facets }) => facets[name]))].sort();
  return [name, values[below(values.length)] ?? ''];
}

describe('the samples page', () => {
  test('shows for random choices what a filter of the data gives; back goes through all of them', async () => {
    const page = await browser.openPage();
    await page.goto('/samples/');
    const below = seeded(5);
    const steps: Choice[] = [{}];
    for (let i = 0; i < rounds(10, 60); i++) {
      const last = steps.at(-1) ?? {};
      const on = facetNames.flatMap((name) => (last[name] ?? []).map((value) => [name, value] as const));
      // now and then one is taken back, so that choices do not only grow
      const [name, value] = on.length > 3 ? (on[below(on.length)] ?? choose(below)) : choose(below);
      const choice = toggled(last, name, value);
      await click(page, name, value);
      expect(await shown(page)).toEqual(expected(choice));
      steps.push(choice);
    }
    for (const choice of steps.slice(0, -1).reverse()) {
      await page.evaluate(() => history.back());
      await expect.poll(() => shown(page)).toEqual(expected(choice));
    }
  });

  test('keeps the choice in the address: a reload and a link show the same', async () => {
    const [theme = '', other = ''] = [...new Set(samples.flatMap(({ facets }) => facets.theme))];
    const page = await browser.openPage();
    await page.goto('/samples/');
    await click(page, 'theme', theme);
    await click(page, 'theme', other);
    await click(page, 'issuer', 'community');
    const result = await shown(page);
    expect(result).toEqual(expected({ theme: [theme, other], issuer: ['community'] }));
    await page.reload();
    expect(await shown(page)).toEqual(result);
    const second = await browser.openPage();
    await second.goto(page.url());
    expect(await shown(second)).toEqual(result);
  });

  test('takes single conditions out again, and all at once', async () => {
    const sample = samples[0];
    const [outline = '', theme = ''] = [sample?.facets.outline[0], sample?.facets.theme[0]];
    const page = await browser.openPage();
    await page.goto(`/samples/?outline=${outline}&theme=${theme}`);
    expect(await shown(page)).toEqual(expected({ outline: [outline], theme: [theme] }));
    await page.locator('[data-chosen] [data-remove]').first().click();
    expect(await shown(page)).toEqual(expected({ theme: [theme] }));
    await page.goBack();
    await page.locator('[data-chosen]').getByText('清除全部条件').click();
    expect(await shown(page)).toEqual(expected({}));
    expect(await page.locator('[data-chosen]').isVisible()).toBe(false);
  });

  test('says so where nothing fits, and does not mind unknown values in the address', async () => {
    const page = await browser.openPage();
    await page.goto('/samples/?theme=no-such-theme&q=1');
    expect(await page.locator('[data-empty-state]').isVisible()).toBe(true);
    expect(await page.textContent('[data-total]')).toBe('0');
    await page.locator('[data-empty-state] a').click();
    await expect.poll(() => shown(page)).toEqual(expected({}));
  });
});

describe('with JavaScript off', () => {
  test('every facet value has a page with exactly its samples and the counts of all', async () => {
    const { counts } = expected({});
    const offered = Object.keys(counts).filter((key) => (counts[key] ?? 0) > 0);
    const addresses = builtPages(inject('builtSite').folder)
      .filter(({ kind }) => kind?.name === 'facet')
      .map(({ address }) => address);
    expect(addresses.map((address) => address.split('/').slice(2, 4).join('=')).sort()).toEqual(
      offered.sort(),
    );
    const page = await browser.openPage();
    await page.goto('/404.html');
    // what a browser without JavaScript has is the page as it was sent
    const sent = await page.evaluate(async (all) => {
      const read = async (address: string) => {
        const html = await (await fetch(address)).text();
        const sent = new DOMParser().parseFromString(html, 'text/html');
        const links = sent.querySelectorAll('main [data-plan] .title a');
        const options = [...sent.querySelectorAll<HTMLElement>('[data-facets] a[data-value]')];
        const counts = options.map((option) => [
          `${option.closest<HTMLElement>('[data-facet]')?.dataset.facet}=${option.dataset.value}`,
          Number(option.querySelector('.count')?.textContent),
        ]);
        const current = options.find((option) => option.hasAttribute('aria-current'))?.getAttribute('href');
        return {
          shown: [...links].map((link) => String(link.getAttribute('href'))).sort(),
          counts: Object.fromEntries(counts),
          current,
        };
      };
      return Promise.all(all.map(read));
    }, addresses);
    for (const [i, address] of addresses.entries()) {
      const [name, value] = address.split('/').slice(2, 4) as [FacetName, string];
      const { shown } = expected({ [name]: [value] });
      expect(sent[i]).toEqual({ shown, counts, current: address });
    }
  });

  test('the way from the home page over a theme to a sample and its sections can be gone', async () => {
    const page = await browser.openPage({ javaScriptEnabled: false });
    await page.goto('/');
    const theme = page.locator('main a[href*="/samples/theme/"]').first();
    const label = (await theme.textContent()) ?? '';
    await theme.click();
    expect(await page.textContent('h1')).toContain(label);
    const title = page.locator('main [data-plan] .title a').first();
    const name = await title.textContent();
    await title.click();
    expect(await page.textContent('h1')).toBe(name);
    const contents = page.locator('nav[aria-label="本文目录"] a:visible');
    for (const at of [1, 0]) {
      const id = decodeURIComponent(((await contents.nth(at).getAttribute('href')) ?? '').slice(1));
      await contents.nth(at).click();
      const heading = page.locator(`[id="${id}"]`);
      const box = await heading.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(720);
    }
  });

  test('tools that need it are not shown, and search tells another way', async () => {
    const page = await browser.openPage({ javaScriptEnabled: false });
    await page.goto(samples[0]?.address ?? '');
    expect(await page.locator('[data-sample-tools], [data-tool]').filter({ visible: true }).count()).toBe(0);
    await page.goto('/search/?q=社区');
    expect(await page.locator('main noscript').isVisible()).toBe(true);
  });

  test('a facet page leads on to the same choice with more conditions', async () => {
    const value = samples[0]?.facets.outline[0] ?? '';
    const page = await browser.openPage();
    await page.goto(`/samples/outline/${value}/`);
    await page.getByText('再加其他条件').click();
    await expect.poll(() => shown(page)).toEqual(expected({ outline: [value] }));
  });
});
