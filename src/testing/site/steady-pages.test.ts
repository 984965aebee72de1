// What people notice without a word for it: nothing jumps while a page opens, lines end between words, the Tab key goes
// down the screen, a copy answers where it was asked for, and a page says what is so today.

import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { approvedIds } from '../approved-plans.ts';
import { openTab } from './builder-page.ts';
import { examplePages } from './built-pages.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const phone = { viewport: { width: 390, height: 844 } };
const { folder } = inject('builtSite');
const longest = (kind: string) =>
  examplePages(folder).find((example) => example.kind.name === kind)?.address ?? '';
const sample = longest('sample');
const plan = `/approved/${approvedIds.amended}/`;

describe('on a phone nothing jumps while a page opens', () => {
  const fromSample = `/templates/new/?from=${sample.split('/')[2]}`;
  const pages = ['/', sample, plan, '/templates/new/', fromSample, '/check/', '/templates/unit/'];
  test.each(pages)('%s', async (address) => {
    const page = await browser.openPage(phone);
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await page.locator('main :is(input, button, a):visible').first().waitFor();
    const sum = await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
    expect(sum).toBeLessThanOrEqual(0.02);
  });
});

/** Words that begin on one line and end on the next, and dashes that begin one, in the plan of a page. */
function brokenLines(page: Page): Promise<{ words: number; cut: string[]; dashes: string[] }> {
  return page.evaluate(() => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    const found = { words: 0, cut: [] as string[], dashes: [] as string[] };
    const lineOf = (node: Node, from: number, to: number): number[] => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))];
    };
    for (const text of document.querySelectorAll('.plan :is(p, td)')) {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const value = node.textContent ?? '';
        for (const { segment, index } of segmenter.segment(value)) {
          const end = index + segment.length;
          if (/^—/.test(segment) && index > 0) {
            if (lineOf(node, index - 1, index)[0] !== lineOf(node, index, index + 1)[0])
              found.dashes.push(value.slice(Math.max(0, index - 5), end));
          } else if (/^\p{Script=Han}{2,4}$/u.test(segment)) {
            found.words += 1;
            if (lineOf(node, index, end).length > 1) found.cut.push(segment);
          }
        }
      }
    }
    return found;
  });
}

test.each([sample, plan, longest('section')])(
  '%s ends its lines between words, before no dash',
  async (address) => {
    const page = await browser.openPage(phone);
    await page.goto(address);
    const { words, cut, dashes } = await brokenLines(page);
    expect(dashes).toEqual([]);
    expect(words).toBeGreaterThan(100);
    // a word may look different to the segmenter in a piece of its sentence
    expect(cut.length, cut.join(' ')).toBeLessThan(words / 200);
  },
);

test('in the builder the Tab key goes down the screen, before and while a draft is open', async () => {
  const page = await browser.openPage(phone);
  const jumpsUp = () =>
    page.locator('main :is(a, button, input, select, textarea)').evaluateAll((all) => {
      const shown = all.filter(
        (one) =>
          one.checkVisibility() &&
          (one as HTMLElement).tabIndex >= 0 &&
          !one.closest('li, table, .view-switch'),
      );
      const tops = shown.map((one) => one.getBoundingClientRect().top + scrollY);
      // what stands in one line may differ by half its height
      return shown.flatMap((one, at) =>
        at > 0 && (tops[at] ?? 0) < (tops[at - 1] ?? 0) - 40
          ? [one.textContent || one.outerHTML.slice(0, 80)]
          : [],
      );
    });
  await page.goto('/templates/new/');
  await page.locator('[data-choose]').first().waitFor();
  expect(await jumpsUp()).toEqual([]);
  await page.locator('[data-choose]').first().click();
  await page.locator('[data-draft-name]').waitFor();
  expect(await jumpsUp()).toEqual([]);
  // the first field is on the first screen, with the browser's own bars over it
  const field = page.locator('#tab-panel :is(input, select, textarea)').first();
  for (const [tab, most] of [
    ['sections', 700],
    ['slots', 700],
    ['text', 760],
  ] as const) {
    await openTab(page, tab);
    const top = await field.evaluate((one) => one.getBoundingClientRect().top + scrollY);
    expect(top, tab).toBeLessThan(most);
  }
});

test('in the check the Tab key goes down the screen, and from the head of the page to its text', async () => {
  const page = await browser.openPage(phone);
  await page.goto('/check/');
  const box = await page.locator('#check-text').boundingBox();
  expect(box?.y).toBeLessThan(500);
  await page.locator('[data-example]').click();
  await page.locator('.finding').first().waitFor();
  const tops: { top: number; what: string }[] = [];
  await page.locator('#content').focus();
  while (tops.at(-1)?.what !== 'A检查规则' && tops.length < 100) {
    await page.keyboard.press('Tab');
    tops.push(
      await page.evaluate(() => {
        const one = document.activeElement as HTMLElement;
        const { bottom } = one.getBoundingClientRect();
        return { top: bottom + scrollY, what: one.tagName + one.textContent.trim().slice(0, 12) };
      }),
    );
  }
  expect(tops.length).toBeGreaterThan(30);
  const jumpsUp = tops.filter(({ top }, at) => top < (tops[at - 1]?.top ?? 0) - 40);
  expect(jumpsUp.map(({ what }) => what)).toEqual([]);
});

test('a section set beside others is copied by a button with words, which answers', async () => {
  const page = await browser.openPage();
  await page.goto(longest('section'));
  const button = page.locator('[data-copy-shown]').first();
  expect(await button.innerText()).toBe('复制这一节');
  await button.click();
  await expect.poll(() => button.innerText()).toBe('已复制');
  expect(await page.locator('[data-copy-status]').textContent()).toContain('可以粘贴到 Word');
});

test('the catalogue says what has become overdue since the site was built', async () => {
  const page = await browser.openPage();
  const count = (state: string) => page.locator(`[data-due][data-state="${state}"]`).count();
  await page.goto('/disclosure/');
  const [published, total] = [await count('已公开'), await page.locator('[data-due]').count()];
  expect(published).toBeGreaterThan(0);
  await page.clock.setFixedTime(new Date('2099-06-01T04:00:00Z'));
  await page.reload();
  expect(await count('已公开')).toBe(published);
  expect(await count('逾期')).toBe(total - published);
  expect(await page.locator('[data-disclosure-day]').textContent()).toBe('2099年6月1日');
});

test('where colours are the system’s, what is chosen keeps an outline and bars keep their length', async () => {
  const page = await browser.openPage({ forcedColors: 'active' });
  await page.goto(sample);
  await page.waitForSelector('[data-sample-tools]:not([hidden])');
  const outline = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(await outline('.switch input:checked + span')).toBe('solid');
  expect(await outline('.switch input:not(:checked) + span')).toBe('none');
  await page.goto(plan);
  const bar = page.locator('.progress-bar [data-state="已完成"]').first();
  const fill = await bar.evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(fill).not.toMatch(/rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
});
