// One plan on its whole way in one run, with the commands as people call them, the site as it is built and a real browser:
// blank template, Word file, refusal, publication, pages and data, amendment, difference, withdrawal. Each step stands on
// the one before; after one that fails the rest are skipped.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filesHolding, readBuiltFiles } from '../files-holding.ts';
import { readCalendar, readText } from '../read-calendar.ts';
import { scanQrCode } from '../scan-qr-code.ts';
import { Maintainer } from './maintainer.ts';
import { OwnSite } from './own-site.ts';
import { amend, fillIn, mend, ownWords } from './word-draft.ts';

const id = 'taoyuan-2027-charging';
const address = `/approved/${id}/`;
const title = '桃源社区2027年电动自行车充电安全专项工作计划';
const reason = '充电改由区里统一管理';
const notice = '蓝色棚子照常开放，收费标准不变';
const samples = ['energy-saving-week-notice', 'green-community-special-plan'];

const maintainer = new Maintainer();
const at = (name: string) => maintainer.at(name);
const dist = at('dist');
let site: OwnSite;
let broken: string | undefined;

beforeAll(async () => {
  mkdirSync(at('samples'));
  for (const name of samples) copyFileSync(`content/samples/${name}.mdx`, at(`samples/${name}.mdx`));
  site = await OwnSite.open({ dist, samples: at('samples'), approved: at('approved') });
});
afterAll(async () => {
  await site?.close();
  rmSync(maintainer.work, { recursive: true, force: true });
});
beforeEach(({ task, skip, onTestFailed }) => {
  if (broken) skip(`“${broken}” failed`);
  onTestFailed(() => {
    broken ??= task.name;
  });
});
// no errors in the console, no request to another host, no breach of the pages' policy
afterEach(() => expect(site.faults).toEqual([]));

/** The reasons of a refusal by gate. */
function reasonsByGate(stderr: string): Record<string, string[]> {
  const gates = stderr.matchAll(/【(.+)】\n((?: {2}.+\n?)+)/g);
  return Object.fromEntries(
    [...gates].map(([, gate = '', reasons = '']) => [gate, reasons.trim().split(/\n\s*/)]),
  );
}

/** What the calendar of the plan says: name and first day of each event. */
async function calendarEvents(): Promise<[name: string, day: string][]> {
  const { components } = readCalendar(await site.read(`${address}plan.ics`));
  return components.map(({ properties }) => [
    readText(properties.get('SUMMARY') ?? ''),
    properties.get('DTSTART;VALUE=DATE') ?? '',
  ]);
}

