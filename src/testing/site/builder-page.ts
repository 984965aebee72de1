// The builder as tests use it: its tabs, the headings of its preview, the draft that the browser stores, its downloads.

import { buffer } from 'node:stream/consumers';
import type { Download, Page } from 'playwright-core';
import { type Draft, readDraft } from '../../drafts/draft.ts';

/** Waits until no part of the open draft says that it is still being opened. */
export async function allThere(page: Page): Promise<void> {
  await page.locator('.builder-grid').waitFor();
  await page.locator('.builder-grid [aria-busy="true"]').first().waitFor({ state: 'detached' });
}

export async function openTab(page: Page, tab: 'sections' | 'slots' | 'text' | 'finish'): Promise<void> {
  await page.locator(`#tab-${tab}`).click();
  await allThere(page);
}

/** Headings of the first level, numbers included. */
export async function headings(page: Page): Promise<string[]> {
  await allThere(page);
  return page.locator('[data-preview] h2').allTextContents();
}

/** The draft that the address names, as the browser's storage has it. */
export async function storedDraft(page: Page): Promise<Draft> {
  const id = new URL(page.url()).searchParams.get('draft') ?? '';
  const text = await page.evaluate((key) => localStorage.getItem(key), `plan-draft:${id}`);
  const { value } = readDraft(text ?? '');
  if (!value) throw new Error('no draft is stored');
  return value;
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await buffer(await download.createReadStream()));
}

export interface Downloaded {
  name: string;
  bytes: Uint8Array;
}

/** The file that a click on this button gives. */
export async function downloadBy(page: Page, button: string): Promise<Downloaded> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

/** Downloads the open draft as a Word file; the tab with the downloads must be open. */
export const downloadWord = (page: Page): Promise<Downloaded> => downloadBy(page, '[data-download="docx"]');
