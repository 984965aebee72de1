// The superior's round trip: a draft goes out as Word, is changed with tracked changes and comments as LibreOffice saves them,
// comes back, is looked at difference by difference, and the download says what was taken.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openFile } from '../../import/open-file.ts';
import { editDocument, readPart } from '../../import/own-word/testing/edit-package.ts';
import { vocabulary } from '../../import/own-word/testing/edited-plan.ts';
import { strikeParagraph, struckParagraphs } from '../../import/own-word/testing/strike-paragraph.ts';
import { rewrite, withComments } from '../../import/own-word/testing/superior-edits.ts';
import { planPlainText } from '../../writers/plain-text.ts';
import { downloadWord, openTab, storedDraft } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const guiding = '推动文明创建常态长效';

const textOf = (bytes: Uint8Array): string => {
  const { plan } = openFile(bytes, '计划.docx', vocabulary);
  return plan ? planPlainText(plan, vocabulary) : '';
};

/** Words put in and struck, a paragraph before a heading struck with its mark, two comments. */
function returnedFrom(sent: Uint8Array): Uint8Array {
  const at = struckParagraphs(readPart(sent, 'word/document.xml')).findIndex(({ text }) =>
    text.startsWith('满意率采用年底无记名问卷测评'),
  );
  const changed = editDocument(sent, (xml) =>
    rewrite(guiding, '常态长效', '年年见底')(xml).replace('工作目标</w:t>', '主要目标</w:t>'),
  );
  const struck = editDocument(changed, strikeParagraph(at));
  return withComments(struck, [
    { at: '减轻基层负担', text: '这一段写得好。' },
    { at: '主要目标', text: '目标再实一些。' },
  ]);
}

async function sentDraft(page: Page): Promise<Uint8Array> {
  await page.goto('/templates/new/?from=civilised-city-annual-plan');
  await page.locator('[data-part]').first().waitFor();
  await openTab(page, 'finish');
  return (await downloadWord(page)).bytes;
}

async function openReturned(page: Page, bytes: Uint8Array): Promise<void> {
  await page
    .locator('[data-open-returned]')
    .setInputFiles({ name: '改稿.docx', mimeType: type, buffer: Buffer.from(bytes) });
}

const states = (page: Page) =>
  page.locator('[data-difference]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state')));

test('nothing changes until it is taken; all taken, the download says what came back', async () => {
  const page = await browser.openPage({ acceptDownloads: true });
  const faults = await watchFaults(page);
  const sent = await sentDraft(page);
  const before = await storedDraft(page);
  expect(before.sent?.length).toBe(1);
  const returned = returnedFrom(sent);

  let clicks = 1; // the button that chooses the file
  const click = async (selector: string) => {
    clicks += 1;
    await page.locator(selector).first().click();
  };
  await openReturned(page, returned);
  await page.locator('[data-review]').waitFor();
  const { parts, values, meta } = await storedDraft(page);
  expect({ parts, values, meta }).toEqual({ parts: before.parts, values: before.values, meta: before.meta });
  expect(await states(page)).toEqual(['open', 'open', 'open']);
  expect(await page.locator('[data-difference] del').allTextContents()).toContain('常态长效');
  expect(await page.locator('[data-difference] ins').allTextContents()).toContain('年年见底');
  const heading = page.locator('[data-difference]', { hasText: '目标再实一些。' });
  expect(await heading.locator('ins').allTextContents()).toEqual(['主要']);
  expect(await page.locator('[data-comment]').count()).toBe(2);

  await click('[data-take-all]');
  expect(await states(page)).toEqual(['taken', 'taken', 'taken']);
  await click('[data-comment] input >> nth=0');
  await click('[data-comment] input >> nth=1');
  await click('[data-finish-review]');
  await openTab(page, 'finish');
  const { bytes } = await downloadWord(page);
  expect(textOf(bytes)).toBe(textOf(returned));
  expect(textOf(bytes)).not.toBe(textOf(sent));
  expect((await storedDraft(page)).returned).toBeUndefined();
  expect(clicks).toBe(5);
  expect(faults).toEqual([]);
});

test('keys take and leave, what was taken can be taken back, and a reload forgets nothing', async () => {
  const page = await browser.openPage({ acceptDownloads: true });
  const returned = returnedFrom(await sentDraft(page));
  const before = await storedDraft(page);
  await openReturned(page, returned);
  await page.locator('[data-review]').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  expect(await states(page)).toEqual(['taken', 'left', 'open']);
  expect(JSON.stringify((await storedDraft(page)).parts)).toContain('年年见底');
  await page.locator('[data-difference] [data-decide="open"]').first().click();
  expect(await states(page)).toEqual(['open', 'left', 'open']);
  expect((await storedDraft(page)).parts).toEqual(before.parts);

  await page.locator('[data-comment] input').first().check();
  await page.reload();
  await page.locator('[data-go-on-review]').click();
  await page.locator('[data-review]').waitFor();
  expect(await states(page)).toEqual(['open', 'left', 'open']);
  expect(await page.locator('[data-comment][data-done]').count()).toBe(1);
});

test('what the draft changed after it was sent is told apart, and what both changed is left to a person', async () => {
  const page = await browser.openPage({ acceptDownloads: true });
  const returned = returnedFrom(await sentDraft(page));
  await openTab(page, 'text');
  const box = page.getByLabel('“指导思想”的正文');
  await box.fill((await box.inputValue()).replace(guiding, '推动文明创建落到实处'));
  await openTab(page, 'sections');
  await openTab(page, 'text');
  const last = page.getByLabel('“减轻基层负担”的正文');
  if (await last.count()) await last.fill(`${await last.inputValue()}各项台账按月归并。`);
  await openReturned(page, returned);
  await page.locator('[data-review]').waitFor();
  expect(await page.locator('[data-side="both"]').count()).toBe(1);
  await page.locator('[data-take-all]').click();
  expect(await page.locator('[data-side="both"]').getAttribute('data-state')).toBe('open');
  expect(JSON.stringify((await storedDraft(page)).parts)).toContain('落到实处');
});

test('a file of another draft is told, and changes nothing', async () => {
  const page = await browser.openPage({ acceptDownloads: true });
  const sent = await sentDraft(page);
  const { name } = await storedDraft(page);
  await page.goto('/templates/new/?from=winter-fire-responsibility-list');
  await page.locator('[data-part]').first().waitFor();
  const other = await storedDraft(page);
  await openReturned(page, sent);
  const told = page.locator('[data-returned-status]');
  await told.locator('[data-compare-anyway]').waitFor();
  expect(await told.textContent()).toContain(name);
  expect(await storedDraft(page)).toEqual(other);
  await told.locator('a').click();
  await page.locator('[data-draft-name]', { hasText: name }).waitFor();
});
