// Builds the site as `npm run build` does, into a folder of its own with a cache of its own. Tests only.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest } from '../files/build-inputs.ts';
import { placeFolder } from '../files/page-store.ts';

export interface BuildOptions {
  /** Where the site goes, a link in the end; made if it is missing. */
  folder: string;
  /** Base path of the site, e.g. `/zwgk/jihua`. */
  base?: string;
  /** Address of the host the site is for. */
  site?: string;
  /** Folder of samples; the project's own where absent. */
  samples?: string;
  /** Folder of approved plans; the project's own where absent. */
  approved?: string;
  /** The day the site is built for; today where absent. */
  date?: string;
  /** What a build keeps for the next one; beside the site where absent. */
  cache?: string;
  /** Bundles the site's program itself; every other build takes it from the one that was first. */
  bundles?: boolean;
  /** More of the environment. */
  env?: NodeJS.ProcessEnv;
}

export interface BuildOutcome {
  code: number | null;
  /** What was printed, on both channels. */
  output: string;
}

/** What a test runner or a shell may have set that a build would read. */
const foreign =
  /^(VITEST|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_|SITE_URL$|OUT_DIR$|CONTENT$|SAMPLES_DIR$|APPROVED_DIR$|BUILD_DATE$|ASTRO_CACHE_DIR$|OFFLINE$|FEDERATION$|FEDERATION_DIR$|FORCE_COLOR$)/;

/** Where sites and programs are kept from one test to the next, and from one run to the next. */
export const keptBuilds = join('.cache', 'built-sites');

/** The place of the program of this code, which is another one below another path; a build notices one that is not its own. */
function programs(base: string) {
  const shared = join(keptBuilds, `program-${codeDigest()}-${base.replace(/\W/g, '-')}`);
  return {
    take(cache: string): void {
      const own = join(cache, 'program');
      if (existsSync(shared) && !existsSync(own)) placeFolder(shared, own);
    },
    give(cache: string): void {
      if (existsSync(shared)) return;
      mkdirSync(keptBuilds, { recursive: true });
      const beside = mkdtempSync(`${shared}-`);
      placeFolder(join(cache, 'program'), beside);
      try {
        renameSync(beside, shared);
      } catch {
        // another build was first
        rmSync(beside, { recursive: true });
      }
    },
  };
}

/** Starts a build; what it prints comes on the two channels. */
export function startBuild(options: BuildOptions) {
  const { folder, base = '/', site, samples, approved, date, cache = `${folder}-cache`, env } = options;
  if (!options.bundles) programs(base).take(cache);
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return spawn(process.execPath, ['scripts/build-site.ts'], {
    env: {
      ...Object.fromEntries(kept),
      NO_COLOR: '1',
      OUT_DIR: folder,
      ASTRO_CACHE_DIR: cache,
      BASE_PATH: base,
      ...(site && { SITE_URL: site }),
      ...(samples && { SAMPLES_DIR: samples }),
      ...(approved && { APPROVED_DIR: approved }),
      ...(date && { BUILD_DATE: date }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Builds the site and tells how it went. */
export async function tryBuild(options: BuildOptions): Promise<BuildOutcome> {
  const child = startBuild(options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const { base = '/', cache = `${options.folder}-cache` } = options;
  if (code === 0) programs(base).give(cache);
  return { code, output };
}

/** Builds the site. @throws Error with all that was printed where it fails */
export async function buildSite(options: BuildOptions): Promise<void> {
  const { code, output } = await tryBuild(options);
  if (code !== 0) throw new Error(`the build ended with ${code}:\n${output}`);
}
