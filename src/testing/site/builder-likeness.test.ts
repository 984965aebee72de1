// What of a draft is still the sample's own: shown while writing, section by section, counted as the gate counts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readChecked } from '../../check/check-text.ts';
import { compareWithLibrary } from '../../check/compare.ts';
import type { LibraryText } from '../../check/library.ts';
import { percent } from '../../check/told-similarity.ts';
import type { LibraryParts } from '../../components/check/check-library.ts';
import { draftPlan } from '../../drafts/draft.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { printPlan } from '../../plan/mdx/print.ts';
import { openTab, storedDraft } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const vocabulary = readVocabulary();
const data = join(inject('builtSite').folder, 'data');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(data, name), 'utf8')) as T;

/** All that the site compares with: what the gate reads from its folders. */
function siteLibrary(): LibraryText[] {
  const { parts, total } = read<LibraryParts>('library.json');
  const texts = parts.flatMap(({ outline }) => read<LibraryText[]>(`library/${outline}.json`));
  expect(texts).toHaveLength(total);
  return texts;
}

/** The likest text as the gate counts it. */
async function likestOf(page: Page) {
  const source = printPlan(draftPlan(await storedDraft(page), vocabulary), vocabulary);
  const { document } = readChecked(source, { vocabulary });
  return compareWithLibrary(document, { vocabulary, library: siteLibrary() }).texts[0];
}

async function countedByGate(page: Page) {
  const most = await likestOf(page);
  return { similarity: percent(most?.similarity ?? 0), copied: String(most?.copied.length) };
}

const shown = async (page: Page) => ({
  similarity: await page.locator('[data-similarity]').textContent(),
  copied: await page.locator('[data-copied]').textContent(),
});

test('the builder names the paragraphs of the sample, leads to each, and counts down as they are rewritten', async () => {
  const page = await browser.openPage();
  const faults = await watchFaults(page);
  await page.goto('/templates/new/?from=civilised-city-annual-plan');
  await openTab(page, 'text');
  await page.locator('[data-still-copied]').first().waitFor();
  const marked = await page.locator('[data-still-copied]').allTextContents();
  await openTab(page, 'finish');
  await page.locator('[data-likeness="known"]').waitFor();
  const before = await shown(page);
  expect(before).toEqual(await countedByGate(page));
  const inSections = await page.locator('[data-copied-section] .count').allTextContents();
  const numbers = (texts: string[]) => texts.map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(numbers(marked)).toEqual(numbers(inSections));
  expect(numbers(inSections).reduce((sum, one) => sum + one, 0)).toBe(Number(before.copied));

  const first = page.locator('[data-copied-section] li button').first();
  const copied = (await likestOf(page))?.copied[0]?.text ?? '';
  await first.click();
  const selected = () =>
    page.evaluate(() => {
      const box = document.activeElement as HTMLTextAreaElement;
      return box.value?.slice(box.selectionStart, box.selectionEnd) ?? '';
    });
  await expect.poll(selected).not.toBe('');
  expect(copied).toContain(await selected());
  await page.keyboard.type(
    '我们社区今年换了做法：每个院落自己推一位召集人，月底在凉亭里碰头，把事情一件件说清楚。',
  );
  await openTab(page, 'finish');
  await expect
    .poll(async () => Number(await page.locator('[data-copied]').textContent()))
    .toBeLessThan(Number(before.copied));
  expect(await shown(page)).toEqual(await countedByGate(page));
  expect(faults).toEqual([]);
});

test('next year’s draft of a published plan is told how much is left of it, and nothing against it', async () => {
  const page = await browser.openPage();
  await page.goto('/templates/new/?roll=taoyuan-2026-corridor-hygiene');
  await page.locator('[data-draft-name]').waitFor();
  await openTab(page, 'finish');
  await page.locator('[data-carried-on]').waitFor();
  expect(await page.locator('[data-carried-on]').textContent()).toMatch(
    /^有 \d+% 和本单位以前的《桃源社区2026年.*》相同/,
  );
  const titles = await page.locator('.likeness a').allTextContents();
  expect(titles.filter((title) => title.includes('桃源社区2026年'))).toEqual([]);
});
