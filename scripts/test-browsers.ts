/**
 * `npm run test:browsers`: the same ways through the built site in every browser that is here (`src/testing/browsers`). It is no
 * part of `npm test`, since Firefox and WebKit come from the system and not from npm.
 */
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { UserError } from '../src/terms/user-error.ts';
import { type KnownBrowser, knownBrowsers as known } from '../src/testing/browsers/known-browsers.ts';
import { takePictures } from '../src/testing/browsers/pages-to-see.ts';
import { ways } from '../src/testing/browsers/scenario.ts';
import { buildSite } from '../src/testing/build-site.ts';
import { serveFolder } from '../src/testing/serve-folder.ts';
import { declare, type Given } from './command.ts';
import { runCommand } from './run-command.ts';

export const command = declare({
  name: 'test:browsers',
  does: '用装在这台机器上的各种浏览器，把网站的主要用法逐项走一遍。',
  args: {
    browsers: {
      value: '浏览器',
      optional: true,
      many: true,
      means: `只用这几种：${known.map(({ id }) => id).join('、')}；不写时，装了的都用`,
    },
  },
  options: {
    site: { value: '文件夹', means: '用已经生成好的网站（要用 OFFLINE=1 生成）；不写时先生成' },
    pictures: { value: '文件夹', means: '把主要网页的截图存到这里，宽窄各一张' },
  },
  fails: '有走不通的，或者指名的浏览器没有装',
});

/** @returns how many ways could be gone */
async function goAll({ start }: KnownBrowser, folder: string, pictures: string | undefined): Promise<number> {
  const server = await serveFolder(folder);
  const browser = await start?.();
  if (!browser) return 0;
  let passed = 0;
  try {
    console.log(`\n${browser.name}`);
    if (pictures) await takePictures(browser, server.origin, pictures);
    await browser.driver.resize(1280, 900);
    const visit = { ...browser, site: server.origin, cutNetwork: server.close };
    for (const { name, go } of ways) {
      try {
        await go(visit);
        passed += 1;
        console.log(`  通过    ${name}`);
      } catch (error) {
        console.log(`  走不通  ${name}\n${inspect(error)}`);
      }
    }
  } finally {
    await browser.close();
    await server.close().catch(() => undefined);
  }
  return passed;
}

async function testBrowsers({ browsers: named, site, pictures }: Given<typeof command>): Promise<void> {
  const unknown = named.find((name) => !known.some(({ id }) => id === name));
  if (unknown) throw new UserError(`不认识浏览器“${unknown}”；有：${known.map(({ id }) => id).join('、')}`);
  const chosen = known.filter(({ id }) => named.length === 0 || named.includes(id));
  // kept for the next run, which makes again only what has changed
  const folder = site ?? resolve('.cache', 'browsers', 'site');
  if (!site) await buildSite({ folder, env: { OFFLINE: '1' } });
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const browser of chosen) {
    if (!browser.start) {
      console.log(`\n没有装 ${browser.name}，没有测；要测，先运行：${browser.install}`);
      if (named.length > 0) failed += ways.length;
      else skipped += ways.length;
      continue;
    }
    const gone = await goAll(browser, folder, pictures);
    passed += gone;
    failed += ways.length - gone;
  }
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (failed > 0) process.exitCode = 1;
}

if (import.meta.main) await runCommand(command, testBrowsers);
