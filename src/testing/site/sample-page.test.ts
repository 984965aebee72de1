// A sample page's tools: example and template view, copying, printing, text size and dark mode.

import { readFileSync, statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { type Pasted, placeForPaste, takePasted } from '../paste-place.ts';
import { rounds } from '../rounds.ts';
import { builtPages } from './built-pages.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const { folder } = inject('builtSite');
const samples = builtPages(folder).filter(({ kind }) => kind?.name === 'sample');
const sizeOf = ({ file }: { file: string }) => statSync(file).size;
const longest = samples.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one)).address;

/** At most `count` samples, spread over all of them. */
function someSamples(count: number): string[] {
  const step = Math.max(1, samples.length / count);
  return samples
    .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
    .map(({ address }) => address);
}

async function openSample(address = longest): Promise<Page> {
  const page = await browser.openPage();
  await page.goto(address);
  await page.waitForSelector('[data-sample-tools]:not([hidden])');
  return page;
}

async function view(page: Page, mode: 'sample' | 'template'): Promise<void> {
  await page.locator(`label:has(input[value="${mode}"])`).click();
}

/** The words a reader sees: on the sheet, if nothing else is asked for. */
async function visibleText(page: Page, selector = '.sheet:not([hidden])'): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join();
}

describe('the template view', () => {
  test('shows no example value of any slot, and the example view brings back every word', async () => {
    const page = await browser.openPage();
    for (const address of someSamples(rounds(4, 100))) {
      await page.goto(address);
      const before = await visibleText(page);
      const slots = await page
        .locator('.sheet:not([hidden]) .slot')
        .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
      const facts = page.locator('.sheet .fact');
      const examples = await facts.allTextContents();
      await view(page, 'template');
      const blank = await visibleText(page);
      expect(await facts.allTextContents()).toEqual(examples.map((example) => `【例：${example}】`));
      // short values, mostly numbers, and the meetings that the law names may stand elsewhere in their own right
      const own = (value: string) => value.length <= 3 || /^[居村]民(?:代表)?会议$/.test(value);
      const left = new Set(slots.filter((value) => !own(value) && blank.includes(value)));
      expect([...left], address).toEqual([]);
      expect(blank).toContain('【');
      await view(page, 'sample');
      expect(await visibleText(page)).toBe(before);
    }
  });

  test('keeps in the example where a line may end, before and after the view was changed', async () => {
    const page = await openSample();
    const ends = () =>
      page.locator('[data-version="full"] .slot').evaluateAll((all) => all.map(({ innerHTML }) => innerHTML));
    const sent = await page.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      const document = new DOMParser().parseFromString(text, 'text/html');
      return [...document.querySelectorAll('[data-version="full"] .slot')].map(({ innerHTML }) => innerHTML);
    });
    expect(sent.join('')).toContain('<wbr>');
    expect(await ends()).toEqual(sent);
    await view(page, 'template');
    await view(page, 'sample');
    expect(await ends()).toEqual(sent);
  });

  test('begins on the first screen of a phone, with the tools that are used less behind 更多', async () => {
    const page = await openSample();
    await page.setViewportSize({ width: 390, height: 844 });
    const heading = await page.locator('.sheet:not([hidden]) h1').boundingBox();
    expect((heading?.y ?? 844) + (heading?.height ?? 0)).toBeLessThan(844);
    const print = page.locator('[data-print]');
    expect(await print.isVisible()).toBe(false);
    await page.getByRole('button', { name: '更多' }).click();
    expect(await print.isVisible()).toBe(true);
  });

  test('keeps the tables and hides what stands in their rows', async () => {
    const page = await openSample();
    await view(page, 'template');
    const tables = page.locator('.sheet .block table');
    expect(await tables.count()).toBeGreaterThan(1);
    expect(await tables.locator('thead th').allInnerTexts()).not.toContain('');
    expect((await tables.locator('.data').allInnerTexts()).join('').trim()).toBe('');
  });

  test('stacks the rows of wide tables on a phone, whole for the eye and for a screen reader', async () => {
    const page = await openSample();
    await page.setViewportSize({ width: 390, height: 844 });
    const table = page.locator('.sheet:not([hidden]) table.stacks').first();
    const [box, cells] = await Promise.all([
      table.evaluate((one) => [one.scrollWidth, one.parentElement?.clientWidth ?? 0]),
      table
        .locator('tbody tr')
        .first()
        .locator('td:not(.run + .run, :empty)')
        .evaluateAll((all) =>
          all.map((cell) => ({
            left: cell.getBoundingClientRect().left,
            label: getComputedStyle(cell, '::before').content,
          })),
        ),
    ]);
    expect(box[0]).toBeLessThanOrEqual(box[1] ?? 0);
    expect(new Set(cells.map(({ left }) => left)).size).toBe(1);
    const heads = await table.locator('thead th').allTextContents();
    const labels = cells.map(({ label }) => heads.find((head) => label.includes(head)));
    expect(new Set(labels).size).toBe(cells.length);
    expect(labels).not.toContain(undefined);
    const told = await table.ariaSnapshot();
    for (const head of heads) expect(told).toContain(`columnheader "${head}"`);
    expect(told).toMatch(/row ".+":\n +- cell/);
  });

  test('sets a target with its figure and unit on one line of a phone, and gives an empty cell none', async () => {
    const page = await openSample();
    await page.setViewportSize({ width: 390, height: 844 });
    const rows = page.locator('.sheet:not([hidden]) [data-block="targets"] table.stacks tbody tr');
    const tops = await rows.evaluateAll((all) =>
      all.map((row) => [
        ...new Set(
          [...row.querySelectorAll('.run:not(:empty)')].map((cell) => cell.getBoundingClientRect().bottom),
        ),
      ]),
    );
    expect(tops.length).toBeGreaterThan(1);
    expect(tops.map(({ length }) => length)).toEqual(tops.map(() => 1));
    const empty = await rows.locator('td:empty').evaluateAll((all) => all.map((cell) => cell.clientHeight));
    expect(Math.max(0, ...empty)).toBe(0);
  });

  test('can be reached with the keyboard, and a reload does not mix it with the example view', async () => {
    const page = await openSample();
    await page.focus('input[name="mode"][value="sample"]');
    await page.keyboard.press('ArrowRight');
    expect(await page.getAttribute('.sheet', 'data-mode')).toBe('template');
    await page.reload();
    await page.waitForSelector('[data-sample-tools]:not([hidden])');
    const chosen = await page.locator('input[name="mode"]:checked').inputValue();
    expect(await page.getAttribute('.sheet', 'data-mode')).toBe(chosen);
    expect((await visibleText(page)).includes('【')).toBe(chosen === 'template');
  });
});

