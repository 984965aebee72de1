// A step of the builder that is still on its way: it is said, the keyboard waits there, and a failure can be mended.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { allThere } from './builder-page.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const textEditor = /\/text-editor\.[^/]*\.js$/;

/** Opens a draft whose text is asked for, and goes to it by the keys. */
async function goToText(page: Page): Promise<void> {
  await page.goto('/templates/new/?outline=annual-plan');
  await page.locator('[data-part]').first().waitFor();
  await page.locator('#tab-sections').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
}

test('who comes to the text before it is there waits in its place, and goes on from there', async () => {
  const page = await browser.openPage();
  let send = (): void => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route(textEditor, async (route) => {
    await sent;
    await route.continue();
  });
  await goToText(page);
  const panel = page.getByRole('tabpanel', { name: '正文和表格' });
  await panel.getByText('正在打开……').waitFor();
  await page.keyboard.press('Tab');
  const hasKeyboard = () => panel.locator(':scope > *').evaluate((box) => box === document.activeElement);
  expect(await hasKeyboard()).toBe(true);
  send();
  await allThere(page);
  expect(await hasKeyboard()).toBe(true);
  await page.keyboard.press('Tab');
  const first = panel.locator('summary, input, textarea, button, a').first();
  expect(await first.evaluate((one) => one === document.activeElement)).toBe(true);
  // and nothing stays in the way back
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-text');
});

test('a text that cannot be fetched is said; it is tried again, and a reload comes back to it', async () => {
  const page = await browser.openPage();
  await page.route(textEditor, (route) => route.abort());
  await goToText(page);
  const panel = page.getByRole('tabpanel', { name: '正文和表格' });
  await panel.getByRole('alert').getByText('草稿没有改动').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const reload = panel.getByRole('button', { name: '刷新本页' });
  await reload.waitFor();
  // the keyboard is where the pressed button was
  expect(await panel.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await page.unroute(textEditor);
  await reload.click();
  await panel.getByLabel('“指导思想”的正文').waitFor();
});
