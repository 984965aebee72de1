// What a browser prints of a plan: as many characters and lines as the official page has.

import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import { openBrowser } from '../../testing/open-browser.ts';
import { planHtml } from './html.ts';

const css = ['tokens', 'base', 'frame', 'plan', 'print', 'sample']
  .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
  .join('\n');
const vocabulary = readVocabulary();
const plan = parseSoundPlan(
  readFileSync('content/samples/civilised-city-responsibility-list.mdx', 'utf8'),
  vocabulary,
);
/** The text block of the official page, 156 × 225 mm, in pixels. */
const block = { width: (156 / 25.4) * 96, height: (225 / 25.4) * 96 };

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: Math.floor(block.width), height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const body = `<main class="wrap"><div class="reading"><div class="reading-main"><article class="sheet"><div class="plan">${toHtml(planHtml(plan, vocabulary))}<p id="full">${'字'.repeat(26 + 28)}</p></div></article></div></div></main>`;
  await page.setContent(`<!doctype html><html lang="zh-CN"><style>${css}</style><body>${body}`);
});
afterAll(() => browser?.close());

test('a line holds 28 characters, a page 22 lines', async () => {
  const { lines, height } = await page.evaluate(() => {
    const text = document.querySelector('#full')?.firstChild;
    if (!text) throw new Error('no paragraph');
    const range = document.createRange();
    const tops = [...(text.textContent ?? '')].map((_, at) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return Math.round(range.getBoundingClientRect().top);
    });
    const counts = [...Map.groupBy(tops, (top) => top).values()].map((line) => line.length);
    return {
      lines: counts,
      height: (text.parentElement?.getBoundingClientRect().height ?? 0) / counts.length,
    };
  });
  expect(lines).toEqual([26, 28]);
  expect(Math.floor(block.height / height)).toBe(22);
});

test('nothing is wider than the text block, and the date begins two characters behind the office', async () => {
  const found = await page.evaluate(() => {
    const right = document.querySelector('.plan')?.getBoundingClientRect().right ?? 0;
    const wide = [...document.querySelectorAll('.plan :is(p, table, h1, h2)')].filter(
      (element) => element.getBoundingClientRect().right > right + 1,
    );
    const starts = [...document.querySelectorAll('.signoff p > *')].map(
      (one) => one.getBoundingClientRect().left,
    );
    return {
      wide: wide.map((element) => element.textContent?.slice(0, 20)),
      step: (starts.at(-1) ?? 0) - (starts[0] ?? 0),
    };
  });
  expect(found.wide).toEqual([]);
  // 2 characters of 15.75 pt
  expect(found.step).toBeCloseTo((31.5 / 72) * 96, 0);
});

test('no date of a table is parted but after its year', async () => {
  const parted = await page.evaluate(() => {
    const lines = [...document.querySelectorAll('.plan td')].flatMap((cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const letters: { letter: string; top: number }[] = [];
      const range = document.createRange();
      while (texts.nextNode()) {
        const node = texts.currentNode;
        [...(node.textContent ?? '')].forEach((letter, at) => {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          letters.push({ letter, top: Math.round(range.getBoundingClientRect().top) });
        });
      }
      const text = letters.map(({ letter }) => letter).join('');
      return [...text.matchAll(/\d{1,2}月\d{1,2}日|\d{4}年(?=\d)/g)].map(({ 0: date, index }) => ({
        date,
        lines: new Set(letters.slice(index, index + date.length).map(({ top }) => top)).size,
      }));
    });
    return { dates: lines.length, parted: lines.filter(({ lines }) => lines > 1).map(({ date }) => date) };
  });
  expect(parted.dates).toBeGreaterThan(10);
  expect(parted.parted).toEqual([]);
});
