// Builds the site as `npm run build` does, into a folder of its own. Tests only.
// The folder must lie inside the project: Astro puts the half-made pages of an outside folder into `.astro/`, where
// two builds at a time would meet. Content store and cache lie beside the pages, not in node_modules.

import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface BuildOptions {
  /** Where the pages go; made if it is missing. */
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
}

/** What a test runner or a shell may have set that a build would read. */
const foreign =
  /^(VITEST|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_|SITE_URL$|OUT_DIR$|SAMPLES_DIR$|APPROVED_DIR$|BUILD_DATE$|FORCE_COLOR$)/;

async function run(script: string, args: readonly string[], settings: NodeJS.ProcessEnv): Promise<void> {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const env = { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...settings };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`node ${script} ended with ${code}:\n${output}`);
}

/** Builds the pages and the search indexes of the site into `folder`. */
export async function buildSite({
  folder,
  base = '/',
  site,
  samples,
  approved,
  date,
}: BuildOptions): Promise<void> {
  const settings = {
    NODE_ENV: 'production',
    OUT_DIR: folder,
    BASE_PATH: base,
    ...(site && { SITE_URL: site }),
    ...(samples && { SAMPLES_DIR: samples }),
    ...(approved && { APPROVED_DIR: approved }),
    ...(date && { BUILD_DATE: date }),
  };
  await run(join(import.meta.dirname, 'astro-build.ts'), [`${folder}-cache`], settings);
  await run('scripts/index-search.ts', [], settings);
}
