// Posters and pictures as a browser lays them out: nothing leaves the sheet or its place, whatever the plan.

import { globSync, readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parsePlan } from '../../plan/mdx/parse.ts';
import type { Plan } from '../../plan/plan.ts';
import { approvalRecord } from '../../testing/approval-record.ts';
import { openBrowser } from '../../testing/open-browser.ts';
import { planPicture } from '../picture/picture.ts';
import { planPoster } from './poster.ts';

const vocabulary = readVocabulary();
const approval = { ...approvalRecord, version: 1, hash: '0'.repeat(64) };
const css = ['tokens', 'base', 'frame', 'poster', 'poster-page']
  .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
  .join('\n');

const samples = globSync('content/samples/*.mdx')
  .sort()
  .map((file) => {
    const { value } = parsePlan(readFileSync(file, 'utf8'), vocabulary);
    if (!value) throw new Error(`${file} cannot be read`);
    return { id: file.slice(16, -4), plan: { ...value, meta: { ...value.meta, approval } } };
  });

/** Every name three times as long, with more rows than any sheet holds. */
function stretched(plan: Plan): Plan {
  const long = JSON.parse(JSON.stringify(plan), (key, value) =>
    typeof value === 'string' && /[\u4e00-\u9fff]/.test(value) && key !== 'op' ? value.repeat(3) : value,
  ) as Plan;
  const { blocks } = long.meta;
  return {
    ...long,
    meta: {
      ...long.meta,
      blocks: { ...blocks, targets: (blocks.targets ?? []).flatMap((one) => [one, one]) },
    },
  };
}

let browser: Browser;
let page: Page;
const letters: number[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => browser?.close());

async function showPoster(plan: Plan): Promise<void> {
  const address = 'https://www.example.gov.cn/zwgk/jihua/approved/an-example-of-a-rather-long-id/';
  const poster = planPoster(plan, vocabulary, { siteName: '社区计划库', address });
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><style>${css}</style><body><main class="wrap"><div class="poster-frame">${toHtml(poster)}</div></main>`,
  );
}

/** What sticks out of the sheet or lies on the foot. */
function posterFaults(): Promise<string[]> {
  return page.evaluate(() => {
    const sheet = document.querySelector('.poster');
    const foot = sheet?.querySelector('footer');
    if (!sheet || !foot) return ['there is no poster'];
    const { left, right, bottom } = sheet.getBoundingClientRect();
    const end = foot.getBoundingClientRect().top;
    return [...sheet.querySelectorAll('h1, h2, p, li, svg, footer')].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const out = box.left < left || box.right > right || box.bottom > bottom;
      const over = element !== foot && !foot.contains(element) && box.bottom > end + 1;
      return out || over
        ? [`${element.className || element.localName}: ${element.textContent?.slice(0, 20)}`]
        : [];
    });
  });
}

/** The smallest letter above the foot in millimetres, and the share of the sheet's height that nothing stands on. */
function posterMeasures(): Promise<{ letter: number; empty: number }> {
  return page.evaluate(() => {
    const sheet = document.querySelector('.poster');
    const body = sheet?.querySelector('.poster-body');
    if (!sheet || !body) throw new Error('there is no poster');
    const { width, height } = sheet.getBoundingClientRect();
    const read = [
      ...sheet.querySelectorAll('header p, header p span, .poster-body :is(h2, small, p, span, li, b)'),
    ];
    const sizes = read
      .filter((element) => !element.closest('.poster-kicker'))
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    const taken = [...body.children].reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
    return {
      letter: (Math.min(...sizes) / width) * 297,
      empty: (body.getBoundingClientRect().height - taken) / height,
    };
  });
}

/** Plans whose titles and goals leave no room for letters of 8 mm. */
const crowdedSamples = 5;

/** Pages of a PDF, and the size of the first in millimetres. */
async function printed(): Promise<{ pages: number; size: number[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const [, width = 0, height = 0] = (/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []).map(Number);
  const size = [width, height].map((points) => Math.round((points / 72) * 25.4));
  return { pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, size };
}

test.each(samples)('the poster of $id keeps to its sheet', async ({ plan }) => {
  await showPoster(plan);
  expect(await posterFaults()).toEqual([]);
  const { letter, empty } = await posterMeasures();
  letters.push(letter);
  expect(letter).toBeGreaterThan(6.9);
  expect(empty).toBeLessThan(0.2);
});

test('nearly every poster is read from two steps away: no letter above its foot is under 8 mm', () => {
  expect(letters.length).toBe(samples.length);
  expect(letters.filter((letter) => letter < 7.95).length).toBeLessThanOrEqual(crowdedSamples);
});

test('a poster is printed on exactly one sheet of A3, also one with far too many words', async () => {
  const crowded = samples.find(({ id }) => id === 'adult-education-learning-plan');
  const light = samples.find(({ id }) => id === 'town-honest-shop-standards');
  for (const plan of [crowded?.plan, light?.plan, crowded && stretched(crowded.plan)]) {
    if (!plan) throw new Error('a sample is missing');
    await showPoster(plan);
    expect(await printed()).toEqual({ pages: 1, size: [297, 420] });
    expect(await posterFaults()).toEqual([]);
  }
});

test('the texts of every picture lie inside it', async () => {
  for (const { id, plan } of samples) {
    await page.setContent(planPicture(plan, vocabulary));
    const out = await page.evaluate(() => {
      const svg = document.querySelector('svg');
      const [, , width = 0, height = 0] = svg?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
      return [...(svg?.querySelectorAll('text') ?? [])].flatMap((text) => {
        const { x, y, width: wide, height: high } = text.getBBox();
        return x < 40 || x + wide > width - 40 || y < 30 || y + high > height - 30 ? [text.textContent] : [];
      });
    });
    expect(out, id).toEqual([]);
  }
});
