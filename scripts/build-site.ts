/**
 * `npm run build`: the whole site, pages and search, in one step. First every source is checked and compiled, while Astro
 * starts; then Astro renders the pages while the search is indexed; at last the finished folder takes the place of the
 * served one. A build that fails leaves the old site as it was. Exit 1 where sources have errors, 2 where the build
 * cannot run.
 *
 * Environment: OUT_DIR (`dist`), OFFLINE (`1`: a service worker), SITE_URL, BASE_PATH, BUILD_DATE, FEDERATION, SAMPLES_DIR,
 * APPROVED_DIR, ASTRO_CACHE_DIR.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { withBuildLock } from '../src/files/build-lock.ts';
import { cacheFolder, digestOf } from '../src/files/plan-cache.ts';
import { startAstro, stopAstro } from './build/astro-process.ts';
import { codeCache } from './build/code-cache.ts';
import { runCommand } from './run-command.ts';

const cache = resolve(cacheFolder());
// Astro wants to write below the project; a cache always has the same folder, and a build the cache for itself
const staging = join('.cache', 'staging', digestOf(cache));

await runCommand('用法：npm run build', () =>
  withBuildLock(cache, async () => {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const pages = join(staging, 'site');
    const code = codeCache(join(cache, 'code'));
    const astro = startAstro(pages, code);
    // loaded only now: Astro takes longer to start than all else
    enableCompileCache(code);
    try {
      const { makeSite } = await import('./build/make-site.ts');
      process.exitCode = await makeSite(astro, {
        samples: process.env.SAMPLES_DIR ?? 'content/samples',
        approved: process.env.APPROVED_DIR ?? 'content/approved',
        pages,
        search: join(staging, 'search'),
        nearby: join(cache, 'nearby'),
        out: process.env.OUT_DIR ?? 'dist',
        offline: process.env.OFFLINE === '1',
      });
    } finally {
      await stopAstro(astro);
      rmSync(staging, { recursive: true, force: true });
    }
  }),
);
