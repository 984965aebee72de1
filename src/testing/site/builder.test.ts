// The builder as a person uses it: from a sample or an outline to a Word file, by mouse, keyboard and on a phone.

import { describe, expect, inject, test } from 'vitest';
import { draftPlan } from '../../drafts/draft.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readDocx } from '../../import/own-word/read.ts';
import { planPlainText } from '../../writers/plain-text.ts';
import { findingsOfDocx } from '../check-docx.ts';
import { downloadWord, headings, openTab, storedDraft } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const vocabulary = readVocabulary();
const browser = useBrowser();

const sample = '/samples/civilised-city-annual-plan/';
/** Eight slots of that sample, names, texts and numbers. */
const values: Record<string, string> = {
  community: '幸福里社区',
  year: '2028',
  campaign: '全国文明城市',
  households: '1860',
  buildings: '31',
  grids: '7',
  focusArea: '老旧楼院',
  street: '金沙街道',
};

describe('a person’s path', () => {
  test('from a sample to a filled Word file, with a reload on the way', async () => {
    const page = await browser.openPage({ acceptDownloads: true });
    const faults = await watchFaults(page);
    await page.goto(sample);
    await page.getByRole('link', { name: '以此为范本新建' }).click();
    await page.locator('[data-part]').first().waitFor();
    const before = await headings(page);

    // drop two sections, move one up
    const parts = page.locator('[data-part]');
    await parts.nth(1).getByRole('checkbox').uncheck();
    await parts.nth(2).getByRole('checkbox').uncheck();
    await parts.nth(4).locator('[data-move="up"]').click();
    expect((await headings(page)).length).toBe(before.length - 2);
    expect((await headings(page))[0]).toContain('一、保障措施');

    await openTab(page, 'slots');
    for (const [name, value] of Object.entries(values))
      await page.locator(`[data-slot-input="${name}"]`).fill(value);
    await page.reload();
    await page.locator('[data-preview]').waitFor();

    expect((await headings(page))[0]).toContain('一、保障措施');
    expect(await page.locator('[data-preview] h1').textContent()).toContain('幸福里社区2028年');
    await openTab(page, 'slots');
    for (const [name, value] of Object.entries(values)) {
      const input = page.locator(`[data-slot-input="${name}"]`);
      if ((await input.count()) > 0) expect(await input.inputValue(), name).toBe(value);
    }
    const draft = await storedDraft(page);
    expect(draft.values).toEqual(values);

    await openTab(page, 'finish');
    const { name, bytes } = await downloadWord(page);
    expect(name).toMatch(/幸福里社区2028年.*\.docx$/);
    expect(await findingsOfDocx(bytes)).toEqual([]);
    const { value: plan, findings } = readDocx(bytes, vocabulary);
    expect(findings).toEqual([]);
    expect(plan).toEqual(draftPlan(draft, vocabulary));
    expect(plan && planPlainText(plan, vocabulary)).toContain('幸福里社区');
    expect(faults).toEqual([]);
  });

  test('works with the keyboard alone', async () => {
    const page = await browser.openPage();
    await page.goto('/templates/new/?outline=annual-plan');
    await page.locator('[data-part]').first().waitFor();
    const first = (await headings(page))[0] ?? '';
    await page.locator('[data-part]').nth(1).locator('[data-move="down"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (old) => !document.querySelector('[data-preview] h2')?.textContent?.includes(old),
      first.replace('一、', ''),
    );
    // the pressed button keeps the focus, so that one can go on pressing
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-move') === 'down');
    await page.locator('#tab-sections').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#tab-slots').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('plan-title');
  });
});

