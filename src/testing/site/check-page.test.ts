// The check page in a real browser: text and files in, findings beside it, fixes with undo, nothing uploaded.

import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import axe from 'axe-core';
import type { Page, Request } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import { writePlan } from '../../writers/formats.ts';
import { planPlainText } from '../../writers/plain-text.ts';
import { bothSchemes, violationsIn } from './axe-violations.ts';
import { useBrowser, watchFaults } from './site-browser.ts';

const browser = useBrowser();
const vocabulary = readVocabulary();
const sample = readFileSync('content/samples/civilised-city-annual-plan.mdx', 'utf8');

const draft = '桃源社区2027年工作计划\n一、工作目标\n清理楼道,每周一次。\n三、保障措施\n由××负责,按月通报。';

async function openCheck(page: Page): Promise<void> {
  await page.goto('/check/');
  await page.locator('[data-check-file]').waitFor({ state: 'attached' });
}

async function checked(page: Page): Promise<void> {
  await page.locator('[data-phase="done"]').waitFor();
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator('#check-text').fill(text);
  await checked(page);
}

const shared = browser.sharedPage();

/**
 * The page with nothing in it, one for all tests that choose nothing on it: to open it, and to read what it compares with,
 * takes longer than most of them.
 */
async function cleared(): Promise<Page> {
  const page = shared();
  const clear = page.locator('[data-clear]');
  if (page.url() === 'about:blank') {
    page.on('dialog', (dialog) => dialog.accept());
    await openCheck(page);
  } else if (await clear.isVisible()) await clear.click();
  await page.locator('[data-phase="short"]').waitFor();
  return page;
}

const text = (page: Page) => page.locator('#check-text').inputValue();
const found = (page: Page, rule: string) => page.locator(`[data-finding="${rule}"]`);

/** Drops a file on the page, as from a folder. */
async function drop(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  const transfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      return transfer;
    },
    { name, base64 },
  );
  await page.dispatchEvent('[data-check]', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('[data-check]', 'drop', { dataTransfer: transfer });
}

describe('a pasted draft', () => {
  test('gets findings with rule, place and advice, and marks in the text', async () => {
    const page = await browser.openPage();
    const faults = await watchFaults(page);
    await openCheck(page);
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: inject('builtSite').origin });
    await page.evaluate((draft) => navigator.clipboard.writeText(draft), draft);
    await page.locator('#check-text').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await checked(page);
    const [comma] = await found(page, 'typography/half-width').allTextContents();
    expect(comma).toContain('第3行');
    expect(comma).toContain('应是全角“，”');
    expect(await found(page, 'numbering/gap').count()).toBe(1);
    expect(await found(page, 'placeholder/left').textContent()).toContain('××');
    const marks = page.locator('[data-check-marks] [data-mark]');
    expect(await marks.allTextContents()).toEqual(expect.arrayContaining([',', '××']));
    expect(await page.locator('[data-check-summary]').textContent()).toMatch(/发现 \d+ 处错误/);
    expect(faults).toEqual([]);
  });

  test('lies exactly under its marks, also when it is long', async () => {
    const page = await browser.openPage({ viewport: { width: 390, height: 800 } });
    await openCheck(page);
    await write(page, `${draft}\n`.repeat(40));
    const heights = await page.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('#check-text');
      const copy = document.querySelector('[data-check-marks]');
      return [area?.scrollHeight, area?.clientHeight, copy?.clientHeight];
    });
    expect(new Set(heights).size).toBe(1);
  });

  test('leads from a finding to its place, and from the caret to the finding', async () => {
    const page = await cleared();
    await write(page, `${'前面一段话。\n'.repeat(80)}由××负责。`);
    await found(page, 'placeholder/left').locator('.finding-open').click();
    const selected = () =>
      page.evaluate(() => {
        const area = document.querySelector<HTMLTextAreaElement>('#check-text');
        return area?.value.slice(area.selectionStart, area.selectionEnd);
      });
    expect(await selected()).toBe('××');
    const inView = await page.locator('[data-mark~="current"]').evaluate((mark) => {
      const box = mark.closest('.check-box')?.getBoundingClientRect();
      const { top, bottom } = mark.getBoundingClientRect();
      return box !== undefined && top >= box.top && bottom <= box.bottom;
    });
    expect(inView).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.finding[aria-current]').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.finding[aria-current]').getAttribute('data-finding')).toBe(
      'placeholder/left',
    );
    await page.keyboard.press('F8');
    expect(await page.locator('.finding[aria-current]').count()).toBe(1);
  });

  test('is checked again as one types, and marks move along meanwhile', async () => {
    const page = await cleared();
    await write(page, draft);
    await page.locator('#check-text').press('Control+Home');
    await page.keyboard.type('关于');
    expect(await page.locator('[data-mark~="error"]').allTextContents()).toContain('××');
    await checked(page);
    await page.locator('#check-text').fill('');
    await page.locator('[data-example]').waitFor();
    expect(await page.locator('.finding').count()).toBe(0);
  });
});

