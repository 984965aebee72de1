// The browsers that `npm run test:browsers` knows: what each needs, and how a person gets it.

import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { chromiumFromNpm } from '../open-browser.ts';
import { startChromium } from './chromium.ts';
import { firefox } from './firefox.ts';
import { type StartedBrowser, startBrowser } from './start-browser.ts';
import { webkit } from './webkit.ts';

export interface KnownBrowser {
  /** What it is called on the command line. */
  id: string;
  name: string;
  /** What somebody types in a shell to get it. */
  install: string;
  /** Undefined where something is missing. */
  start: (() => Promise<StartedBrowser>) | undefined;
}

/** The last one for Windows 7 and 8, which offices still have. */
const oldChromium = '.cache/chromium-109';

const firstOf = (...paths: string[]): string | undefined => paths.find((path) => existsSync(path));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function startFirefox(): KnownBrowser['start'] {
  const program = firstOf('/usr/bin/firefox-esr', '/usr/bin/firefox');
  return program ? () => startBrowser(firefox(program)) : undefined;
}

function startWebkit(): KnownBrowser['start'] {
  const libraries = ['x86_64', 'aarch64'].map((kind) => `/usr/lib/${kind}-linux-gnu`);
  const driver = firstOf('/usr/bin/WebKitWebDriver');
  const miniBrowser = firstOf(...libraries.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`));
  const xvfb = firstOf('/usr/bin/xvfb-run');
  if (!driver || !miniBrowser || !xvfb) return undefined;
  return async () => startBrowser(webkit({ driver, miniBrowser, xvfb }, await freePort()));
}

export const knownBrowsers: readonly KnownBrowser[] = [
  {
    id: 'chromium',
    name: 'Chromium',
    install: 'npm ci',
    start: () => startChromium(chromiumFromNpm()),
  },
  {
    id: 'chromium-109',
    name: 'Chromium 109',
    install: `npm install --prefix ${oldChromium} @sparticuz/chromium@109.0.6`,
    start: existsSync(oldChromium) ? () => startChromium(chromiumFromNpm(oldChromium)) : undefined,
  },
  {
    id: 'firefox',
    name: 'Firefox',
    install: 'apt-get install firefox-esr',
    start: startFirefox(),
  },
  {
    id: 'webkit',
    name: 'WebKit',
    install: 'apt-get install webkit2gtk-driver xvfb',
    start: startWebkit(),
  },
];