describe('typing', () => {
  test('a slot value of the wrong type is kept, said, and not put into the plan', async () => {
    const page = await browser.openPage();
    await page.goto('/templates/new/?outline=annual-plan');
    await openTab(page, 'slots');
    await page.locator('[data-slot-input="year"]').fill('今年');
    expect(await page.locator('#slot-year-hint').textContent()).toContain('四位年份');
    expect(await page.locator('[data-preview] h1').textContent()).toContain('【年份】');
    await page.reload();
    await openTab(page, 'slots');
    expect(await page.locator('[data-slot-input="year"]').inputValue()).toBe('今年');
  });

  test('section text and table cells go into the plan, markup stays text', async () => {
    const page = await browser.openPage();
    await page.goto('/templates/new/?outline=annual-plan');
    await openTab(page, 'text');
    await page
      .getByLabel('“指导思想”的正文')
      .fill('第一段<img src=x onerror=alert(1)>。\n第二段【社区名称】。');
    const preview = page.locator('[data-preview]');
    expect(await preview.locator('[data-kind="guiding-thought"] p').allTextContents()).toEqual([
      '第一段<img src=x onerror=alert(1)>。',
      '第二段【社区名称】。',
    ]);
    expect(await preview.locator('img').count()).toBe(0);
    const targets = page.locator('[data-block-editor="targets"]');
    await targets.getByLabel('指标，第1行').fill('居民满意率');
    await targets.getByLabel('指标，第2行').fill('分类准确率');
    await targets.getByLabel('数值，第1行').fill('若干');
    await targets.getByText('照原文保留。最好写成：只写数字').waitFor();
    // words in place of a figure stand in the plan as they were typed, and keep nothing else back
    const rows = await preview.locator('[data-block="targets"] tbody').textContent();
    expect(rows).toContain('若干');
    expect(rows).toContain('分类准确率');
    await page.reload();
    await openTab(page, 'text');
    expect(await targets.getByLabel('数值，第1行').inputValue()).toBe('若干');
    await targets.getByLabel('数值，第1行').fill('90');
    await targets.getByLabel('要求，第1行').fill('≥');
    expect(await preview.locator('[data-block="targets"] tbody tr').first().textContent()).toContain(
      '居民满意率≥90',
    );
  });
});

describe('writing in boxes', () => {
  test('an empty box takes a whole sentence, and keeps the keyboard when it is emptied', async () => {
    const page = await browser.openPage();
    await page.goto('/templates/new/?outline=annual-plan');
    await openTab(page, 'text');
    const box = page.getByLabel('“主要任务”的正文');
    await box.pressSequentially('总说一句话。');
    expect(await box.inputValue()).toBe('总说一句话。');
    await box.press('ControlOrMeta+a');
    await box.press('Backspace');
    await page.keyboard.type('另写一句。');
    expect(await page.locator('[data-preview] [data-kind="tasks"] > p').allTextContents()).toEqual([
      '另写一句。',
    ]);
  });

  test('numbers and spaces typed with a heading are kept out of the plan', async () => {
    const page = await browser.openPage();
    await page.goto('/templates/new/?outline=annual-plan');
    const title = page.getByLabel('“指导思想”的标题');
    await title.fill('一、总体 要求 ');
    expect((await headings(page))[0]).toBe('一、总体 要求');
  });

  test('sub-headings and tables are added and taken out', async () => {
    const page = await browser.openPage();
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto('/templates/new/?outline=annual-plan');
    await openTab(page, 'text');
    const preview = page.locator('[data-preview]');
    const tasks = page
      .locator('.edit-part')
      .filter({ has: page.locator('summary', { hasText: /^主要任务/ }) });
    const before = await preview.locator('[data-kind="tasks"] h3').count();
    await tasks.getByRole('button', { name: '加一个小标题' }).click();
    await tasks.getByLabel('小标题', { exact: true }).last().fill('办好食堂');
    expect(await preview.locator('[data-kind="tasks"] h3').last().textContent()).toContain('办好食堂');
    await tasks
      .getByRole('button', { name: /删去小标题/ })
      .first()
      .click();
    expect(await preview.locator('[data-kind="tasks"] h3').count()).toBe(before);
    await page.locator('[data-block-editor="budget"]').getByRole('button', { name: '不要这张表' }).click();
    expect(await preview.locator('[data-block="budget"]').count()).toBe(0);
    await tasks.getByLabel('加一张表').selectOption('phases');
    expect(await preview.locator('[data-kind="tasks"] [data-block="phases"]').count()).toBe(1);
  });

  test('what input methods type is understood: full-width digits, units, other dates', async () => {
    const page = await browser.openPage();
    await page.goto('/templates/new/?outline=annual-plan');
    await openTab(page, 'slots');
    const typed = { year: '２０２８年', satisfaction: '95' };
    for (const [name, value] of Object.entries(typed))
      await page.locator(`[data-slot-input="${name}"]`).fill(value);
    await page.locator('#plan-date').fill('2028.1.15');
    await openTab(page, 'sections');
    const text = await page.locator('[data-preview]').textContent();
    for (const shown of ['2028年', '95%', '2028年1月15日']) expect(text).toContain(shown);
    await openTab(page, 'slots');
    await page.locator('#plan-date').fill('明年初');
    await openTab(page, 'finish');
    await page.getByText('成文日期“明年初”读不懂').waitFor();
    await openTab(page, 'slots');
    expect(await page.locator('#plan-date').inputValue()).toBe('明年初');
  });
});