describe('a fix', () => {
  test('is put in with one click and taken back with the browser’s undo', async () => {
    const page = await cleared();
    await write(page, draft);
    await found(page, 'typography/half-width').first().locator('[data-accept]').click();
    expect(await text(page)).toBe(draft.replace(',', '，'));
    await page.keyboard.press('ControlOrMeta+z');
    expect(await text(page)).toBe(draft);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    expect(await text(page)).toBe(draft.replace(',', '，'));
    await checked(page);
    expect(await found(page, 'typography/half-width').count()).toBe(1);
  });

  test('of the safe kind is put in everywhere at once, other findings stay', async () => {
    const page = await cleared();
    await write(page, draft);
    await page.locator('[data-accept-safe]').click();
    await page.locator('[data-undo]').waitFor();
    expect(await text(page)).toBe(draft.replaceAll(',', '，'));
    await checked(page);
    expect(await page.locator('[data-accept-safe]').count()).toBe(0);
    expect(await found(page, 'placeholder/left').count()).toBe(1);
    await page.locator('[data-undo]').click();
    expect(await text(page)).toBe(draft);
  });

  test('and its list work with the keyboard alone', async () => {
    const page = await cleared();
    await write(page, draft);
    const first = found(page, 'typography/half-width').first();
    await first.locator('.finding-open').focus();
    await page.keyboard.press('ArrowDown');
    expect(
      await found(page, 'typography/half-width')
        .nth(1)
        .locator('.finding-open')
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await first.locator('[data-accept]').focus();
    await page.keyboard.press('Enter');
    expect(await text(page)).toBe(draft.replace(',', '，'));
    // the keyboard stays in the list
    const staysInList = () =>
      page.waitForFunction(() => document.activeElement?.classList.contains('finding-open'));
    await staysInList();
    const silence = found(page, 'placeholder/left').locator('[data-silence]');
    await silence.locator('summary').focus();
    await page.keyboard.press('Enter');
    await silence.locator('[data-off-here]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => found(page, 'placeholder/left').count()).toBe(0);
    await staysInList();
  });

  test('that is not wanted is ignored, through edits, until it is brought back', async () => {
    const page = await cleared();
    await write(page, draft);
    await found(page, 'placeholder/left').locator('[data-ignore]').click();
    expect(await found(page, 'placeholder/left').count()).toBe(0);
    await write(page, `抬头\n${draft}`);
    expect(await found(page, 'placeholder/left').count()).toBe(0);
    await page.getByRole('button', { name: '恢复' }).click();
    expect(await found(page, 'placeholder/left').count()).toBe(1);
  });
});

describe('findings', () => {
  test('are filtered by severity', async () => {
    const page = await cleared();
    await write(page, draft);
    const all = await page.locator('.finding').count();
    await page.locator('.filter[data-severity="warning"]').click();
    expect(await found(page, 'typography/half-width').count()).toBe(0);
    expect(await page.locator('[data-mark~="warning"]').count()).toBe(0);
    expect(await found(page, 'placeholder/left').count()).toBe(1);
    await page.locator('.filter[data-severity="warning"]').click();
    expect(await page.locator('.finding').count()).toBe(all);
  });

  test('are copied and saved as a list, and the text is copied', async () => {
    const page = await browser.openPage({ acceptDownloads: true });
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: inject('builtSite').origin });
    await openCheck(page);
    await write(page, draft);
    await page.locator('[data-copy-text]').click();
    await page.getByText('文字已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(draft);
    await page.locator('[data-copy-findings]').click();
    await page.getByText('意见清单已复制').waitFor();
    const list = await page.evaluate(() => navigator.clipboard.readText());
    expect(list).toContain('检查意见：桃源社区2027年工作计划');
    expect(list).toMatch(/第3行【提醒】半角标点：/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-save-findings]').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^检查意见.*\.txt$/);
    expect((await buffer(await download.createReadStream())).toString()).toBe(list);
  });

  test('of a text held against an outline name the sections it lacks', async () => {
    const page = await browser.openPage();
    await openCheck(page);
    await write(page, draft);
    const before = await page.locator('.finding').count();
    await page.locator('[data-outline]').selectOption('annual-plan');
    await expect.poll(() => page.locator('.finding').count()).toBeGreaterThan(before);
  });

  test('of a text that repeats the library come from a comparison that can be left out', async () => {
    const page = await browser.openPage();
    await openCheck(page);
    await write(page, planPlainText(parseSoundPlan(sample, vocabulary), vocabulary));
    await expect
      .poll(() => page.locator('.finding[data-finding="similarity/document"]').count())
      .toBeGreaterThan(0);
    expect(await page.getByRole('link', { name: '看原文' }).first().getAttribute('href')).toBe(
      '/samples/civilised-city-annual-plan/',
    );
    await page.locator('[data-compare]').uncheck();
    await expect.poll(() => page.locator('.finding[data-finding="similarity/document"]').count()).toBe(0);
  });
});

describe('files', () => {
  test('of Word, dropped on the page, are read with headings and tables', async () => {
    const page = await browser.openPage();
    const faults = await watchFaults(page);
    await openCheck(page);
    const plan = parseSoundPlan(sample, vocabulary);
    await drop(page, '计划.docx', await writePlan(plan, 'docx', vocabulary));
    await page.getByText('已打开“计划.docx”').waitFor();
    await checked(page);
    expect(await text(page)).toMatch(/一、/);
    expect(await text(page)).toMatch(/\S\t\S/);
    expect(faults).toEqual([]);
  });

  test.each([
    ['utf-8.txt', Buffer.from(draft)],
    ['gbk.txt', Buffer.from('ccd2d4b4c9e7c7f8c4eab6c8bcc6bbae', 'hex')],
    ['plan.md', Buffer.from(draft)],
    ['plan.mdx', Buffer.from(sample)],
  ])('%s is opened', async (name, bytes) => {
    const page = await cleared();
    await page.locator('[data-check-file]').setInputFiles({ name, mimeType: 'text/plain', buffer: bytes });
    await page.getByText(`已打开“${name}”`).waitFor();
    expect(await text(page)).toContain(name === 'gbk.txt' ? '桃源社区年度计划' : '桃源社区');
  });

  test('replace the text, and undo brings it back', async () => {
    const page = await cleared();
    await write(page, draft);
    await drop(page, 'a.txt', '另一份文字。');
    await page.getByText('换下了原来的文字').waitFor();
    expect(await text(page)).toBe('另一份文字。');
    await page.locator('[data-undo]').click();
    expect(await text(page)).toBe(draft);
  });

  test.each([
    ['a.docx', 'PK\u0003\u0004 cut off'],
    ['b.txt', '\0\u0001\u0002'.repeat(200)],
    ['c.pdf', '%PDF-1.7'],
    ['d.txt', ''],
    ['e.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ])('%s that cannot be read says why and leaves the text alone', async (name, bytes) => {
    const page = await cleared();
    await write(page, draft);
    await drop(page, name, bytes);
    await page.getByText(`“${name}”没有打开：`).waitFor();
    expect(await text(page)).toBe(draft);
  });
});

describe('what was typed', () => {
  test('is there after a reload, until it is cleared', async () => {
    const page = await browser.openPage();
    page.on('dialog', (dialog) => dialog.accept());
    await openCheck(page);
    await page.locator('#check-text').fill(draft);
    // at once: what was typed last must not be lost either
    await page.reload();
    await checked(page);
    expect(await text(page)).toBe(draft);
    await page.locator('[data-clear]').click();
    expect(await text(page)).toBe('');
    await page.reload();
    await page.locator('[data-example]').waitFor();
    expect(await text(page)).toBe('');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('is not lost when storage is full: the page says so', async () => {
    const page = await browser.openPage();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await openCheck(page);
    await write(page, draft);
    await page.getByText('存储空间满了').waitFor();
  });

  test('is text, whatever it looks like', async () => {
    const page = await browser.openPage();
    const faults = await watchFaults(page);
    await openCheck(page);
    const markup = '<img src=x onerror=alert(1)>,<script>alert(2)</script>××\n{process.exit()}';
    await write(page, `桃源社区计划\n清理${markup}`);
    expect(await page.locator('[data-check] img, [data-check] script').count()).toBe(0);
    await drop(page, 'x.mdx', `---\ntitle: x\noutline: notice\n---\nimport x from 'y'\n\n${markup}`);
    await checked(page);
    expect(await page.locator('.finding').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-check] img, [data-check] script').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

test('once loaded the page works without a network: text, Word files, fixes', async () => {
  const page = await browser.openPage();
  const library = new Set<Request>();
  page.on('request', (request) => request.url().includes('/data/library/') && library.add(request));
  // a first check: worker, word lists and the texts to compare with are there afterwards
  await openCheck(page);
  await write(page, '桃源社区工作计划');
  await checked(page);
  await expect.poll(() => library.size).toBeGreaterThan(10);
  for (const request of library) expect(await (await request.response())?.finished()).toBeNull();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await write(page, draft);
  await page.locator('[data-accept-safe]').click();
  await page.locator('[data-undo]').waitFor();
  const plan = parseSoundPlan(sample, vocabulary);
  await drop(page, '计划.docx', await writePlan(plan, 'docx', vocabulary));
  await page.getByText('已打开“计划.docx”').waitFor();
  await checked(page);
  expect(asked).toEqual([]);
});

test('a text of 100,000 characters can still be edited', async () => {
  const page = await cleared();
  const long = `${draft}\n${'本段说明楼道清理的安排，每周检查一次，发现问题当场整改。\n'.repeat(20)}`;
  const area = page.locator('#check-text');
  await area.evaluate(
    (area: HTMLTextAreaElement, text) => {
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    long.repeat(Math.ceil(100_000 / long.length)),
  );
  await checked(page);
  expect(await page.locator('.finding').count()).toBeGreaterThan(10);
  await area.press('Control+Home');
  await page.keyboard.type('关于开展');
  expect(await text(page)).toMatch(/^关于开展桃源/);
  await checked(page);
  const before = await text(page);
  await page.locator('[data-accept-safe]').click();
  await page.locator('[data-undo]').waitFor();
  expect(await text(page)).toBe(before.replaceAll(',', '，'));
  await area.press('ControlOrMeta+z');
  expect(await text(page)).toBe(before);
});

test('on a phone everything fits, and a chosen finding is shown with its tools at the bottom', async () => {
  const page = await browser.openPage({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await openCheck(page);
  await page.locator('[data-example]').tap();
  await checked(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await found(page, 'typography/half-width').first().locator('.finding-open').tap();
  const active = page.locator('[data-active]');
  expect(await active.isVisible()).toBe(true);
  const before = await text(page);
  await active.locator('[data-accept]').tap();
  expect(await text(page)).not.toBe(before);
  // no keyboard over half the screen
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('check-text');
  await page.locator('.check-dock [data-undo]').tap();
  expect(await text(page)).toBe(before);
});

test('every finding of a rule leads to the page of that rule', async () => {
  const page = await cleared();
  await write(page, draft);
  const links = await page
    .locator('.finding-tools a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(3);
  for (const link of new Set(links)) {
    const answer = await page.request.get(link);
    expect([answer.status(), link]).toEqual([200, expect.stringMatching(/^\/check\/rules\/[a-z-]+\/$/)]);
    expect((await answer.text()).match(/<h1[ >]/g)).toHaveLength(1);
  }
});

test('with findings it is accessible', async () => {
  const page = await cleared();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('[data-example]').click();
  await checked(page);
  await found(page, 'typography/half-width').first().locator('.finding-open').click();
  await page.evaluate(axe.source);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await violationsIn(page, String(width), bothSchemes)).toEqual([]);
  }
});

test('below a sub-path it finds its data, its worker and its rules', async () => {
  const { base } = inject('builtSiteInColumn');
  const page = await browser.openPage({ column: true });
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto(`${base}/check/`);
  await page.locator('[data-example]').click();
  await checked(page);
  expect(await page.locator('.finding-tools a').first().getAttribute('href')).toMatch(
    new RegExp(`^${base}/check/rules/[a-z-]+/$`),
  );
  expect(failed).toEqual([]);
});
