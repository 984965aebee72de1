// A Word file on the check page is more than its text: that is kept over a reload, or the page says that it is not.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDocx, p, par, r } from '../../source/testing/make-docx.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const words = p('桃源社区2027年工作计划') + p('一、工作目标') + p('清理楼道,每周一次。');
const document = makeDocx({ body: words + par(r('由社区负责。') + r('旧稿', '<w:vanish/>')) });

const checked = (page: Page) => page.locator('[data-phase="done"]').waitFor();
const hidden = (page: Page) => page.locator('[data-finding="source/hidden"]').count();

async function openPage(page: Page): Promise<void> {
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/check/');
  await page.locator('[data-check-file]').setInputFiles({
    name: '计划.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(document),
  });
  await page.getByText('已打开“计划.docx”').waitFor();
  await checked(page);
}

test('what a Word file hides is still found after an edit and a reload; clearing the page forgets the file', async () => {
  const page = await browser.openPage();
  await openPage(page);
  expect(await hidden(page)).toBe(1);
  const area = page.locator('#check-text');
  const edited = (await area.inputValue()).replace('每周', '每月');
  await area.fill(edited);
  await checked(page);
  await page.reload();
  await checked(page);
  expect(await area.inputValue()).toBe(edited);
  expect(await hidden(page)).toBe(1);

  await page.locator('[data-clear]').click();
  await area.fill(edited);
  await checked(page);
  await page.reload();
  await checked(page);
  expect(await hidden(page)).toBe(0);
});

test('where the browser keeps no files, the page says what a reload will lose', async () => {
  const page = await browser.openPage();
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  });
  await openPage(page);
  await page.getByText('刷新或关掉页面以后只剩文字').waitFor();
  await page.reload();
  await checked(page);
  expect(await hidden(page)).toBe(0);
});
