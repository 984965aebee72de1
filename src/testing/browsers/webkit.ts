// WebKit by the driver of WebKitGTK (WebKitWebDriver), which speaks WebDriver over HTTP and starts the small browser beside it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders, Program } from './start-browser.ts';
import { commands, type Send, WebDriver } from './web-driver.ts';

export interface WebkitPrograms {
  driver: string;
  miniBrowser: string;
  /** Gives it a screen in memory, since it draws on one; not needed where there is another. */
  xvfb: string;
}

async function call(address: string, method: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(address, { method, ...(method === 'POST' && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function openSession(port: number, miniBrowser: string) {
  const origin = `http://127.0.0.1:${port}`;
  await call(`${origin}/status`, 'GET');
  const wanted = { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } };
  const { sessionId, capabilities } = (await call(`${origin}/session`, 'POST', {
    capabilities: { alwaysMatch: wanted },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${origin}/session/${sessionId}`;
  const send: Send = (command, { id, ...parameters }) => {
    const [method, path] = commands[command];
    return call(session + path.replace('{id}', String(id)), method, parameters);
  };
  await send('SetTimeouts', { script: 120_000, pageLoad: 120_000 });
  const name = `WebKitGTK ${capabilities.browserVersion}`;
  return { driver: new WebDriver(send), name, end: () => call(session, 'DELETE') };
}

/** @param port a free one, for the driver */
export function webkit(programs: WebkitPrograms, port: number): (folders: Folders) => Program {
  return ({ home, downloads }) => {
    writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    const driver = [programs.driver, `--port=${port}`] as const;
    return {
      command: process.env.DISPLAY
        ? driver
        : [programs.xvfb, '-a', '-s', '-screen 0 1400x1000x24', ...driver],
      env: { HOME: home, XDG_CONFIG_HOME: home, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
      connect: () => openSession(port, programs.miniBrowser),
    };
  };
}
