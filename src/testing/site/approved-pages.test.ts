// The pages of approved plans as a reader and a machine meet them: record, versions, notices, difference, progress,
// search, and words that try to be markup.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { approvedIds, hostileText, hostileTitle, withdrawnWords } from '../approved-plans.ts';
import { findingsOfDocx } from '../check-docx.ts';
import { filesHolding, readBuiltFiles } from '../files-holding.ts';
import { builtPages } from './built-pages.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const { folder } = inject('builtSite');
const { amended, government, replaced, gone, hostile } = approvedIds;
const address = (id: string, rest = '') => `/approved/${id}/${rest}`;

async function open(path: string): Promise<Page> {
  const page = await browser.openPage();
  await page.goto(path);
  return page;
}

/** Words of a definition list: label → value. */
function readRecord(page: Page, selector: string): Promise<Record<string, string>> {
  return page.locator(`${selector} .record > div`).evaluateAll((rows) =>
    Object.fromEntries(
      rows.map((row) => {
        const words = (name: string) =>
          row.querySelector(name)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        return [words('dt'), words('dd')];
      }),
    ),
  );
}

const meta = (page: Page, name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content');

describe('a plan’s page', () => {
  test('shows record, text without slots, approval, progress and history', async () => {
    const page = await open(address(amended));
    const record = await readRecord(page, '.published');
    expect(record).toMatchObject({
      索引号: 'TEST-2027-003',
      公开事项: '生活垃圾分类',
      公开主体: '桃源社区居民委员会',
      发布日期: '2027年3月10日',
      有效性: '现行有效',
      有效期至: '2027年12月31日',
      版本: '第 2 版，共 2 版 改了什么',
    });
    expect(Object.values(record)).not.toContain('');
    expect(await page.locator('.plan .slot, .plan [data-slot]').count()).toBe(0);
    expect(await page.locator('.plan').textContent()).toContain('85%');
    const approval = await readRecord(page, '[aria-labelledby="page-approval"]');
    expect(approval).toMatchObject({ 审议机构: '居民代表会议', 表决: '到会 52 人，同意 49 人' });
    expect(approval.三审).toMatch(/初审.*2027年3月8日.*复审.*终审/);
    expect(await page.locator('[aria-labelledby="page-progress"] .progress-sum').textContent()).toContain(
      '共 6 项：已完成 1 项，进行中 1 项，延期 1 项，未填报 3 项',
    );
    expect(await page.locator('.history > li').allInnerTexts()).toEqual([
      expect.stringMatching(/第 2 版[\s\S]*现行版[\s\S]*准确率指标按一季度抽查/),
      expect.stringMatching(/第 1 版[\s\S]*首次公布/),
    ]);
    expect(await page.locator('.state-banner').count()).toBe(0);
    expect(await page.locator('.replaces a').getAttribute('href')).toBe(address(replaced));
  });

  test('uses the labels of 政府信息公开, and says that a plan has expired', async () => {
    const page = await open(address(government));
    expect(await readRecord(page, '.published')).toMatchObject({
      主题分类: '综合政务',
      发布机构: '青山街道办事处',
      发文字号: '青街办〔2027〕3号',
      公开范围: '面向社会',
      有效性: '失效',
    });
    expect(await page.locator('.state-banner').textContent()).toContain('有效期到2027年6月30日为止');
  });

  test('tells machines what it is', async () => {
    const page = await open(address(amended));
    expect(await meta(page, 'ArticleTitle')).toBe('桃源社区2027年生活垃圾分类专项工作计划');
    expect(await meta(page, 'PubDate')).toMatch(/^2027-03-10 \d{2}:\d{2}$/);
    expect(await meta(page, 'ContentSource')).toBe('桃源社区居民委员会');
    expect(await meta(page, 'Keywords')).toContain('垃圾分类');
    expect(await meta(page, 'description')).toContain('居民代表会议2027-03-05通过');
    expect(await meta(page, 'ColumnName')).toBe('公开计划');
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data).toMatchObject({
      '@type': 'DigitalDocument',
      name: '桃源社区2027年生活垃圾分类专项工作计划',
      version: '2',
      datePublished: '2027-03-10',
      expires: '2027-12-31',
      temporalCoverage: '2027-01-01/2027-12-31',
      publisher: { name: '桃源社区居民委员会' },
    });
    const list = await open('/approved/');
    for (const name of ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'])
      expect(await meta(list, name), name).toBeTruthy();
  });

  test('gives the text as a sound Word file, as plain text and as data', async () => {
    const file = (format: string) => readFileSync(join(folder, address(amended), `plan.${format}`));
    expect(await findingsOfDocx(file('docx'))).toEqual([]);
    const words = new TextDecoder().decode(unzipSync(file('docx'))['word/document.xml']);
    for (const text of [words, file('txt').toString(), file('json').toString()])
      expect(text).toContain('其中至少两次安排在晚间');
    expect(JSON.parse(file('json').toString()).meta.approval.version).toBe(2);
  });

  test('prints banner, record and text, and none of the tools', async () => {
    const page = await open(address(government, 'v1/'));
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['.state-banner', '.record', '.plan h1'])
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    for (const hidden of ['.site-head', '.contents', '.sample-tools', '.history'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  });
});

describe('versions', () => {
  test('keep their addresses, and say which one is in force', async () => {
    const page = await open(address(government, 'v1/'));
    expect(await page.locator('.state-banner').textContent()).toContain('这是第 1 版，已经修改');
    expect((await readRecord(page, '.published')).有效性).toBe('已修改');
    await page.locator('.state-banner a').first().click();
    expect(new URL(page.url()).pathname).toBe(address(government));
    const current = await open(address(amended, 'v2/'));
    expect(await current.locator('link[rel="canonical"]').getAttribute('href')).toBe(address(amended));
    expect(await current.locator('.state-banner').count()).toBe(0);
    expect(await current.locator('.plan').innerHTML()).toBe(
      await (await open(address(amended))).locator('.plan').innerHTML(),
    );
  });

  test('are set against each other: what was struck, what was put in, by more than colour', async () => {
    const page = await open(address(amended, 'changes/'));
    const lines = page.locator('.difference .line');
    const changed = lines.filter({ hasText: '联合检查不少于4次' });
    expect(await changed.locator('.change').textContent()).toBe('修改');
    expect(await changed.locator('del').allTextContents()).toEqual(['一']);
    expect((await changed.locator('ins').allTextContents()).join()).toContain('一次安排在周末');
    const styles = await changed.evaluate((line) =>
      ['del', 'ins'].map((name) => {
        const element = line.querySelector(name);
        return element ? getComputedStyle(element).textDecorationLine : '';
      }),
    );
    expect(styles).toEqual(['line-through', 'underline']);
    // figures are struck whole
    expect(await lines.filter({ hasText: '分类准确率达到' }).locator('del, ins').allTextContents()).toEqual([
      '88',
      '85',
    ]);
    expect(await page.locator('.change-sum').textContent()).toContain('修改 3 处，新增 1 处');
    expect(await page.locator('.change-notes').textContent()).toContain('准确率指标按一季度抽查');
    expect(await page.locator('.pairs').count()).toBe(0);
  });

  test('can be chosen two by two where there are more than two', async () => {
    const page = await open(address(government, 'changes/'));
    const choices = page.locator('.pairs a');
    expect(await choices.allInnerTexts()).toEqual([
      '第 2 版到第 3 版',
      '第 1 版到第 3 版',
      '第 1 版到第 2 版',
    ]);
    await choices.nth(1).click();
    expect(new URL(page.url()).pathname).toBe(address(government, 'changes/1-3/'));
    expect(await page.locator('.pairs [aria-current]').textContent()).toBe('第 1 版到第 3 版');
    expect(await page.locator('.change-notes > div').count()).toBe(2);
    const all = (await page.locator('.difference').textContent()) ?? '';
    expect(all).toContain('一次抽查');
    expect(await page.locator('.difference .changed').count()).toBe(2);
  });
});

describe('withdrawn plans', () => {
  test('keep their addresses with notice and reason, and lead to what replaces them', async () => {
    const page = await open(address(gone));
    const notice = await page.locator('main').textContent();
    for (const words of ['已经撤下', '已经报名的家庭由社区逐户告知', '场地维修', 'TEST-2027-006'])
      expect(notice).toContain(words);
    await page.goto(address(gone, 'v1/'));
    expect(await page.locator('main').textContent()).toContain('场地维修');
    await page.goto(address(replaced));
    expect(await page.locator('main').textContent()).toContain('内容并入垃圾分类专项计划');
    await page.locator('.state-banner a').click();
    expect(new URL(page.url()).pathname).toBe(address(amended));
  });

  test('leave no word of their text in any built file, packed ones included', () => {
    const files = readBuiltFiles(folder);
    expect(withdrawnWords.flatMap((words) => filesHolding(files, words))).toEqual([]);
    // the same search finds what is there: in pages, in the Word file and in the search index
    const found = filesHolding(files, '其中至少两次安排在晚间');
    expect(found).toEqual(
      expect.arrayContaining([
        address(amended, 'index.html'),
        address(amended, 'plan.docx'),
        expect.stringMatching(/^\/search-data\//),
      ]),
    );
  });
});

describe('the list', () => {
  const items = '[data-results] > [data-plan]';

  test('is whole and in order without JavaScript, newest first', async () => {
    const page = await browser.openPage({ javaScriptEnabled: false });
    await page.goto('/approved/');
    const shown = await page
      .locator(items)
      .evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.plan ?? ''));
    const published = builtPages(folder).filter(({ kind }) => kind?.name === 'approved plan');
    expect(shown.toSorted()).toEqual(published.map(({ address }) => address.split('/')[2]).sort());
    const days = await page.locator(`${items} .meta-line`).allInnerTexts();
    const numbers = days.map((line) => {
      const [, year, month, day] = /(\d{4})年(\d+)月(\d+)日/.exec(line) ?? [];
      return Number(year) * 10_000 + Number(month) * 100 + Number(day);
    });
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(await page.locator('[data-facets]').isVisible()).toBe(false);
    expect(await page.locator('.withdrawn-list a').count()).toBeGreaterThanOrEqual(2);
  });

  test('is narrowed down by community, year and validity, with the choice in the address', async () => {
    const page = await open('/approved/');
    const visible = () =>
      page
        .locator(items)
        .filter({ visible: true })
        .evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.plan));
    await page.locator('[data-facet="community"] a', { hasText: '青山街道' }).click();
    expect(await visible()).toEqual([government]);
    // its period runs into the year after
    await page.locator('[data-facet="year"] a[data-value="2028"]').click();
    expect(await visible()).toEqual([government]);
    expect(new URL(page.url()).searchParams.getAll('community')).toEqual(['青山街道']);
    await page.locator('[data-facet="validity"] a[data-value="现行有效"]').click();
    expect(await visible()).toEqual([]);
    expect(await page.locator('[data-empty-state]').isVisible()).toBe(true);
    await page.locator('[data-chosen]').getByText('清除全部条件').click();
    expect((await visible()).length).toBeGreaterThan(2);
    await page.goto('/approved/?theme=waste-sorting&validity=现行有效');
    expect(await visible()).not.toContain(government);
  });
});

