// Firefox by the driver that it has built in (Marionette, https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html):
// the commands of WebDriver under their names, over a socket. geckodriver is in neither Debian nor npm.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Folders, Program } from './start-browser.ts';
import { type Send, WebDriver } from './web-driver.ts';

/** Port 0: Firefox takes a free one and writes it into its profile. */
const preferences = (downloads: string): Record<string, string | number | boolean> => ({
  'marionette.port': 0,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'intl.accept_languages': 'zh-CN',
});

interface Failure {
  error: string;
  message: string;
}

/** Messages are `length:[type,id,…]`; the first one is a greeting. */
function speak(socket: Socket): (name: string, parameters: Record<string, unknown>) => Promise<unknown> {
  let received = Buffer.alloc(0);
  let count = 0;
  const waiting = new Map<number, (failure: Failure | null, result: unknown) => void>();
  const fail = (error: unknown) => {
    for (const answer of waiting.values()) answer({ error: 'closed', message: String(error) }, null);
    waiting.clear();
  };
  socket.on('error', fail).on('close', () => fail('Firefox has ended'));
  socket.on('data', (part) => {
    received = Buffer.concat([received, part]);
    for (;;) {
      const colon = received.indexOf(':');
      const length = Number(received.subarray(0, colon));
      if (colon < 0 || received.length < colon + 1 + length) return;
      const message = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString());
      received = received.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, failure, result] = message;
      waiting.get(id)?.(failure, result);
      waiting.delete(id);
    }
  });
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, (failure, result) =>
        failure ? reject(new Error(`${failure.error}: ${failure.message}`)) : resolve(result),
      );
      const message = JSON.stringify([0, count, name, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}

/** Firefox without a window. @param program its path */
export function firefox(program: string): (folders: Folders) => Program {
  return ({ home, downloads }) => {
    const profile = join(home, 'profile');
    mkdirSync(profile);
    const lines = Object.entries(preferences(downloads)).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    return {
      command: [program, '--headless', '--no-remote', '--marionette', '--profile', profile],
      env: { HOME: home },
      connect: async () => {
        const port = Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
        const socket = connect({ port, host: '127.0.0.1' });
        await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
        const say = speak(socket);
        const session = (await say('WebDriver:NewSession', {})) as {
          capabilities: { browserName: string; browserVersion: string };
        };
        const { browserName, browserVersion } = session.capabilities;
        const send: Send = async (command, parameters) => {
          const answer = await say(`WebDriver:${command}`, parameters);
          return answer && typeof answer === 'object' && 'value' in answer ? answer.value : answer;
        };
        await send('SetTimeouts', { script: 120_000, pageLoad: 120_000 });
        return {
          driver: new WebDriver(send),
          name: `${browserName} ${browserVersion}`,
          end: async () => socket.destroy(),
        };
      },
    };
  };
}
