// Plans for many units on the page: a pasted table, what is missing, one zip; and a workbook.

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readDocx } from '../../import/own-word/read.ts';
import { madeWorkbook } from '../../source/testing/made-workbook.ts';
import { downloadBy } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const vocabulary = readVocabulary();

test('twenty units: what is missing is shown before, and each gets its own Word file', async () => {
  const page = await browser.openPage({ acceptDownloads: true });
  const faults = await watchFaults(page);
  await page.goto('/templates/many/');
  const units = Array.from({ length: 20 }, (_, at) => `第${at + 1}社区\t${at === 4 ? '27' : '2027'}`);
  await page.locator('#many-paste').fill(`各社区情况表\n单位\t年度\n${units.join('\n')}`);
  await page.locator('[data-gap="year"]').waitFor();
  expect(await page.locator('[data-gap]').allTextContents()).toEqual([
    '“年份”应填四位年份，如 2027；现在是“27”',
  ]);
  const { bytes } = await downloadBy(page, '[data-many-download]');
  const files = unzipSync(bytes);
  expect(Object.keys(files).length).toBe(21);
  expect(new TextDecoder().decode(files['还要填的.txt'])).toContain('第7行“第5社区”');
  const [, file] = Object.entries(files).find(([name]) => name.startsWith('第20社区')) ?? [];
  const { value } = readDocx(file ?? new Uint8Array(), vocabulary);
  expect(value?.values).toMatchObject({ community: '第20社区', year: '2027' });
  expect(faults).toEqual([]);
});

test('a workbook is read, and what is the same for all is filled in once', async () => {
  const page = await browser.openPage({ acceptDownloads: true });
  await page.goto('/templates/many/');
  const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
  const workbook = madeWorkbook([
    { xml: `<sheetData><row>${cell('社区名称')}</row><row>${cell('桃源社区')}</row></sheetData>` },
  ]);
  const file = { name: '各社区.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(workbook) };
  await page.locator('[data-open-table]').setInputFiles(file);
  await page.getByText('表里没有的').click();
  await page.locator('[data-slot-input="year"]').fill('2028');
  const { bytes } = await downloadBy(page, '[data-many-download]');
  expect(Object.keys(unzipSync(bytes))).toContainEqual(expect.stringMatching(/^桃源社区2028年.*\.docx$/));
});
