// Reading a plan aloud, with a browser whose voice is a list.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { approvedIds } from '../approved-plans.ts';
import { useBrowser } from './site-browser.ts';

const browser = useBrowser();
const address = `/approved/${approvedIds.amended}/`;

interface Voices {
  spoken: string[];
  current?: { dispatchEvent: (event: Event) => void };
  cancelled: number;
}

/** A browser whose voice is a list: each utterance ends when the test says so. */
async function openWithVoice(voices: { lang: string; localService: boolean }[]): Promise<Page> {
  const page = await browser.openPage();
  await page.addInitScript((voices) => {
    const record: Voices = { spoken: [], cancelled: 0 };
    class Utterance extends EventTarget {
      lang = '';
      voice: unknown = null;
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => voices,
      speak: (utterance: Utterance) => {
        record.spoken.push(utterance.text);
        record.current = utterance;
      },
      cancel: () => {
        record.cancelled += 1;
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, record });
  }, voices);
  await page.goto(address);
  return page;
}
const record = (page: Page) => page.evaluate(() => (window as unknown as { record: Voices }).record.spoken);
const finish = (page: Page) =>
  page.evaluate(() => {
    const { current } = (window as unknown as { record: Voices }).record;
    current?.dispatchEvent(new Event('end'));
  });
const chinese = [{ lang: 'zh-CN', localService: true }];

test('reading aloud goes sentence by sentence, pauses, goes on at the same one, and stops', async () => {
  const page = await openWithVoice(chinese);
  const button = (name: string) => page.locator(`[data-read="${name}"]`);
  await button('start').click();
  expect(await record(page)).toEqual(['桃源社区2027年生活垃圾分类专项工作计划']);
  expect(await page.locator('[data-reading]').evaluate(({ localName }) => localName)).toBe('h1');
  await finish(page);
  const [, second] = await record(page);
  expect(second).toMatch(/^桃源社区有居民/);
  await button('pause').click();
  expect(await button('start').textContent()).toBe('继续朗读');
  // what the cancelled voice still reports moves nothing on
  await finish(page);
  expect((await record(page)).length).toBe(2);
  await button('start').click();
  expect((await record(page)).at(-1)).toBe(second);
  await button('stop').click();
  expect(await page.locator('[data-reading]').count()).toBe(0);
  expect(await button('start').textContent()).toBe('朗读');
  await button('start').click();
  expect((await record(page)).at(-1)).toMatch(/^桃源社区2027年/);
});

test('reading aloud says so where the device has no Chinese voice of its own', async () => {
  const page = await openWithVoice([
    { lang: 'en-US', localService: true },
    { lang: 'zh-CN', localService: false },
  ]);
  await page.locator('[data-read="start"]').click();
  expect(await page.locator('[data-read-status]').textContent()).toContain('没有中文语音');
  expect(await record(page)).toEqual([]);
});

test('reading aloud is not offered where the browser cannot speak, nor without JavaScript', async () => {
  const page = await browser.openPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(Window.prototype, 'speechSynthesis');
    Reflect.deleteProperty(window, 'speechSynthesis');
  });
  await page.goto(address);
  await page.waitForSelector('[data-print]:not([hidden])');
  expect(await page.locator('[data-read-aloud]').isVisible()).toBe(false);
  const plain = await browser.openPage({ javaScriptEnabled: false });
  await plain.goto(address);
  expect(await plain.locator('[data-read-aloud], [data-print]').filter({ visible: true }).count()).toBe(0);
});
