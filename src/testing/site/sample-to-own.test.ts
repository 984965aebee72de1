// From a sample to a Word file of one's own: the unit typed once, everything of the sample settled, nothing invented goes out.

import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { findSlot } from '../../plan/vocabulary.ts';
import { downloadBy, downloadWord, openTab, storedDraft } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const vocabulary = readVocabulary();
const sample = '/samples/civilised-city-annual-plan/';
const unit = { community: '柳岸社区', street: '临河街道', households: '2150', leader: '社区党总支书记' };

const textOf = (bytes: Uint8Array): string => {
  const part = unzipSync(bytes)['word/document.xml'];
  return strFromU8(part ?? new Uint8Array()).replace(/<[^>]*>/g, '');
};

async function typeUnit(page: Page): Promise<void> {
  await page.goto('/templates/unit/');
  for (const [name, value] of Object.entries(unit))
    await page.locator(`[data-slot-input="${name}"]`).fill(value);
}

/** Counts what a person presses. */
function counted(page: Page) {
  let clicks = 0;
  return {
    click: async (selector: string): Promise<void> => {
      clicks += 1;
      await page.locator(selector).first().click();
    },
    clicks: () => clicks,
  };
}

test('a sample and an outline are shown, copied and downloaded with the unit’s own names, the invented left open', async () => {
  const page = await browser.openPage();
  const faults = await watchFaults(page);
  await page.goto(sample);
  expect(await page.locator('[data-unit-mode]').isVisible()).toBe(false);
  await typeUnit(page);
  await page.goto(sample);
  await page.locator('[data-unit-mode]').click();
  const title = page.locator('[data-version="full"] h1');
  await expect.poll(() => title.textContent()).toBe('柳岸社区【年份】年创建文明城市工作计划');
  expect(await page.locator('[data-version="full"] .fact').first().textContent()).toMatch(/^【例：/);
  for (const version of ['full', 'short']) {
    await page.locator(`input[name="version"][value="${version}"] + span`).click();
    const word = await downloadBy(page, `[data-word="${version}"]`);
    expect(word.name).toContain('柳岸社区');
    expect(textOf(word.bytes)).toContain('柳岸社区');
    expect(textOf(word.bytes)).not.toContain('桃源');
  }
  await page.goto('/templates/annual-plan/');
  await page.locator('input[data-unit-mode]').check();
  await expect
    .poll(() => page.locator('[data-blank-template] h3').first().textContent())
    .toContain('柳岸社区');
  expect(textOf((await downloadBy(page, '[data-word]')).bytes)).toContain('柳岸社区');
  expect(faults).toEqual([]);
});

test('sample, unit, confirm, download: settled key by key, and what is open is told in the list and on the button', async () => {
  const page = await browser.openPage();
  const faults = await watchFaults(page);
  const { click, clicks } = counted(page);
  await typeUnit(page);
  await page.goto(sample);
  await click('[data-start="full"]');
  await page.locator('[data-draft-name]').waitFor();
  await click('#tab-slots');
  expect(await page.locator('[data-slot-input="community"]').inputValue()).toBe(unit.community);
  for (const input of await page.locator('[data-slot-input]').all()) {
    if ((await input.inputValue()) !== '') continue;
    const slot = findSlot(vocabulary, (await input.getAttribute('data-slot-input')) ?? '');
    await input.fill(slot?.example ?? '');
  }
  await page.locator('#plan-date').fill('2027年1月5日');
  await click('#tab-finish');
  const open = async () =>
    Number(/\d+/.exec((await page.locator('[data-download] [data-unsettled]').textContent()) ?? '')?.[0]);
  const before = await open();
  expect(before).toBeGreaterThan(40);
  expect(await page.locator('[data-draft] [data-unsettled]').textContent()).toContain(`${before} 处`);
  await click('[data-unsettled-part]');
  // facts: the first one changed, one struck out, the others confirmed
  const facts = page.locator('[data-fact-input]');
  await facts.first().fill('32户');
  await facts.first().press('Enter');
  await facts.first().press('Control+Delete');
  for (let left = await facts.count(); left > 0; left -= 1) await facts.first().press('Enter');
  const paragraphs = page.locator('[data-keep-paragraph]');
  await paragraphs.first().press('Delete');
  for (let left = await paragraphs.count(); left > 0; left -= 1) await paragraphs.first().press('Enter');
  await click('#tab-finish');
  const rows = await open();
  expect(rows).toBeGreaterThan(0);
  expect(rows).toBeLessThan(before);
  await click('#tab-text');
  while ((await page.locator('[data-examples]').count()) > 0) await click('[data-examples] .link');
  await click('#tab-finish');
  expect(await page.locator('[data-unsettled], [data-unsettled-list]').count()).toBe(0);
  const word = textOf((await downloadWord(page)).bytes);
  expect(word).toContain('32户');
  expect(word).not.toMatch(/【|桃源/);
  // the download is one more
  expect(clicks() + 1).toBe(12);
  expect(faults).toEqual([]);
});

test('what the unit changes later is carried into its drafts, never over what somebody typed himself', async () => {
  const page = await browser.openPage();
  await typeUnit(page);
  await page.goto('/templates/new/?from=civilised-city-annual-plan');
  await openTab(page, 'slots');
  await page.locator('[data-slot-input="community"]').fill('柳岸新村社区');
  const address = page.url();
  await page.goto('/templates/unit/');
  await page.locator('[data-slot-input="street"]').fill('临江街道');
  await page.locator('details[data-draft] summary').click();
  expect(await page.locator('[data-unit-change="community"]').isChecked()).toBe(false);
  expect(await page.locator('[data-unit-change="street"]').isChecked()).toBe(true);
  await page.locator('[data-take-unit]').click();
  await page.goto(address);
  await page.locator('[data-draft-name]').waitFor();
  expect((await storedDraft(page)).values).toMatchObject({ street: '临江街道', community: '柳岸新村社区' });
});

test('a file of units is carried to another computer, and one that is none leaves everything as it was', async () => {
  const page = await browser.openPage();
  await typeUnit(page);
  const file = await downloadBy(page, '[data-export-units]');
  const choose = (name: string, text: string) =>
    page
      .locator('[data-import-units]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('别的.json', '{"format":"community-plan-units","version":1,"units":[{"id":3}]}');
  await expect.poll(() => page.locator('[data-unit-status]').textContent()).toContain('原来的资料没有动');
  expect(await page.locator('[data-slot-input="community"]').inputValue()).toBe(unit.community);
  const other = await browser.openPage();
  await other.goto('/templates/unit/');
  await other.locator('[data-import-units]').setInputFiles({
    ...{ name: file.name, mimeType: 'application/json' },
    buffer: Buffer.from(file.bytes),
  });
  await expect.poll(() => other.locator('[data-slot-input="community"]').inputValue()).toBe(unit.community);
});
