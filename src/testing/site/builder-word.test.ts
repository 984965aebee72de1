// A Word file opened in the builder: the account is shown first, then the draft, and the download says the same again.

import { expect, test } from 'vitest';
import { readDocx } from '../../import/own-word/read.ts';
import { editDocument } from '../../import/own-word/testing/edit-package.ts';
import { append, p, sample, swap, vocabulary } from '../../import/own-word/testing/edited-plan.ts';
import { makeDocx } from '../../source/testing/make-docx.ts';
import { writeDocx } from '../../writers/docx/write.ts';
import { planPlainText } from '../../writers/plain-text.ts';
import { downloadWord, openTab } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function opened(bytes: Uint8Array) {
  const page = await browser.openPage({ acceptDownloads: true });
  const faults = await watchFaults(page);
  await page.goto('/templates/new/');
  await page
    .locator('[data-open-word]')
    .setInputFiles({ name: '计划.docx', mimeType: type, buffer: Buffer.from(bytes) });
  await page.locator('[data-word-account]').waitFor();
  return { page, faults };
}

async function downloaded(page: Awaited<ReturnType<typeof opened>>['page']) {
  await page.locator('[data-make-draft]').click();
  await page.locator('[data-part]').first().waitFor();
  await openTab(page, 'finish');
  const { value } = readDocx((await downloadWord(page)).bytes, vocabulary);
  if (!value) throw new Error('not read back');
  return value;
}

test('a file of ours with words typed into it becomes a draft that says them all', async () => {
  const bytes = await writeDocx(sample, vocabulary, { fonts: 'system', fillIn: 'highlight' });
  const odd = editDocument(new Uint8Array(bytes), (xml) =>
    append(p('抄送：各网格。'))(swap('>20000<', '>约两万<')(xml)),
  );
  const { page, faults } = await opened(odd);
  const account = await page.locator('[data-word-account]').textContent();
  // the sum that was printed: it is worked out anew, and cannot be while an amount is a word
  expect(await page.locator('[data-left] li').allTextContents()).toEqual(['表4，表格：66000']);
  expect(account).toContain('抄送：各网格。');
  const plan = await downloaded(page);
  expect(plan.meta.blocks.budget?.some(({ amount }) => amount === '约两万')).toBe(true);
  expect(planPlainText(plan, vocabulary)).toContain('抄送：各网格。');
  expect(plan.sections.map(({ kind }) => kind)).toEqual(sample.sections.map(({ kind }) => kind));
  expect(faults).toEqual([]);
});

test('a draft from elsewhere becomes a draft, and what is left behind is named', async () => {
  const paragraphs = [
    '幸福里社区2027年消防安全工作计划',
    '一、工作目标',
    '全年不发生亡人火灾。',
    '二、重点任务',
    '每月检查一次楼道。',
  ];
  const body = `${paragraphs.map((text) => p(text)).join('')}<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>删去的话</w:delText></w:r></w:del></w:p>`;
  const { page, faults } = await opened(makeDocx({ body }));
  expect(await page.locator('[data-left]').textContent()).toContain('删去的话');
  const plan = await downloaded(page);
  const text = planPlainText(plan, vocabulary);
  for (const paragraph of paragraphs) expect(text).toContain(paragraph.replace(/^[一二]、/, ''));
  expect(faults).toEqual([]);
});

test('a file with two plans becomes two drafts', async () => {
  const plan = (name: string) =>
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>${name}</w:t></w:r></w:p>${['一、工作目标', '全年不发生亡人火灾。', '二、重点任务', '每月检查一次楼道。', '幸福里社区居民委员会', '2027年1月8日'].map((text) => p(text)).join('')}`;
  const titles = ['幸福里社区2027年消防安全工作计划', '幸福里社区2027年环境整治工作计划'];
  const { page, faults } = await opened(makeDocx({ body: titles.map(plan).join('') }));
  expect(await page.locator('[data-several] strong').allTextContents()).toEqual(titles);
  await page.locator('[data-make-draft]').click();
  await page.locator('[data-part]').first().waitFor();
  const names = await page
    .locator('[data-draft] input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect(names.sort()).toEqual([...titles].sort());
  expect(faults).toEqual([]);
});

test('a file that is no document says why, and makes nothing', async () => {
  const { page } = await opened(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
  expect(await page.locator('[data-word-findings] li').count()).toBeGreaterThan(0);
  expect(await page.locator('[data-make-draft]').count()).toBe(0);
});
