// A headless browser for tests: the one from npm, which is the same everywhere and opens a page for a sixth of what an
// installed one takes, since it draws no window. Where that does not run, an installed Chrome or Chromium. Tests only.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

/** However slow the machine, a page is waited for; what never comes fails by its own name, long before the limit of the test. */
const patience = 240_000;

/**
 * Where the browser from npm lies unpacked, with the libraries it brings; done once for each version of it. It unpacks
 * into the folder for temporary files, so that folder is one of its own, renamed when it is whole.
 */
function unpacked(project: string): string {
  const packed = join(project, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const folder = resolve(project, 'node_modules/.cache/chromium', version);
  if (existsSync(folder)) return folder;
  mkdirSync(join(folder, '..'), { recursive: true });
  const beside = mkdtempSync(`${folder}-`);
  const unpack = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  // the libraries come along only where it takes itself to be in its usual home
  const home = existsSync(join(packed, 'bin/aws.tar.br')) ? 'AWS_Lambda_nodejs18.x' : 'AWS_Lambda_nodejs22.x';
  const env = { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: home };
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], { env, cwd: project });
  try {
    renameSync(beside, folder);
  } catch {
    // another test was first
    rmSync(beside, { recursive: true });
  }
  return folder;
}

/** How the browser of the npm package is started. @param project where the package is installed; this project where absent */
export function chromiumFromNpm(project = '.'): LaunchOptions {
  const folder = unpacked(project);
  const brought = ['al2023/lib', 'aws/lib'].map((name) => join(folder, name));
  const libraries = [...brought, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  // fonts of the system where it has any: those that come along hold no Chinese
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, ...fonts };
  return { args, headless: true, executablePath: join(folder, 'chromium'), env };
}

async function start<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const common = { args, headless: true, timeout: patience };
  try {
    return await launch({ ...common, ...chromiumFromNpm() });
  } catch (error) {
    const executablePath = installed.find((path) => existsSync(path));
    if (!executablePath) throw error;
    return launch({ ...common, executablePath });
  }
}

/** Makes every page of a browser wait as long as the tests do. */
export function patient(browser: Browser): Browser {
  return browser.on('context', (context) => context.setDefaultTimeout(patience));
}

/** Starts a browser; close it when done. */
export async function openBrowser(): Promise<Browser> {
  return patient(await start((options) => chromium.launch(options)));
}

/** Starts a browser that many processes use: each connects to `wsEndpoint()` and has contexts of its own. */
export async function serveBrowser(): Promise<BrowserServer> {
  return start((options) => chromium.launchServer({ ...options, host: '127.0.0.1' }));
}