describe('the check', () => {
  test('finds what is wrong in the text, and a click leads to where it is mended', async () => {
    const page = await browser.openPage();
    const faults = await watchFaults(page);
    await page.goto('/templates/new/?outline=annual-plan');
    await openTab(page, 'slots');
    await page.locator('[data-slot-input="focusArea"]').fill('老旧 楼院');
    await openTab(page, 'text');
    await page.getByLabel('“指导思想”的正文').fill('每周清理一次,按月通报。');
    await openTab(page, 'finish');
    await page.locator('[data-draft-check="done"]').waitFor({ state: 'attached' });
    // blanks are counted, not listed one by one
    expect(await page.locator('.findings li').filter({ hasText: '还没有填；' }).count()).toBe(0);
    expect(await page.locator('[data-rule="半角标点"]').textContent()).toContain('（指导思想）');
    await page.locator('[data-rule="半角标点"] button').click();
    expect(await page.locator('#tab-text').getAttribute('aria-selected')).toBe('true');
    const selected = () =>
      page.evaluate(() => {
        const box = document.activeElement as HTMLTextAreaElement;
        return [box.ariaLabel, box.value.slice(box.selectionStart, box.selectionEnd)];
      });
    await expect.poll(selected).toEqual(['“指导思想”的正文', ',']);
    await openTab(page, 'finish');
    await page.locator('[data-rule="汉字间空格"] button').first().click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-slot-input') === 'focusArea');
    await page.locator('[data-slot-input="focusArea"]').fill('老旧楼院');
    await openTab(page, 'finish');
    await expect.poll(() => page.locator('[data-rule="汉字间空格"]').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

test('a section is dragged to another place', async () => {
  const page = await browser.openPage();
  await page.goto('/templates/new/?outline=annual-plan');
  const parts = page.locator('[data-part]');
  await parts.nth(3).locator('.grip').dragTo(parts.nth(1));
  expect((await headings(page))[0]).toContain('主要任务');
});

describe('addresses', () => {
  test('a share link carries outline and sections, and no content', async () => {
    const page = await browser.openPage();
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: inject('builtSite').origin });
    await page.goto('/templates/new/?outline=annual-plan&sections=tasks,goals');
    await page.locator('[data-part]').first().waitFor();
    expect(await headings(page)).toEqual(['一、主要任务', '二、工作目标']);
    await openTab(page, 'slots');
    await page.locator('[data-slot-input="community"]').fill('幸福里社区');
    await openTab(page, 'sections');
    await page.getByRole('button', { name: '复制提纲链接' }).click();
    await page.getByText('提纲链接已复制').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(decodeURIComponent(link)).toContain('?outline=annual-plan&sections=tasks,goals');
    expect(decodeURIComponent(link)).not.toContain('幸福里');
  });

  test.each([
    ['?outline=anual-plan', '没有提纲'],
    ['?outline=annual-plan&sections=golas', '没有章节'],
    ['?from=nothing', '没有取到示范文本'],
    ['?draft=nothing', '没有这份草稿'],
  ])('%s says what is wrong and offers the outlines', async (query, message) => {
    const page = await browser.openPage();
    await page.goto(`/templates/new/${query}`);
    await page.getByRole('alert').filter({ hasText: message }).waitFor();
    expect(await page.locator('[data-choose]').count()).toBe(vocabulary.outlines.length);
  });
});

test('the builder fits 390 px in every tab, also with large text', async () => {
  const page = await browser.openPage({ viewport: { width: 390, height: 800 } });
  await page.addInitScript(() => localStorage.setItem('size', 'large'));
  await page.goto('/templates/new/?from=smart-community-build');
  await page.locator('[data-part]').first().waitFor();
  for (const tab of ['sections', 'slots', 'text', 'finish'] as const) {
    await openTab(page, tab);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBeLessThanOrEqual(390);
  }
  await page.getByRole('button', { name: '预览' }).click();
  expect(await page.locator('[data-preview]').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
