/**
 * `npm run build`: the whole site, pages and search, in one step. First every source is checked and compiled; then Astro
 * renders the pages while the search is indexed; at last the finished folder takes the place of the served one. A build
 * that fails leaves the old site as it was. Exit 1 where sources have errors, 2 where the build cannot run.
 *
 * Environment: OUT_DIR (`dist`), OFFLINE (`1`: a service worker), SITE_URL, BASE_PATH, BUILD_DATE, SAMPLES_DIR, APPROVED_DIR, ASTRO_CACHE_DIR.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withBuildLock } from '../src/files/build-lock.ts';
import { faultyFiles } from '../src/files/compile-plans.ts';
import { type CachedCard, cacheFolder, digestOf } from '../src/files/plan-cache.ts';
import { release } from '../src/files/release.ts';
import { formatFinding } from '../src/plan/finding.ts';
import { buildSearchIndex } from '../src/search/build-index.ts';
import { buildNearbyIndex } from '../src/search/build-nearby.ts';
import { dataFolder } from '../src/search/manifest.ts';
import { checkSources } from './build/check-sources.ts';
import { indexedPlans } from './build/indexed-plans.ts';
import { stages } from './build/stages.ts';
import { writeOffline } from './build/write-offline.ts';
import { runCommand } from './run-command.ts';

const out = process.env.OUT_DIR ?? 'dist';
const folders = {
  samples: process.env.SAMPLES_DIR ?? 'content/samples',
  approved: process.env.APPROVED_DIR ?? 'content/approved',
};
// Astro wants to write below the project; a cache always has the same folder, and a build the cache for itself
const staging = join('.cache', 'staging', digestOf(resolve(cacheFolder())));
const pages = join(staging, 'site');
const search = join(staging, 'search');

/** What Astro says goes to the terminal as it comes. */
function renderPages(): Promise<void> {
  return new Promise((done, fail) => {
    const script = join(import.meta.dirname, 'build', 'render-pages.ts');
    // most of what rendering makes is garbage at once: a larger nursery is cleared less often
    const child = spawn(process.execPath, ['--max-semi-space-size=64', script], {
      env: { ...process.env, OUT_DIR: pages, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? done() : fail(new RangeError('页面没有生成成功，原因见上面')),
    );
  });
}

async function indexSearch(samples: readonly CachedCard[]): Promise<string> {
  mkdirSync(search, { recursive: true });
  const plans = [...indexedPlans(samples)];
  const { plans: count, characters, bytes } = await buildSearchIndex({ folder: search, plans });
  await buildNearbyIndex({ folder: search, plans });
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  return `${count} 份文本，${characters} 字，${Math.round(total / 1024)} KB`;
}

await runCommand('用法：npm run build', () =>
  withBuildLock(cacheFolder(), async () => {
    const stage = stages();
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const { samples, compiled, approved, findings } = await checkSources(folders);
    for (const { file, finding } of findings) console.error(formatFinding(finding, file));
    const faulty = faultyFiles(findings);
    if (faulty.length > 0) {
      console.error(`${faulty.length} 份文件有错，没有生成网站，原来的网站没有动`);
      process.exitCode = 1;
      return;
    }
    stage('读取', `${samples.length} 份示范文本，其中 ${compiled} 份有改动；${approved} 份公开计划`);
    const [, indexed] = await Promise.all([renderPages(), indexSearch(samples)]);
    stage('生成页面和搜索索引', indexed);
    for (const folder of [dataFolder, 'pagefind']) renameSync(join(search, folder), join(pages, folder));
    if (process.env.OFFLINE === '1') {
      const { files, bytes } = writeOffline(pages);
      stage('断网可用', `首次打开时存下 ${files} 个文件，${Math.round(bytes / 1024)} KB`);
    }
    release(pages, out);
    stage('换上', out);
  }),
);
