// Tables of the builder as people fill them: pasted from Excel and Word, free ones, brought back; and a draft in two tabs.

import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openTab, storedDraft } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();

async function openText(page: Page, outline = 'annual-plan'): Promise<void> {
  await page.goto(`/templates/new/?outline=${outline}`);
  await page.locator('[data-part]').first().waitFor();
  await openTab(page, 'text');
}

/** Pastes as a browser does after a copy elsewhere. */
async function paste(box: Locator, data: Record<string, string>): Promise<void> {
  await box.focus();
  await box.evaluate((element, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65{mso-number-format:"0%";}</style></head><body>
<table border=0><!--StartFragment--><tr><td class=xl65>居民满意率</td><td>≥</td><td>90</td><td>%</td></tr>
<tr><td>&lt;img src=x onerror=alert(1)&gt;</td><td>不低于上年</td><td>若干</td><td>户</td></tr>
<tr><td>入户走访</td><td>=</td><td>1860</td><td>户</td></tr>
<tr><td>议事会</td><td>≥</td><td>12</td><td>次</td></tr>
<tr><td>公开栏更新</td><td>≥</td><td>24</td><td>次</td></tr><!--EndFragment--></table></body></html>`;

describe('a table of a block', () => {
  test('takes rows of Excel from a cell on, words as words, and says what has no room', async () => {
    const page = await browser.openPage();
    const faults = await watchFaults(page);
    await openText(page);
    const table = page.locator('[data-block-editor="targets"]');
    const before = await table.locator('tbody tr').count();
    expect(before).toBeLessThan(6);
    await paste(table.getByLabel('指标，第2行'), { 'text/html': excel, 'text/plain': '居民满意率\t≥' });
    await expect.poll(() => table.locator('tbody tr').count()).toBe(6);
    expect(await table.getByLabel('指标，第3行').inputValue()).toBe('<img src=x onerror=alert(1)>');
    // another word than the list has is kept, and said to be one
    expect(await table.getByLabel('要求，第3行').inputValue()).toBe('不低于上年');
    await table.getByText('“要求，第3行”照原文保留。一般写“≥”').waitFor();
    const shown = page.locator('[data-preview] [data-block="targets"]');
    expect(await shown.textContent()).toContain('不低于上年');
    expect(await shown.locator('img').count()).toBe(0);

    // tabs without format, from a program that copies text only; two columns more than there are
    const columns = await table.locator('thead th').count();
    const last = table.locator('tbody tr').first().getByRole('textbox').last();
    await paste(last, { 'text/plain': '综治专干\t备注一\t备注二\n网格长\t备注三\t\n' });
    const left = table.getByLabel('放不下的内容');
    expect(await left.inputValue()).toBe('备注一\t备注二\n备注三');
    expect(await table.locator('thead th').count()).toBe(columns);
    expect((await storedDraft(page)).meta.blocks.targets).toHaveLength(6);

    // one copied cell is its text, at the cursor
    const name = table.getByLabel('指标，第2行');
    await name.press('End');
    await paste(name, { 'text/html': '<table><tr><td>（年底）</td></tr></table>', 'text/plain': '（年底）' });
    await expect.poll(() => name.inputValue()).toBe('居民满意率（年底）');
    expect(faults).toEqual([]);
  });

  test('is a grid where it fits and cards on a phone', async () => {
    const page = await browser.openPage({ viewport: { width: 768, height: 800 } });
    await openText(page);
    const table = page.locator('[data-block-editor="targets"]');
    const tops = async () => {
      const boxes = await table.locator('tbody tr').first().getByRole('textbox').all();
      return new Set(
        await Promise.all(boxes.map(async (box) => Math.round((await box.boundingBox())?.y ?? 0))),
      ).size;
    };
    expect(await tops()).toBe(1);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await tops()).toBeGreaterThan(5);
  });

  test('shows its own cells when the table above it is taken out, and both come back', async () => {
    const page = await browser.openPage();
    await openText(page);
    const tasks = page
      .locator('.edit-part')
      .filter({ has: page.locator('summary', { hasText: /^主要任务/ }) });
    for (const type of ['activities', 'archive']) await tasks.getByLabel('加一张表').selectOption(type);
    const [first, second] = ['activities', 'archive'].map((type) =>
      tasks.locator(`[data-block-editor="${type}"]`),
    );
    await first?.getByRole('textbox').first().fill('清洁日');
    await second?.getByRole('textbox').first().fill('会议记录');
    await first?.getByRole('button', { name: '不要这张表' }).click();
    expect(await second?.getByRole('textbox').first().inputValue()).toBe('会议记录');
    await second?.getByRole('textbox').first().fill('会议记录和签到表');
    await page.locator('[data-undo]').click();
    expect(await first?.getByRole('textbox').first().inputValue()).toBe('清洁日');
    expect(await second?.getByRole('textbox').first().inputValue()).toBe('会议记录和签到表');
  });
});

test('a free table is filled, pasted into, widened, and gives back what was taken out of it', async () => {
  const page = await browser.openPage();
  await openText(page, 'notice');
  await page.locator('.edit-part').first().getByLabel('加一张表').selectOption('free');
  const table = page.locator('[data-free-table]');
  await table.getByLabel('表头，第1列').fill('楼栋');
  await paste(table.getByLabel('表头，第2列'), { 'text/plain': '楼长\t户数\t备注\n张楼长\t24\t一梯两户\n' });
  const rows = page
    .locator('[data-preview] section table, [data-preview] > .table-scroll table')
    .first()
    .locator('tr');
  await expect.poll(() => rows.first().textContent()).toBe('楼栋楼长户数备注');
  expect(await rows.nth(1).textContent()).toBe('张楼长24一梯两户');
  await table.getByRole('button', { name: '删列：第3列“户数”' }).click();
  await expect.poll(() => rows.first().textContent()).toBe('楼栋楼长备注');
  await table.getByLabel('楼栋，第1行').fill('1栋\n2栋');
  await page.locator('h1').first().click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => rows.nth(1).textContent()).toBe('1栋2栋张楼长24一梯两户');
});

test('subsections are moved, taken out and brought back by the keys, what was typed since stays', async () => {
  const page = await browser.openPage();
  await page.goto('/templates/new/?from=civilised-city-annual-plan');
  await page.locator('[data-part]').first().waitFor();
  await openTab(page, 'text');
  const titles = () => page.locator('[data-preview] [data-kind="tasks"] h3').allTextContents();
  const bare = async () => (await titles()).map((title) => title.replace(/^（.）/, ''));
  const before = await bare();
  expect(before.length).toBeGreaterThan(2);
  const down = page.getByRole('button', { name: /^下移小标题/ }).first();
  await down.focus();
  await page.keyboard.press('Enter');
  await expect.poll(bare).toEqual([before[1], before[0], ...before.slice(2)]);
  // the keyboard is on the same button of the subsection that moved
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(focused).toContain(`下移小标题“${before[0]}”`);
  await page.getByRole('button', { name: `删去小标题“${before[0]}”` }).click();
  await expect.poll(bare).toEqual([before[1], ...before.slice(2)]);
  await page.getByLabel('小标题', { exact: true }).first().fill('先办这件事');
  await page.locator('h1').first().click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(bare).toEqual(['先办这件事', before[0], ...before.slice(2)]);
});

test('a reload comes back to the tab and the line, and the paper shows what is edited', async () => {
  const page = await browser.openPage();
  await page.goto('/templates/new/?from=civilised-city-annual-plan');
  await page.locator('[data-part]').first().waitFor();
  await openTab(page, 'text');
  const box = page.locator('.edit-part').last().locator('textarea').first();
  await box.scrollIntoViewIfNeeded();
  await box.focus();
  const heading = page.locator('[data-preview] section[data-depth="1"]').last();
  const onPaper = async () => {
    const [paper, place] = [await page.locator('.builder-paper').boundingBox(), await heading.boundingBox()];
    return paper && place ? place.y < paper.y + paper.height && place.y + place.height > paper.y : false;
  };
  await expect.poll(onPaper).toBe(true);
  await page.locator('.edit-part summary').first().click();
  await box.scrollIntoViewIfNeeded();
  const top = async () => Math.round((await box.boundingBox())?.y ?? -1);
  const then = await top();
  await page.reload();
  await page.locator('[data-preview]').waitFor();
  expect(await page.locator('#tab-text').getAttribute('aria-selected')).toBe('true');
  expect(await page.locator('.edit-part').first().getAttribute('open')).toBeNull();
  await expect.poll(async () => Math.abs((await top()) - then)).toBeLessThan(40);
});

test('a draft in two tabs is written in the one opened last; no word of either is lost', async () => {
  const page = await browser.openPage();
  await openText(page);
  await page.getByLabel('“指导思想”的正文').fill('先写的一句。');
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(() => window.open(location.href, '_blank', 'noopener')),
  ]);
  await other.locator('[data-preview]').waitFor();
  await page.locator('[data-stopped]').waitFor();
  const box = (of: Page) => of.getByLabel('“指导思想”的正文');
  // both type at once; the older one before it knows that it is stopped: its words are merged
  await openTab(other, 'text');
  const late = '旧页最后写的话';
  const words = ['新页写的一句。', '又写一句。'];
  await Promise.all([
    box(page).evaluate((element, text) => {
      const area = element as HTMLTextAreaElement;
      area.value += text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, late),
    box(other)
      .press('End')
      .then(() => box(other).pressSequentially(words.join(''))),
  ]);
  const stored = async () => JSON.stringify((await storedDraft(other)).parts);
  await expect.poll(stored).toContain(late);
  for (const text of [late, '先写的一句。']) {
    await expect.poll(() => box(other).inputValue()).toContain(text);
    await expect.poll(() => box(page).inputValue()).toContain(text);
  }
  const letters = (text: string) => [...text].toSorted().join('');
  await expect
    .poll(async () => letters(await box(other).inputValue()))
    .toBe(letters(`先写的一句。${late}${words.join('')}`));

  // back in the older one: the other stops, and it goes on from there
  await page.getByRole('button', { name: '在本页接着写' }).click();
  await other.locator('[data-stopped]').waitFor();
  await box(page).press('End');
  await box(page).pressSequentially('回来再写。');
  await expect.poll(() => box(other).inputValue()).toContain('回来再写。');
  expect(await page.locator('[data-stopped]').count()).toBe(0);
});

test('a draft that another tab went on with before this one listened is stopped here', async () => {
  const page = await browser.openPage();
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      setItem.call(this, key, value);
      // the other tab comes right behind
      if (key.startsWith('plan-editing:')) setItem.call(this, key, `9${value}`);
    };
  });
  await page.goto('/templates/new/?outline=annual-plan');
  await page.locator('[data-stopped]').waitFor();
});

test('a draft is called by its title, and a copy goes its own way', async () => {
  const page = await browser.openPage();
  await page.goto('/templates/new/?outline=annual-plan');
  await openTab(page, 'slots');
  await page.locator('[data-slot-input="community"]').fill('幸福里社区');
  await page.locator('[data-slot-input="year"]').fill('2028');
  const name = page.locator('[data-draft-name]');
  await expect.poll(() => name.textContent()).toMatch(/^幸福里社区2028年/);
  const list = page.locator('[data-draft]');
  expect(await list.first().getByLabel('草稿名称').inputValue()).toBe(await name.textContent());
  await list.getByRole('button', { name: /^复制一份/ }).click();
  await expect.poll(() => list.count()).toBe(2);
  const names = async () =>
    Promise.all((await list.getByLabel('草稿名称').all()).map((input) => input.inputValue()));
  expect((await names()).toSorted()).toEqual([
    await name.textContent(),
    `${await name.textContent()}（副本）`,
  ]);
  await list.filter({ hasNotText: '正在编辑' }).getByRole('button', { name: '打开' }).click();
  await openTab(page, 'slots');
  await page.locator('[data-slot-input="community"]').fill('望江社区');
  await expect.poll(names).toContainEqual(expect.stringMatching(/^望江社区2028年.*[^）]$/));
  expect(await names()).toContainEqual(expect.stringMatching(/^幸福里社区2028年/));
});
