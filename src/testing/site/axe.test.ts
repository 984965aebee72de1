// Accessibility of every kind of page in each of its states, light and dark, wide and narrow, and what a
// screen reader is told of it.

import axe from 'axe-core';
import { describe, expect, inject, test } from 'vitest';
import { faultsHeard, type HeardNode, heardOf } from '../accessibility-tree.ts';
import { approvedIds } from '../approved-plans.ts';
import { rounds } from '../rounds.ts';
import {
  bothSchemes,
  colourRules,
  rememberShown,
  type Schemes,
  thinOut,
  violationsIn,
  violationsOfNew,
  widthRules,
} from './axe-violations.ts';
import { openTab } from './builder-page.ts';
import { examplePages } from './built-pages.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const examples = examplePages(inject('builtSite').folder);

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 900 };
const onPhone = [...colourRules, ...widthRules];

/**
 * Every rule is asked of every element at the width that shows it first, each rule of colours in each scheme, and on a phone
 * those of sizes once more; `npm run test:long` asks all of all.
 */
const phoneSchemes: Schemes = rounds({ dark: onPhone }, bothSchemes);

describe('axe finds nothing wrong on', () => {
  const sharedPage = browser.sharedPage({ viewport: wide, reducedMotion: 'reduce' });

  test.each(examples)('$name, on a desk and on a phone', async ({ address, ready }) => {
    const page = sharedPage();
    await page.setViewportSize(wide);
    await page.goto(address);
    await page.waitForSelector(ready);
    await page.evaluate(axe.source);
    if (rounds(true, false)) await thinOut(page);
    const found = faultsHeard(await heardOf(page));
    found.push(...(await violationsIn(page, 'as opened', bothSchemes)));
    const template = page.locator('label:has(input[value="template"])');
    const views = (await template.count()) > 0 ? ['as opened', 'template view'] : ['as opened'];
    for (const view of views) {
      await page.setViewportSize(wide);
      if (view === 'template view') {
        await template.click();
        found.push(...(await violationsIn(page, view, bothSchemes)));
      }
      await rememberShown(page);
      await page.setViewportSize(narrow);
      found.push(...(await violationsOfNew(page, `${view}, new on a phone`)));
      found.push(...(await violationsIn(page, `${view}, on a phone`, phoneSchemes)));
    }
    expect(found).toEqual([]);
  });
});

test('axe would find what only a phone shows without a name, and what only there is too small', async () => {
  const page = await browser.openPage({ viewport: wide });
  await page.setContent(`<html lang="en"><title>x</title><style>
    @media (min-width: 600px) { .phone { display: none } }
    @media (max-width: 600px) { .small { width: 10px; height: 10px; padding: 0; overflow: hidden } }
    </style><main><h1>x</h1><button class="phone"></button>
    <button class="small">one</button><button class="small">two</button></main>`);
  await page.evaluate(axe.source);
  const found = await violationsIn(page, 'wide', bothSchemes);
  await rememberShown(page);
  await page.setViewportSize(narrow);
  found.push(...(await violationsOfNew(page, 'new')));
  found.push(...(await violationsIn(page, 'narrow', { dark: onPhone })));
  expect(found.map((fault) => fault.split(' (')[0])).toEqual([
    expect.stringMatching(/^new: button-name/),
    expect.stringMatching(/^narrow, dark: target-size/),
  ]);
});

test('axe would find a picture without words, and words too pale in the dark', async () => {
  const page = await browser.openPage();
  await page.setContent(`<html lang="en" style="color-scheme: light dark"><title>x</title><main
    style="background: light-dark(#fff, #222)"><h1 style="color: light-dark(#000, #fff)">x</h1>
    <img src="data:,"><p style="color: light-dark(#000, #333)">too pale to read</p></main>`);
  await page.evaluate(axe.source);
  const found = await violationsIn(page, 'made up', bothSchemes);
  expect(found.map((fault) => fault.split(':').slice(0, 2).join(':'))).toEqual([
    'made up, light: image-alt',
    'made up, dark: color-contrast',
  ]);
});

