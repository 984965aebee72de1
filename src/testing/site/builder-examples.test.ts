// What a draft takes from its sample as examples: each is confirmed, changed or struck out by hand, and none by itself.

import { expect, test } from 'vitest';
import { openExamples } from '../../drafts/block-examples.ts';
import { draftPlan } from '../../drafts/draft.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { planFacts } from '../../plan/fact.ts';
import { openTab, storedDraft } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const vocabulary = readVocabulary();
const browser = useBrowser();

test('examples of the text are confirmed by the Enter key, changed or struck out, and the rest stays marked', async () => {
  const page = await browser.openPage();
  const faults = await watchFaults(page);
  await page.goto('/templates/new/?from=village-environment-checklist');
  await page.locator('[data-part]').first().waitFor();
  await openTab(page, 'text');
  const open = async () =>
    planFacts(draftPlan(await storedDraft(page), vocabulary)).map(({ example }) => example);
  const before = await open();
  expect(before.length).toBeGreaterThan(10);
  expect(await page.locator('[data-preview] .fact[data-blank]').allTextContents()).toEqual(
    before.map((example) => `【例：${example}】`),
  );

  const list = page.locator('[data-facts]').first();
  await list.locator('[data-fact-input]').first().press('Enter');
  await expect.poll(async () => (await open()).length).toBe(before.length - 1);
  // the next one is at hand
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-fact-input'))).toBe(true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('517户');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await open()).length).toBe(before.length - 2);
  await list.locator('[data-fact-strike]').first().click();
  await expect.poll(open).toEqual(before.slice(3));

  await page.reload();
  await page.locator('[data-preview]').waitFor();
  const text = (await page.locator('[data-preview]').textContent()) ?? '';
  expect(text).toContain(before[0]);
  expect(text).toContain('517户');
  await openTab(page, 'finish');
  await page.getByText(`还有 ${before.length - 3} 处例举没有确认`).waitFor();
  expect(faults).toEqual([]);
});

test('rows of the sample’s tables stand beside the blank form until they are taken over or cleared', async () => {
  const page = await browser.openPage();
  const faults = await watchFaults(page);
  await page.goto('/templates/new/?from=village-environment-checklist');
  await page.locator('[data-part]').first().waitFor();
  await openTab(page, 'text');
  const table = page.locator('[data-block-editor="targets"]');
  const rows = table.locator('[data-example]');
  const left = async () => openExamples((await storedDraft(page)).examples?.targets);
  const count = await rows.count();
  expect(count).toBeGreaterThan(3);
  expect(await left()).toBe(count);

  const name = (await rows.first().locator('span').textContent())?.split('　')[0] ?? '';
  await rows.first().getByRole('button', { name: /照用/ }).click();
  expect(await table.getByLabel('指标，第1行').inputValue()).toBe(name);
  expect(await page.locator('[data-preview] [data-block="targets"]').textContent()).toContain(name);
  await rows.first().getByRole('button', { name: /清掉/ }).click();
  await expect.poll(left).toBe(count - 2);
  await openTab(page, 'finish');
  await page.getByText(`还有 ${count - 2} 行例子没有定`).waitFor();
  await openTab(page, 'text');
  await table.getByRole('button', { name: '全部清掉' }).click();
  await expect.poll(left).toBe(0);
  expect(faults).toEqual([]);
});