/** Pastes what lies on the clipboard, as Word would take it. */
async function paste(page: Page): Promise<Pasted> {
  await page.evaluate(placeForPaste);
  await page.keyboard.press('Control+V');
  return (await page.waitForFunction(takePasted)).jsonValue() as Promise<Pasted>;
}

/** What a copy of the element has to be: a line for each heading, paragraph and table row, cells set apart by tabs. */
function expectedLines(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const template = element.closest('[data-mode="template"]') !== null;
      const cellText = (cell: Element): string => {
        const lines = [...cell.querySelectorAll('.line')].map(({ textContent }) => textContent ?? '');
        if (template && cell.querySelector('.data')) return '';
        return lines.length > 0 ? lines.join('；') : (cell.textContent ?? '');
      };
      return [...element.querySelectorAll('h1, h2, h3, h4, h5, p, caption, tr')].flatMap((block) => {
        if (block.tagName === 'TR') return [[...block.children].map(cellText).join('\t')];
        const opensSignoff = block.matches('.signoff > p:first-child');
        return [...(opensSignoff ? [''] : []), (block.textContent ?? '').trim()];
      });
    });
}

/** The HTML of a copy: names of its elements and attributes, and its rows. */
function describeHtml(page: Page, html: string) {
  return page.evaluate((html) => {
    const copy = new DOMParser().parseFromString(html, 'text/html').body;
    const elements = [...copy.querySelectorAll('*')];
    return {
      names: [...new Set(elements.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames()))].sort(),
      rows: copy.querySelectorAll('tr').length,
      text: (copy.textContent ?? '').replace(/\s+/g, ''),
    };
  }, html);
}

/** Elements that word processors keep. */
const wanted = [
  'br',
  'caption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'p',
  'strong',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
];

describe('copying', () => {
  test.each(['sample', 'template'] as const)(
    'takes the whole plan with numbers and table rows: %s view',
    async (mode) => {
      const page = await openSample();
      await view(page, mode);
      await page.locator('[data-copy-plan]').click();
      expect(await page.textContent('[data-copy-status]')).toContain('已复制全文');
      const { html, text } = await paste(page);
      const lines = text.split(/\r?\n/);
      expect(lines).toEqual(await expectedLines(page, '.sheet:not([hidden]) [data-plan-body]'));
      expect(lines.filter((line) => /^[一二三四五六七八九十]+、/.test(line)).length).toBeGreaterThan(2);
      expect(text.includes('【')).toBe(mode === 'template');
      expect(text).not.toMatch(/复制“|undefined/);
      const copy = await describeHtml(page, html);
      expect(wanted).toEqual(expect.arrayContaining(copy.names));
      expect(['colspan', 'rowspan', 'style']).toEqual(expect.arrayContaining(copy.attributes));
      expect(copy.rows).toBe(await page.locator('.sheet:not([hidden]) [data-plan-body] tr').count());
      expect(copy.text.replaceAll('；', '')).toBe(text.replace(/[\s；]+/g, ''));
    },
  );

  test.each(['sample', 'template'] as const)(
    'takes one section and nothing of the next: %s view',
    async (mode) => {
      const page = await openSample();
      await view(page, mode);
      const withTable = '[data-plan-body] > section:has(table)';
      await page.locator(`${withTable} > .copy-section`).first().click();
      const { html, text } = await paste(page);
      const lines = text.split(/\r?\n/);
      expect(lines).toEqual(await expectedLines(page, withTable));
      expect(lines[0]).toMatch(/^[一二三四五六七八九十]+、/);
      expect((await describeHtml(page, html)).rows).toBeGreaterThan(1);
      const status = await page.textContent('[data-copy-status]');
      expect(status).toContain(lines[0]);
    },
  );

  test('takes a subsection from the button at its heading', async () => {
    const page = await openSample();
    const inner = '[data-plan-body] section section';
    await page.locator(`${inner} > .copy-section`).first().click();
    const { text } = await paste(page);
    expect(text).toMatch(/^（[一二三四五六七八九十]+）/);
    expect(text.split(/\r?\n/)).toEqual(await expectedLines(page, inner));
  });

  test('works for other samples', async () => {
    const page = await browser.openPage();
    for (const address of someSamples(rounds(4, 100))) {
      await page.goto(address);
      await page.locator('[data-copy-plan]').click();
      expect((await paste(page)).text.split(/\r?\n/)).toEqual(
        await expectedLines(page, '.sheet:not([hidden]) [data-plan-body]'),
      );
    }
  });
});

