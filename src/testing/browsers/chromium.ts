// Chromium by Playwright, which the other tests have anyway, behind the same commands: no chromedriver of today speaks to the
// old versions that offices still have.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type ElementHandle, type LaunchOptions, type Page } from 'playwright-core';
import type { StartedBrowser } from './start-browser.ts';
import { type Command, keys, type Send, WebDriver } from './web-driver.ts';

type Parameters = Record<string, unknown>;
type Handle = ElementHandle<HTMLElement>;
interface KeyActions {
  actions: readonly { type: 'keyDown' | 'keyUp'; value: string }[];
}

const keyNames: Readonly<Record<string, string>> = {
  [keys.control]: 'Control',
  [keys.enter]: 'Enter',
  [keys.tab]: 'Tab',
  [keys.arrowDown]: 'ArrowDown',
};

/** Answers WebDriver's commands with a page of Playwright. */
function commandsOf(page: Page): Send {
  const elements: Handle[] = [];
  const element = ({ id }: Parameters): Handle => {
    const found = elements[Number(id)];
    if (!found) throw new Error('no such element');
    return found;
  };
  const answers: Record<Command, (given: Parameters) => Promise<unknown>> = {
    Navigate: ({ url }) => page.goto(String(url)).then(() => null),
    Refresh: () => page.reload().then(() => null),
    SetTimeouts: async () => page.setDefaultTimeout(5_000),
    SetWindowRect: ({ width, height }) =>
      page.setViewportSize({ width: Number(width), height: Number(height) }),
    FindElement: async ({ value }) => {
      const found = await page.$(String(value));
      if (!found) throw new Error('no such element');
      return { element: String(elements.push(found as Handle) - 1) };
    },
    ElementClick: (given) => element(given).click(),
    ElementClear: (given) => element(given).fill(''),
    ElementSendKeys: async ({ id, text }) => {
      const at = element({ id });
      if (await at.evaluate((box) => box.matches('input[type=file]'))) return at.setInputFiles(String(text));
      await at.focus();
      for (const part of String(text).split(/([\uE000-\uF8FF])/)) {
        const name = keyNames[part];
        await (name ? page.keyboard.press(name) : page.keyboard.type(part));
      }
    },
    PerformActions: async ({ actions }) => {
      for (const { type, value } of (actions as KeyActions[]).flatMap(({ actions }) => actions))
        await page.keyboard[type === 'keyDown' ? 'down' : 'up'](keyNames[value] ?? value);
    },
    ExecuteScript: ({ script, args }) =>
      page.evaluate(`(function () { ${script} })(...${JSON.stringify(args)})`),
    TakeScreenshot: async () => (await page.screenshot()).toString('base64'),
  };
  return (command, parameters) => answers[command](parameters);
}

/** Starts the Chromium of these options with an empty profile. */
export async function startChromium(options: LaunchOptions): Promise<StartedBrowser> {
  const downloads = mkdtempSync(join(tmpdir(), 'browser-'));
  const browser = await chromium.launch(options);
  const page = await browser.newPage({ acceptDownloads: true });
  page.on('download', (download) => download.saveAs(join(downloads, download.suggestedFilename())));
  const send = commandsOf(page);
  return {
    driver: new WebDriver(send),
    name: `Chromium ${browser.version()}`,
    downloads,
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
