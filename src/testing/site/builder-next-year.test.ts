// “以此编写下一年计划”: from an approved plan's page to a draft for the next year. The plan is the example that has
// progress for every kind of row: tasks done, tasks behind, an activity that was cancelled.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { draftPlan } from '../../drafts/draft.ts';
import { rollPlan } from '../../drafts/roll/roll.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { readDocx } from '../../import/own-word/read.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Progress, progressOf } from '../../plan/progress.ts';
import { planPlainText } from '../../writers/plain-text.ts';
import { approvedIds } from '../approved-plans.ts';
import { findingsOfDocx } from '../check-docx.ts';
import { downloadWord, openTab, storedDraft } from './builder-page.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const vocabulary = readVocabulary();
const browser = useBrowser();
const { folder } = inject('builtSite');
const link = '以此编写下一年计划';
const id = 'taoyuan-2026-corridor-hygiene';
const address = `/approved/${id}/`;

function readBuilt(path: string) {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}
const plan: Plan = readBuilt(`${address}plan.json`);
const progress: Progress = readBuilt('data/approved.json').plans.find(
  (one: { id: string }) => one.id === id,
).progress;
const thisYear = plan.meta.blocks;

describe('next year’s plan', () => {
  test('is a draft with its dates moved, what is done left out, and the rest for a person to decide', async () => {
    const page = await browser.openPage({ acceptDownloads: true });
    const faults = await watchFaults(page);
    await page.goto(address);
    await page.getByRole('link', { name: link }).click();
    await page.locator('[data-part]').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/templates/new/');
    const notice = page.getByRole('status').filter({ hasText: '明年的草稿' });
    expect(await notice.textContent()).toMatch(/年份和日期顺延.*件事要由人定/);

    const draft = await storedDraft(page);
    const { title, period, state, approval, signoff, blocks } = draft.meta;
    expect({ title, year: period.year, state, approval, signoff }).toEqual({
      title: plan.meta.title.replace('2026', '2027'),
      year: 2027,
      state: 'draft',
      approval: undefined,
      signoff: { org: plan.meta.signoff?.org },
    });
    expect(draft.name).toContain('2027年');
    expect(blocks.phases?.map(({ start }) => start)).toEqual(
      thisYear.phases?.map(({ start }) => start?.replace('2026', '2027')),
    );
    expect(blocks.activities?.find(({ name }) => name === '院落大扫除')?.date).toBe('2027-04-11');

    // what was reported decides what comes along
    const stateOf = (task: string) => progressOf(progress, 'responsibilities', task)?.state;
    const behind = thisYear.responsibilities?.filter(({ task }) => stateOf(task) !== '已完成') ?? [];
    expect(behind.map(({ task }) => task)).toContain('议定楼院公约和答复意见');
    expect(behind.length).toBeLessThan(thisYear.responsibilities?.length ?? 0);
    expect(blocks.responsibilities?.map(({ task }) => task)).toEqual(behind.map(({ task }) => task));
    expect(blocks.phases?.map(({ name, tasks }) => [name, tasks.length])).toEqual([
      ['登记公示', 0],
      ['分批清理', 0],
      ['修补管护', 3],
      ['核对交账', 3],
    ]);
    expect(blocks.activities?.map(({ name }) => name)).not.toContain('楼道墙面手绘');
    expect(blocks.targets?.find(({ name }) => name === '有堆物的单元占比')?.base).toBe(10.9);

    // the paper beside it shows the same
    const preview = page.locator('[data-preview]');
    expect(await preview.locator('h1').textContent()).toBe('桃源社区2027年楼道和公共空间环境专项工作计划');
    const duties = (await preview.locator('[data-block="responsibilities"]').textContent()) ?? '';
    expect(duties).toContain('2027年10月');
    expect(duties).not.toContain('逐层登记和告知');

    await openTab(page, 'finish');
    const { name, bytes } = await downloadWord(page);
    expect(name).toMatch(/^桃源社区2027年.*\.docx$/);
    expect(await findingsOfDocx(bytes)).toEqual([]);
    const { value: read, findings } = readDocx(bytes, vocabulary);
    expect(findings).toEqual([]);
    expect(read).toEqual(draftPlan(draft, vocabulary));
    // the same plan as the command makes
    const rolled = rollPlan(plan, { year: 2027, progress }, vocabulary)?.plan;
    const text = (one: Plan | undefined) => one && planPlainText(one, vocabulary);
    expect(text(read)).toBe(text(rolled));
    expect(faults).toEqual([]);
  });

  test('comes with a list of what to decide, ticked off one by one and kept over a reload', async () => {
    const page = await browser.openPage();
    await page.goto(address);
    await page.getByRole('link', { name: link }).click();
    await page.locator('[data-part]').first().waitFor();
    const expected = rollPlan(plan, { year: 2027, progress }, vocabulary)?.decisions ?? [];
    const count = expected.length;
    expect(await page.locator('#tab-finish .badge').textContent()).toMatch(/\d+/);
    await openTab(page, 'finish');
    const list = page.locator('[data-decisions]');
    expect(await list.locator('li').allInnerTexts()).toEqual(
      expected.map(({ where, what }) =>
        expect.stringMatching(new RegExp(`^\\s*${where}[\\s\\S]*${what.slice(0, 12)}`)),
      ),
    );
    expect(await list.textContent()).toContain('“逐层登记和告知”');
    expect(await list.locator('legend').textContent()).toContain(`还有 ${count} 件`);
    const decision = list.getByRole('checkbox', { name: /2 项任务结转/ });
    await decision.check();
    expect(await list.locator('legend').textContent()).toContain(`还有 ${count - 1} 件`);
    await openTab(page, 'text');
    await page.getByLabel('牵头，第1行').first().fill('环境专干');

    await page.reload();
    await page.locator('[data-preview]').waitFor();
    expect(await page.locator('[data-preview] h1').textContent()).toContain('2027年');
    await openTab(page, 'finish');
    expect(await decision.isChecked()).toBe(true);
    expect(await list.getByRole('checkbox').count()).toBe(count);
    expect(await list.getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect((await storedDraft(page)).decisions?.filter(({ done }) => done).map(({ where }) => where)).toEqual(
      ['责任分工'],
    );
    // one plan, one draft: the reload made no second one
    expect(await page.locator('[data-draft]').count()).toBe(1);
  });

  test('without reported progress is carried over whole, and says that nobody knows what is done', async () => {
    const page = await browser.openPage();
    await page.goto(`/approved/${approvedIds.government}/`);
    await page.getByRole('link', { name: link }).click();
    await page.locator('[data-part]').first().waitFor();
    const draft = await storedDraft(page);
    const before: Plan = readBuilt(`/approved/${approvedIds.government}/plan.json`);
    expect(draft.meta.blocks.responsibilities?.length).toBe(before.meta.blocks.responsibilities?.length);
    await openTab(page, 'finish');
    expect(await page.locator('[data-decisions]').textContent()).toContain('没有进展记录');
  });
});

describe('the way to it', () => {
  test('is not offered by a withdrawn plan, nor by a version of its own', async () => {
    const page = await browser.openPage();
    for (const path of [`${approvedIds.replaced}/`, `${approvedIds.gone}/`, `${id}/v1/`, `${id}/v2/`]) {
      await page.goto(`/approved/${path}`);
      expect(await page.locator('a[href*="roll="]').count(), path).toBe(0);
    }
    await page.goto(address);
    expect(await page.locator('a[href*="roll="]').count()).toBe(1);
  });

  test('says so where the plan is withdrawn meanwhile, and offers the outlines', async () => {
    const page = await browser.openPage();
    for (const gone of [approvedIds.gone, 'never-there']) {
      await page.goto(`/templates/new/?roll=${gone}`);
      await page.getByRole('alert').filter({ hasText: '可能已经撤下' }).waitFor();
      expect(await page.locator('[data-choose]').count()).toBe(vocabulary.outlines.length);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }
  });

  test('explains itself without JavaScript', async () => {
    const page = await browser.openPage({ javaScriptEnabled: false });
    await page.goto(address);
    await page.getByRole('link', { name: link }).click();
    // its style sheet hides what only a script would end
    await page.waitForURL(/\/templates\/new\//, { waitUntil: 'load' });
    const text = (await page.locator('main').allInnerTexts()).join();
    expect(text).toContain('这一页要用 JavaScript');
    expect(text).toMatch(/公开的计划.*下载 Word 文件，把年份、日期和数字改成新的/);
    expect(text).not.toContain('正在打开');
  });
});