describe('a plan', () => {
  test('begins as a blank template in Word and a blank record of its approval', async () => {
    maintainer.today = '2027-01-05';
    const options = { theme: '平安社区', format: 'docx', out: maintainer.work };
    const template = await maintainer.run('plan-template', ['special-plan'], options);
    expect(template).toMatchObject({ code: 0, stdout: `已写入 ${at('special-plan.docx')}\n` });
    const record = await maintainer.run('plan-publish', ['--init', at('approval.yaml')]);
    expect(record).toMatchObject({ code: 0, stderr: '' });
  });

  test('is refused for all that is wrong with it at once, and nothing is written', async () => {
    maintainer.today = '2027-01-18';
    const draft = maintainer.edit('special-plan.docx', 'draft.docx', fillIn);
    const reviews = ['2027-01-04', '', '2027-01-12'];
    const approval = maintainer.record('wrong.yaml', {
      date: '2027-01-08',
      reviews,
      published: '2028-01-18',
    });
    const { code, stdout, stderr } = await maintainer.try('plan-publish', [draft], { approval, id });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^没有公开，什么都没有写入。共 8 处要处理：/m);
    const told = (...reasons: RegExp[]) => reasons.map((reason) => expect.stringMatching(reason));
    expect(reasonsByGate(stderr)).toEqual({
      没有空白和占位: told(/^填空“网格岗位”还是空的/, /^例举“12月底”还没有确认/),
      必备章节齐全: told(/应有“宣传发动”，这份没有/),
      没有个人信息: told(/^这里有手机号码.*在“.*协管员（13812345678）/),
      没有别处的名称和年份: told(/^“枫林社区”不是本文自己的名称.*参照枫林社区的做法/),
      日期前后一致: told(/^“6月31日”不存在/),
      审批信息完整: told(/三审缺复审/, /^发布日期 2028-01-18 还没有到/),
    });
    // a record that is still blank hides nothing of it
    const blank = await maintainer.try('plan-publish', [draft], { approval: at('approval.yaml'), id });
    expect(blank.code).toBe(1);
    expect(blank.stderr).toMatch(
      /approval\.yaml:\d+:\d+ \S+ body 还没有填[\s\S]*计划里有 6 处要处理：[\s\S]*枫林社区/,
    );
    expect(existsSync(at('approved'))).toBe(false);
  });

  test('is published once that is mended, and not a second time', async () => {
    const mended = maintainer.edit('draft.docx', 'mended.docx', mend);
    const reviews = ['2027-01-04', '2027-01-06', '2027-01-12'];
    const approval = maintainer.record('right.yaml', {
      date: '2027-01-08',
      reviews,
      published: '2027-01-18',
    });
    const first = await maintainer.run('plan-publish', [mended], { approval, id });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain(`网址：${address}`);
    const second = await maintainer.try('plan-publish', [mended], { approval, id: 'copy' });
    expect(second.code).toBe(1);
    expect(reasonsByGate(second.stderr)).toEqual({
      不与别的计划雷同: [expect.stringContaining(`与《${title}》有 100% 相同`)],
      审批信息完整: [expect.stringContaining(`索引号“TY-2027-108”已经用在 ${id} 上`)],
    });
    expect(existsSync(at('approved/copy'))).toBe(false);
  });

  test('goes into the site with the next build', () => site.build(maintainer.today));

  test('has a page with its record, its approval and its text, and files to take along', async () => {
    const { page } = site;
    await page.goto('/approved/');
    await page.getByRole('link', { name: title }).click();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await site.words('.published')).toMatch(
      /索引号TY-2027-108.*公开主体桃源社区居民委员会.*发布日期2027年1月18日.*有效性现行有效/,
    );
    expect(await site.words('[aria-labelledby="page-approval"]')).toMatch(
      /居民代表会议.*到会 53 人，同意 50 人.*初审.*1月4日.*复审.*1月6日.*终审.*1月12日/,
    );
    const text = await site.words('.plan');
    for (const words of [...ownWords.always, ...ownWords.first]) expect(text).toContain(words);
    expect(text).not.toMatch(/【|写作提示/);
    const meta = (name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content');
    expect(await meta('ArticleTitle')).toBe(title);
    expect(await meta('PubDate')).toBe('2027-01-18 00:00');
    expect(await meta('ContentSource')).toBe('桃源社区居民委员会');
    copyFileSync(await site.download('下载 Word'), at('published.docx'));
    const calendar = readFileSync(await site.download('活动日历'), 'utf8');
    expect(calendar).toBe(await site.read(`${address}plan.ics`));
    expect(calendar).toContain(`URL:${site.origin}${address}\r\n`);
    expect(await calendarEvents()).toContainEqual(['旧电池换检日', '20270314']);
  });

  test('is in data that keep to their schema, and in feed and sitemap, whose addresses all answer', async () => {
    const [entry, ...others] = (await site.data()).plans;
    if (entry?.state !== 'published') throw new Error('it is not published in the data');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ id, title, themes: ['平安社区'], validity: '现行有效' });
    expect(entry.versions.map(({ version }) => version)).toEqual([1]);
    const feed = await site.feed();
    expect(feed).toMatchObject([{ guid: `${id}/v1`, title }]);
    const sitemap = await site.sitemap();
    expect(sitemap).toContain(`${site.origin}${address}`);
    const told = [...Object.values(entry.files), entry.address, ...feed.map(({ link }) => link), ...sitemap];
    expect(await site.dead(told)).toEqual([]);
    expect(await site.read('/llms.txt')).toContain(`[${title}](${entry.address})`);
  });

  test('has a poster whose QR code leads a phone to the page', async () => {
    await site.page.goto(`${address}poster/`);
    expect(await site.words('.poster')).toMatch(/充电安全.*126个.*旧电池换检日.*0000-0000000/);
    const scanned = await scanQrCode(await site.page.locator('.poster-qr svg').screenshot());
    expect(scanned).toBe(`${site.origin}${address}v1/`);
    await site.page.goto(scanned);
    expect((await site.words('.plan h1')).replaceAll(' ', '')).toBe(title);
  });

  test('is found by the search, which can be limited to published plans', async () => {
    for (const words of [...ownWords.always, ...ownWords.first])
      expect(await site.search(words), words).toEqual([address]);
    const all = await site.search('社区');
    expect(all).toContain(address);
    expect(all).toHaveLength(samples.length + 1);
    await site.page.locator('[data-facet="state"] a[data-value="approved"]').click();
    await expect.poll(() => site.results()).toEqual([address]);
  });

  test('is amended from the Word file that the site gives out', async () => {
    maintainer.today = '2027-03-22';
    const draft = maintainer.edit('published.docx', 'amended.docx', amend);
    const reviews = ['2027-03-09', '2027-03-11', '2027-03-19'];
    const approval = maintainer.record('again.yaml', {
      date: '2027-03-18',
      reviews,
      published: '2027-03-22',
    });
    const change = '剪除率按一季度实情下调，架空层也要拆';
    const { code, stdout, stderr } = await maintainer.run('plan-amend', [id, draft], { approval, change });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`上一版在 ${address}v1/`);
    await site.build(maintainer.today);
  });

  test('shows what the amendment changed, and keeps the version before at its address', async () => {
    const { page } = site;
    await page.goto(address);
    expect(await site.words('.published')).toContain('版本第 2 版，共 2 版');
    expect(await site.words('.plan')).toContain(ownWords.second[0]);
    await page.getByRole('link', { name: '比第 1 版改了什么' }).click();
    expect(await site.words('.change-sum')).toContain('修改 2 处');
    expect(await site.words('.change-notes')).toContain('剪除率按一季度实情下调');
    expect(await page.locator('.difference del').allTextContents()).toEqual(['98', '6', '30']);
    expect(await page.locator('.difference ins').allTextContents()).toEqual(['90', '和架空层里', '7', '20']);
    await page.getByRole('link', { name: '第 1 版全文' }).click();
    expect(new URL(page.url()).pathname).toBe(`${address}v1/`);
    expect(await site.words('.state-banner')).toContain('这是第 1 版，已经修改');
    expect(await site.words('.plan')).toContain(ownWords.first[0]);
  });

  test('has both versions in data and feed, and the new one in calendar and search', async () => {
    const [entry] = (await site.data()).plans;
    expect(entry?.versions).toMatchObject([{ version: 1 }, { version: 2, change: /架空层也要拆/ }]);
    expect((await site.feed()).map(({ guid }) => guid)).toEqual([`${id}/v2`, `${id}/v1`]);
    expect(await site.read(`${address}plan.ics`)).toContain('SEQUENCE:1\r\n');
    expect(await site.search(ownWords.second[0])).toEqual([address]);
    expect(await site.search(ownWords.first[0])).toEqual([]);
    // what the search for leftovers will look through after the withdrawal does hold the words now
    const files = readBuiltFiles(dist);
    const holding = filesHolding(files, ownWords.always[2]);
    for (const file of ['index.html', 'v1/index.html', 'plan.docx', 'plan.json', 'plan.ics', 'picture.svg'])
      expect(holding).toContain(`${address}${file}`);
    expect(holding).toContainEqual(expect.stringContaining('/search-data/'));
  });

  test('is withdrawn with a reason', async () => {
    maintainer.today = '2027-05-10';
    const { code, stdout, stderr } = await maintainer.run('plan-withdraw', [id], { reason, notice });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`网址 ${address} 保留`);
    await site.build(maintainer.today);
  });

  test('answers at all its addresses with the notice, and lists say that it is withdrawn', async () => {
    for (const rest of ['', 'v1/', 'v2/', 'changes/', 'poster/']) {
      await site.page.goto(`${address}${rest}`);
      expect(await site.words('main'), rest).toMatch(new RegExp(`已经撤下.*${notice}.*理由：${reason}`));
    }
    await site.page.goto('/approved/');
    expect(await site.words('.withdrawn-list')).toMatch(/TY-2027-108.*2027年5月10日撤下/);
    expect((await site.data()).plans).toMatchObject([
      { state: 'withdrawn', id, validity: '废止', withdrawal: { kind: 'gone', date: '2027-05-10', reason } },
    ]);
    expect(await site.feed()).toMatchObject([{ guid: `${id}/withdrawn`, description: notice }]);
    expect(await calendarEvents()).toEqual([['这份计划已撤下', '20270510']]);
    const sitemap = await site.sitemap();
    expect(sitemap).toContain(`${site.origin}${address}`);
    expect(await site.dead(sitemap)).toEqual([]);
  });

  test('leaves no word of its text in any built file or in the search', async () => {
    const files = readBuiltFiles(dist);
    const words = [title, ...ownWords.always, ...ownWords.first, ...ownWords.second];
    expect(words.flatMap((word) => filesHolding(files, word))).toEqual([]);
    // packed files and pictures could hide them: none is left
    const own = files.map(({ path }) => path).filter((path) => path.startsWith(address));
    expect(own.filter((path) => !path.endsWith('/index.html'))).toEqual([`${address}plan.ics`]);
    for (const word of words) expect(await site.search(word), word).toEqual([]);
    // nor is it offered for using similar words
    expect(await site.search(`${title}旧电池`)).toEqual([]);
    await site.page.waitForLoadState('networkidle');
    expect(await site.page.locator(`main a[href*="${id}"]`).count()).toBe(0);
    expect(await site.search('社区', 'state=approved')).toEqual([]);
  });
});
