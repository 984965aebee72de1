// 交公开件, the whole way: from a draft or an office's Word file in the browser to a package, and from the package, taken in as the
// inbox takes it, to the version that is written. Nobody types a command.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { draftPlan } from '../../drafts/draft.ts';
import { planDraft } from '../../drafts/plan-draft.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import { sha256 } from '../../terms/sha256.ts';
import { approvedIds, approvedToday } from '../approved-plans.ts';
import { changed } from '../gate-cases.ts';
import { officeWordFile } from '../office-word-file.ts';
import { publishablePlan } from '../publishable-plan.ts';
import { PublishingDesk } from '../publishing-desk.ts';
import { downloadBy, storedDraft } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const vocabulary = readVocabulary();
const browser = useBrowser();
const { folder } = inject('builtSite');

/** What somebody types who publishes the first plan of a unit; the rest is filled in. */
const typed = {
  body: '居民代表会议',
  meeting: '2026年第四次居民代表会议',
  date: '2026.11.10',
  'votes.present': '52',
  'votes.agree': '49',
  'reviews.0.role': '社区居委会副主任',
  'reviews.0.date': '2026-11-03',
  'reviews.1.role': '社区党委书记',
  'reviews.1.date': '2026年11月6日',
  'reviews.2.role': '街道分管副主任',
  'reviews.2.date': '2026-11-12',
  'contact.phone': '0000-0000000',
  'header.index': 'TY-2027-901',
  'header.subject': '年度工作计划',
};

/** Counts what a person does: each click, each field that is filled. */
class Hand {
  clicks = 0;
  fields = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async click(selector: string): Promise<void> {
    this.clicks += 1;
    await this.page.locator(selector).first().click();
  }
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [key, value] of Object.entries(values)) {
      this.fields += 1;
      await this.page.fill(`[data-field="${key}"]`, value);
      await this.page.press(`[data-field="${key}"]`, 'Tab');
    }
  }
  /** The package, made by the button. */
  async makePackage(): Promise<{ name: string; bytes: Uint8Array }> {
    this.clicks += 1;
    return downloadBy(this.page, '[data-make-package]');
  }
}

