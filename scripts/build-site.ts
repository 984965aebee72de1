/**
 * The whole site, pages and search, in one step. Where nothing has changed since the last build, there is nothing to do.
 * Else every source is checked and compiled, while the program that makes the pages starts; then it renders those that
 * changed while the search is indexed; at last the finished folder takes the place of the served one. A build that fails
 * leaves the old site as it was.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { codeDigest, digestOfFiles } from '../src/files/build-inputs.ts';
import { contentEnvironment, contentFolders } from '../src/files/content-folders.ts';
import { federationDigest } from '../src/files/federation.ts';
import { LastBuild } from '../src/files/last-build.ts';
import { withBuildLock } from '../src/files/lock.ts';
import { cacheFolder, digestOf } from '../src/files/plan-cache.ts';
import { readSiteSettings } from '../src/files/site-settings.ts';
import { codeCache } from './build/code-cache.ts';
import { startPages } from './build/pages-process.ts';
import { chinaDay } from './china-day.ts';
import { declare } from './command.ts';
import { runCommand } from './run-command.ts';

export const command = declare({
  name: 'build',
  does: '生成整个网站，包括搜索索引；只重做改动过的部分，没有生成成功时旧网站不动。',
  args: {},
  options: {},
  fails: '有的计划有错误，逐份列出',
  environment: {
    SITE_URL: '网站的网址，如 https://example.gov.cn',
    BASE_PATH: '网站所在的目录，如 /zwgk/jihua',
    BUILD_DATE: '按哪一天判断计划是否有效，如 2027-01-15；不设时是今天',
    OFFLINE: '设为 1 时，网页看过一次以后断网也能打开',
    FEDERATION: '一起搜索的其他社区网站，先用 npm run federate 取来',
    FEDERATION_DIR: '取来的数据放在哪里，不设时是 .cache/federation',
    OUT_DIR: '网站写到哪里，不设时是 dist',
    ...contentEnvironment,
    ASTRO_CACHE_DIR: '缓存的文件夹',
  },
});

/** Settings that say which plans are read, as of which day, and where everything goes: they change no code. */
const aboutContent = [
  'BUILD_DATE',
  'FEDERATION',
  'FEDERATION_DIR',
  'OUT_DIR',
  'CONTENT',
  'SAMPLES_DIR',
  'APPROVED_DIR',
  'ASTRO_CACHE_DIR',
];

/** Settings that the site's program reads when it runs; to bundle it anew would change nothing. */
const readWhenRunning = [...aboutContent, 'SITE_URL', 'OFFLINE'];

const settings = (names: readonly string[]): string =>
  JSON.stringify(names.map((name) => [name, process.env[name] ?? '']));

function build(): Promise<void> {
  const { samples, approved, site: siteFile } = contentFolders();
  // said now, not when the first page is rendered
  readSiteSettings(siteFile);
  const folders = {
    samples,
    approved,
    out: process.env.OUT_DIR ?? 'dist',
  };
  const cache = resolve(cacheFolder());
  // the program finds its packages only below the project; a cache always has the same folder, and a build the cache for itself
  const staging = join('.cache', 'staging', digestOf(cache));
  return withBuildLock(cache, async () => {
    const last = new LastBuild(cache);
    const names = Object.keys(command.environment);
    const code = codeDigest();
    const program = digestOf(code, settings(names.filter((name) => !readWhenRunning.includes(name))));
    const key = digestOf(
      code,
      settings(names.filter((name) => !aboutContent.includes(name))),
      digestOfFiles([siteFile]),
    );
    const day = chinaDay();
    const plans = digestOfFiles([...samples, approved]);
    const inputs = digestOf(key, plans, federationDigest(), day, settings(names));
    if (last.stands(inputs, folders.out)) {
      console.log(`没有改动，${folders.out} 里还是上一次生成的网站`);
      return;
    }
    last.forget();
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const site = join(staging, 'site');
    const compiled = codeCache(join(cache, 'code'));
    const made = startPages({ program, key, day, site, staging, cache, code: compiled });
    // loaded only now: the pages take longer to begin than all else
    enableCompileCache(compiled);
    try {
      const { makeSite } = await import('./build/make-site.ts');
      process.exitCode = await makeSite(made, {
        ...folders,
        pages: site,
        search: join(staging, 'search'),
        guide: join(cache, 'guide-index'),
        // other code may cut texts otherwise
        segments: join(cache, 'segments', key),
        offline: process.env.OFFLINE === '1',
      });
      if (process.exitCode === 0) last.remember(inputs, folders.out);
    } finally {
      await made.stop();
      rmSync(staging, { recursive: true, force: true });
    }
  });
}

if (import.meta.main) await runCommand(command, build);