describe('search', () => {
  test('finds current versions and can be limited to approved plans', async () => {
    const links = async (page: Page) => {
      await page.waitForSelector('[data-search-total]');
      return page
        .locator('[data-search-result] .title a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    };
    const page = await open('/search/?q=其中至少两次安排在晚间');
    expect(await links(page)).toEqual([address(amended)]);
    expect(await page.locator('.state-mark').textContent()).toBe('公开计划');
    // words of the first version alone are not found in it
    await page.goto('/search/?q=其中至少一次安排在晚间&state=approved');
    expect(await links(page)).toEqual([]);
    await page.goto('/search/?q=社区');
    const both = await links(page);
    await page.locator('[data-facet="state"] a[data-value="approved"]').click();
    await page.waitForFunction(() => location.search.includes('state=approved'));
    await expect
      .poll(async () => (await links(page)).every((path) => path.startsWith('/approved/')))
      .toBe(true);
    expect((await links(page)).length).toBeGreaterThan(1);
    expect(both.some((path) => path.startsWith('/samples/'))).toBe(true);
  });
});

describe('words that try to be markup', () => {
  test('stay words on every page of the plan, in the list, in search and in data for machines', async () => {
    const page = await browser.openPage();
    const faults = await watchFaults(page);
    const pages = ['', 'v1/', 'v2/', 'changes/'].map((rest) => address(hostile, rest));
    for (const path of [...pages, '/approved/', `/search/?q=${encodeURIComponent('恶意标题')}`]) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const words = await page.locator('main').textContent();
      expect(words, path).toContain(hostileTitle);
      if (!path.startsWith('/search')) expect(words, path).toContain(hostileText);
      expect(await page.locator('img[src="x"], [onerror]').count(), path).toBe(0);
      expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked), path).toBe(
        undefined,
      );
    }
    await page.goto(address(hostile));
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data.publisher.name).toBe(hostileText);
    expect(await meta(page, 'ContentSource')).toBe(hostileText);
    expect(faults).toEqual([]);
  });
});
