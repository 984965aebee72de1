// What a unit switches off on the check page: for one document, for the unit, a word of its own; out into a file and back,
// over reloads, and into the builder.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { readOwnSettings } from '../../check/own-settings.ts';
import { openTab } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const draft = '桃源社区2027年工作计划\n清理楼道,每周一次。\n由××负责,按月通报。\n由清山街道布署。';
const comma = 'typography/half-width';
const spelling = 'typo/word';

async function checked(page: Page): Promise<void> {
  await page.locator('[data-phase="done"]').waitFor();
}

/** The check page with the draft checked, and the rules that its findings are of. */
async function openCheck(page: Page): Promise<void> {
  await page.goto('/check/');
  await page.locator('#check-text').fill(draft);
  await checked(page);
}

const of = (page: Page, rule: string) => page.locator(`[data-finding="${rule}"]`);

async function silence(page: Page, rule: string, choice: string): Promise<void> {
  const menu = of(page, rule).first().locator('[data-silence]');
  await menu.locator('summary').click();
  await menu.locator(`[data-${choice}]`).click();
}

async function rulesOf(page: Page): Promise<string[]> {
  const ids = await page
    .locator('[data-finding]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-finding') ?? ''));
  return [...new Set(ids)].sort();
}

async function reloaded(page: Page): Promise<void> {
  await page.reload();
  await checked(page);
}

const panel = (page: Page) => page.locator('[data-settings]');

async function openPanel(page: Page): Promise<void> {
  if (!(await panel(page).evaluate((details: HTMLDetailsElement) => details.open)))
    await panel(page).locator('summary').click();
}

test('a rule is switched off for this document, over a reload, until it is brought back or the text is cleared', async () => {
  const page = await browser.openPage();
  const faults = await watchFaults(page);
  page.on('dialog', (dialog) => dialog.accept());
  await openCheck(page);
  expect(await of(page, comma).count()).toBe(2);
  await silence(page, comma, 'off-here');
  await expect.poll(() => of(page, comma).count()).toBe(0);
  expect(await panel(page).locator('summary').textContent()).toBe('审阅设置（1 项）');
  await reloaded(page);
  expect(await of(page, comma).count()).toBe(0);
  await openPanel(page);
  await panel(page).locator(`[data-off="${comma}"] button`).click();
  await expect.poll(() => of(page, comma).count()).toBe(2);
  await silence(page, comma, 'off-here');
  await expect.poll(() => of(page, comma).count()).toBe(0);
  await page.locator('[data-clear]').click();
  await openCheck(page);
  await expect.poll(() => of(page, comma).count()).toBe(2);
  expect(faults).toEqual([]);
});

test('a rule and a word are silenced for the unit: another document and the builder keep to it', async () => {
  const page = await browser.openPage();
  page.on('dialog', (dialog) => dialog.accept());
  await openCheck(page);
  expect(await of(page, spelling).count()).toBe(1);
  await silence(page, comma, 'off-unit');
  await silence(page, spelling, 'right-here');
  await expect.poll(() => rulesOf(page)).not.toContain(comma);
  await expect.poll(() => of(page, spelling).count()).toBe(0);
  await page.locator('[data-clear]').click();
  await page.reload();
  await openCheck(page);
  expect(await rulesOf(page)).not.toContain(comma);
  expect(await of(page, spelling).count()).toBe(0);
  await openPanel(page);
  expect(await page.locator('#own-words').inputValue()).toBe('布署');

  await page.goto('/templates/new/?outline=annual-plan');
  await openTab(page, 'text');
  await page.getByLabel('“指导思想”的正文').fill('每周清理一次,由街道布署;按月通报。先看老旧 楼院。');
  await openTab(page, 'finish');
  await page.locator('[data-draft-check="done"]').waitFor({ state: 'attached' });
  expect(await page.locator('[data-own-settings]').textContent()).toContain(
    '停用了 1 条规则，有 1 个本单位没有错的用词',
  );
  expect(await page.locator('[data-rule="汉字间空格"]').count()).toBeGreaterThan(0);
  expect(await page.locator('[data-rule="半角标点"]').count()).toBe(0);
  expect(await page.locator('[data-rule="疑似错别字"]').count()).toBe(0);
});

test('the settings go into a file and come back from it, on another computer too; a wrong file changes nothing', async () => {
  const page = await browser.openPage({ acceptDownloads: true });
  await openCheck(page);
  await openPanel(page);
  await page.locator('#own-words').fill('清山街道\n布署');
  await silence(page, comma, 'off-unit');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-export-settings]').click(),
  ]);
  const file = await buffer(await download.createReadStream());
  const settings = { off: [comma], words: ['清山街道', '布署'] };
  expect(readOwnSettings(file.toString()).value).toEqual(settings);

  const other = await browser.openPage();
  await openCheck(other);
  expect(await of(other, comma).count()).toBe(2);
  await openPanel(other);
  const path = join(folder, '审阅设置.yaml');
  writeFileSync(path, file);
  await other.locator('[data-settings-file]').setInputFiles(path);
  await expect.poll(() => of(other, comma).count()).toBe(0);
  expect(await other.locator('#own-words').inputValue()).toBe('清山街道\n布署');
  expect(await other.locator('[data-check-notice]').textContent()).toContain('已换上“审阅设置.yaml”里的设置');

  writeFileSync(path, 'off: 一段话\n');
  await other.locator('[data-settings-file]').setInputFiles(path);
  await expect.poll(() => other.locator('[data-check-notice]').textContent()).toContain('没有导入');
  await reloaded(other);
  expect(await of(other, comma).count()).toBe(0);
});

test('at 390 px the panel fits, in the dark too, and the words of a button stay together', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.openPage({ viewport: { width: 390, height: 844 }, colorScheme });
    await openCheck(page);
    await silence(page, comma, 'off-unit');
    await openPanel(page);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(390);
    const broken = await page.locator('.check .button:visible').evaluateAll((buttons) =>
      buttons
        .filter((button) => {
          const range = document.createRange();
          range.selectNodeContents(button);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        })
        .map(({ textContent }) => textContent),
    );
    expect(broken).toEqual([]);
  }
});
