// The same plan gives the same bytes in a browser as in Node, whatever the time zone.

import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample, template, vocabulary } from '../../import/own-word/testing/edited-plan.ts';
import { openBrowser } from '../../testing/open-browser.ts';
import { type DocxOptions, writeDocx } from './write.ts';

let browser: Browser;
let code = '';

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: `${import.meta.dirname}/write.ts`, formats: ['iife'], name: 'docxWriter' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  code = output.output[0].code;
  browser = await openBrowser();
});
afterAll(() => browser?.close());

declare const docxWriter: { writeDocx: typeof writeDocx };

test.each<DocxOptions>([
  { fonts: 'official', fillIn: 'highlight' },
  { fonts: 'system', fillIn: 'controls' },
])('%o', async (options) => {
  const page = await browser.newPage({ timezoneId: 'Asia/Shanghai', locale: 'zh-CN' });
  await page.addScriptTag({ content: code });
  for (const plan of [sample, template]) {
    const there = await page.evaluate(
      async ([plan, vocabulary, options]) => [...(await docxWriter.writeDocx(plan, vocabulary, options))],
      [plan, vocabulary, options] as const,
    );
    expect(Buffer.from(there).equals(await writeDocx(plan, vocabulary, options))).toBe(true);
  }
});