describe('printing', () => {
  test('puts the plan on paper and nothing else', async () => {
    const page = await openSample();
    await page.emulateMedia({ media: 'print' });
    const words = (text: string) => text.replace(/\s+/g, '');
    expect(words(await visibleText(page, 'body'))).toBe(words(await visibleText(page)));
    const extra = page
      .locator('.timeline, .copy-section, .site-head, .site-foot, .no-print')
      .filter({ visible: true });
    expect(await extra.count()).toBe(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });

  test('starts from the button', async () => {
    const page = await openSample();
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.locator('[data-print]').click();
    expect(await page.getAttribute('body', 'data-printed')).toBe('');
  });
});

describe('large text and dark mode', () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.plan p') ?? document.body);
      const sheet = document.querySelector('.sheet');
      return {
        size: Number.parseFloat(style.fontSize),
        paper: sheet && getComputedStyle(sheet).backgroundColor,
      };
    });

  test('change the page, and hold on reload and on other pages before anything is drawn', async () => {
    const page = await openSample();
    const before = await look(page);
    for (const tool of ['size', 'theme']) {
      const button = page.locator(`[data-tool="${tool}"]`);
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await button.click();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
    }
    const after = await look(page);
    expect(after.size).toBeGreaterThan(before.size);
    expect(after.paper).not.toBe(before.paper);
    await page.reload();
    expect(await look(page)).toEqual(after);
    // with its later scripts held back, a page must look so all the same
    await page.route('**/_astro/*.js', () => {});
    await page.goto('/guide/', { waitUntil: 'commit' });
    await page.waitForSelector('h1');
    const { dataset } = await page.evaluate(() => ({ dataset: { ...document.documentElement.dataset } }));
    expect(dataset).toEqual({ size: 'large', theme: 'dark' });
  });

  test('follow the system until the reader chooses', async () => {
    const page = await openSample();
    const light = await look(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect((await look(page)).paper).not.toBe(light.paper);
    await page.reload();
    const theme = page.locator('[data-tool="theme"]');
    expect(await theme.getAttribute('aria-pressed')).toBe('true');
    await theme.click();
    expect(await look(page)).toEqual(light);
    await page.reload();
    expect(await look(page)).toEqual(light);
  });
});

describe('the short version', () => {
  const address = builtPages(folder)
    .filter(({ kind }) => kind?.name === 'sample')
    .find(({ file }) => readFileSync(file, 'utf8').includes('data-version="short"'))?.address;

  test('takes the place of the full text, is copied and begun by itself', async () => {
    const page = await openSample(address);
    const full = await visibleText(page, '.sheet:not([hidden])');
    await page.locator('label:has(input[value="short"])').click();
    const short = await visibleText(page, '.sheet:not([hidden])');
    expect(short.length).toBeLessThan(full.length / 2);
    expect(await page.locator('[data-copy-plan]').textContent()).toBe('复制一页版');
    expect(await page.locator('[data-start="short"]').getAttribute('href')).toContain('short=1');
    expect(await page.locator('[data-start="full"]').isVisible()).toBe(false);
    await view(page, 'template');
    expect(await visibleText(page, '.sheet:not([hidden])')).toContain('【');
    await page.locator('label:has(input[value="full"])').click();
    await view(page, 'sample');
    expect(await visibleText(page, '.sheet:not([hidden])')).toBe(full);
  });

  test('makes a draft of one page', async () => {
    const page = await openSample(address);
    await page.locator('label:has(input[value="short"])').click();
    await page.locator('[data-start="short"]').click();
    await page.waitForSelector('[data-editing]');
    const drafts = await page.evaluate(() => JSON.stringify(localStorage));
    expect(drafts).toContain('onePage');
  });
});
