// What the tests in `site/` stand on (a Vitest global setup): the site with approved plans built and served, the same
// under a sub-path, and one browser for all of them. Tests get it with `inject('builtSite')`. The two sites are kept for
// the next run, which takes them as they are while nothing they are made from has changed.

import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { codeDigest, codeFiles } from '../files/build-inputs.ts';
import { approvedToday, makeApprovedPlans } from './approved-plans.ts';
import { buildSite, keptBuilds } from './build-site.ts';
import { serveBrowser } from './open-browser.ts';
import { serveFolder } from './serve-folder.ts';

export interface BuiltSite {
  /** The built pages. */
  folder: string;
  /** Where they are served, e.g. `http://127.0.0.1:40123`. */
  origin: string;
  /** The base path: empty, or `/zwgk/jihua`. */
  base: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    builtSite: BuiltSite;
    builtSiteInColumn: BuiltSite;
    /** Where the shared browser listens. */
    browserEndpoint: string;
  }
}

/** The site as a column of another one, the way government sites hold it. */
const column = { base: '/zwgk/jihua', site: 'https://www.example.gov.cn' };

/** Run backwards when the tests are over, or when the setup fails half-way. */
const undo: (() => Promise<unknown>)[] = [];

async function publish(folder: string, base: string): Promise<BuiltSite> {
  const server = await serveFolder(folder, base);
  undo.push(server.close);
  return { folder, origin: server.origin, base };
}

export async function teardown(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}

/** Builds both sites into a folder of their own. */
async function build(work: string): Promise<void> {
  const approved = join(work, 'approved');
  // the project's own approved plans, and those that show every state a plan can be in
  if (existsSync('content/approved')) await cp('content/approved', approved, { recursive: true });
  await makeApprovedPlans(approved, work);
  const common = { approved, date: approvedToday };
  await Promise.all([
    buildSite({ ...common, folder: join(work, 'root') }),
    buildSite({ ...common, folder: join(work, 'column'), ...column }),
  ]);
  for (const name of ['root-cache', 'column-cache']) await rm(join(work, name), { recursive: true });
}

const day = 24 * 60 * 60 * 1000;

/** The folder of the two sites; what is a day old and in no use is deleted, programs too. */
async function builtSites(): Promise<string> {
  const kept = resolve(keptBuilds);
  await mkdir(kept, { recursive: true });
  const folder = join(kept, codeDigest([...codeFiles, 'content']));
  if (!existsSync(folder)) {
    const beside = await mkdtemp(`${folder}-`);
    try {
      await build(beside);
      await rename(beside, folder);
    } catch (error) {
      await rm(beside, { recursive: true, force: true });
      // another run may have been first
      if (!existsSync(folder)) throw error;
    }
  }
  const now = new Date();
  await utimes(folder, now, now);
  for (const name of await readdir(kept)) {
    const { mtimeMs } = await stat(join(kept, name));
    if (now.getTime() - mtimeMs > day) await rm(join(kept, name), { recursive: true, force: true });
  }
  return folder;
}

export async function setup(project: TestProject): Promise<void> {
  try {
    const sites = await builtSites();
    project.provide('builtSite', await publish(join(sites, 'root'), ''));
    project.provide('builtSiteInColumn', await publish(join(sites, 'column'), column.base));
    const browser = await serveBrowser();
    undo.push(() => browser.close());
    project.provide('browserEndpoint', browser.wsEndpoint());
  } catch (error) {
    await teardown();
    throw error;
  }
}
