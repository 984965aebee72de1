// A draft whose outline has changed since it was made: it says so, and goes over to the newer one with all that was typed.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openTab, storedDraft } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();

/** A draft of the annual plan as it would be from an outline that had no last section yet. */
async function olderDraft(page: Page): Promise<string> {
  await page.goto('/templates/new/?outline=annual-plan');
  await page.locator('[data-part]').first().waitFor();
  await openTab(page, 'slots');
  await page.locator('[data-slot-input="community"]').fill('幸福里社区');
  const draft = await storedDraft(page);
  const last = draft.parts.findLast(({ section }) => section !== undefined);
  const older = {
    ...draft,
    parts: draft.parts.filter(({ key }) => key !== last?.key),
    outlineThen: draft.outlineThen && {
      ...draft.outlineThen,
      parts: draft.outlineThen.parts.filter(({ kind }) => kind !== last?.kind),
    },
  };
  await page.evaluate(({ key, text }) => localStorage.setItem(key, text), {
    key: `plan-draft:${draft.id}`,
    text: JSON.stringify(older),
  });
  await page.reload();
  await page.locator('[data-newer-outline]').waitFor();
  await openTab(page, 'sections');
  return last?.kind ?? '';
}

test('what the newer outline has more is named, and comes with one press; what was typed stays', async () => {
  const page = await browser.openPage();
  const faults = await watchFaults(page);
  const added = await olderDraft(page);
  const banner = page.locator('[data-newer-outline]');
  expect(await banner.textContent()).toContain('多了“');
  const before = await page.locator('[data-part]').count();
  await page.locator('[data-carry-over]').click();
  await banner.waitFor({ state: 'detached' });
  expect(await page.locator('[data-part]').count()).toBe(before + 1);
  expect(await page.locator(`[data-part][data-kind="${added}"]`).count()).toBe(1);
  expect(await page.locator('.banner').textContent()).toContain('您写的都在');
  const { values } = await storedDraft(page);
  expect(values.community).toBe('幸福里社区');
  await page.reload();
  await page.locator('[data-part]').first().waitFor();
  expect(await banner.count()).toBe(0);
  expect(faults).toEqual([]);
});

test('who does not want it now goes on as before, and is asked again another time', async () => {
  const page = await browser.openPage();
  await olderDraft(page);
  const before = await storedDraft(page);
  await page.getByRole('button', { name: '先不换' }).click();
  expect(await page.locator('[data-newer-outline]').count()).toBe(0);
  expect(await storedDraft(page)).toEqual(before);
  await page.reload();
  await page.locator('[data-newer-outline]').waitFor();
});
