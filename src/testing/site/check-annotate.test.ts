// The annotated Word file as a person gets it from the check page: the file that was opened, with comments and revisions.

import { expect, test } from 'vitest';
import { readSource } from '../../source/read-source.ts';
import { makeDocx, p } from '../../source/testing/make-docx.ts';
import { downloadBy } from './builder-page.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const file = makeDocx({ body: p('桃源社区2027年工作计划') + p('清理楼道,每周一次，记好台帐。') });

test('a fix that was accepted comes as a revision, the rest as comments, and nothing is sent anywhere', async () => {
  const page = await browser.openPage();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/check/');
  expect(await page.locator('[data-annotate]').count()).toBe(0);
  await page
    .locator('[data-check-file]')
    .setInputFiles({ name: '计划.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
  await page.getByText('已打开“计划.docx”').waitFor();
  await page.locator('[data-phase="done"]').waitFor();
  const area = page.locator('#check-text');
  await area.fill((await area.inputValue()).replace(',', '，'));
  await page.locator('[data-phase="done"]').waitFor();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const { name, bytes } = await downloadBy(page, '[data-annotate]');
  expect(name).toBe('计划（批注版）.docx');
  const notes = readSource(bytes, '计划.docx').value?.notes ?? [];
  const of = (kind: string) => notes.filter((note) => note.kind === kind && note.author === '审阅');
  expect([of('deletion')[0]?.text, of('insertion')[0]?.text]).toEqual([',', '，']);
  expect(of('comment').some(({ text }) => text.includes('台账'))).toBe(true);
  expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.getByText('批注版已生成：修订1处').waitFor();
});
