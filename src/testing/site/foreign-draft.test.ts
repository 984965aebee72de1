// A draft from elsewhere on its whole way through the pages: annotated, shown by LibreOffice, laid out, opened in the builder,
// filled in, issued, exported, read back. Each step takes the file that the one before gave.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Draft, draftPlan } from '../../drafts/draft.ts';
import { openFile } from '../../import/open-file.ts';
import { readDocx } from '../../import/own-word/read.ts';
import { vocabulary } from '../../import/own-word/testing/edited-plan.ts';
import { prepareLayout } from '../../revise/layout/prepare.ts';
import { readSource } from '../../source/read-source.ts';
import { planPlainText } from '../../writers/plain-text.ts';
import { findingsOfDocx } from '../check-docx.ts';
import { colleague, foreignDraft, theirComment, theirDeletion, theirInsertion } from '../foreign-draft.ts';
import { listInOffice, officeIsInstalled } from '../list-in-office.ts';
import { type Downloaded, downloadBy, downloadWord, openTab, storedDraft } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const office = '柳岸社区居民委员会';

let page: Page;
let faults: string[];
let broken: string | undefined;
let file: Downloaded = { name: '防汛方案.docx', bytes: foreignDraft };
let annotated: Downloaded;
let draft: Draft;

beforeAll(async () => {
  page = await browser.newPage({ acceptDownloads: true });
  faults = await watchFaults(page);
});
afterAll(() => page?.context().close());
beforeEach(({ task, skip, onTestFailed }) => {
  if (broken) skip(`“${broken}” failed`);
  onTestFailed(() => {
    broken ??= task.name;
  });
});

async function put(input: string): Promise<void> {
  await page
    .locator(input)
    .setInputFiles({ name: file.name, mimeType: wordType, buffer: Buffer.from(file.bytes) });
}

async function openInCheck(): Promise<void> {
  await page.goto('/check/');
  await put('[data-check-file]');
  await page.getByText(`已打开“${file.name}”`).waitFor();
  await page.locator('[data-phase="done"]').waitFor();
}

const notesOf = ({ bytes, name }: Downloaded) => readSource(bytes, name).value?.notes ?? [];
const theirs = (kind: string, text: string) => ({ kind, author: colleague, text });

