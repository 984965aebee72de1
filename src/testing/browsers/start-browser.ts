// A process that obeys WebDriver, with a folder of its own for profile and downloads; both are gone when it ends.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebDriver } from './web-driver.ts';

export interface StartedBrowser {
  driver: WebDriver;
  /** Its name and version, as it gives them. */
  name: string;
  /** Where it puts what is downloaded. */
  downloads: string;
  close: () => Promise<void>;
}

export interface Folders {
  /** Home and profile. */
  home: string;
  downloads: string;
}

/** What a browser is started by, and how it is spoken to once it runs. */
export interface Program {
  command: readonly [program: string, ...args: string[]];
  env?: NodeJS.ProcessEnv;
  /** Connects; fails while the program is not ready. */
  connect: () => Promise<{ driver: WebDriver; name: string; end: () => Promise<unknown> }>;
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** @throws Error with the last words of a program that ends before it can be spoken to */
export async function startBrowser(program: (folders: Folders) => Program): Promise<StartedBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'browser-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  const { command, env, connect } = program({ home, downloads });
  const [name, ...args] = command;
  // a group of its own, since a driver starts others
  const child = spawn(name, args, {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (said = `${said}${part}`.slice(-2000)));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.once('error', (error) => (said += error.message));
  child.once('exit', () => (ended = true));
  const kill = async () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // it has ended by itself
    }
    await closed;
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  let fault: unknown;
  for (let tries = 0; tries < 600 && !ended; tries += 1) {
    try {
      const { end, ...connected } = await connect();
      const close = async () => {
        await end().catch(() => undefined);
        await kill();
      };
      return { ...connected, downloads, close };
    } catch (error) {
      fault = error;
      await pause(100);
    }
  }
  await kill();
  throw new Error(`${name} could not be spoken to: ${fault}\n${said}`);
}
