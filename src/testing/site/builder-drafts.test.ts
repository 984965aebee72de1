// Drafts in the browser's storage: many side by side, deleted and restored, damaged, or with no room to keep them.

import { expect, test } from 'vitest';
import { readDraft } from '../../drafts/draft.ts';
import { bytesOf, openTab } from './builder-page.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();

test('drafts are kept side by side, renamed, deleted, restored, exported and imported', async () => {
  const page = await browser.openPage({ acceptDownloads: true });
  await page.goto('/templates/new/?outline=notice');
  await page.locator('[data-part]').first().waitFor();
  await page.goto('/templates/new/?outline=annual-plan');
  await page.locator('[data-part]').first().waitFor();
  const list = page.locator('[data-draft]');
  expect(await list.count()).toBe(2);
  await list.first().getByLabel('草稿名称').fill('明年的计划');
  await list.first().getByLabel('草稿名称').press('Tab');
  await page.locator('[data-draft-name]', { hasText: '明年的计划' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list.first().getByRole('button', { name: '导出草稿' }).click(),
  ]);
  const file = Buffer.from(await bytesOf(download));
  await list.nth(1).getByRole('button', { name: /删除/ }).click();
  expect(await list.count()).toBe(1);
  await page.getByRole('button', { name: '撤销删除' }).click();
  expect(await list.count()).toBe(2);
  await page
    .locator('[data-import-draft]')
    .setInputFiles({ name: 'a.plan.json', mimeType: 'application/json', buffer: file });
  await page.waitForFunction(() => document.querySelectorAll('[data-draft]').length === 3);
  await page
    .locator('[data-import-draft]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await page.getByText('不是本站导出的草稿文件').waitFor();
});

test('drafts that are open can be deleted by mistake and restored', async () => {
  const page = await browser.openPage();
  await page.goto('/templates/new/?outline=notice');
  await page.locator('[data-part]').first().waitFor();
  await page.locator('[data-draft]').getByRole('button', { name: /删除/ }).click();
  await page.locator('[data-choose]').first().waitFor();
  await page.getByRole('button', { name: '撤销删除' }).click();
  expect(await page.locator('[data-draft]').count()).toBe(1);
});

test('drafts that are damaged are shown with the reason, and can still be exported', async () => {
  const page = await browser.openPage();
  await page.goto('/templates/new/');
  await page.evaluate(() =>
    localStorage.setItem('plan-draft:broken', '{"format":"community-plan-draft","version":9}'),
  );
  await page.reload();
  await page.getByText('第 9 版').waitFor();
  expect(
    await page.locator('[data-draft="broken"]').getByRole('button', { name: '导出草稿' }).isVisible(),
  ).toBe(true);
});

test('drafts are not lost when storage is full or forbidden: the page says so and keeps them', async () => {
  const page = await browser.openPage();
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/templates/new/?outline=annual-plan');
  await page.getByText('存储空间满了').waitFor();
  await openTab(page, 'slots');
  await page.locator('[data-slot-input="community"]').fill('幸福里社区');
  expect(await page.locator('[data-preview] h1').textContent()).toContain('幸福里社区');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-export-open]').click(),
  ]);
  expect(readDraft(new TextDecoder().decode(await bytesOf(download))).value?.values).toEqual({
    community: '幸福里社区',
  });
});