/** The page with a draft of this plan in its browser, on the day that the site was built. */
async function openWith(source = publishablePlan): Promise<Hand> {
  const page = await browser.openPage({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
  const draft = planDraft(
    parseSoundPlan(source, vocabulary),
    { id: 'd1', now: '2026-11-12T08:00:00Z' },
    vocabulary,
  );
  await page.clock.setFixedTime(new Date(`${approvedToday}T10:00:00`));
  await page.goto('/404.html');
  await page.evaluate((text) => localStorage.setItem('plan-draft:d1', text), JSON.stringify(draft));
  await page.goto('/publish/');
  await page.waitForSelector('[data-work]');
  return new Hand(page);
}

const passed = '各关都通过了，可以生成公开包';
const settled = (page: Page) => page.getByText(passed).waitFor();
const openPoints = (page: Page) => page.locator('.gate-list li li').allInnerTexts();

/** The inbox of a repository with the approved plans of the built site, and what it does with a package. */
async function takeIn(
  { name, bytes }: { name: string; bytes: Uint8Array },
  files: Record<string, string> = {},
) {
  const desk = new PublishingDesk();
  onTestFinished(() => desk.remove());
  const inbox = join(desk.folder, 'inbox');
  mkdirSync(inbox);
  for (const [path, text] of Object.entries(files)) desk.put(join('approved', path), text);
  writeFileSync(join(inbox, name), bytes);
  const outcome = await desk.run('plan-inbox', [inbox], { BUILD_DATE: approvedToday });
  return { desk, outcome, left: readdirSync(inbox) };
}

/** Every version of a published plan as the site was built from it. */
function versionsOf(id: string): Record<string, string> {
  const from = join(folder, '..', 'approved', id);
  return Object.fromEntries(
    readdirSync(from).map((name) => [`${id}/${name}`, readFileSync(join(from, name), 'utf8')]),
  );
}

describe('a plan is handed in', () => {
  test('from a draft to the version that is written, with what was typed kept over a reload', async () => {
    const hand = await openWith();
    const { page } = hand;
    await hand.click('[data-choose-draft="d1"]');
    await page.waitForSelector('[data-gate-summary]');
    expect(await page.inputValue('[data-field="header.publisher"]')).toBe('桃源社区居民委员会');
    const blank = await page.locator('[data-gate="审批信息完整"] [data-to-field]').allInnerTexts();
    expect(blank).toHaveLength(12);
    await page.locator('[data-to-field="meeting"]').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('meeting');
    await hand.fill(typed);
    await settled(page);
    await page.reload();
    await settled(page);
    expect(await page.inputValue('[data-field="date"]')).toBe('2026-11-10');
    // as it will be: the page, the picture, the poster
    expect(await page.locator('[data-published-text] h1').textContent()).toContain('扶手维护专项工作计划');
    expect(await page.locator('.preview-page .record').textContent()).toContain('TY-2027-901');
    await page.click('[data-view-of="picture"]');
    expect(
      await page
        .locator('.preview-picture')
        .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBeGreaterThan(0);
    await page.click('[data-view-of="poster"]');
    expect(await page.locator('.poster').textContent()).toContain('0000-0000000');

    const made = await hand.makePackage();
    expect(made.name).toBe('桃源社区2027年楼道扶手维护专项工作计划（公开）.package');
    expect(await page.locator('[data-package-status]').textContent()).toMatch(/已生成.*交给/s);
    const { desk, outcome, left } = await takeIn(made);
    expect({ code: outcome.code, left }).toEqual({ code: 0, left: [] });
    expect(desk.written()).toEqual(['special-plan-2027/v1.mdx']);
    const text = desk.read('special-plan-2027/v1.mdx');
    const written = parseSoundPlan(text, vocabulary);
    const draft = await page.evaluate(() => localStorage.getItem('plan-draft:d1') ?? '');
    expect(written.sections).toEqual(draftPlan(JSON.parse(draft), vocabulary).sections);
    expect(written.meta.approval?.header).toMatchObject({ index: 'TY-2027-901', published: approvedToday });
    // one click for the draft, one for the package; fields that nobody else can know
    expect({ clicks: hand.clicks, fields: hand.fields }).toEqual({ clicks: 2, fields: 14 });

    // the next plan of the unit begins with what lasts
    await page.evaluate(() => localStorage.removeItem('plan-publish'));
    await page.goto('/publish/?draft=d1');
    await page.waitForSelector('[data-gate-summary]');
    expect(await page.inputValue('[data-field="reviews.1.role"]')).toBe('社区党委书记');
    expect(await page.inputValue('[data-field="meeting"]')).toBe('');
  });

  test('is refused with every reason where it is mended, and passes once it is', async () => {
    const source = changed('抽十个单元', '抽××个单元，问13812345678');
    const hand = await openWith(source);
    const { page } = hand;
    const faults = await watchFaults(page);
    await hand.click('[data-choose-draft="d1"]');
    await page.waitForSelector('[data-gate-summary]');
    await hand.fill({ ...typed, 'reviews.1.role': '王小明', 'header.published': '2026-11-01' });
    const points = (await openPoints(page)).join('\n');
    expect(points).toMatch(/“××”还没有填/);
    expect(points).toMatch(/手机号码/);
    expect(points).toMatch(/“王小明”像是人名/);
    expect(points).toMatch(/发布日期早于终审日期/);
    expect(points).not.toMatch(/reviews|header|undefined/);
    await page
      .locator('.gate-list li li', { hasText: '手机号码' })
      .getByRole('button', { name: '看在哪里' })
      .last()
      .click();
    expect(await page.locator('[data-pointed]').textContent()).toContain('13812345678');
    await page.locator('[data-to-field="header.published"]').first().click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe(
      'header.published',
    );
    await hand.click('[data-make-package]');
    expect(await page.locator('[data-package-status]').textContent()).toContain('没有生成');

    await hand.fill({ 'reviews.1.role': '社区党委书记', 'header.published': '2026-11-16' });
    // the draft is mended where it was written, in its own tab
    expect(await page.locator('[data-back-to-draft]').getAttribute('href')).toBe('/templates/new/?draft=d1');
    const mended = planDraft(
      parseSoundPlan(publishablePlan, vocabulary),
      { id: 'd1', now: '2026-11-12T09:00:00Z' },
      vocabulary,
    );
    await page.evaluate((text) => localStorage.setItem('plan-draft:d1', text), JSON.stringify(mended));
    await page.reload();
    await settled(page);
    expect(await openPoints(page)).toEqual([]);
    const { outcome } = await takeIn(await hand.makePackage());
    expect(outcome.code).toBe(0);
    expect(faults).toEqual([]);
  });

  test('as the Word file of an office, which goes out byte for byte', async () => {
    const bytes = officeWordFile;
    const hand = await openWith();
    const { page } = hand;
    const file = {
      name: '扶手方案定稿.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    };
    await page.setInputFiles('[data-hand-in-file]', file);
    await page.waitForSelector('[data-original-note]');
    await hand.fill(typed);
    await settled(page);
    await page.reload();
    await settled(page);
    const { desk, outcome } = await takeIn(await hand.makePackage());
    expect(outcome.code, outcome.stderr).toBe(0);
    const kept = new Uint8Array(readFileSync(join(desk.approved, 'other-2027', 'v1.docx')));
    expect(sha256(kept)).toBe(sha256(bytes));
  });
});

describe('a published plan', () => {
  const id = approvedIds.government;

  test('is amended: its next version says what changed, and follows the one that stands', async () => {
    const stored = versionsOf(id);
    const current = JSON.parse(readFileSync(join(folder, 'approved', id, 'plan.json'), 'utf8'));
    const { approval, ...meta } = current.meta;
    const last = approval.version;
    const draft = planDraft(
      { ...current, meta: { ...meta, state: 'draft', title: `${meta.title}` } },
      { id: 'd2', now: '2027-07-15T08:00:00Z' },
      vocabulary,
    );
    const [head, ...rest] = draft?.parts ?? [];
    const note = {
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, value: '本计划由街道办事处按季度检查落实。' }],
    };
    const text = JSON.stringify({
      ...draft,
      parts: [{ ...head, content: [...(head?.content ?? []), note] }, ...rest],
    });
    const hand = await openWith();
    const { page } = hand;
    await page.evaluate((text) => localStorage.setItem('plan-draft:d2', text), text);
    await page.reload();
    await hand.click('[data-work="amend"]');
    await hand.click(`[data-choose-plan="${id}"]`);
    await hand.click('[data-choose-draft="d2"]');
    await page.waitForSelector('[data-gate-summary]');
    expect(await page.inputValue('[data-field="header.index"]')).toBe(approval.header.index);
    await hand.fill({
      change: '写明由谁检查',
      meeting: '2027年第七次主任办公会议',
      date: '2027-07-10',
      'reviews.0.date': '2027-07-11',
      'reviews.1.date': '2027-07-12',
      'reviews.2.date': '2027-07-13',
    });
    expect(await openPoints(page)).toEqual([]);
    const made = await hand.makePackage();
    expect(made.name).toMatch(/（修改）\.package$/);
    const { desk, outcome } = await takeIn(made, stored);
    expect(outcome.code, outcome.stderr).toBe(0);
    const written = parseSoundPlan(desk.read(`${id}/v${last + 1}.mdx`), vocabulary).meta.approval;
    expect(written).toMatchObject({ version: last + 1, change: '写明由谁检查', previous: approval.hash });
  });

  test('is withdrawn, and reported on', async () => {
    const hand = await openWith();
    const { page } = hand;
    // its own page leads here with the plan chosen
    await page.goto(`/approved/${id}/`);
    await hand.click('.published summary');
    await hand.click('.record-note a[href*="/publish/"]');
    await hand.click('[data-work="withdraw"]');
    expect(await page.locator(`[data-choose-plan="${id}"]`).isChecked()).toBe(true);
    await hand.click('[data-make-package]');
    expect(await page.locator('[data-package-status]').textContent()).toContain('“理由”还没有填');
    await hand.fill({ 'withdraw.reason': '请问13812345678' });
    await hand.click('[data-make-package]');
    await page.locator('[data-package-status]', { hasText: '手机号码' }).waitFor();
    await hand.fill({ 'withdraw.reason': '工作转入常态' });
    const taken = await takeIn(await hand.makePackage(), versionsOf(id));
    expect(taken.outcome.code, taken.outcome.stderr).toBe(0);
    expect(taken.desk.read(`${id}/withdrawn.yaml`)).toContain(`date: ${approvedToday}`);

    await hand.click('[data-work="progress"]');
    await page.waitForSelector('[data-report]');
    await page.locator('[data-report] select').first().selectOption('进行中');
    const key = await page.locator('[data-report]').first().getAttribute('data-report');
    const reported = await takeIn(await hand.makePackage(), versionsOf(id));
    expect(reported.outcome.code, reported.outcome.stderr).toBe(0);
    expect(reported.desk.read(`${id}/progress.yaml`)).toContain(key?.split('/')[1]);
  });
});

test('the next year begins from an own draft as well', async () => {
  const hand = await openWith();
  const { page } = hand;
  await hand.click('[data-work="next"]');
  await hand.click('[data-next-draft="d1"]');
  await page.locator('[data-part]').first().waitFor();
  const draft = await storedDraft(page);
  expect(draft.meta.period.year).toBe(2028);
  expect(draft.name).toContain('2028年');
  expect(draft.decisions?.length).toBeGreaterThan(0);
  // the one that it was made from is still there
  expect(await page.evaluate(() => localStorage.getItem('plan-draft:d1'))).toContain('2027');
});

test('the page is found from the published plans and from a draft, and says what to do without JavaScript', async () => {
  const page = await browser.openPage({ javaScriptEnabled: false });
  await page.goto('/approved/');
  await page.locator('main a[href="/publish/"]').first().click();
  await page.waitForURL(/\/publish\//, { waitUntil: 'load' });
  const text = (await page.locator('main').allInnerTexts()).join();
  expect(text).toContain('这一页要用 JavaScript');
  expect(text).not.toContain('正在打开');
});
