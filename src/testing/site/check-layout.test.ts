// The file in official layout as a person gets it from the check page: what was recognised, one paragraph put right, the
// same letters in the download.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../document/blocks.ts';
import { openWordFile } from '../../revise/word-file.ts';
import { readSource } from '../../source/read-source.ts';
import { makeDocx, p, tbl, tc, tr } from '../../source/testing/make-docx.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const wrong = '楼道清理有关安排';
const file = makeDocx({
  body: [
    ...['桃源社区2027年防汛工作方案', '各居民小组：', '　　为做好防汛工作，制定本方案。', '一、工作目标'],
    ...['　　汛期无人员伤亡。', wrong, '　　每周清理一次楼道。'],
    '　　　　　　　　桃源社区居民委员会',
    '　　　　　　　　2027年3月1日',
  ]
    .map((text) => p(text))
    .join('')
    .concat(tbl(tr(tc('物资'), tc('数量')), tr(tc('沙袋'), tc('200袋'))), p('')),
});

const letters = (bytes: Uint8Array) =>
  [...paragraphsOf(readSource(bytes, '方案.docx').value?.blocks ?? [])]
    .map(({ text }) => text.replace(/\s/gu, ''))
    .join('');

async function opened(name: string, bytes: Uint8Array, page?: Page): Promise<Page> {
  const shown = page ?? (await browser.openPage());
  if (!page) {
    await shown.setViewportSize({ width: 390, height: 800 });
    await shown.goto('/check/');
  }
  await shown
    .locator('[data-check-file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await shown.getByText(`已打开“${name}”`).waitFor();
  await shown.locator('[data-phase="done"]').waitFor();
  return shown;
}

async function recognised(page: Page): Promise<void> {
  await page.locator('[data-layout] > summary').click();
  await page.locator('[data-layout-read]').click();
  await page.locator('[data-layout-save]').waitFor();
}

test('a role that is put right is set in the download, its letters are those of the file, and nothing is sent', async () => {
  const page = await opened('方案.docx', file);
  await recognised(page);
  await page.getByText('排的是打开的“方案.docx”').waitFor();
  const role = page.getByLabel(`“${wrong}”排成`);
  expect(await role.inputValue()).not.toBe('heading-2');
  await role.selectOption('heading-2');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-layout-save]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('方案（公文格式）.docx');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const bytes = new Uint8Array(Buffer.concat(chunks));
  expect(letters(bytes)).toBe(letters(file));
  const word = openWordFile(bytes);
  const xml = word?.text(word.main) ?? '';
  const styles = [...xml.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style);
  const text = 'OfficialText';
  expect(styles.slice(0, 7)).toEqual([
    'OfficialTitle',
    'OfficialAddressee',
    text,
    'Heading1',
    text,
    'Heading2',
    text,
  ]);
  expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  await page.getByText('已下载“方案（公文格式）.docx”').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('what was recognised of a file goes when another is opened in its place', async () => {
  const page = await opened('方案.docx', file);
  await recognised(page);
  await opened('通知.docx', makeDocx({ body: p('关于清理楼道的通知') + p('请于周五前清理。') }), page);
  expect(await page.locator('[data-layout-save]').count()).toBe(0);
  expect(await page.locator('[data-layout-account]').textContent()).toBe('');
  await page.locator('[data-layout-read]').click();
  await page.getByText('排的是打开的“通知.docx”').waitFor();
  expect(await page.getByLabel(`“${wrong}”排成`).count()).toBe(0);
});

test('a red head that is typed is shown above the text and goes into the download, what was put right with it', async () => {
  const page = await opened('方案.docx', file);
  await recognised(page);
  await page.getByLabel(`“${wrong}”排成`).selectOption('heading-2');
  const form = page.locator('[data-layout-head]');
  await form.getByLabel('发文机关').fill('柳岸街道办事处、派出所');
  await form.getByRole('button').click();
  await form.getByText('发文机关只写一个').waitFor();
  await form.getByLabel('发文机关').fill('柳岸街道办事处');
  await form.getByLabel('发文字号').fill('柳街办〔2027〕3号');
  await form.getByRole('button').click();
  await page.getByRole('img', { name: '红头：柳岸街道办事处文件，柳街办〔2027〕3号' }).waitFor();
  expect(await form.getByText('发文机关只写一个').count()).toBe(0);
  expect(await page.getByLabel(`“${wrong}”排成`).inputValue()).toBe('heading-2');
  // typed after it was shown: the download has it all the same
  await form.getByLabel('发文字号').fill('柳街办〔2027〕4号');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-layout-save]').click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const bytes = new Uint8Array(Buffer.concat(chunks));
  expect(letters(bytes)).toBe(`柳岸街道办事处文件柳街办〔2027〕4号${letters(file)}`);
  const word = openWordFile(bytes);
  expect(word?.text(word.main)).toMatch(new RegExp(`Heading2(?:(?!</w:p>).)*${wrong}`));
});