describe('a draft from elsewhere', () => {
  test('is a sound Word file to begin with', async () => {
    expect(await findingsOfDocx(foreignDraft)).toEqual([]);
  });

  test('comes out of the check annotated, with what its colleague said and changed', async () => {
    await openInCheck();
    const found = (rule: string) => page.locator(`[data-finding="${rule}"]`);
    expect(await found('personal/mobile').count()).toBe(1);
    expect(await found('personal/name').count()).toBe(1);
    expect(await found('placeholder/left').count()).toBe(1);
    await found('typography/half-width').first().locator('[data-accept]').click();
    await page.locator('[data-phase="done"]').waitFor();
    annotated = await downloadBy(page, '[data-annotate]');
    file = annotated;
    expect(file.name).toBe('防汛方案（批注版）.docx');
    expect(notesOf(file)).toEqual(
      expect.arrayContaining(
        [
          { kind: 'comment', author: colleague, text: theirComment },
          { kind: 'deletion', author: colleague, text: theirDeletion },
          { kind: 'deletion', author: '审阅', text: ',' },
          { kind: 'insertion', author: '审阅', text: '，' },
          { kind: 'header', text: '讨论稿，请勿外传' },
        ].map((note) => expect.objectContaining(note)),
      ),
    );
    expect(await findingsOfDocx(file.bytes)).toEqual([]);
  });

  test.skipIf(!officeIsInstalled)(
    'is listed by LibreOffice (where installed) with all comments and changes',
    async () => {
      const notes = await listInOffice(annotated.bytes);
      const of = (kind: string) => notes.filter((note) => note.kind === kind);
      expect(of('comment')).toContainEqual(theirs('comment', theirComment));
      expect(of('deletion')).toEqual(
        expect.arrayContaining([
          theirs('deletion', theirDeletion),
          { kind: 'deletion', author: '审阅', text: ',' },
        ]),
      );
      expect(of('insertion')).toEqual(
        expect.arrayContaining([
          theirs('insertion', theirInsertion),
          { kind: 'insertion', author: '审阅', text: '，' },
        ]),
      );
      // as many as we read ourselves
      const read = notesOf(annotated);
      for (const kind of ['comment', 'deletion', 'insertion'])
        expect(of(kind), kind).toHaveLength(read.filter((note) => note.kind === kind).length);
    },
  );

  test('is laid out as an official document, a paragraph that was taken wrongly set right', async () => {
    await openInCheck();
    await page.locator('[data-layout] > summary').click();
    await page.locator('[data-layout-read]').click();
    const row = page.locator('.layout-rows li', { hasText: '物资储备' }).locator('select');
    expect(await row.inputValue()).toBe('text');
    await row.selectOption({ label: '二级标题' });
    const before = notesOf(file);
    file = await downloadBy(page, '[data-layout-save]');
    expect(file.name).toBe('防汛方案（批注版）（公文格式）.docx');
    const after = notesOf(file);
    for (const kind of ['comment', 'deletion', 'insertion', 'header'])
      expect(
        after.filter((note) => note.kind === kind).map(({ author, text }) => [author, text]),
        kind,
      ).toEqual(before.filter((note) => note.kind === kind).map(({ author, text }) => [author, text]));
    const rows = prepareLayout(file.bytes, file.name, () => false).value?.rows ?? [];
    expect(rows.find(({ text }) => text === '物资储备')?.setAs).toBe('heading-2');
    expect(await findingsOfDocx(file.bytes)).toEqual([]);
  });

  test('becomes a draft in the builder, and what is left behind is named', async () => {
    await page.goto('/templates/new/');
    await put('[data-open-word]');
    await page.locator('[data-word-account] select').selectOption('special-plan');
    await page.locator('[data-word-account]', { hasText: '提纲：专项' }).waitFor();
    const left = (await page.locator('[data-left]').textContent()) ?? '';
    for (const words of [theirComment, theirDeletion, '讨论稿，请勿外传', '13812345678'])
      expect(left).toContain(words);
    await page.locator('[data-make-draft]').click();
    await page.locator('[data-part]').first().waitFor();
  });

  test('is filled in and issued with red head and imprint', async () => {
    await openTab(page, 'text');
    const open = page.getByLabel('“汛前排查”的正文', { exact: true });
    expect(await open.inputValue()).toContain('由【待补】牵头');
    await open.fill((await open.inputValue()).replace('【待补】', '平安专干'));
    await open.blur();
    await openTab(page, 'slots');
    for (const box of await page.locator('[data-slot-input]').all()) {
      const example = (await box.locator('xpath=following-sibling::p').textContent())?.split('如 ')[1] ?? '';
      if ((await box.inputValue()) === '') await box.fill(example);
    }
    await page.getByRole('checkbox', { name: '正式印发' }).check();
    const type = async (label: string, text: string) => {
      await page.getByLabel(label, { exact: true }).fill(text);
      await page.getByLabel(label, { exact: true }).blur();
    };
    await type('发文机关', office);
    await type('发文字号', '柳居〔2027〕6号');
    await type('抄送', '街道应急管理办公室、派出所');
    await type('印发机关', office);
    await type('印发日期', '2027年4月13日');
    draft = await storedDraft(page);
    expect(draft.meta.issue).toEqual({
      form: '文件',
      head: [office],
      docNo: '柳居〔2027〕6号',
      copiedTo: ['街道应急管理办公室', '派出所'],
      printed: { by: office, date: '2027-04-13' },
    });
  });

  test('is exported and read back equal: issue, values and text', async () => {
    await openTab(page, 'finish');
    file = await downloadWord(page);
    const { value, findings } = readDocx(file.bytes, vocabulary);
    if (!value) throw new Error('not read back');
    const plan = draftPlan(draft, vocabulary);
    expect(findings).toEqual([]);
    expect(value.meta.issue).toEqual(draft.meta.issue);
    expect(value.values).toEqual(plan.values);
    expect(planPlainText(value, vocabulary)).toBe(planPlainText(plan, vocabulary));
    for (const words of ['平安专干牵头', '一律两小时内排净', '疏通雨水口', '物资由社区统一采购'])
      expect(planPlainText(value, vocabulary)).toContain(words);
    expect(openFile(file.bytes, file.name, vocabulary)).toMatchObject({ origin: 'own', left: [] });
    expect(await findingsOfDocx(file.bytes)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
