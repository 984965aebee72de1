// A headless browser for tests: an installed Chrome or Chromium first, else the one from npm, which brings its
// own libraries. Tests only.

import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

async function launchOptions(): Promise<LaunchOptions> {
  let executablePath = installed.find((path) => existsSync(path));
  if (!executablePath) {
    // Makes the package unpack its libraries and set LD_LIBRARY_PATH; it must be set before the import.
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
    executablePath = await (await import('@sparticuz/chromium')).default.executablePath();
  }
  return { executablePath, args, headless: true, timeout: patience };
}

/** However slow the machine, a page is waited for; what never comes fails by the limit of the test. */
const patience = 600_000;

/** Makes every page of a browser wait as long as the tests do. */
export function patient(browser: Browser): Browser {
  return browser.on('context', (context) => context.setDefaultTimeout(patience));
}

/** Starts a browser; close it when done. */
export async function openBrowser(): Promise<Browser> {
  return patient(await chromium.launch(await launchOptions()));
}

/** Starts a browser that many processes use: each connects to `wsEndpoint()` and has contexts of its own. */
export async function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ ...(await launchOptions()), host: '127.0.0.1' });
}
