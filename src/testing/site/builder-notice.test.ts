// 另拟印发通知: one click in the builder, and one Word file that has the notice and behind it the plan.

import { expect, test } from 'vitest';
import { readDocx } from '../../import/own-word/read.ts';
import { vocabulary } from '../../import/own-word/testing/edited-plan.ts';
import { downloadWord, openTab } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();

test('a plan becomes the attachment of a notice that several bodies sign', async () => {
  const page = await browser.openPage({ acceptDownloads: true });
  const faults = await watchFaults(page);
  await page.goto('/templates/new/?from=honest-street-opinion');
  await openTab(page, 'slots');
  const first = await page.locator('[data-draft-name]').textContent();
  await page.locator('[data-issuing-notice]').click();
  await openTab(page, 'slots');
  await page.locator('#issue-joint').fill('安澜区市场监督管理局、安澜区民政局');
  await page.locator('#issue-joint').blur();
  await openTab(page, 'finish');
  const { value } = readDocx((await downloadWord(page)).bytes, vocabulary);
  expect(value?.meta.outline).toBe('issuing-notice');
  expect(value?.meta.title).toMatch(/关于印发《.+》的通知$/);
  expect(value?.meta.signoff?.joint).toEqual(['安澜区市场监督管理局', '安澜区民政局']);
  expect(value?.sections.map(({ kind }) => kind)).toEqual(['issued-plan']);
  expect(value?.sections[0]?.sections.length).toBeGreaterThan(3);
  expect(await page.locator('[data-draft-name]').textContent()).not.toBe(first);
  expect(await page.locator('body').textContent()).toContain(first ?? '');
  expect(faults).toEqual([]);
});