describe('a screen reader is told', () => {
  const sharedPage = browser.sharedPage({ viewport: { width: 1280, height: 900 } });
  let heard: HeardNode[] = [];

  /** Listens anew. What is said of itself once it changes stands in `status`. */
  async function listen(): Promise<void> {
    heard = await heardOf(sharedPage());
  }
  const find = (role: string, name: string | RegExp) =>
    heard.find(
      (node) => node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name)),
    );
  const said = () =>
    heard.filter(({ role, state }) => role === 'status' && state.live === 'polite').map(({ text }) => text);

  test('at home first how to skip to the text, then where things are, and what to type where', async () => {
    await sharedPage().goto('/');
    await listen();
    const [first] = heard.filter(({ role }) => role === 'link');
    expect(first?.name).toBe('跳到正文');
    expect(find('navigation', '栏目')).toBeDefined();
    expect(find('combobox', '搜索词')?.within).toContain('search');
    for (const name of ['您来做什么', '按文种找', '按主题找'])
      expect(find('region', name), name).toBeDefined();
  });

  test('how many texts the search found, without asking, and each as a heading with a link', async () => {
    const page = sharedPage();
    await page.goto(`/search/?q=${encodeURIComponent('楼道堆物')}`);
    await page.waitForSelector('[data-search-total]');
    await listen();
    const count = await page.locator('[data-search-results] > li').count();
    const [, total, mentions = 0] =
      /包含“楼道堆物”的文本有 (\d+) 份(?:，其中 (\d+) 份只是提到)?/.exec(said().join()) ?? [];
    expect(Number(total) - Number(mentions)).toBe(count);
    const results = heard.filter(
      ({ role, state, within }) => role === 'heading' && state.level === 2 && within[0] === 'listitem',
    );
    expect(results).toHaveLength(count);
    expect(
      heard.filter(({ role, within }) => role === 'link' && within[0] === 'heading').length,
    ).toBeGreaterThanOrEqual(count);
    expect(heard.some(({ role, text }) => role === 'mark' && text === '楼道堆物')).toBe(true);
    expect(find('DisclosureTriangle', '主题')?.state.expanded).toBe(true);
  });

  test('which view of a sample is chosen, which part a button copies, and that it has been copied', async () => {
    const page = sharedPage();
    await page.goto('/samples/civilised-city-annual-plan/');
    await page.click('[data-copy-plan]');
    await page.waitForFunction(() => document.querySelector('[data-copy-status]')?.textContent);
    await listen();
    expect(find('radiogroup', '显示方式')).toBeDefined();
    expect(find('radio', '示例')?.state.checked).toBe('true');
    expect(find('radio', '一页版')?.state.checked).toBe('false');
    expect(find('button', '复制本节：一、指导思想')).toBeDefined();
    expect(find('navigation', '本文目录')).toBeDefined();
    expect(find('table', '目标指标')).toBeDefined();
    expect(said().join()).toContain('已复制全文，可以粘贴到 Word 或 WPS 里');
  });

  test('in the builder which step one is at, what a blank asks for, and what is wrong with what was typed', async () => {
    const page = sharedPage();
    await page.goto('/templates/new/?outline=annual-plan');
    await openTab(page, 'slots');
    await page.fill('[data-slot-input="community"]', '幸福里社区');
    await page.fill('[data-slot-input="year"]', '今年');
    await listen();
    expect(find('tablist', '编辑步骤')).toBeDefined();
    expect(find('tab', '填空')?.state.selected).toBe(true);
    expect(find('tab', '章节')?.state.selected).toBe(false);
    expect(find('tabpanel', '填空')).toBeDefined();
    expect(find('textbox', '社区名称')).toMatchObject({
      value: '幸福里社区',
      description: expect.stringContaining('写全称'),
      state: { invalid: 'false' },
    });
    expect(find('textbox', '年份')).toMatchObject({
      description: expect.stringMatching(/应填四位年份.*现在是“今年”/),
      state: { invalid: 'true' },
    });
    expect(find('region', '预览')).toBeDefined();
    expect(faultsHeard(heard)).toEqual([]);
  });

  test('in the check how much was found, how bad, and of each finding its rule, its line and the way to mend it', async () => {
    const page = sharedPage();
    await page.goto('/check/');
    await page.fill(
      '#check-text',
      '桃源社区工作计划\n一、工作目标\n清理楼道,每周一次。\n三、保障措施\n由××负责。',
    );
    await page.waitForSelector('[data-phase="done"]');
    await listen();
    expect(said().join()).toMatch(/发现 \d+ 处错误、\d+ 处提醒/);
    expect(find('textbox', '要检查的文字')?.description).toContain('F8');
    expect(find('button', /^错误 \d+$/)?.state.pressed).toBe('true');
    expect(find('region', /^错误 \d+$/)).toBeDefined();
    expect(find('button', /^没有填的空，第5行：.*请写上实际内容/)?.within).toContain('listitem');
    expect(find('link', '为什么：“没有填的空”的说明')).toBeDefined();
    expect(faultsHeard(heard)).toEqual([]);
  });

  test('in handing in what is chosen, which group a field belongs to, and how it is written', async () => {
    const page = sharedPage();
    await page.goto('/publish/');
    await page.waitForSelector('[data-work]');
    await listen();
    expect(find('group', '要办什么')).toBeDefined();
    expect(find('button', '公开一份新计划')?.state.pressed).toBe('true');
    expect(find('button', '撤下已公开的')?.state.pressed).toBe('false');
    expect(find('textbox', '通过日期')).toMatchObject({ description: expect.stringContaining('2027-01-15') });
    expect(find('group', '会议审议')).toBeDefined();
    expect(find('textbox', '通过日期')?.within).toContain('group');
  });

  test('of a published plan its title, its parts, and that its record is folded away', async () => {
    await sharedPage().goto(`/approved/${approvedIds.government}/`);
    await listen();
    const titles = heard.filter(({ role, state }) => role === 'heading' && state.level === 1);
    expect(titles.map(({ text }) => text.length > 5)).toEqual([true]);
    expect(find('navigation', '本文目录')).toBeDefined();
    expect(find('DisclosureTriangle', /^公开信息：/)?.state.expanded).toBe(false);
    expect(find('article', '')).toBeDefined();
  });

  test('and what is wrong is noticed: two first headings, a jump, a nameless button, a picture without words', async () => {
    await sharedPage().setContent(`<html lang="zh"><title>x</title><main><h1>甲</h1><h3>乙</h3><h1>丙</h1>
      <button>删</button><a href="#"><img src="data:,x" alt=""></a><nav>丁</nav></main>`);
    await listen();
    expect(faultsHeard(heard)).toEqual([
      'heading “乙” (3) follows “甲” (1)',
      '2 headings of the first level: 甲,丙',
      '0 landmarks “banner”',
      '0 landmarks “contentinfo”',
      'a landmark “navigation” without a name',
      expect.stringContaining('a button called “删”'),
      expect.stringContaining('a link called “”'),
    ]);
  });
});
